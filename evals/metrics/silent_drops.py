"""Silent drops: number expressions of the text that the predicted ledger does not hold at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(labelled rows that no mention touches, labelled rows)."""
    if not comparison.gold.coverage.ledger:
        return 0, 0
    rows = comparison.gold.numbers
    mentions = comparison.prediction.mentions
    dropped = [row for row in rows if not any(m.start < row.end and row.start < m.end for m in mentions)]
    return len(dropped), len(rows)


METRIC = Metric("safety.silent_drops", tally, rate, rate_size, better="lower")
