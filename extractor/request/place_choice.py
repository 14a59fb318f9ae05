"""Which of the places of a report each incident happened at: the likeliest by the weights of its signs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.mention import NameMention
from extractor.request import choosing
from extractor.request.choosing import Signs
from extractor.request.grouping import reaches
from extractor.request.groups import UnitGroup
from extractor.request.place_relations import signs_of, signs_of_none, telling_of
from extractor.request.place_signs import SeenPlace, folded, seen_places
from extractor.request.place_words import load_place_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.request.reading_plan import ReadingPlan
    from extractor.segments import Span


DOUBTFUL = 0.6
"""A place that is less likely than this is open. That there is none never is: the model always names one."""


def placed(groups: list[UnitGroup], plan: ReadingPlan) -> list[UnitGroup]:
    """The incidents, each with the place that is likeliest for it in all of its claims."""
    seen = seen_places(plan)
    found = []
    for group, reach in zip(groups, reaches(groups, plan), strict=True):
        signs = signs_for(group, reach, plan, seen)
        ranked = by_likelihood(seen, signs)
        is_led_astray = group.scope == "aggregate" and _is_attackers_land(ranked[0][0], seen, signs)
        found.append(group if is_led_astray else _at(group, ranked))
    return found


def signs_for(group: UnitGroup, reach: Span, plan: ReadingPlan, seen: Sequence[SeenPlace]) -> Signs:
    """The signs of every place of a report for one of its incidents.

    Args:
        group: The incident.
        reach: The part of the text that speaks of it.
        plan: The reading plan of the report.
        seen: The places of the report.
    """
    telling = telling_of(group, reach, plan)
    return Signs([signs_of(place, telling, seen) for place in seen], signs_of_none(telling, len(seen)))


def likeliest(seen: Sequence[SeenPlace], signs: Signs) -> NameMention | None:
    """The likeliest mention of the likeliest name; null where that there is none is likelier."""
    return by_likelihood(seen, signs)[0][0]


def by_likelihood(seen: Sequence[SeenPlace], signs: Signs) -> list[tuple[NameMention | None, float]]:
    """The places of a report, and null for none, each with its probability, the likeliest first.

    A name is as likely as all its mentions together, and stands for itself by the likeliest of them.
    """
    found = choosing.by_likelihood([folded(place) for place in seen], signs, load_place_words().weights)
    return [(None if one.index is None else seen[one.index].mention, one.likelihood) for one in found]


def _is_attackers_land(best: NameMention | None, seen: Sequence[SeenPlace], signs: Signs) -> bool:
    """As in "Monitor accuses Russia of air strikes": where it happened is left to the rules."""
    own = (signs.each[index] for index, place in enumerate(seen) if place.mention is best)
    return any("attackers_land" in each for each in own)


def _at(group: UnitGroup, ranked: list[tuple[NameMention | None, float]]) -> UnitGroup:
    place, likelihood = ranked[0]
    units = [
        dataclasses.replace(read, names=dataclasses.replace(read.names, place=place)) for read in group.units
    ]
    is_open = place is not None and likelihood < DOUBTFUL
    rivals = tuple(name for name, _ in ranked if name is not None) if is_open else ()
    return dataclasses.replace(group, units=units, rivals=rivals)
