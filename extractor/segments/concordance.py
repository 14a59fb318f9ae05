"""Where each word of a text stands: looked up once, so that rules are tried only at words of theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

_GAPS = re.compile(r"(\W+)")
_LIKE_SMALL_LETTERS = {"İ": "i", "ı": "i", "ſ": "s"}  # what Unicode holds for equal to these but for case


class Concordance:
    """The words of a text in lower case, with their places.

    Args:
        text: The text.

    Attributes:
        text: The text.
        places: Where each word begins, in text order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        places: defaultdict[str, list[int]] = defaultdict(list)
        pieces = _GAPS.split(_in_lower_case(text))
        starts = [0, *accumulate(map(len, pieces))]
        for word, start in zip(pieces[::2], starts[::2], strict=True):
            places[word].append(start)
        places.pop("", None)  # before a text that begins with no word, or behind one that ends so
        self.places: dict[str, list[int]] = dict(places)
        self._stems: dict[str, list[str]] | None = None

    def starts(self, words: Set[str]) -> list[int]:
        """Where one of some words begins, in text order."""
        return sorted(at for word in words & self.places.keys() for at in self.places[word])

    @property
    def stems(self) -> dict[str, list[str]]:
        """The words by their first letters, at most ``STEM`` of them."""
        if self._stems is None:
            stems: defaultdict[str, list[str]] = defaultdict(list)
            for word in self.places:
                stems[word[:STEM]].append(word)
            self._stems = dict(stems)
        return self._stems


STEM = 3
"""So many letters tell words apart well enough to try few rules at each."""


def _in_lower_case(text: str) -> str:
    """The text in lower case, every letter in its place."""
    for letter, small in _LIKE_SMALL_LETTERS.items():
        text = text.replace(letter, small)
    return text.lower()
