"""Where names that one text holds stand in it, without a pattern made for that text alone.

To compile a pattern of the names of every text took longer than to look for each of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACE = re.compile(r"\s+")
ENDS_HERE = re.compile(r"(?![\w-])")


def occurrences(
    text: str, names: Iterable[str], after: re.Pattern[str] = ENDS_HERE
) -> Iterator[tuple[int, int]]:
    """The spans of names in a text, in order and without overlap, the longer before the shorter.

    Args:
        text: The text.
        names: The names; where one has a space, any white space may stand.
        after: What must follow a name; no other name begins in it.
    """
    found = []
    for name in set(names):
        for start, end in _each(text, name):
            follows = after.match(text, end)
            if follows:
                found.append((start, -len(name), end, follows.end()))
    last = 0
    for start, _, end, over in sorted(found):
        if start >= last:
            yield start, end
            last = max(over, end)


def _each(text: str, name: str) -> Iterator[tuple[int, int]]:
    first, *others = (part for part in name.split(" ") if part)
    start = text.find(first)
    while start >= 0:
        end = _end(text, start + len(first), others)
        if end and not _goes_on_before(text, start):
            yield start, end
        start = text.find(first, start + 1)


def _end(text: str, end: int, words: list[str]) -> int | None:
    for word in words:
        gap = _SPACE.match(text, end)
        if not gap or not text.startswith(word, gap.end()):
            return None
        end = gap.end() + len(word)
    return end


def _goes_on_before(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before.isalnum() or before in ("_", "-")
