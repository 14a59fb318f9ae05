"""Intervals by resampling documents: percentile bootstrap, seeded, paired where two runs are compared."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from evals.metrics.base import Array, Metric

RESAMPLES = 2000
SEED = 20160124
LEVEL = 0.95


@dataclasses.dataclass(frozen=True)
class Score:
    """One metric over the documents of a run; null where there is nothing to measure.

    Attributes:
        name: The metric.
        value: Over all documents.
        low: Lower end of the 95 % interval.
        high: Upper end of it.
        n: How many things (figures, incidents, slots, rows) the value is about.
        documents: How many documents contribute to it.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    documents: int


@dataclasses.dataclass(frozen=True)
class Difference:
    """A metric of run B minus the same of run A, on the same documents."""

    name: str
    a: float | None
    b: float | None
    difference: float | None
    low: float | None
    high: float | None
    documents: int

    @property
    def is_clear(self) -> bool:
        """Whether the interval of the difference excludes 0."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def score(metric: Metric, tallies: Array) -> Score:
    """Value, interval and n of a metric.

    Args:
        metric: What to compute.
        tallies: One row a document, in a fixed order of documents.
    """
    total = tallies.sum(axis=0)
    value = _number(metric.value(total))
    low, high = _interval(metric.value(_resampled(tallies))) if value is not None else (None, None)
    contributing = int((tallies.sum(axis=1) > 0).sum())
    return Score(metric.name, value, low, high, int(metric.size(total)), contributing)


def difference(metric: Metric, first: Array, second: Array) -> Difference:
    """The second minus the first, with the interval of a paired bootstrap (same resamples for both)."""
    a, b = _number(metric.value(first.sum(axis=0))), _number(metric.value(second.sum(axis=0)))
    if a is None or b is None:
        return Difference(metric.name, a, b, None, None, None, len(first))
    deltas = metric.value(_resampled(second)) - metric.value(_resampled(first))
    low, high = _interval(deltas)
    return Difference(metric.name, a, b, b - a, low, high, len(first))


def _resampled(tallies: Array) -> Array:
    """Sums of tallies over resampled documents; the same draw for every table of as many documents."""
    documents = len(tallies)
    draw = np.random.default_rng(SEED)
    times = draw.multinomial(documents, np.full(documents, 1 / documents), size=RESAMPLES)
    return np.asarray(times @ tallies, dtype=np.float64)


def _interval(values: Array) -> tuple[float | None, float | None]:
    known = values[~np.isnan(values)]
    if not known.size:
        return None, None
    tail = 50 * (1 - LEVEL)
    low, high = np.percentile(known, [tail, 100 - tail])
    return float(low), float(high)


def _number(value: Array) -> float | None:
    plain = float(value)
    return None if np.isnan(plain) else plain
