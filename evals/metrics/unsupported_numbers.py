"""Unsupported numbers: accepted figures whose value does not stand in their own verbatim evidence.

The check reads the quotations with a reader of its own (evals/number_words.py), not with the ledger that
produced the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import written_value
from evals.metrics.base import Metric, Tally, rate, rate_size
from evals.number_words import numbers_in

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from extractor.schema import Figure


def tally(comparison: Comparison) -> Tally:
    """(unsupported figures, accepted figures)."""
    figures = comparison.prediction.figures
    return sum(not is_supported(figure, comparison.gold.text) for figure in figures), len(figures)


def is_supported(figure: Figure, text: str) -> bool:
    """Whether all quotations are verbatim and every stated bound is read in them.

    An enumeration ("a mother and her four children", "a farmer") states no number of its own: it must be
    at most the sum of the numbers in its words plus one for every word, and not be a bare number.
    """
    spans = figure.evidence
    if not spans or any(text[span.start : span.end] != span.quote for span in spans):
        return False
    value = written_value(figure.count)
    if value is None or figure.count.kind in ("none", "none_reported"):
        return True
    found = [number for span in spans for number in numbers_in(span.quote)]
    if figure.derivation == "enumeration":
        return value <= sum(found) + max(len(span.quote.split()) for span in spans)
    wanted = {value} if figure.count.kind != "range" else {figure.count.low, figure.count.high}
    return wanted <= set(found)


METRIC = Metric("safety.unsupported_numbers", tally, rate, rate_size, better="lower")
