"""The records as their reviewers left them, for exports: copies, since nothing of a record is written to."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.report.correction import apply_correction
from extractor.report.decisions import NumberDecision, PlaceDecision
from extractor.report.state import (
    UNREVIEWED,
    FigureKey,
    FigureReview,
    added_id,
    agreed,
    figure_reviews,
    standing_decisions,
)
from extractor.schema import (
    Check,
    Claim,
    Count,
    Evidence,
    Figure,
    Incident,
    Verification,
    Victims,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.report.decisions import ChosenPlace, NewFigure, Review, ReviewedDecision
    from extractor.report.state import Standing
    from extractor.schema import Extraction, Location, NumberMention


@dataclasses.dataclass(frozen=True, slots=True)
class Settled:
    """A run after review.

    Attributes:
        records: Copies of the records: corrected figures, figures that people made of numbers, and places
            that people chose. Nothing is left out of them.
        figures: Where each figure stands that somebody decided on; what a person added is ``accepted``.
        standing: Every standing decision by what it is about.
    """

    records: list[Extraction]
    figures: dict[FigureKey, FigureReview]
    standing: Standing


def settle(records: Iterable[Extraction], reviews: Iterable[Review]) -> Settled:
    """What the reviewers of a run made of it; where they differ, the record stays as it was read."""
    records = list(records)
    standing = standing_decisions(records, reviews)
    figures = figure_reviews(standing)
    settled = [decision for decisions in standing.values() if (decision := agreed(decisions))]
    by_document: dict[str, list[ReviewedDecision]] = {}
    for decision in settled:
        by_document.setdefault(decision.document_id, []).append(decision)
    copies = [
        _with_added(_located(_corrected(record, figures), mine), mine)
        for record in records
        for mine in [by_document.get(record.document.id, [])]
    ]
    return Settled(copies, figures, standing)


def added_figure(mention: NumberMention, wanted: NewFigure) -> Figure:
    """The figure that a person made of a number: its value and its words are the ledger's.

    It is verified by nobody but that person, and says so.
    """
    low, high, point = (_whole(value) for value in (mention.low, mention.high, mention.point))
    detail = "the model made no figure of this number; a person did"
    return Figure(
        id=added_id(mention.id),
        incident_id=wanted.incident_id or added_id(mention.id),
        effects=[wanted.effect],
        victims=Victims(category=wanted.category, status=wanted.status, noun=mention.noun),
        count=Count(
            kind=mention.kind,
            low=low,
            high=high,
            point=point,
            strict=mention.strict,
            qualifier=mention.qualifier,
            text=mention.text,
        ),
        derivation=mention.derivation,
        claim=Claim(source=wanted.source),
        mention_ids=[mention.id],
        evidence=[Evidence(quote=mention.text, start=mention.start, end=mention.end)],
        verification=Verification(
            status="needs_review",
            checks=[Check(check="chosen_by_person", result="unknown", detail=detail)],
        ),
    )


def placed(place: Location, chosen: ChosenPlace) -> Location:
    """The place with what a person chose; its words and its name in the report stay."""
    fields = ("admin1", "country", "latitude", "longitude", "geo_precision")
    values = {name: getattr(chosen, name) for name in fields}
    return place.model_copy(update={**values, "resolved_by": "person"})


def _whole(value: float | None) -> int | None:
    return int(value) if value is not None and float(value).is_integer() else None


def _corrected(record: Extraction, reviews: dict[FigureKey, FigureReview]) -> Extraction:
    corrections = {
        figure.id: correction
        for figure in record.figures
        if (correction := reviews.get(FigureKey(record.document.id, figure.id), UNREVIEWED).correction)
    }
    if not corrections:
        return record
    figures = [
        apply_correction(figure, corrections[figure.id]) if figure.id in corrections else figure
        for figure in record.figures
    ]
    return record.model_copy(update={"figures": figures})


def _located(record: Extraction, decisions: list[ReviewedDecision]) -> Extraction:
    chosen = {
        (decision.incident_id, decision.text): decision.place
        for decision in decisions
        if isinstance(decision, PlaceDecision) and decision.place is not None
    }
    if not chosen:
        return record
    incidents = [
        incident.model_copy(
            update={
                "locations": [
                    placed(place, found) if (found := chosen.get((incident.id, place.text))) else place
                    for place in incident.locations
                ]
            }
        )
        for incident in record.incidents
    ]
    return record.model_copy(update={"incidents": incidents})


def _with_added(record: Extraction, decisions: list[ReviewedDecision]) -> Extraction:
    wanted = {
        decision.mention_id: decision.figure
        for decision in decisions
        if isinstance(decision, NumberDecision) and decision.figure is not None
    }
    if not wanted:
        return record
    added = {m.id: added_figure(m, wanted[m.id]) for m in record.numbers if m.id in wanted}
    known = {incident.id for incident in record.incidents}
    unread = [figure.incident_id for figure in added.values() if figure.incident_id not in known]
    numbers = [
        mention.model_copy(update={"figure_ids": [*mention.figure_ids, added[mention.id].id]})
        if mention.id in added
        else mention
        for mention in record.numbers
    ]
    return record.model_copy(
        update={
            "incidents": [*record.incidents, *(Incident(id=name) for name in unread)],
            "figures": [*record.figures, *added.values()],
            "numbers": numbers,
        }
    )
