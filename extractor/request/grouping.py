"""Which claim units speak of the same incident: by place, by what they restate, by what sets them apart."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.request.days import told_days
from extractor.request.folding import fold as fold
from extractor.request.folding import is_part_of_name as is_part_of_name
from extractor.request.homes import home_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names import NameMention
    from extractor.request.days import Days
    from extractor.request.plan import ReadingPlan
    from extractor.request.unit import ClaimUnit, Scope
    from extractor.schema import NumberMention
    from extractor.segments import Span

SMALLEST_TELLING_VALUE = 3


@dataclasses.dataclass(frozen=True, slots=True)
class ChosenNames:
    """Place, actor and source of one claim unit; null where the report names none."""

    place: NameMention | None = None
    actor: NameMention | None = None
    source: NameMention | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ReadUnit:
    """A claim unit with the names that were chosen for it, and the days that it tells of."""

    unit: ClaimUnit
    names: ChosenNames
    days: Days | None = None

    @property
    def place(self) -> str | None:
        """The chosen place, folded for comparison."""
        return fold(self.names.place.name) if self.names.place else None

    @property
    def has_own_place(self) -> bool:
        """Whether the place stands in the unit's own sentence, or in those that lead to it."""
        place = self.names.place
        return place is not None and place.within(self.unit.told_from, self.unit.end)

    def values(self) -> set[tuple[object, ...]]:
        """What it counts, where the number is large enough to be recognised when it comes again."""
        return {
            (tuple(sorted(mention.effects)), mention.category, value)
            for mention, value in self._valued()
            if value >= SMALLEST_TELLING_VALUE
        }

    def largest_values(self) -> set[tuple[object, ...]]:
        """What it counts most of: "four police" of a year's 31 dead is no toll of four told again."""
        largest = max((value for _, value in self._valued()), default=0)
        return {told for told in self.values() if told[2] == largest}

    def tolls(self) -> set[tuple[tuple[str, ...], float]]:
        """Every number that it counts with its harm, of whatever group."""
        return {(tuple(sorted(mention.effects)), value) for mention, value in self._valued()}

    def totals(self) -> dict[tuple[object, ...], float]:
        """The number that it counts of each harm and group, parts of its own numbers left out."""
        return {
            (tuple(sorted(mention.effects)), mention.category): value
            for mention, value in self._valued()
            if mention.subset_of is None
        }

    def _valued(self) -> Iterator[tuple[NumberMention, float]]:
        for mention in self.unit.mentions:
            value = mention.point or mention.low or mention.high
            if value is not None:
                yield mention, value


@dataclasses.dataclass(slots=True)
class UnitGroup:
    """The units of one incident, in text order.

    Attributes:
        scope: One event, a total over events, or background.
        units: The claim units that speak of it.
        perpetrator: Who did it as the reader selected; null where the nearest names decide.
    """

    scope: Scope
    units: list[ReadUnit]
    perpetrator: NameMention | None = None

    @property
    def places(self) -> set[str]:
        """The folded names of its places."""
        return {unit.place for unit in self.units if unit.place}

    @property
    def largest(self) -> float:
        """The largest number that it counts, 0 where it counts none."""
        mentions = (mention for read in self.units for mention in read.unit.mentions)
        return max((mention.point or mention.low or mention.high or 0 for mention in mentions), default=0)

    def is_of_other_days(self, told: ReadUnit) -> bool:
        """Whether all the days that it tells of are others than those of a unit."""
        own = [read.days for read in self.units if read.days]
        if told.days is None or not own:
            return False
        if self.scope == "aggregate" and told.unit.scope == "incident" and told.days.is_day_within(own):
            return True
        return all(told.days.apart_from(one) for one in own)

    def values(self) -> set[tuple[object, ...]]:
        """All that its units count."""
        return set().union(*(unit.values() for unit in self.units))


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
        group = home_of(read, groups) if joined else None
        if group is None:
            groups.append(UnitGroup(unit.scope, [read]))
        else:
            if not _only_restates(read, group):
                group.scope = _wider(group.scope, unit.scope)
            group.units.append(read)
    return groups


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
