"""One name or noun phrase of the text that can be a place, an actor or a source."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class NameMention:
    """A span of the text and what it stands for.

    Attributes:
        start: First code point.
        end: One past the last code point.
        text: The words as written, ``text[start:end]`` of the document.
        name: The fullest form of the same name in the report ("SOHR" -> "Syrian Observatory for Human
            Rights"); equal to ``text`` where nothing fuller stands in the report.
        strong: Whether the words around it show its part ("in Khesham"), not only the name itself.
    """

    start: int
    end: int
    text: str
    name: str
    strong: bool = True

    def within(self, start: int, end: int) -> bool:
        """Whether the mention lies inside the given span."""
        return start <= self.start and self.end <= end
