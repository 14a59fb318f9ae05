"""The first lines of a text as spans, for finding its headline and its date."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD_CHARACTERS = 4000
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line without the spaces around it: ``text[start:end] == words``."""

    start: int
    end: int
    words: str


def head_lines(text: str) -> Iterator[Line]:
    """The lines with words in the first part of a text, in order."""
    for match in _LINE.finditer(text, 0, HEAD_CHARACTERS):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            yield Line(start, start + len(words), words)
