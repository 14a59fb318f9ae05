"""Documents that could not be read or answered at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(failed, one)."""
    return not comparison.prediction.read, 1


METRIC = Metric("documents.failed", tally, rate, rate_size, better="lower")
