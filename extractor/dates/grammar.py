"""All date rules as one pattern, so that a text is read once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.dates.absolute import ABSOLUTE_RULES
from extractor.dates.relative import RELATIVE_RULES
from extractor.dates.vocabulary import GAP, MONTH_NAMES, WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = (*ABSOLUTE_RULES, *RELATIVE_RULES)

_LEAD_WORD = r"(?:early|late|later|earlier|mid|overnight|on|in|over|during|within|throughout|for|since|the)"
_LEAD = rf"(?:{_LEAD_WORD}(?:{GAP}|-)){{0,3}}"
_NOT_INSIDE_A_NUMBER = r"(?<!\w)(?<![$€£#@])(?<!\d[.,:/-])"

MENTION = re.compile(
    rf"{_NOT_INSIDE_A_NUMBER}{_LEAD}(?P<core>{'|'.join(rule.anonymous() for rule in RULES)})(?!\w)",
    re.IGNORECASE,
)

_SIGN = re.compile(
    rf"(?<!\w)(?:{'|'.join(MONTH_NAMES)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|{WEEKDAY}"
    r"|(?:hour|day|week|weekend|month|year)s?|today|yesterday|tomorrow|tonight|overnight|night|evening|morning"
    r"|afternoon|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?-[a-z]{3,9}|(?:1[89]|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
_REACH = 60
"""More characters than lie between the words that every date holds, or between them and its ends."""


def find_mentions(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``MENTION`` in order.

    Reading the whole text with the large pattern is slow; it is tried only around a word that a date needs.
    """
    done = 0
    for start, end in _stretches(text):
        for match in MENTION.finditer(text, max(start, done), end):
            done = match.end()
            yield match


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Parts of the text around the signs of a date, those that meet joined."""
    start, end = 0, 0
    for sign in _SIGN.finditer(text):
        if sign.start() - _REACH > end:
            if end:
                yield start, end
            start = sign.start() - _REACH
        end = sign.end() + _REACH
    if end:
        yield start, end
