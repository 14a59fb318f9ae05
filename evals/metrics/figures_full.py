"""Figures at level full: distinct (effect, group, kind, low, high, point) a document, vague ones included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import GoldKeys, predicted_keys
from evals.metrics.base import Tally, family

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(tp, fp, fn) of the distinct keys."""
    coverage = comparison.gold.coverage
    if not (coverage.figures and coverage.groups and coverage.bounds):
        return 0, 0, 0
    keys = GoldKeys(comparison.gold_figures(), "full")
    return keys.compare(predicted_keys(comparison.figures(), "full"))


METRICS = family("figures.full", tally)
