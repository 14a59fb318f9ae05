"""Entries of a list that begin with their day: "• 5 March: ...", "Mon 5/3, Um Dereisa - ..."."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan
    from extractor.segments import Span

_MARK = re.compile(r"[*•·\-–—]\s*")
_LABEL_ENDS = re.compile(r"\s*(?:,\s?[A-Z][^:\n.]{0,60})?\s*[:–—]|\s+-\s")


def opens_entry(sentence: Span, plan: ReadingPlan) -> bool:
    """Whether a sentence begins an entry that has a day as its label: it tells of an event of its own."""
    text, begin = plan.document.text, sentence[0]
    if begin and text[begin - 1] != "\n":
        return False
    mark = _MARK.match(text, *sentence)
    first = mark.end() if mark else begin
    at = bisect.bisect_left(plan.dates, first, key=lambda date: date.start)
    if at == len(plan.dates) or plan.dates[at].start != first:
        return False
    return mark is not None or _LABEL_ENDS.match(text, plan.dates[at].end, sentence[1]) is not None
