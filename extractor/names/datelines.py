"""Where a sentence begins behind its dateline: "KARSA, Orvan, May 8 (Wire) - Gunmen killed ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.segments import Span

_LONGEST = 130
_ENDS = r"(?:--?|–|—)\s+(?:\[[^\]\n]{1,20}\]\s+)*"
_TOWN = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){0,2}(?:,\s[A-ZÀ-Þ][\w. ]{1,30}){0,2}"
_DATELINE = re.compile(
    r"(?:"
    rf"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{{2,40}}(?:,\s[^\n–—()]{{1,50}})?(?:\s\([^)\n]{{1,60}}\))?\s?{_ENDS}"
    rf"|\([A-ZÀ-Þ][^)\n]{{2,60}}\)\s?{_ENDS}"
    rf"|[A-ZÀ-Þ][\w'’. -]{{2,40}},\s[^\n–—()]{{1,50}}\s\([^)\n]{{1,60}}\)\s?{_ENDS}"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ'’ -]{0,30}(?:,\s[A-Z][\w. ]{1,30})?:\s+"
    rf"|{_TOWN}(?:\s?\([^)\n]{{1,40}}\))?(?:\s{_ENDS}|:\s+)(?=[\"“‘']?[A-ZÀ-Þ\d])"
    r")"
)


def behind_dateline(text: str, sentence: Span) -> Span:
    """The sentence without the dateline that it begins with, if it does."""
    start, end = sentence
    dateline = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return (dateline.end(), end) if dateline else sentence
