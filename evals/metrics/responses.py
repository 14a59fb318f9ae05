"""Responses: denials and other answers of accused parties, by who answers and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.matching.names import names_one
from evals.metrics.base import Metric, Tally, f1

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from evals.gold import GoldResponse
    from extractor.schema import Response


def tally(comparison: Comparison) -> Tally:
    """(tp, fp, fn); a label is found once, and answers that repeat it are neither right nor wrong."""
    if not comparison.gold.coverage.responses:
        return 0, 0, 0
    labels = comparison.gold.responses
    predicted = comparison.prediction.responses
    found = [label for label in labels if any(_fits(label, one) for one in predicted)]
    spurious = [one for one in predicted if not any(_fits(label, one) for label in labels)]
    required = [label for label in labels if not label.optional]
    found_required = [label for label in found if not label.optional]
    return len(found_required), len(spurious), len(required) - len(found_required)


def _fits(label: GoldResponse, predicted: Response) -> bool:
    right_type = predicted.type in (label.type, *label.type_alternatives)
    return right_type and names_one(predicted.actor, label.names or [label.actor])


METRIC = Metric("responses.f1", tally, f1, lambda sums: float(sums.sum()))
