"""What an incident offers for comparison: days, place names, points, and numbers of people."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.places import adjectives, country_names, fold, read_phrase, skeleton
from extractor.reconcile.policies import stated_bounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.reconcile.cases import IncidentRef, Member
    from extractor.schema import EventType, Figure, IncidentKind, Location

REPORTED_WITHIN = timedelta(days=7)
"""An incident without a date of its own happened in the days before its report."""

Number = tuple[str, str, int]
"""Effect, group of people, number of persons."""


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Days, both inclusive; ``assumed`` where only the report has a date."""

    start: date
    end: date
    assumed: bool = False

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.end - self.start).days + 1


@dataclasses.dataclass(frozen=True)
class Features:
    """An incident, ready to be compared.

    Attributes:
        ref: The incident.
        kind: Kind of the incident; kinds never mix.
        event_type: Type of the event.
        span: Days it may have happened on; null if nothing is dated.
        names: Folded names of its places.
        bones: Consonants of these names.
        points: Latitude and longitude, where located.
        numbers: Stated numbers of people.
    """

    ref: IncidentRef
    kind: IncidentKind
    event_type: EventType
    span: Span | None
    names: frozenset[str]
    bones: frozenset[str]
    points: tuple[tuple[float, float], ...]
    numbers: frozenset[Number]


def features_of(member: Member, figures: Iterable[Figure]) -> Features:
    """The features of one account; ``figures`` are those of its incident that make a claim."""
    names = [name for place in member.incident.locations for name in _names(place)]
    return Features(
        ref=member.ref,
        kind=member.incident.kind,
        event_type=member.incident.event_type,
        span=_span(member),
        names=frozenset(filter(None, map(fold, names))),
        bones=frozenset(filter(None, map(skeleton, names))),
        points=tuple(
            (place.latitude, place.longitude)
            for place in member.incident.locations
            if place.latitude is not None and place.longitude is not None
        ),
        numbers=frozenset(number for figure in figures for number in _numbers(figure)),
    )


def _names(place: Location) -> list[str]:
    """The names of the place itself; a country alone places nothing."""
    heads = read_phrase(place.text, place.name, adjectives()).heads
    return [name for name in heads if name not in country_names()]


def _span(member: Member) -> Span | None:
    dated = [found for found in member.incident.dates if found.role == "event" and found.start is not None]
    spans = [Span(found.start, found.end or found.start) for found in dated if found.start is not None]
    if spans:
        return Span(min(span.start for span in spans), max(span.end for span in spans))
    published = _day(member.published)
    return Span(published - REPORTED_WITHIN, published, assumed=True) if published else None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _numbers(figure: Figure) -> Iterable[Number]:
    effect = "/".join(sorted(figure.effects))
    category = figure.victims.category if figure.victims.category != "civilians" else "total"
    return {(effect, category, number) for number in stated_bounds(figure.count).numbers}
