"""Parts of a long report, cut at paragraph borders; offsets stay those of the whole text."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.segments import Span

LONGEST_LEAD = 600


def cut_passages(paragraphs: Sequence[Span], length: int, longest: int) -> list[Span]:
    """Cut a text into passages of whole paragraphs.

    Args:
        paragraphs: The paragraphs of the text, in order.
        length: Length of the text in code points.
        longest: Most code points of a passage; a longer paragraph is a passage of its own.

    Returns:
        Spans that together cover the text once, in order; one span if the text is short enough.
    """
    if length <= longest or not paragraphs:
        return [(0, length)]
    borders = [0]
    for (start, end), following in zip(paragraphs, [*paragraphs[1:], (length, length)], strict=True):
        if end - borders[-1] > longest and start > borders[-1]:
            borders.append(start)
        if following[0] - borders[-1] > longest and following[0] > borders[-1] and following[0] < length:
            borders.append(following[0])
    return list(zip(borders, [*borders[1:], length], strict=True))


def passage_of(passages: Sequence[Span], position: int) -> int:
    """Index of the passage that a position of the text lies in."""
    return max(bisect.bisect_right(passages, position, key=lambda passage: passage[0]) - 1, 0)


def lead_of(paragraphs: Sequence[Span], title: Span | None) -> Span | None:
    """The first paragraph after the title: dateline and context for every later passage."""
    body = [span for span in paragraphs if title is None or span[0] >= title[1]]
    if not body:
        return None
    start, end = body[0]
    return start, min(end, start + LONGEST_LEAD)
