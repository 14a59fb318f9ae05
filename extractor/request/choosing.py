"""Which of several candidates is meant: the likeliest by what its signs weigh, or none of them."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Hashable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclasses.dataclass(frozen=True, slots=True)
class Signs:
    """The signs of every mention of a candidate for one incident, and those by which it has none."""

    each: list[list[str]]
    none: list[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """One candidate.

    Attributes:
        index: Its likeliest mention; null where the candidate is that there is none.
        likelihood: How likely all its mentions are together, 0 to 1.
    """

    index: int | None
    likelihood: float


def by_likelihood(meant: Sequence[Hashable], signs: Signs, weights: Mapping[str, float]) -> list[Choice]:
    """The candidates, with that there is none, the likeliest first.

    Args:
        meant: What each mention means; those that mean the same count together.
        signs: Their signs.
        weights: What each sign weighs; others weigh nothing.
    """
    weighed = [math.exp(sum(weights.get(sign, 0.0) for sign in own)) for own in signs.each]
    none = math.exp(sum(weights.get(sign, 0.0) for sign in signs.none))
    whole = sum(weighed) + none
    mentions: dict[Hashable, list[int]] = {}
    for index, one in enumerate(meant):
        mentions.setdefault(one, []).append(index)
    found = [Choice(None, none / whole)]
    for own in mentions.values():
        best = max(own, key=lambda index: weighed[index])
        found.append(Choice(best, sum(weighed[index] for index in own) / whole))
    return sorted(found, key=lambda one: -one.likelihood)
