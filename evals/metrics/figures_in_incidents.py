"""Figures in the right incident: as levels count and full, but within aligned incidents.

Figures of incidents that stand for nothing are spurious or missing; figures of an optional incident
count neither way.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from evals.align import gold_figures_of
from evals.comparison import covered
from evals.keys import GoldKeys, Level, predicted_keys
from evals.metrics.base import Tally, family

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(level: Level, comparison: Comparison) -> Tally:
    """(tp, fp, fn) over aligned, missing and spurious incidents."""
    coverage = comparison.gold.coverage
    labelled = coverage.figures and coverage.incidents
    if not labelled or (level == "full" and not (coverage.groups and coverage.bounds)):
        return 0, 0, 0
    sides = [comparison.figures_in(pair) for pair in comparison.pairs]
    sides += [(gold_figures_of(comparison.gold, one), []) for one in comparison.missing]
    sides += [
        ([], list(covered(comparison.prediction.figures_of(one), comparison.gold)))
        for one in comparison.spurious
    ]
    counts = [GoldKeys(gold, level).compare(predicted_keys(found, level)) for gold, found in sides]
    return tuple(float(sum(column)) for column in zip(*counts, strict=True)) or (0.0, 0.0, 0.0)


METRICS = (
    *family("figures.in_incident.count", functools.partial(tally, "count")),
    *family("figures.in_incident.full", functools.partial(tally, "full")),
)
