"""Lines of a saved web page that make no claim of the report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.segments.words import SegmentWords

LONGEST_FURNITURE = 300
LONGEST_NAME = 44
LONGEST_ITEM = 3
_BETWEEN_ITEMS = re.compile(r"\s*[|▾»›→·•>/]\s+|\s{2,}|\t")


def is_furniture(text: str, span: tuple[int, int], words: SegmentWords) -> bool:
    """Whether a line is a banner, a link to another article, a byline or a notice."""
    start, end = span
    if end - start > LONGEST_FURNITURE:
        return False
    if words.line_starts.match(text, start, end) is not None:
        return True
    return any(
        text.find(notice, start, min(end, start + LONGEST_NAME + len(notice))) >= 0
        for notice in words.notices
    )


def is_navigation(line: str) -> bool:
    """As in "Home | Africa | World", "News > Middle East", "World  Sport  Letters": a row of short links."""
    items = [item for item in _BETWEEN_ITEMS.split(line) if item]
    return len(items) > 1 and all(len(item.split()) <= LONGEST_ITEM for item in items)
