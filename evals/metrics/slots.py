"""Slots in the manner of MUC: correct, partial, incorrect, spurious, missing, for every slot of an incident.

``slot.<name>.f1`` counts every incident: the slots of a missing one are missing, those of a spurious one
spurious. ``slot.<name>.aligned`` looks at aligned incidents alone: credit by labelled slots, the share
that is right once the incident is found. Partial fills earn a half.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np

from evals.gold import ALL_SLOTS, Slot
from evals.matching.judgement import Judgement
from evals.metrics.base import Array, Metric, Tally, divided
from evals.slots import judge_aligned, labelled_alone, said_alone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.comparison import Comparison

COLUMNS = (
    Judgement.CORRECT,
    Judgement.PARTIAL,
    Judgement.INCORRECT,
    Judgement.SPURIOUS,
    Judgement.MISSING,
)


def tally_aligned(slot: Slot, comparison: Comparison) -> Tally:
    """(correct, partial, incorrect, spurious, missing) over aligned incidents."""
    if not _covers(slot, comparison):
        return (0.0,) * len(COLUMNS)
    return _columns(judge_aligned(slot, comparison))


def tally_all(slot: Slot, comparison: Comparison) -> Tally:
    """The same with unaligned incidents: what is labelled is missing, what is said is spurious."""
    if not _covers(slot, comparison):
        return (0.0,) * len(COLUMNS)
    aligned = list(judge_aligned(slot, comparison))
    missing = [Judgement.MISSING] * labelled_alone(slot, comparison)
    spurious = [Judgement.SPURIOUS] * said_alone(slot, comparison)
    return _columns([*aligned, *missing, *spurious])


def _covers(slot: Slot, comparison: Comparison) -> bool:
    return comparison.gold.coverage.incidents and slot in comparison.gold.coverage.slots


def _columns(judgements: Iterable[Judgement]) -> Tally:
    judged = list(judgements)
    return tuple(float(judged.count(column)) for column in COLUMNS)


def _credit(sums: Array) -> Array:
    return np.asarray(sums[..., 0] + 0.5 * sums[..., 1], dtype=np.float64)


def muc_recall(sums: Array) -> Array:
    """Credit by possible fills."""
    return divided(_credit(sums), sums[..., 0] + sums[..., 1] + sums[..., 2] + sums[..., 4])


def muc_precision(sums: Array) -> Array:
    """Credit by actual fills."""
    return divided(_credit(sums), sums[..., :4].sum(axis=-1))


def muc_f1(sums: Array) -> Array:
    """Harmonic mean of the two; 0 where fills were asked for or given and none earned credit."""
    p, r = np.nan_to_num(muc_precision(sums)), np.nan_to_num(muc_recall(sums))
    mean = np.where(p + r > 0, 2 * p * r / np.where(p + r > 0, p + r, 1.0), 0.0)
    return np.where(sums.sum(axis=-1) > 0, mean, np.nan)


METRICS = tuple(
    metric
    for slot in ALL_SLOTS
    for metric in (
        Metric(
            f"slot.{slot}.f1",
            functools.partial(tally_all, slot),
            muc_f1,
            lambda sums: float(sums.sum()),
        ),
        Metric(
            f"slot.{slot}.aligned",
            functools.partial(tally_aligned, slot),
            muc_recall,
            lambda sums: float(sums[0] + sums[1] + sums[2] + sums[4]),
        ),
    )
)
