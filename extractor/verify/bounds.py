"""The numbers of figures and mentions, compared."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.schema.figure import Count
    from extractor.schema.mention import NumberMention

Bounds = tuple[float | None, float | None, float | None]


def bounds(count: Count | NumberMention) -> Bounds:
    """``low``, ``high`` and ``point``."""
    return count.low, count.high, count.point


def numbers(count: Count | NumberMention) -> frozenset[float]:
    """The numbers that a count names, without the places they stand in."""
    return frozenset(float(number) for number in bounds(count) if number is not None)


def numbers_as_written(mention: NumberMention) -> frozenset[float]:
    """The numbers of a mention, and for "more than 300" the 300 beside the bound 301."""
    if mention.strict and mention.low is not None:
        return numbers(mention) | {mention.low - 1}
    return numbers(mention)


def least(count: Count | NumberMention) -> float:
    """The fewest persons that the words allow."""
    return count.low if count.low is not None else 0.0


def most(count: Count | NumberMention) -> float:
    """The most persons that the words allow."""
    return count.high if count.high is not None else math.inf


def representative(mention: NumberMention) -> float | None:
    """The one number to add up: the point, else the lower, else the upper bound."""
    return next((n for n in (mention.point, mention.low, mention.high) if n is not None), None)
