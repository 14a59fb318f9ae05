"""HXL 1.1 columns: a hashtag row under the header. Attributes that the standard lacks are ours (min, max)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.export.column import Column, joined
from extractor.export.incidents import day, place_name, place_value
from extractor.export.words import notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.cells import Cell
    from extractor.export.view import View
    from extractor.schema import VictimCategory


def _hxl(tag: str, name: str, meaning: str, value: Callable[[View], Cell]) -> Column[View]:
    return Column(name, meaning, value, tag)


def _killed(group: VictimCategory, attribute: str) -> Column[View]:
    return _hxl(
        f"#affected+killed+{attribute}+min",
        f"killed_{group}_min",
        f"{group} among the killed, at fewest: a part of killed",
        lambda v: v.killed_of[group].bounds.low,
    )


HXL_COLUMNS: tuple[Column[View], ...] = (
    _hxl("#event+id", "incident_id", "`document/incident` or `case-...`", lambda v: v.case.id),
    _hxl("#event+type", "event_type", "type of the event", lambda v: v.case.members[0].incident.event_type),
    _hxl("#date+start", "date_start", "first day, ISO 8601", lambda v: day(v, "first")),
    _hxl("#date+end", "date_end", "last day, ISO 8601", lambda v: day(v, "last")),
    _hxl("#country+name", "country", "country", place_value("country")),
    _hxl("#adm1+name", "admin1", "first-level division", place_value("admin1")),
    _hxl("#loc+name", "location", "first place as written", place_name),
    _hxl("#geo+lat", "latitude", "degrees north", place_value("latitude")),
    _hxl("#geo+lon", "longitude", "degrees east", place_value("longitude")),
    _hxl("#geo+precision", "geo_precision", "ACLED geo_precision, 1 to 3", place_value("geo_precision")),
    _hxl(
        "#group+name+first",
        "actor1",
        "who did it, as written",
        lambda v: v.actors[0].actor if v.actors else None,
    ),
    _hxl(
        "#group+name+second",
        "actor2",
        "a second actor",
        lambda v: v.actors[1].actor if len(v.actors) > 1 else None,
    ),
    _hxl(
        "#affected+killed",
        "killed",
        "deaths as one number, where the policy gives one",
        lambda v: v.killed.bounds.best,
    ),
    _hxl("#affected+killed+min", "killed_min", "deaths at fewest", lambda v: v.killed.bounds.low),
    _hxl("#affected+killed+max", "killed_max", "deaths at most", lambda v: v.killed.bounds.high),
    _hxl(
        "#affected+killed+min+stated",
        "killed_stated_min",
        "smallest number any source states",
        lambda v: v.killed.stated_min,
    ),
    _hxl(
        "#affected+killed+max+stated",
        "killed_stated_max",
        "largest number any source states",
        lambda v: v.killed.stated_max,
    ),
    _killed("women", "f"),
    _killed("men", "m"),
    _killed("children", "children"),
    _killed("civilians", "civilian"),
    _killed("combatants", "combatant"),
    _hxl(
        "#affected+injured",
        "injured",
        "injured as one number, where the policy gives one",
        lambda v: v.injured.bounds.best,
    ),
    _hxl("#affected+injured+min", "injured_min", "injured at fewest", lambda v: v.injured.bounds.low),
    _hxl("#affected+injured+max", "injured_max", "injured at most", lambda v: v.injured.bounds.high),
    _hxl("#meta+source", "sources", "sources as written", lambda v: joined(v.source_names)),
    _hxl(
        "#meta+source+num",
        "independent_sources",
        "sources the claims go back to",
        lambda v: len(v.case.independent_sources),
    ),
    _hxl("#description", "notes", "summary, every claim in words, and what the policy did", notes),
    _hxl(
        "#meta+id+figures",
        "figure_ids",
        "ids of all claims, `document/figure`",
        lambda v: joined(v.figure_ids),
    ),
    _hxl("#meta+id+documents", "document_ids", "ids of the reports", lambda v: joined(v.case.documents)),
    _hxl("#meta+policy", "policy", "name of the policy behind the numbers", lambda v: v.policy.name),
    _hxl(
        "#meta+derivation",
        "derivation",
        "`stated`, `policy`, `arithmetic`, `none`",
        lambda v: v.killed.derivation,
    ),
    _hxl(
        "#status+conflict",
        "conflict",
        "whether sources state different numbers of killed",
        lambda v: v.killed.conflict,
    ),
    _hxl(
        "#status+review", "review_state", "`reviewed`, `unreviewed`, `needs_review`", lambda v: v.review_state
    ),
)
