"""Texts without an incident that get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(texts that get an incident, texts without one); background statistics are no incidents."""
    if not comparison.gold.coverage.incidents or comparison.gold.incidents:
        return 0, 0
    claimed = [i for i in comparison.prediction.incidents if i.kind in ("incident", "aggregate")]
    return bool(claimed), 1


METRIC = Metric("incidents.false_alarms", tally, rate, rate_size, better="lower")
