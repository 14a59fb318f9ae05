"""Fits the weights by which the event type of an incident is chosen, on reports that may be read.

``python -m evals.fit_types SET ...`` writes the weights of the domain of war and prints, for every set, how
many types of aligned incidents are right with weights that were fitted without it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evals.fitting import Case, Told, fit_on_sets
from extractor.assemble.event_types import OTHER, type_signs_of, types_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request import ReadingPlan

WEIGHTS = Path("extractor/domains/war/en/event_weights.toml")


def cases_of(plan: ReadingPlan, incidents: Sequence[Told]) -> Iterator[Case]:
    """The incidents of a report with all event types."""
    types = types_of(plan)
    for told in incidents:
        right = {told.label.event_type, *told.label.event_type_alternatives}
        is_right = [kind in right for kind in (*types, OTHER)]
        yield Case(type_signs_of(told.group, plan), types, np.array(is_right))


if __name__ == "__main__":
    fit_on_sets(sys.argv[1:], "type", cases_of, WEIGHTS)
