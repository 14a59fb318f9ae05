"""The text as the grammar reads it: without invisible characters, in lower case, with a way back."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left, bisect_right

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclasses.dataclass(frozen=True, slots=True)
class Normal:
    """A text without invisible characters, and where each of its characters stands in the stored text.

    Attributes:
        text: The text to read.
        lowered: The same in lower case, of the same length.
        left_out: Stored positions of the characters that were left out, in order.
        read_at: For each of them, how many characters of ``text`` stand before it.
    """

    text: str
    lowered: str
    left_out: list[int]
    read_at: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span to read for a span of the stored text."""
        if not self.left_out:
            return start, end
        return start - bisect_left(self.left_out, start), end - bisect_left(self.left_out, end)

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The span of the stored text for a span that was read."""
        return start + bisect_right(self.read_at, start), end + bisect_right(self.read_at, end - 1)


def normalise(text: str) -> Normal:
    """Leave out characters that nobody sees (soft hyphens, zero-width spaces, marks of direction)."""
    left_out = [match.start() for match in _INVISIBLE.finditer(text)]
    if left_out:
        text = _INVISIBLE.sub("", text)
    return Normal(text, _lower(text), left_out, [at - before for before, at in enumerate(left_out)])


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join([low if len(low := character.lower()) == 1 else character for character in text])
