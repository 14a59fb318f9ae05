"""The scores, one a file; ``ALL_METRICS`` lists them in the order of the table.

A metric counts things in one document (its tally); the tallies of many documents are added up and turned
into one value. So every value has an n, can be resampled over documents, and is null where n is 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics import (
    failed_documents,
    false_alarms,
    figures_count,
    figures_full,
    figures_group,
    figures_in_incidents,
    incidents,
    recorder_ranges,
    responses,
    review_load,
    silent_drops,
    slots,
    status_added,
    traps,
    unsupported_numbers,
    verified_precision,
)
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.metrics.base import Metric

ALL_METRICS: tuple[Metric, ...] = (
    *figures_count.METRICS,
    *figures_group.METRICS,
    *figures_full.METRICS,
    *figures_in_incidents.METRICS,
    *incidents.METRICS,
    *slots.METRICS,
    unsupported_numbers.METRIC,
    traps.METRIC,
    status_added.METRIC,
    silent_drops.METRIC,
    review_load.METRIC,
    verified_precision.METRIC,
    false_alarms.METRIC,
    responses.METRIC,
    *recorder_ranges.METRICS,
    failed_documents.METRIC,
)


def metrics_named(names: Iterable[str]) -> list[Metric]:
    """The metrics with these names, or whose name starts with one of them; all where none is given.

    Raises:
        UsageError: A name fits no metric.
    """
    wanted = list(names)
    for name in wanted:
        if not any(metric.name.startswith(name) for metric in ALL_METRICS):
            known = ", ".join(metric.name for metric in ALL_METRICS)
            raise UsageError(f"no such metric; there are: {known}", where=f"metric {name!r}")
    return [m for m in ALL_METRICS if not wanted or any(m.name.startswith(name) for name in wanted)]
