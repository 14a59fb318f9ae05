"""What kind of event an incident was: as most of its sentences say, or as all signs weigh together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extractor.assemble.type_signs import signs_of_types
from extractor.request.choosing import by_likelihood
from extractor.request.kinds import OWN, REPORT, load_kind_cues

if TYPE_CHECKING:
    from collections.abc import Set

    from extractor.request import ReadingPlan
    from extractor.request.choosing import Signs
    from extractor.request.groups import UnitGroup
    from extractor.request.unit import ClaimUnit
    from extractor.schema import Effect, EventType

HURT: tuple[Effect, ...] = ("killed", "injured", "sexually_abused")
TAKEN: tuple[Effect, ...] = ("kidnapped", "detained")
MANY_MORE = 3
OTHER: EventType = "other"


def event_type_of(group: UnitGroup, plan: ReadingPlan) -> EventType:
    """The event type of an incident.

    Where its domain has weights, the likeliest by them (decision 0027); else what most of its sentences say.
    Whether people were taken rather than killed is always told by how many were taken and how many hurt.

    Args:
        group: The incident.
        plan: The reading plan of the report.
    """
    told, weights = _as_told(group, plan), plan.domain.words("en", "event_weights").get("weights")
    if not weights or told in load_kind_cues(plan.domain).effects.values():
        return told
    types = types_of(plan)
    best = by_likelihood(types, signs_of_types(group, plan, told, types), weights)[0].index
    return OTHER if best is None else types[best]


def types_of(plan: ReadingPlan) -> list[EventType]:
    """The event types of a domain, but for "other", which is what an incident is of no other."""
    return [kind for kind in plan.domain.event_types if kind != OTHER]


def type_signs_of(group: UnitGroup, plan: ReadingPlan) -> Signs:
    """The signs of each event type for one incident; those of "other" are the last."""
    return signs_of_types(group, plan, _as_told(group, plan), types_of(plan))


def _as_told(group: UnitGroup, plan: ReadingPlan) -> EventType:
    """What most of its sentences say; only those that the words tell it from nearest have a voice.

    How people were killed and hurt says more of an event than who was taken or fled, unless more were taken
    or it begins with them. What the report mostly speaks of is said of the event that it begins with and of
    totals.
    """
    units = [read.unit for read in group.units if not read.unit.turns.is_row] or [group.units[0].unit]
    hurt = [unit for unit in units if unit.largest(*HURT)]
    kinds = {load_kind_cues(plan.domain).effects.get(effect) for effect in TAKEN}
    taken = [unit for unit in units if unit.largest(*TAKEN) or _tells_only_of(unit, kinds)]
    voices = (taken if _is_taking(units[0], hurt, taken) else hurt) or units
    told = [unit for unit in voices if unit.event_type != "other"]
    nearest = min((unit.type_told_by for unit in told), default=REPORT)
    if nearest == REPORT:
        return _kind_of_report(group, plan)
    counted = Counter(unit.event_type for unit in told if unit.type_told_by == nearest)
    return counted.most_common(1)[0][0]


def _is_taking(first: ClaimUnit, hurt: list[ClaimUnit], taken: list[ClaimUnit]) -> bool:
    """Whether who was taken says more of an event than who was hurt."""
    most_hurt = max((unit.largest(*HURT) for unit in hurt), default=0)
    most_taken = max((unit.largest(*TAKEN, "missing", "released") for unit in taken), default=0)
    if most_taken >= MANY_MORE * most_hurt or any(_heads(unit) for unit in taken):
        return bool(taken)
    return first in taken and first.largest(*TAKEN) >= max(first.largest(*HURT) + 1, most_hurt)


def _tells_only_of(unit: ClaimUnit, kinds: Set[str | None]) -> bool:
    """As in "71 pupils are still missing after the abduction": nobody is hurt, and it tells the kind."""
    return unit.event_type in kinds and unit.type_told_by == OWN and not unit.largest(*HURT)


def _heads(unit: ClaimUnit) -> bool:
    """Whether a headline tells of those who were taken, and of nobody hurt."""
    return unit.section == "headline" and not unit.largest(*HURT)


def _kind_of_report(group: UnitGroup, plan: ReadingPlan) -> EventType:
    """What the report mostly speaks of, where it begins with it or told a total of such before."""
    first = group.units[0].unit
    effects = {effect for read in group.units for mention in read.unit.mentions for effect in mention.effects}
    kind = plan.usual_event.of(group.scope, effects)
    if first.id == plan.units[0].id:
        return kind
    before = (unit for unit in plan.units if unit.start < first.start and unit.scope != "incident")
    is_part = any(unit.event_type == kind and unit.type_told_by == OWN for unit in before)
    return kind if is_part and group.scope == "incident" else "other"
