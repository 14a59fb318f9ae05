"""Unsupported numbers: accepted figures whose value does not stand in the words that prove it.

The words are those of the figure's mentions, or of its quotations where it names none; they must be verbatim.
They are read by a reader of its own (evals/number_words.py), not by the ledger that produced the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import written_value
from evals.metrics.base import Metric, Tally, rate, rate_size
from evals.number_words import numbers_in, without_ages

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from evals.prediction import Prediction
    from extractor.schema import Figure


def tally(comparison: Comparison) -> Tally:
    """(unsupported figures, accepted figures)."""
    prediction, text = comparison.prediction, comparison.gold.text
    unsupported = [f for f in prediction.figures if not is_supported(f, prediction, text)]
    return len(unsupported), len(prediction.figures)


def is_supported(figure: Figure, prediction: Prediction, text: str) -> bool:
    """Whether all quotations are verbatim and the value is read in the words of the figure.

    A single person need not be counted ("the mayor", "a 43-year-old woman"), but no other number than an age
    may stand in the words. An enumeration ("a mother and her four children") states no number of its own: it
    can be at most the sum of its numbers plus one for every word, or for every quotation of persons named.
    """
    if not figure.evidence or any(text[one.start : one.end] != one.quote for one in figure.evidence):
        return False
    value = written_value(figure.count)
    if value is None or figure.count.kind == "none":
        return True
    words = _words(figure, prediction, text)
    found = {number for quote in words for number in numbers_in(without_ages(quote))}
    if figure.derivation == "enumeration":
        return value <= sum(found) + max(len(words), *(len(quote.split()) for quote in words))
    if figure.count.kind == "range":
        return {figure.count.low, figure.count.high} <= found
    return value in found or (value == 1 and not found)


def _words(figure: Figure, prediction: Prediction, text: str) -> list[str]:
    mentions = [mention for mention in prediction.mentions if mention.id in figure.mention_ids]
    quoted = [text[mention.start : mention.end] for mention in mentions]
    return quoted or [span.quote for span in figure.evidence]


METRIC = Metric("safety.unsupported_numbers", tally, rate, rate_size, better="lower")
