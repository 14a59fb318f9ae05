"""The incidents table: one row for one incident; sheet ``incidents`` of xlsx and properties of GeoJSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.export.column import Column, joined
from extractor.export.words import notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.cells import Cell
    from extractor.export.view import View
    from extractor.reconcile import Resolution
    from extractor.schema import Location

    Cells = Callable[[View], Cell]


def place_value(name: str) -> Cells:
    """The named attribute of the first place."""

    def value(view: View) -> Cell:
        place: Location | None = view.place
        found: Cell = getattr(place, name) if place is not None else None
        return found

    return value


def place_name(view: View) -> str | None:
    """The name of the first place as written."""
    return (view.place.name or view.place.text) if view.place else None


def day(view: View, which: str) -> str | None:
    """First or last day of the event, ISO 8601."""
    found = view.first_day if which == "first" else view.last_day
    return found.isoformat() if found else None


def _killed(name: str) -> Cells:
    return lambda view: getattr(view.killed.bounds, name)


def _resolved(pick: Callable[[View], Resolution], what: str) -> tuple[Column[View], ...]:
    label = what.replace("_", " ")
    return (
        Column(f"{what}_low", f"{label} at fewest, under the policy", lambda v: pick(v).bounds.low),
        Column(
            f"{what}_best",
            f"{label} as one number, where the policy gives one",
            lambda v: pick(v).bounds.best,
        ),
        Column(
            f"{what}_high",
            f"{label} at most; empty where no source gives a ceiling",
            lambda v: pick(v).bounds.high,
        ),
        Column(
            f"{what}_stated_min",
            f"smallest number of {label} that any source states",
            lambda v: pick(v).stated_min,
        ),
        Column(
            f"{what}_stated_max",
            f"largest number of {label} that any source states",
            lambda v: pick(v).stated_max,
        ),
    )


def _group(group: str) -> Column[View]:
    return Column(
        f"killed_{group}_low",
        f"{group} among the killed, at fewest, under the policy: a part of killed, never to be added to it",
        lambda view: next(r.bounds.low for name, r in view.killed_of.items() if name == group),
    )


IDENTITY: tuple[Column[View], ...] = (
    Column("incident_id", "`document/incident`, or `case-...` for merged incidents", lambda v: v.case.id),
    Column(
        "member_ids", "ids of the merged incidents", lambda v: joined([str(m.ref) for m in v.case.members])
    ),
    Column("document_ids", "ids of the reports", lambda v: joined(v.case.documents)),
    Column("figure_ids", "ids of all claims, `document/figure`", lambda v: joined(v.figure_ids)),
)
STATE: tuple[Column[View], ...] = (
    Column("policy", "name of the policy behind the numbers", lambda v: v.policy.name),
    Column(
        "derivation",
        "how the number of killed came about: `stated`, `policy` (vague word), `arithmetic` (sum of disjoint "
        "groups), `none`",
        lambda v: v.killed.derivation,
    ),
    Column("conflict", "whether sources state different numbers of killed", lambda v: v.killed.conflict),
    Column(
        "review_state",
        "`reviewed` (a person accepted every claim), `unreviewed`, `needs_review`",
        lambda v: v.review_state,
    ),
)
INCIDENT_COLUMNS: tuple[Column[View], ...] = (
    *IDENTITY,
    Column("event_type", "type of the event", lambda v: v.case.members[0].incident.event_type),
    Column("modality", "`reported` or `unconfirmed`", lambda v: v.case.members[0].incident.modality),
    Column("date_start", "first day, ISO 8601", lambda v: day(v, "first")),
    Column("date_end", "last day, ISO 8601", lambda v: day(v, "last")),
    Column("date_precision", "precision of the date", lambda v: v.when.precision if v.when else None),
    Column("location", "first place as written", place_name),
    Column("locations", "all places as written", lambda v: joined([p.text for p in v.places])),
    Column("admin1", "first-level division, from the gazetteer or a person", place_value("admin1")),
    Column("country", "country", place_value("country")),
    Column("latitude", "degrees north (WGS 84); never from a model", place_value("latitude")),
    Column("longitude", "degrees east (WGS 84)", place_value("longitude")),
    Column("geo_precision", "ACLED geo_precision, 1 to 3", place_value("geo_precision")),
    Column("resolved_by", "who located the place: gazetteer, person, none", place_value("resolved_by")),
    Column("actors", "who did it, according to the reports", lambda v: joined([a.actor for a in v.actors])),
    *_resolved(lambda v: v.killed, "killed"),
    *_resolved(lambda v: v.injured, "injured"),
    *(_group(group) for group in ("civilians", "combatants", "children", "women", "men")),
    Column("sources", "sources as written", lambda v: joined(v.source_names)),
    Column(
        "independent_sources",
        "number of sources that the claims go back to; one source in three papers is one",
        lambda v: len(v.case.independent_sources),
    ),
    Column("part_of", "ids of the totals this incident is inside of", lambda v: joined(v.case.part_of)),
    Column("notes", "summary, every claim in words, and what the policy did", notes),
    *STATE,
)
