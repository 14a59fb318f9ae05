"""Offsets for the browser: the record counts code points, JavaScript counts UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.schema import Evidence

FIRST_ASTRAL = 0x10000

Span = list[int]


class BrowserOffsets:
    """Translates the spans of one text; one that is not its quote is left out: no wrong word lights up."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._astral = [index for index, character in enumerate(text) if ord(character) >= FIRST_ASTRAL]

    def span(self, start: int, end: int) -> Span:
        """The code point span ``[start, end)`` in UTF-16 units."""
        return [self._unit(start), self._unit(end)]

    def found(self, evidence: list[Evidence]) -> list[Span]:
        """The spans of those quotations that stand where they say."""
        return [self.span(e.start, e.end) for e in evidence if self.holds(e)]

    def holds(self, evidence: Evidence) -> bool:
        """Whether ``text[start:end] == quote``."""
        return self._text[evidence.start : evidence.end] == evidence.quote

    def _unit(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)
