"""ACLED's 31 columns, and ours after them.

ACLED codes one row for a day and place. An event that is only known to lie within several days is one row at
its first day with ``time_precision`` 2; a total over several places is never divided. Actors, interaction and
region need a coder: they are left blank or as written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.export.column import Column, joined, left_blank
from extractor.export.incidents import IDENTITY, STATE, day, place_name, place_value
from extractor.export.words import notes

if TYPE_CHECKING:
    from extractor.export.view import View
    from extractor.schema import EventType

_CODER = "needs a coder"
_REMOTE, _CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
EVENT_TYPES: dict[EventType, tuple[str, str]] = {
    "airstrike": (_REMOTE, "Air/drone strike"),
    "drone": (_REMOTE, "Air/drone strike"),
    "shelling": (_REMOTE, "Shelling/artillery/missile attack"),
    "missile": (_REMOTE, "Shelling/artillery/missile attack"),
    "ied_mine": (_REMOTE, "Remote explosive/landmine/IED"),
    "suicide_attack": (_REMOTE, "Suicide bomb"),
    "chemical": (_REMOTE, "Chemical weapon"),
    "ground_attack": ("Battles", "Armed clash"),
    "shooting": (_CIVILIANS, "Attack"),
    "execution": (_CIVILIANS, "Attack"),
    "abduction": (_CIVILIANS, "Abduction/forced disappearance"),
    "sexual_violence": (_CIVILIANS, "Sexual violence"),
    "detention": ("Strategic developments", "Arrests"),
}
"""Our event types as ACLED's event and sub-event types; a siege, a displacement and ``other`` have none."""

_TIME_PRECISION = {"day": 1, "range": 2, "week": 2, "month": 3}


def _types(view: View) -> tuple[str | None, str | None]:
    return EVENT_TYPES.get(view.case.members[0].incident.event_type, (None, None))


def _disorder(view: View) -> str | None:
    event_type = _types(view)[0]
    if event_type is None:
        return None
    return event_type if event_type == "Strategic developments" else "Political violence"


def _actor(number: int) -> Column[View]:
    return Column(
        f"actor{number}",
        "who did it, as written" if number == 1 else "a second actor, as written",
        lambda v: v.actors[number - 1].actor if len(v.actors) >= number else None,
    )


def _civilian_targeting(view: View) -> str | None:
    killed = view.killed_of["civilians"]
    return "Civilian targeting" if killed.stated_min else None


ACLED_COLUMNS: tuple[Column[View], ...] = (
    Column("event_id_cnty", "our incident id, not ACLED's", lambda v: v.case.id),
    Column("event_date", "first day, ISO 8601", lambda v: day(v, "first")),
    Column("year", "year of the first day", lambda v: v.first_day.year if v.first_day else None),
    Column(
        "time_precision",
        "1 day, 2 week or a span of days, 3 month; empty where coarser",
        lambda v: _TIME_PRECISION.get(v.when.precision) if v.when else None,
    ),
    Column("disorder_type", "from the event type", _disorder),
    Column("event_type", "ACLED's event type", lambda v: _types(v)[0]),
    Column("sub_event_type", "ACLED's sub-event type", lambda v: _types(v)[1]),
    _actor(1),
    left_blank("assoc_actor_1", _CODER),
    left_blank("inter1", _CODER),
    _actor(2),
    left_blank("assoc_actor_2", _CODER),
    left_blank("inter2", _CODER),
    left_blank("interaction", _CODER),
    Column("civilian_targeting", "where a claim counts civilians among the dead", _civilian_targeting),
    left_blank("iso", "the country is given by name"),
    left_blank("region", _CODER),
    Column("country", "country", place_value("country")),
    Column("admin1", "first-level division", place_value("admin1")),
    left_blank("admin2", "not in the gazetteer"),
    left_blank("admin3", "not in the gazetteer"),
    Column("location", "first place as written", place_name),
    Column("latitude", "degrees north", place_value("latitude")),
    Column("longitude", "degrees east", place_value("longitude")),
    Column(
        "geo_precision",
        "1 exact place, 2 near it or a part of the region, 3 region",
        place_value("geo_precision"),
    ),
    Column("source", "sources as written", lambda v: joined(v.source_names)),
    left_blank("source_scale", _CODER),
    Column("notes", "summary, every claim in words, and what the policy did", notes),
    Column(
        "fatalities",
        "deaths under the policy: its one number, else its lowest; empty is unknown, not zero",
        lambda v: v.killed.bounds.low if v.killed.bounds.low is not None else v.killed.bounds.best,
    ),
    left_blank("tags", "not used"),
    left_blank("timestamp", "no clock is written, so that the same run gives the same file"),
    Column("fatalities_min", "deaths at fewest, under the policy", lambda v: v.killed.bounds.low),
    Column("fatalities_max", "deaths at most, under the policy", lambda v: v.killed.bounds.high),
    Column(
        "fatalities_stated_min",
        "smallest number of deaths that any source states",
        lambda v: v.killed.stated_min,
    ),
    Column(
        "fatalities_stated_max",
        "largest number of deaths that any source states",
        lambda v: v.killed.stated_max,
    ),
    *IDENTITY[1:],
    *STATE,
)
