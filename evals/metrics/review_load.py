"""Review load: the share of proposed figures that is left to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.comparison import covered
from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(figures to review, figures verified or to review)."""
    review = list(covered(comparison.prediction.review, comparison.gold))
    verified = [f for f in comparison.figures() if f.verification.status == "verified"]
    return len(review), len(review) + len(verified)


METRIC = Metric("safety.review_load", tally, rate, rate_size, better="lower")
