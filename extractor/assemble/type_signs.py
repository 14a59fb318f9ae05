"""The signs of each event type for one incident: who tells it where, in which words, of what harm."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extractor.request.choosing import Signs
from extractor.request.kinds import GeneralKind
from extractor.schema import Effect, EventType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request import ReadingPlan
    from extractor.request.groups import UnitGroup
    from extractor.request.unit import ClaimUnit
    from extractor.segments import Span

NEAR = frozenset(("own", "lead", "first"))
"""Places whose words have a weight of their own for each type."""
SUFFERED: tuple[Effect, ...] = (
    "killed", "injured", "kidnapped", "detained", "displaced",
    "missing", "released", "tortured", "sexually_abused",
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class TypeWords:
    """The words of events that stand in one place.

    Attributes:
        types: The types of which words stand there.
        general: The general words there ("attack").
    """

    types: frozenset[EventType]
    general: tuple[GeneralKind, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Telling:
    """What an incident and its report say of its type.

    Attributes:
        told: What most of its sentences say.
        votes: How many of its claims say which type, and by words of where.
        first: What its first claim says.
        words: The words of events by where they stand.
        mostly: The types that the report names most often.
        deadly: What people mostly die of in it.
        effects: What persons of it suffered.
        scope: Whether it is a single incident, a total or a background.
    """

    told: EventType
    votes: Mapping[tuple[EventType, int], int]
    first: EventType
    words: Mapping[str, TypeWords]
    mostly: frozenset[EventType]
    deadly: EventType
    effects: tuple[Effect, ...]
    scope: str


def signs_of_types(group: UnitGroup, plan: ReadingPlan, told: EventType, types: Sequence[EventType]) -> Signs:
    """The signs of each type for one incident; those of "none" are of the type "other".

    Args:
        group: The incident.
        plan: The reading plan of the report.
        told: What most sentences of the incident say.
        types: The types.
    """
    telling = _telling_of(group, plan, told)
    return Signs([list(_signs(kind, telling)) for kind in types], list(_signs("other", telling)))


def _telling_of(group: UnitGroup, plan: ReadingPlan, told: EventType) -> Telling:
    units, counted = [read.unit for read in group.units], plan.kinds.events.counts()
    most = max(counted.values(), default=0)
    return Telling(
        told=told,
        votes=Counter((unit.event_type, unit.type_told_by) for unit in units),
        first=units[0].event_type,
        words={where: _words(spans, plan) for where, spans in _places(units, plan).items()},
        mostly=frozenset(kind for kind, times in counted.items() if most and times == most),
        deadly=plan.usual_event.deadly,
        effects=tuple(effect for effect in SUFFERED if any(unit.largest(effect) for unit in units)),
        scope=group.scope,
    )


def _places(units: Sequence[ClaimUnit], plan: ReadingPlan) -> dict[str, list[Span]]:
    """Where the words may stand that tell the type."""
    paragraphs, headline = plan.segments.paragraphs, plan.segments.headline
    return {
        "own": [(unit.start, unit.end) for unit in units],
        "first": [(units[0].start, units[0].end)],
        "lead": [(min(unit.leads_from, unit.start), unit.start) for unit in units],
        "paragraph": [paragraphs[index] for index in {unit.paragraph for unit in units}],
        "headline": [headline] if headline else [],
    }


def _words(spans: Sequence[Span], plan: ReadingPlan) -> TypeWords:
    kinds = plan.kinds
    return TypeWords(
        frozenset(kind for span in spans for kind, _ in kinds.events.told(span)),
        tuple(kind for span in spans for kind, _ in kinds.general.told(span)),
    )


def _signs(kind: EventType, telling: Telling) -> Iterator[str]:
    yield f"type|{kind}"
    yield f"scope|{telling.scope}|{kind}"
    yield from (f"suffered|{effect}|{kind}" for effect in telling.effects)
    if kind == telling.told:
        yield from ("told", f"told|{kind}", f"told|{telling.scope}")
    yield from _votes(kind, telling)
    for where, words in telling.words.items():
        yield from _worded(kind, where, words)
    if kind in telling.mostly:
        yield from ("mostly", f"mostly|{telling.scope}")
    if kind == telling.deadly:
        yield from ("deadly", f"deadly|{telling.scope}")


def _votes(kind: EventType, telling: Telling) -> Iterator[str]:
    yield from (f"said_by={by}" for said, by in telling.votes if said == kind)
    whole: Counter[EventType] = Counter()
    for (said, _), times in telling.votes.items():
        whole[said] += times
    if whole[kind] == max(whole.values()):
        yield "said_most"
    if telling.first == kind:
        yield "said_first"


def _worded(kind: EventType, where: str, words: TypeWords) -> Iterator[str]:
    """Whether words of a type, or general words that it can be meant by, stand in a place."""
    if kind in words.types:
        yield f"word|{where}"
        if where in NEAR:
            yield f"word|{where}|{kind}"
        if len(words.types) == 1:
            yield f"only|{where}"
    elif words.types:
        yield f"else|{where}"
    if any(one.kind == kind for one in words.general):
        yield f"general|{where}"
        yield f"general|{where}|{kind}"
    if any(_can_mean(one, kind) for one in words.general):
        yield f"refines|{where}"


def _can_mean(general: GeneralKind, kind: EventType) -> bool:
    return kind != "other" if general.refined_by is None else kind in general.refined_by
