"""Fits the weights by which the place of an incident is chosen, on reports that may be read.

``python -m evals.fit_places SET ...`` writes the weights and prints, for every set, how many places of
aligned incidents are right with weights that were fitted without it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.fitting import Case, Told, fit_on_sets
from evals.matching.judgement import Judgement
from evals.matching.places import judge_place
from extractor.assemble.locations import location_of
from extractor.request.place_choice import signs_for
from extractor.request.place_signs import folded, seen_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.gold import GoldIncident
    from extractor.request import ReadingPlan
    from extractor.schema import Location

WEIGHTS = Path("extractor/request/en/place_weights.toml")


def cases_of(plan: ReadingPlan, incidents: Sequence[Told]) -> Iterator[Case]:
    """The incidents of a report with its places."""
    seen = seen_places(plan)
    for told in incidents:
        signs = signs_for(told.group, told.reach, plan, seen)
        right = [_is_right(location_of(place.mention, plan), told.label) for place in seen]
        required = any(not place.optional for place in told.label.places)
        yield Case(signs, [folded(place) for place in seen], np.array([*right, not required]))


def _is_right(location: Location, label: GoldIncident) -> bool:
    required = (place for place in label.places if not place.optional)
    return any(judge_place(place, location) is Judgement.CORRECT for place in required)


if __name__ == "__main__":
    fit_on_sets(sys.argv[1:], "place", cases_of, WEIGHTS)
