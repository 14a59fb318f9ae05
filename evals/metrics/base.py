"""What a metric is: a tally over one document, and the arithmetic from summed tallies to one value."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable

    from evals.comparison import Comparison

Array: TypeAlias = NDArray[np.float64]
Tally: TypeAlias = tuple[float, ...]
Direction = Literal["higher", "lower"]


@dataclasses.dataclass(frozen=True)
class Metric:
    """One score.

    Attributes:
        name: As it stands in tables and in baseline.json.
        tally: Counts of one document; zeros where its labels do not cover the matter.
        value: From sums of tallies (last axis) to values, NaN where there is nothing to measure.
        size: From a sum of tallies to n, the number of things the value is about.
        better: Whether a higher or a lower value is better.
    """

    name: str
    tally: Callable[[Comparison], Tally]
    value: Callable[[Array], Array]
    size: Callable[[Array], float]
    better: Direction = "higher"


def divided(part: Array, whole: Array) -> Array:
    """Part by whole, NaN where the whole is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, part / np.where(whole > 0, whole, 1.0), np.nan)


def rate(sums: Array) -> Array:
    """(part, whole) to a rate."""
    return divided(sums[..., 0], sums[..., 1])


def rate_size(sums: Array) -> float:
    """The n of a rate: the whole."""
    return float(sums[..., 1])


def precision(sums: Array) -> Array:
    """(tp, fp, fn) to precision."""
    return divided(sums[..., 0], sums[..., 0] + sums[..., 1])


def recall(sums: Array) -> Array:
    """(tp, fp, fn) to recall."""
    return divided(sums[..., 0], sums[..., 0] + sums[..., 2])


def f1(sums: Array) -> Array:
    """(tp, fp, fn) to F1: 0 where something was there to find or was said and nothing fits."""
    p, r = np.nan_to_num(precision(sums)), np.nan_to_num(recall(sums))
    mean = np.where(p + r > 0, 2 * p * r / np.where(p + r > 0, p + r, 1.0), 0.0)
    return np.where(sums.sum(axis=-1) > 0, mean, np.nan)


def family(name: str, tally: Callable[[Comparison], Tally]) -> tuple[Metric, Metric, Metric]:
    """F1, precision and recall over one (tp, fp, fn) tally."""
    return (
        Metric(f"{name}.f1", tally, f1, lambda sums: float(sums.sum())),
        Metric(f"{name}.precision", tally, precision, lambda sums: float(sums[0] + sums[1])),
        Metric(f"{name}.recall", tally, recall, lambda sums: float(sums[0] + sums[2])),
    )
