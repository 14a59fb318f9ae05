"""Claim units with the names chosen for them, and the units of one incident."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names import NameMention
from extractor.request.days import Days
from extractor.request.folding import fold
from extractor.request.scope import Scope
from extractor.request.unit import ClaimUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.schema import NumberMention

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
        return {told for told in self.values() if told[2] == self.largest}

    @property
    def largest(self) -> float:
        """The largest number that it counts, 0 where it counts none."""
        return max((value for _, value in self._valued()), default=0)

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
        rivals: Where it is in doubt where it happened, the places that it can be, the likeliest first.
    """

    scope: Scope
    units: list[ReadUnit]
    perpetrator: NameMention | None = None
    rivals: tuple[NameMention, ...] = ()

    @property
    def places(self) -> set[str]:
        """The folded names of its places."""
        return {unit.place for unit in self.units if unit.place}

    @property
    def largest(self) -> float:
        """The largest number that it counts, 0 where it counts none."""
        mentions = (mention for read in self.units for mention in read.unit.mentions)
        return max((mention.point or mention.low or mention.high or 0 for mention in mentions), default=0)

    def at_home(self, told: ReadUnit) -> ReadUnit:
        """A claim of this incident: without a place of its own it has that of the incident.

        The place that was named last before it may be that of another incident.
        """
        place = told.names.place
        carried = place is not None and place.start < told.unit.leads_from
        places = [one.names.place for one in self.units if one.names.place]
        if not carried or not places or told.place in self.places:
            return told
        return dataclasses.replace(told, names=dataclasses.replace(told.names, place=places[-1]))

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
