"""Recorder's ranges: whether the minimum or the maximum a recorder put down is among the accepted figures."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from extractor.schema import Effect, VictimCategory

GROUPS: dict[str, tuple[Effect, VictimCategory | None]] = {
    "killed": ("killed", None),
    "children_killed": ("killed", "children"),
    "women_killed": ("killed", "women"),
    "injured": ("injured", None),
}


def tally(group: str, comparison: Comparison) -> Tally:
    """(documents whose range is met, documents with a range for the group)."""
    ranges = [one for one in comparison.gold.ranges if one.group == group]
    effect, category = GROUPS[group]
    stated = {
        value
        for figure in comparison.prediction.figures
        if effect in figure.effects and category in (None, figure.victims.category)
        for value in (figure.count.low, figure.count.high, figure.count.point)
        if value is not None
    }
    return sum(bool(stated & {one.low, one.high}) for one in ranges), len(ranges)


METRICS = tuple(
    Metric(f"recorder.{group}", functools.partial(tally, group), rate, rate_size) for group in GROUPS
)
