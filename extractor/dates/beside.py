"""Stretches that a number is compared with: "the same period of 2028", "the year before"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import (
    DAYS_OF_WEEK,
    MONTHS_OF_YEAR,
    ResolvedDate,
    months_before,
    unplaced,
    whole_month,
    whole_year,
)
from extractor.dates.vocabulary import GAP, NUMBER, YEAR

if TYPE_CHECKING:
    import re
    from datetime import date

ABOUT_A_YEAR = timedelta(days=330)
_MONTHS = {"year": MONTHS_OF_YEAR, "quarter": 3, "month": 1}
_LAST_YEAR = (
    rf"(?:last{GAP}year|the{GAP}(?:previous|preceding){GAP}year|the{GAP}year{GAP}before"
    rf"|a{GAP}year{GAP}(?:earlier|before|ago))"
)
_STRETCH = rf"(?:(?:{NUMBER}|first|second|third|fourth){GAP})?(?:period|months?|quarter|half|weeks?|stretch)"
_NO_CLAUSE = rf"(?!{GAP}(?:the|that|this|an?|it|they|he|she|we|his|her|its|their|last)\b)"


def _plain(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """Beside nothing it is no time that can be known."""
    del match, anchor
    return unplaced("range")


def _year_before_last(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    del match
    return whole_year(anchor.year - 2) if anchor else unplaced("year")


_SAME = Rule(
    "same period",
    rf"(?:the{GAP})?(?:same|corresponding|equivalent){GAP}{_STRETCH}(?:{GAP}(?:(?:of|in){GAP}(?P<year>{YEAR})|(?:of{GAP}|in{GAP})?{_LAST_YEAR}))",
    _plain,
)
_BEFORE = Rule(
    "period before",
    rf"the{GAP}(?P<unit>year|quarter|month){GAP}(?:before|earlier){_NO_CLAUSE}"
    rf"|the{GAP}(?P<week>week){GAP}before{_NO_CLAUSE}"
    rf"|a{GAP}(?P<one>year|month){GAP}(?:earlier|before){_NO_CLAUSE}"
    rf"|(?:the{GAP})?(?:previous|preceding){GAP}(?P<previous>year|quarter)",
    _plain,
)
BESIDE_RULES = (
    Rule("year before last", rf"the{GAP}year{GAP}before{GAP}last", _year_before_last),
    _SAME,
    _BEFORE,
)


def stands_beside(words: str) -> bool:
    """Whether the words of a date name a stretch by one that was told before it."""
    return any(rule.compiled().fullmatch(words) for rule in (_SAME, _BEFORE))


def stretch_beside(words: str, told: ResolvedDate) -> ResolvedDate:
    """The days of such words.

    Args:
        words: The words of the date, without what leads to it.
        told: The stretch that they are counted from.
    """
    if told.start is None or told.end is None:
        return unplaced("range")
    same = _SAME.compiled().search(words)
    if same:
        return _years_away(told, told.start.year - int(same["year"]) if same["year"] else 1)
    before = _BEFORE.compiled().search(words)
    if before and before["week"]:
        return ResolvedDate(
            told.start - timedelta(days=DAYS_OF_WEEK), told.start - timedelta(days=1), "range"
        )
    unit = (before["unit"] or before["one"] or before["previous"]).lower() if before else "year"
    if unit == "year":
        return _years_away(told, 1)
    first = months_before(told.start.replace(day=1), _MONTHS[unit])
    last = months_before(told.start.replace(day=1), 1)
    return ResolvedDate(
        first, whole_month(last.year, last.month).end, "month" if unit == "month" else "range"
    )


def _years_away(told: ResolvedDate, years: int) -> ResolvedDate:
    """The same days so many years before; a year where about a whole one was told."""
    if told.start is None or told.end is None or told.end - told.start > ABOUT_A_YEAR:
        return whole_year(told.start.year - years) if told.start else unplaced("year")
    months = MONTHS_OF_YEAR * years
    start, end = months_before(told.start, months), months_before(told.end, months)
    ends_a_month = told.end == whole_month(told.end.year, told.end.month).end
    last = whole_month(end.year, end.month).end if ends_a_month else end
    return ResolvedDate(start, last, told.precision)
