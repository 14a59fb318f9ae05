"""Figures at level count: distinct (effect, value) a document, all values and values of two and more.

The arithmetic is that of set-level scoring: each distinct key counts once a document; optional labels
count neither way. ``from2`` leaves out single victims, as the MUC-4 comparisons do.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from evals.keys import GoldKeys, predicted_keys
from evals.metrics.base import Tally, family

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(least: int, comparison: Comparison) -> Tally:
    """(tp, fp, fn) of the distinct keys with a value of at least ``least``."""
    if not comparison.gold.coverage.figures:
        return 0, 0, 0
    keys = GoldKeys(comparison.gold_figures(), "count", least)
    return keys.compare(predicted_keys(comparison.figures(), "count", least))


METRICS = (
    *family("figures.count", functools.partial(tally, 1)),
    *family("figures.count.from2", functools.partial(tally, 2)),
)
