"""Where dates can begin: at a word that every date holds, or at words before it that dates are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.dates.vocabulary import MONTH_NAMES, NUMBER_WORDS, WEEKDAY_NAMES
from extractor.segments.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_UNITS = ("minute", "hour", "day", "week", "weekend", "fortnight", "month", "year", "quarter", "period")
_OF_A_DAY = (
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "overnight",
    "night",
    "nights",
    "evening",
    "morning",
    "afternoon",
    *("christmas", "boxing", "eve"),
)
_SIGNS = frozenset(
    (*MONTH_NAMES, *_SHORT_MONTHS, *WEEKDAY_NAMES, *_UNITS, *(f"{unit}s" for unit in _UNITS), *_OF_A_DAY)
)

_SIGN_IN_DIGITS = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?-[a-z]{3,9}|\d{1,2}(?:st|nd|rd|th)|(?:1[89]|20)\d\d)(?!\w)",
    re.IGNORECASE,
)
_DIGIT_BEGINS = re.compile(r"\d(?<!\w\d)")

_PREPOSITIONS = (
    *(
        "on",
        "in",
        "over",
        "during",
        "within",
        "throughout",
        "for",
        "since",
        "of",
        "until",
        "till",
        "by",
        "from",
        "to",
    ),
    *("through", "thru", "before", "after", "between", "and"),
)
_PARTS = (
    "early",
    "late",
    "later",
    "earlier",
    "mid",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "quarter",
    "period",
    "stretch",
    "half",
)
_POINTS = (
    "corresponding",
    "equivalent",
    "beginning",
    "start",
    "same",
    "that",
    "very",
    "current",
    "following",
    "leading",
    "course",
    *("came", "comes", "happened", "occurred", "new", "just", "only", "barely"),
    "into",
)
_WHICH = ("last", "this", "these", "next", "past", "latest", "previous", "preceding", "coming", "recent")
_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thus", "thurs", "fri", "sat", "sun")
_FEW = ("few", "several", "number", "couple", "a", "an", "the")
_BEFORE_A_SIGN = frozenset(
    (*_PREPOSITIONS, *_PARTS, *_POINTS, *_WHICH, *_SHORT_WEEKDAYS, *_FEW, *NUMBER_WORDS)
)
"""The words that dates are made of but for their signs."""

_WORD = re.compile(r"\w+")
_REACH = 60
"""More characters than lie between the beginning of a date and the first sign in it."""


def starts_of_dates(text: str, words: Concordance | None = None) -> list[int]:
    """The places of a text where a date can begin, in order; ``words`` are its words, if looked up."""
    starts: set[int] = set()
    for sign in _signs(text, words or Concordance(text)):
        starts.add(sign)
        before = [*_WORD.finditer(text, max(0, sign - _REACH), sign)]
        for word in reversed(before):
            if word.start() in starts or not _leads_to_a_sign(word[0]):
                break
            starts.add(word.start())
    return sorted(starts)


def _leads_to_a_sign(word: str) -> bool:
    return word.lower() in _BEFORE_A_SIGN or word[0].isdigit()


def _signs(text: str, words: Concordance) -> Iterator[int]:
    """Where the words begin that every date holds one of."""
    for sign in words.places.keys() & _SIGNS:
        yield from words.places[sign]
    for digit in _DIGIT_BEGINS.finditer(text):
        if _SIGN_IN_DIGITS.match(text, digit.start()):
            yield digit.start()
