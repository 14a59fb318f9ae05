"""A reading: the incidents of a document as groups of claims, whoever read it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.request.carry import nearest_names
from extractor.request.grouping import group_units
from extractor.request.groups import ChosenNames, UnitGroup
from extractor.request.place_choice import placed

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """The incidents of a document, before dates, relations and verdicts.

    Attributes:
        groups: The incidents; together they hold every casualty mention of the ledger once.
        attributes: Whether the reader says who did it and who claims it; the ledger alone does not.
    """

    groups: tuple[UnitGroup, ...]
    attributes: bool = True


def ledger_reading(plan: ReadingPlan) -> Reading:
    """The reading of the ledger alone: casualty mentions by sentence, no attributions."""
    chosen = {}
    for unit in plan.units:
        own = unit.own(unit.places)
        chosen[unit.id] = ChosenNames(place=own[0] if own else None)
    return Reading(tuple(group_units(plan, chosen, joined=False)), attributes=False)


def nearest_reading(plan: ReadingPlan) -> Reading:
    """What stands nearest to each claim; used where a model was not asked or gave no usable answer.

    Where the syntax was read, the place of each incident is the likeliest of all that the report names.
    """
    groups = group_units(plan, nearest_names(plan))
    return Reading(tuple(placed(groups, plan) if plan.is_parsed else groups))
