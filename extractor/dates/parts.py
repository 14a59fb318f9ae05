"""Parts of a year or a month: "the first quarter of 2030", "the second half of January"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import (
    DAYS_OF_WEEK,
    MONTHS_OF_YEAR,
    ResolvedDate,
    months_before,
    unplaced,
    whole_month,
)
from extractor.dates.vocabulary import FULL_MONTH, GAP, NUMBER, YEAR, month_number, number_value

if TYPE_CHECKING:
    import re

LONGEST = 36
_MONTHS_OF = {"quarter": 3, "half": 6}
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
_WHICH_PART = rf"(?P<place>{'|'.join(_PLACES)}|last|final)"
_YEAR = rf"(?:(?:the{GAP}year{GAP})?(?P<year>{YEAR})|(?P<which_year>this|last|the)(?:{GAP}same)?{GAP}year)"
_MONTH = rf"(?P<month>{FULL_MONTH})(?:,?{GAP}(?P<year_of_month>{YEAR}))?"


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    """The year that the words name, or count from that of publication; null without either."""
    groups = match.groupdict()
    digits = groups.get("year") or groups.get("year_of_month")
    if digits:
        return int(digits)
    if anchor is None:
        return None
    return anchor.year - ((groups.get("which_year") or "").lower() == "last")


def _place(match: re.Match[str], parts: int) -> int:
    """Which of so many parts is meant, from 0."""
    return min(_PLACES.get(match["place"].lower(), parts - 1), parts - 1)


def _months(year: int, first: int, count: int) -> ResolvedDate:
    """So many whole months of a year, from the ``first`` on, counted from 0."""
    return ResolvedDate(date(year, first + 1, 1), whole_month(year, first + count).end, "range")


def _part_of_year(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    year, count = _year(match, anchor), _MONTHS_OF[match["part"].lower()]
    if year is None:
        return unplaced("range")
    return _months(year, _place(match, MONTHS_OF_YEAR // count) * count, count)


def _part_of_month(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """A half, or a week of seven days from the first of the month; the last ones end with it."""
    year, number = _year(match, anchor), month_number(match["month"])
    if year is None:
        return unplaced("range")
    if anchor is not None and match["year_of_month"] is None and number > anchor.month:
        year -= 1
    first = date(year, number, 1)
    after = months_before(first, -1)
    length = 15 if match["part"].lower() == "half" else DAYS_OF_WEEK
    if match["place"].lower() in ("last", "final") or (match["part"].lower() == "half" and _place(match, 2)):
        start = first + timedelta(days=length) if length > DAYS_OF_WEEK else after - timedelta(days=length)
        return ResolvedDate(start, after - timedelta(days=1), "range")
    start = first + timedelta(days=length * _place(match, 4))
    return ResolvedDate(start, start + timedelta(days=length - 1), "range")


def _first_months(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    year, count = _year(match, anchor), number_value(match["number"])
    if year is None or not 0 < count <= MONTHS_OF_YEAR:
        return unplaced("range")
    last = match["place"].lower() != "first"
    return _months(year, MONTHS_OF_YEAR - count if last else 0, count)


def _months_to(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """So many whole months, the last of them the one that is named."""
    year, number, count = _year(match, anchor), month_number(match["month"]), number_value(match["number"])
    if year is None or count > LONGEST:
        return unplaced("range")
    if anchor is not None and match["year_of_month"] is None and number > anchor.month:
        year -= 1
    last = whole_month(year, number)
    return ResolvedDate(months_before(date(year, number, 1), count - 1), last.end, "range")


def _begun(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The running year, month or week up to publication."""
    if anchor is None:
        return unplaced("range")
    starts = {
        "week": anchor - timedelta(days=anchor.weekday()),
        "month": anchor.replace(day=1),
        "year": date(anchor.year, 1, 1),
    }
    return ResolvedDate(starts[match["unit"].lower()], anchor, "range")


PART_RULES = (
    Rule("part of a year", rf"{_WHICH_PART}{GAP}(?P<part>quarter|half){GAP}of{GAP}{_YEAR}", _part_of_year),
    Rule(
        "part of a month",
        rf"{_WHICH_PART}{GAP}(?P<part>half|week){GAP}(?:of|in){GAP}{_MONTH}",
        _part_of_month,
    ),
    Rule(
        "first months of a year",
        rf"(?P<place>first|last|final){GAP}(?P<number>{NUMBER}){GAP}months{GAP}of{GAP}{_YEAR}",
        _first_months,
    ),
    Rule(
        "months to a month",
        rf"(?:the{GAP})?(?P<number>{NUMBER}){GAP}months{GAP}(?:(?:up{GAP})?to|(?:that{GAP})?end(?:ed|ing)(?:{GAP}(?:in|on|with))?){GAP}"
        rf"(?:the{GAP}end{GAP}of{GAP})?{_MONTH}",
        _months_to,
    ),
    Rule(
        "beginning of the running year",
        rf"(?:beginning|start){GAP}of{GAP}(?:the|this)(?:{GAP}current)?{GAP}(?P<unit>year|month|week)",
        _begun,
    ),
)
