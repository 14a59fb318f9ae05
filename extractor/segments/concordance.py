"""Where each word of a text stands: looked up once, so that rules are tried only at words of theirs."""

from __future__ import annotations

import functools
import re
from collections import defaultdict

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
        pieces, start = iter([*_GAPS.split(_in_lower_case(text)), ""]), 0
        for word, gap in zip(pieces, pieces, strict=True):
            places[word].append(start)
            start += len(word) + len(gap)
        places.pop("", None)  # before a text that begins with no word, or behind one that ends so
        self.places: dict[str, list[int]] = dict(places)

    @functools.cached_property
    def stems(self) -> dict[str, list[str]]:
        """The words by their first letters, at most ``STEM`` of them."""
        stems: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.places:
            stems[word[:STEM]].append(word)
        return dict(stems)


STEM = 3
"""So many letters tell words apart well enough to try few rules at each."""


def _in_lower_case(text: str) -> str:
    """The text in lower case, every letter in its place."""
    for letter, small in _LIKE_SMALL_LETTERS.items():
        text = text.replace(letter, small)
    return text.lower()
