"""Precision of verified figures at level full: what the word "verified" is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import GoldKeys, predicted_keys
from evals.metrics.base import Metric, Tally, precision

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(tp, fp, fn) of the distinct keys of verified figures alone, whatever else is accepted."""
    coverage = comparison.gold.coverage
    if not (coverage.figures and coverage.groups and coverage.bounds):
        return 0, 0, 0
    verified = [f for f in comparison.figures() if f.verification.status == "verified"]
    return GoldKeys(comparison.gold_figures(), "full").compare(predicted_keys(verified, "full"))


METRIC = Metric("safety.verified_precision", tally, precision, lambda sums: float(sums[0] + sums[1]))
