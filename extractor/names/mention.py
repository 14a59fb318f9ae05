"""One name or noun phrase of the text that can be a place, an actor or a source."""

from __future__ import annotations

import bisect
import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_START = attrgetter("start")


@dataclasses.dataclass(frozen=True, slots=True)
class NameMention:
    """A span of the text and what it stands for.

    Attributes:
        start: First code point.
        end: One past the last code point.
        text: The words as written, ``text[start:end]`` of the document.
        name: The fullest form of the same name in the report ("SOHR" -> "Syrian Observatory for Human
            Rights"); equal to ``text`` where nothing fuller stands in the report.
        rank: How plainly the words around it show its part, 0 best. Places: 0 an exact place after a
            preposition, 1 an area that contains it, 2 a known name without such words, 3 a country.
            Actors: 0 acts, 1 may act, 2 is acted upon. Sources: always 0.
    """

    start: int
    end: int
    text: str
    name: str
    rank: int = 0

    def within(self, start: int, end: int) -> bool:
        """Whether the mention lies inside the given span."""
        return start <= self.start and self.end <= end


def starting_in(names: Sequence[NameMention], start: int, end: int) -> Sequence[NameMention]:
    """The names that start from ``start`` up to ``end``; ``names`` are in text order."""
    return names[_index(names, start) : _index(names, end)]


def around(names: Sequence[NameMention], start: int, end: int, reach: int) -> Sequence[NameMention]:
    """The names that start in a span and ``reach`` names before and after; ``names`` are in text order."""
    return names[max(_index(names, start) - reach, 0) : _index(names, end) + reach]


def _index(names: Sequence[NameMention], position: int) -> int:
    return bisect.bisect_left(names, position, key=_START)
