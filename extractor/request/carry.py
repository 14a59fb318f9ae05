"""What stands nearest: the names a careful reader would carry from sentence to sentence.

Place, actor and source of a claim are often said once and hold for what follows. These rules are the
default for every unit; a model is asked where they leave something open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.request.acting import acting_in, attacker_of
from extractor.request.groups import ChosenNames
from extractor.request.placing import Told, place_of
from extractor.request.source_choice import likeliest_sources

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan


def nearest_names(plan: ReadingPlan) -> dict[str, ChosenNames]:
    """Place, actor and source of every unit by what stands nearest and what is carried on.

    Where the syntax was read, the source is the likeliest of all who speak in the report.
    """
    attacker, sources = attacker_of(plan), likeliest_sources(plan)
    chosen: dict[str, ChosenNames] = {}
    last = Told(None, None)
    for unit in plan.units:
        actor = acting_in(unit, last.unit, attacker, plan)
        place = place_of(unit, actor, last, plan)
        chosen[unit.id] = ChosenNames(place=place, actor=actor, source=sources[unit.id])
        last = Told(unit, place)
    return chosen
