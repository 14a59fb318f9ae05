"""Where in a text a position lies: its sentence, its paragraph, its section."""

from __future__ import annotations

import bisect
import sys
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.dates import DateMention
    from extractor.schema import Section
    from extractor.segments import Segments, Span

_START = attrgetter("start")


def sentence_of(segments: Segments, position: int) -> Span:
    """The sentence that a position of the text lies in."""
    return segments.sentences[max(bisect.bisect_right(segments.sentences, (position, sys.maxsize)) - 1, 0)]


def paragraph_of(segments: Segments, sentence: Span) -> int:
    """Index of the paragraph that a sentence begins in."""
    return max(bisect.bisect_right(segments.paragraphs, (sentence[0], sys.maxsize)) - 1, 0)


def begins_paragraph(segments: Segments, position: int) -> bool:
    """Whether a paragraph begins at a position of the text."""
    index = bisect.bisect_left(segments.paragraphs, (position,))
    return index < len(segments.paragraphs) and segments.paragraphs[index][0] == position


def section_of(segments: Segments, sentence: Span) -> Section:
    """The part of the report that a sentence stands in."""
    if segments.headline and segments.headline[0] <= sentence[0] < segments.headline[1]:
        return "headline"
    if segments.dek and segments.dek[0] <= sentence[0] < segments.dek[1]:
        return "dek"
    return "body"


def dates_in(dates: tuple[DateMention, ...], sentence: Span) -> tuple[DateMention, ...]:
    """The date expressions that begin in a sentence."""
    first = bisect.bisect_left(dates, sentence[0], key=_START)
    return dates[first : bisect.bisect_left(dates, sentence[1], key=_START)]
