"""Figures at level group: distinct (effect, victim group, value) a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import GoldKeys, predicted_keys
from evals.metrics.base import Tally, family

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(tp, fp, fn) of the distinct keys."""
    coverage = comparison.gold.coverage
    if not (coverage.figures and coverage.groups):
        return 0, 0, 0
    keys = GoldKeys(comparison.gold_figures(), "group")
    return keys.compare(predicted_keys(comparison.figures(), "group"))


METRICS = family("figures.group", tally)
