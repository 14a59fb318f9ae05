"""UCDP GED's 49 columns (version 23.1), and ours after them.

GED holds events with at least one death: incidents without any are listed in the side file. Which dyad and
which type of violence an event belongs to is a person's decision and left blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.export.column import Column, joined, left_blank
from extractor.export.incidents import IDENTITY, STATE, day, place_name, place_value

if TYPE_CHECKING:
    from extractor.export.view import View

_PERSON = "a person's decision"
_UCDP = "UCDP's own code"
_DATE_PREC = {"day": 1, "range": 2, "week": 3, "month": 4, "year": 5}
_WHERE_PREC = {1: 1, 2: 2, 3: 4}


def has_deaths(view: View) -> bool:
    """Whether the policy gives at least one death."""
    return any(number > 0 for number in view.killed.bounds.numbers)


def _where_prec(view: View) -> int | None:
    precision = view.place.geo_precision if view.place else None
    return _WHERE_PREC.get(precision) if precision else None


def _point(view: View) -> str | None:
    place = view.place
    if place is None or place.latitude is None:
        return None
    return f"POINT ({place.longitude} {place.latitude})"


def _unknown(view: View) -> int | None:
    """Deaths that are neither said to be civilians nor fighters, where everything is one number."""
    best = view.killed.bounds.best
    known = [view.killed_of[group].bounds.best or 0 for group in ("civilians", "combatants")]
    return None if best is None else max(0, best - sum(known))


def _document(view: View, name: str) -> str | None:
    documents = [member.extraction.document for member in view.case.members]
    return joined([getattr(document, name) for document in documents])


GED_COLUMNS: tuple[Column[View], ...] = (
    Column("id", "our incident id, not UCDP's", lambda v: v.case.id),
    left_blank("relid", _UCDP),
    Column("year", "year of the first day", lambda v: v.first_day.year if v.first_day else None),
    left_blank("active_year", _UCDP),
    left_blank("code_status", _UCDP),
    left_blank("type_of_violence", _PERSON),
    *(
        left_blank(name, _UCDP)
        for name in (
            "conflict_dset_id",
            "conflict_new_id",
            "conflict_name",
            "dyad_dset_id",
            "dyad_new_id",
            "dyad_name",
            "side_a_dset_id",
            "side_a_new_id",
        )
    ),
    Column("side_a", "who did it, as written", lambda v: joined([a.actor for a in v.actors])),
    left_blank("side_b_dset_id", _UCDP),
    left_blank("side_b_new_id", _UCDP),
    left_blank("side_b", _PERSON),
    Column(
        "number_of_sources", "sources that the claims go back to", lambda v: len(v.case.independent_sources)
    ),
    Column("source_article", "reports, by their source", lambda v: _document(v, "source")),
    Column("source_office", "publishers of the reports", lambda v: _document(v, "publisher")),
    Column(
        "source_date",
        "publication dates",
        lambda v: joined([m.published[:10] if m.published else None for m in v.case.members]),
    ),
    Column("source_headline", "titles of the reports", lambda v: _document(v, "title")),
    Column("source_original", "who says it, as written", lambda v: joined(v.source_names)),
    Column("where_prec", "1 exact, 2 near or part of the region, 4 first-level division", _where_prec),
    Column("where_coordinates", "first place as written", place_name),
    Column("where_description", "all places as written", lambda v: joined([p.text for p in v.places])),
    Column("adm_1", "first-level division", place_value("admin1")),
    left_blank("adm_2", "not in the gazetteer"),
    Column("latitude", "degrees north", place_value("latitude")),
    Column("longitude", "degrees east", place_value("longitude")),
    Column("geom_wkt", "the point as well-known text", _point),
    left_blank("priogrid_gid", _UCDP),
    Column("country", "country", place_value("country")),
    left_blank("country_id", _UCDP),
    left_blank("region", _UCDP),
    Column("event_clarity", "always 1: totals over several events are in the side file", lambda v: 1),
    Column(
        "date_prec",
        "1 day, 2 span of days, 3 week, 4 month, 5 year",
        lambda v: _DATE_PREC.get(v.when.precision) if v.when else None,
    ),
    Column("date_start", "first day, ISO 8601", lambda v: day(v, "first")),
    Column("date_end", "last day, ISO 8601", lambda v: day(v, "last")),
    left_blank("deaths_a", _PERSON),
    left_blank("deaths_b", _PERSON),
    Column("deaths_civilians", "as one number, where stated", lambda v: v.killed_of["civilians"].bounds.best),
    Column("deaths_unknown", "best less civilians and fighters, where all are one number", _unknown),
    Column("best", "deaths as one number, where the policy gives one", lambda v: v.killed.bounds.best),
    Column("high", "deaths at most; empty where no source gives a ceiling", lambda v: v.killed.bounds.high),
    Column("low", "deaths at fewest", lambda v: v.killed.bounds.low),
    left_blank("gwnoa", _UCDP),
    left_blank("gwnob", _UCDP),
    Column("low_stated", "smallest number of deaths that any source states", lambda v: v.killed.stated_min),
    Column("high_stated", "largest number of deaths that any source states", lambda v: v.killed.stated_max),
    *IDENTITY[1:],
    *STATE,
)
