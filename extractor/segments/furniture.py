"""Lines of a saved web page that make no claim of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.segments.words import SegmentWords

LONGEST_FURNITURE = 300
LONGEST_NAME = 44


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
