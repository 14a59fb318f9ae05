"""From labelled documents and extractions to a table of scores."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from evals.bootstrap import Difference, Score, difference, score
from evals.comparison import Comparison, compare
from evals.metrics import ALL_METRICS
from evals.prediction import VERIFIED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from evals.gold import GoldDocument
    from evals.metrics.base import Array, Metric
    from extractor.schema import Extraction, VerificationStatus


@dataclasses.dataclass(frozen=True)
class Scored:
    """Comparisons of all documents of a run, in the order of their ids."""

    comparisons: tuple[Comparison, ...]

    def tallies(self, metric: Metric) -> Array:
        """One row of counts a document."""
        return np.array([metric.tally(one) for one in self.comparisons], dtype=np.float64)

    def scores(self, metrics: Sequence[Metric] = ALL_METRICS) -> list[Score]:
        """Every metric with its interval and n."""
        return [score(metric, self.tallies(metric)) for metric in metrics]

    def only(self, ids: Collection[str]) -> Scored:
        """The comparisons of these documents alone."""
        return Scored(tuple(one for one in self.comparisons if one.gold.id in ids))


def score_documents(
    documents: Iterable[GoldDocument],
    extractions: Mapping[str, Extraction | None],
    accept: Collection[VerificationStatus] = VERIFIED,
) -> Scored:
    """Compare every document that has a result; a null extraction is a failed document, and counts.

    Args:
        documents: The labelled documents.
        extractions: Results by document id.
        accept: Verdicts that make a figure count as predicted.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    scored = [compare(d, extractions[d.id], accept) for d in ordered if d.id in extractions]
    return Scored(tuple(scored))


def differences(first: Scored, second: Scored, metrics: Sequence[Metric] = ALL_METRICS) -> list[Difference]:
    """Second minus first, metric by metric, on the documents that both have."""
    shared = {one.gold.id for one in first.comparisons} & {one.gold.id for one in second.comparisons}
    a, b = first.only(shared), second.only(shared)
    return [difference(metric, a.tallies(metric), b.tallies(metric)) for metric in metrics]
