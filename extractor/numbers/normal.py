"""The text as the grammar reads it: without invisible characters, in lower case, with a way back."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclasses.dataclass(frozen=True, slots=True)
class Normal:
    """A text without invisible characters, and where each of its characters stands in the stored text.

    Attributes:
        text: The text to read.
        lowered: The same in lower case, of the same length.
        offsets: Stored position of each character; null when nothing was left out.
    """

    text: str
    lowered: str
    offsets: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span to read for a span of the stored text."""
        if self.offsets is None:
            return start, end
        return bisect_left(self.offsets, start), bisect_left(self.offsets, end)

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """The span of the stored text for a span that was read."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def normalise(text: str) -> Normal:
    """Leave out characters that nobody sees (soft hyphens, zero-width spaces, marks of direction)."""
    offsets = None
    if _INVISIBLE.search(text) is not None:
        offsets = [at for at, character in enumerate(text) if _INVISIBLE.match(character) is None]
        text = "".join([text[at] for at in offsets])
    return Normal(text, _lower(text), offsets)


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join([low if len(low := character.lower()) == 1 else character for character in text])
