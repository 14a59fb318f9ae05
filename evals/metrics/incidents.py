"""Incidents: how many labelled ones are found, and how many found ones are labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics.base import Tally, family

if TYPE_CHECKING:
    from evals.comparison import Comparison


def tally(comparison: Comparison) -> Tally:
    """(aligned, spurious, missing)."""
    if not comparison.gold.coverage.incidents:
        return 0, 0, 0
    return len(comparison.pairs), len(comparison.spurious), len(comparison.missing)


METRICS = family("incidents", tally)
