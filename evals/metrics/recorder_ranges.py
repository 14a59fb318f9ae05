"""Recorder's ranges: whether the minimum or the maximum a recorder put down is among the accepted figures.

``recorder`` compares the words as written; ``recorder_practice`` reads vague words ("others were injured") as
the recorder's own practice does, by the policy ``airwars`` of the exports.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from evals.metrics.base import Metric, Tally, rate, rate_size
from extractor.reconcile import AIRWARS, LITERAL, Policy, bounds_of

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from extractor.schema import Effect, VictimCategory

GROUPS: dict[str, tuple[Effect, VictimCategory | None]] = {
    "killed": ("killed", None),
    "children_killed": ("killed", "children"),
    "women_killed": ("killed", "women"),
    "injured": ("injured", None),
}


def tally(group: str, comparison: Comparison, policy: Policy = LITERAL) -> Tally:
    """(documents whose range is met by a number that the policy reads, documents with a range)."""
    ranges = [one for one in comparison.gold.ranges if one.group == group]
    effect, category = GROUPS[group]
    stated = {
        value
        for figure in comparison.prediction.figures
        if effect in figure.effects and category in (None, figure.victims.category)
        for value in bounds_of(figure.count, policy).numbers
    }
    return sum(bool(stated & {one.low, one.high}) for one in ranges), len(ranges)


METRICS = (
    *(Metric(f"recorder.{group}", functools.partial(tally, group), rate, rate_size) for group in GROUPS),
    *(
        Metric(f"recorder_practice.{group}", functools.partial(tally, group, policy=AIRWARS), rate, rate_size)
        for group in GROUPS
    ),
)
