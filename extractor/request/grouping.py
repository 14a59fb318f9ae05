"""Which claim units speak of the same incident: by place, by what they restate, by what sets them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.request.days import told_days
from extractor.request.groups import ReadUnit, UnitGroup
from extractor.request.weighing import weighed_home

if TYPE_CHECKING:
    from extractor.request.groups import ChosenNames
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.scope import Scope
    from extractor.request.unit import ClaimUnit
    from extractor.segments import Span


def group_units(plan: ReadingPlan, chosen: dict[str, ChosenNames], *, joined: bool = True) -> list[UnitGroup]:
    """The incidents of a document as groups of units, in text order of their first unit.

    Args:
        plan: The reading plan.
        chosen: The names of each unit, by unit id.
        joined: Whether units that speak of the same incident are joined; otherwise each stands alone.
    """
    groups: list[UnitGroup] = []
    for unit, previous in zip(plan.units, (None, *plan.units), strict=False):
        days = told_days(unit, previous.end if previous else 0, plan)
        read = ReadUnit(unit, chosen[unit.id], days)
        group = weighed_home(read, groups, plan) if joined else None
        if group is None:
            groups.append(UnitGroup(unit.scope, [read]))
        else:
            joined_to(group, read)
    return groups


def joined_to(group: UnitGroup, read: ReadUnit) -> None:
    """A claim becomes one of an incident, and may make a total of it."""
    unit = read.unit
    if not (unit.is_aftermath or unit.turns.is_row or _only_restates(read, group)):
        group.scope = _wider(group.scope, unit.scope)
    group.units.append(group.at_home(read))


def reaches(groups: list[UnitGroup], plan: ReadingPlan) -> list[Span]:
    """The part of the text that speaks of each group: from the first of its units to the next group's.

    What precedes the first group in its paragraph, and what follows the last, speaks of them too; a single
    incident is what the whole report speaks of.
    """
    if len(groups) < 2:
        return [(0, len(plan.document.text)) for _ in groups]
    starts = sorted(read.unit.start for group in groups for read in group.units)
    spans = []
    for group in groups:
        first, last = group.units[0].unit, group.units[-1].unit
        paragraph = plan.segments.paragraphs[first.paragraph][0]
        earlier = [start for start in starts if start < first.start]
        begin = max(paragraph, earlier[-1] if earlier and earlier[-1] > paragraph else paragraph)
        spans.append((begin, _reach_ends(last, starts, plan)))
    return spans


def spoken_of(position: int, plan: ReadingPlan, *, leads: bool) -> ClaimUnit | None:
    """The claim that a place of the text speaks of: its own, one of its paragraph, else the last before it.

    Args:
        position: The place.
        plan: The reading plan.
        leads: Whether it rather leads to the claim that follows in its paragraph, as what somebody did does,
            than looks back on the one before, as who is blamed does.
    """
    before = [unit for unit in plan.units if unit.start <= position]
    last = before[-1] if before else None
    if last is not None and position < last.end:
        return last
    ahead = next((unit for unit in plan.units if unit.start > position), None)
    if ahead is None or last is None:
        return last or ahead
    paragraphs = plan.segments.paragraphs
    with_ahead, with_last = (
        paragraphs[ahead.paragraph][0] <= position,
        position < paragraphs[last.paragraph][1],
    )
    return ahead if with_ahead and (leads or not with_last) else last


def _reach_ends(last: ClaimUnit, starts: list[int], plan: ReadingPlan) -> int:
    """Where the next claim begins; what leads to it in a paragraph of its own speaks of it already."""
    later = next((start for start in starts if start > last.start), None)
    if later is None:
        return len(plan.document.text)
    begun = max(start for start, _ in plan.segments.paragraphs if start <= later)
    return begun if begun >= last.end else later


def _only_restates(read: ReadUnit, group: UnitGroup) -> bool:
    """As in "such events of recent days as the killing of ten": it adds nothing to what one event cost."""
    values = read.values()
    told = any(earlier.unit.section == "body" for earlier in group.units)
    return told and group.scope == "incident" and bool(values) and values <= group.values()


def _wider(one: Scope, other: Scope) -> Scope:
    order: tuple[Scope, ...] = ("incident", "aggregate", "background")
    return max(one, other, key=order.index)
