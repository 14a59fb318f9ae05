"""The figures table: one row for one claim; csv, parquet and sheet ``figures`` of xlsx."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.export.column import Column, joined
from extractor.export.incidents import day, place_name, place_value
from extractor.reconcile import bounds_of, stated_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.cells import Cell
    from extractor.export.choice import Choice
    from extractor.export.view import View
    from extractor.reconcile import Bounds, CaseClaim, Member
    from extractor.schema import Figure


@dataclasses.dataclass(frozen=True, slots=True)
class FigureRow:
    """One claim in its incident."""

    view: View
    claim: CaseClaim
    choice: Choice

    @property
    def figure(self) -> Figure:
        """The claim as the record keeps it."""
        return self.claim.figure

    @property
    def member(self) -> Member:
        """The report's account that makes the claim."""
        return next(
            member
            for member in self.view.case.members
            if (member.ref.document_id, member.incident.id)
            == (self.claim.document_id, self.figure.incident_id)
        )

    @property
    def read(self) -> Bounds:
        """The claim's numbers under the policy."""
        return bounds_of(self.figure.count, self.view.policy, self.member.incident.event_type)


def figure_rows(view: View, choice: Choice) -> Iterator[FigureRow]:
    """One row for each claim of a case."""
    return (FigureRow(view, claim, choice) for claim in view.claims)


def _ref(row: FigureRow, figure_id: str | None) -> str | None:
    return f"{row.claim.document_id}/{figure_id}" if figure_id else None


def _conflicts(row: FigureRow) -> str | None:
    """Claims of other sources with other numbers about the same group, and those the report opposes."""
    stated = {f"{row.claim.document_id}/{other}" for other in row.figure.relations.conflicts_with}
    mine = set(stated_bounds(row.figure.count).numbers)
    for other in row.view.claims:
        numbers = set(stated_bounds(other.figure.count).numbers)
        rival = other.source != row.claim.source and other.group == row.claim.group
        if rival and mine and numbers and mine.isdisjoint(numbers):
            stated.add(other.ref)
    return joined(sorted(stated))


def _review(row: FigureRow, name: str) -> Cell:
    review = row.choice.review_of(row.claim.document_id, row.figure)
    found: Cell = getattr(review, name)
    return found or None


def _evidence(row: FigureRow, name: str) -> Cell:
    if not row.figure.evidence:
        return None
    found: Cell = getattr(row.figure.evidence[0], name)
    return found


FIGURE_COLUMNS: tuple[Column[FigureRow], ...] = (
    Column("figure_id", "`document/figure`", lambda r: r.claim.ref),
    Column("incident_id", "the row of the incidents table it belongs to", lambda r: r.view.case.id),
    Column("document_id", "the report", lambda r: r.claim.document_id),
    Column(
        "incident_kind",
        "`incident`, or in the side file the kind that was left out",
        lambda r: r.view.case.kind,
    ),
    Column("event_type", "type of the event", lambda r: r.member.incident.event_type),
    Column("date_start", "first day, ISO 8601", lambda r: day(r.view, "first")),
    Column("date_end", "last day, ISO 8601", lambda r: day(r.view, "last")),
    Column("location", "first place as written", lambda r: place_name(r.view)),
    Column("admin1", "first-level division", lambda r: place_value("admin1")(r.view)),
    Column("country", "country", lambda r: place_value("country")(r.view)),
    Column(
        "latitude", "degrees north (WGS 84); never from a model", lambda r: place_value("latitude")(r.view)
    ),
    Column("longitude", "degrees east (WGS 84)", lambda r: place_value("longitude")(r.view)),
    Column("effects", "what happened to them", lambda r: joined(r.figure.effects)),
    Column("effect_logic", "`any_of`: one or the other, not to be split", lambda r: r.figure.effect_logic),
    Column(
        "victims",
        "group of people; `children` and the like are parts of a total",
        lambda r: r.figure.victims.category,
    ),
    Column("status", "civilian or combatant, as written", lambda r: r.figure.victims.status),
    Column("noun", "the noun of the text", lambda r: r.figure.victims.noun),
    Column("count_text", "the number as written", lambda r: r.figure.count.text),
    Column(
        "count_kind", "exact, at_least, at_most, range, approx, vague, ...", lambda r: r.figure.count.kind
    ),
    Column("qualifier", "the words that bound it", lambda r: r.figure.count.qualifier),
    Column("low", "at fewest, as stated", lambda r: r.figure.count.low),
    Column("point", "the number, as stated", lambda r: r.figure.count.point),
    Column("high", "at most, as stated", lambda r: r.figure.count.high),
    Column("policy", "name of the policy of the next three columns", lambda r: r.view.policy.name),
    Column("policy_low", "at fewest, under the policy", lambda r: r.read.low),
    Column("policy_best", "one number, under the policy", lambda r: r.read.best),
    Column("policy_high", "at most, under the policy", lambda r: r.read.high),
    Column(
        "source",
        "who says it, as written; empty where the report says it itself",
        lambda r: r.figure.claim.source,
    ),
    Column("source_key", "key of the independent source it goes back to", lambda r: r.claim.source),
    Column("via", "the chain it came through", lambda r: joined(r.figure.claim.via)),
    Column(
        "subset_of",
        "the figure this one is a part of: do not add them",
        lambda r: _ref(r, r.figure.relations.subset_of),
    ),
    Column("restates", "the figure this one repeats", lambda r: _ref(r, r.figure.relations.restates)),
    Column("conflicts_with", "claims with other numbers about the same people", _conflicts),
    Column("superseded_by", "the later claim of the same source", lambda r: r.claim.superseded_by),
    Column(
        "in_total",
        "whether the policy weighed it for the number of killed",
        lambda r: r.claim.ref in r.view.killed.inputs,
    ),
    Column("quote", "the words that prove it", lambda r: _evidence(r, "quote")),
    Column("quote_start", "offset in the report, code points", lambda r: _evidence(r, "start")),
    Column("quote_end", "end of the quote, exclusive", lambda r: _evidence(r, "end")),
    Column(
        "verification",
        "`verified`, `needs_review`, or `rejected` where a person accepted it all the same",
        lambda r: r.figure.verification.status,
    ),
    Column("review_state", "a person's verdict", lambda r: _review(r, "state")),
    Column("reviewed_by", "who gave it", lambda r: _review(r, "by")),
    Column("reviewed_at", "when", lambda r: _review(r, "at")),
    Column("document_title", "title of the report", lambda r: r.member.extraction.document.title),
    Column("publisher", "publisher of the report", lambda r: r.member.extraction.document.publisher),
    Column("published", "publication date", lambda r: r.claim.published),
    Column("url", "address of the report", lambda r: r.member.extraction.document.url),
)
