"""Spans of days and the arithmetic on them."""

from __future__ import annotations

import calendar
import dataclasses
from datetime import date, timedelta

from extractor.schema import DatePrecision

DAYS_OF_WEEK = 7
MONTHS_OF_YEAR = 12


@dataclasses.dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The days a date expression covers, both ends inclusive; null ends where nothing says which days.

    ``precision`` is known even where the days are not: "Saturday" without a publication date is a day.
    """

    start: date | None
    end: date | None
    precision: DatePrecision


UNKNOWN = ResolvedDate(None, None, "unknown")


def unplaced(precision: DatePrecision) -> ResolvedDate:
    """A date of known precision that cannot be placed in time."""
    return ResolvedDate(None, None, precision)


def one_day(day: date) -> ResolvedDate:
    """A single day."""
    return ResolvedDate(day, day, "day")


def whole_month(year: int, month: int) -> ResolvedDate:
    """All days of a month."""
    last = calendar.monthrange(year, month)[1]
    return ResolvedDate(date(year, month, 1), date(year, month, last), "month")


def whole_year(year: int) -> ResolvedDate:
    """All days of a year."""
    return ResolvedDate(date(year, 1, 1), date(year, 12, 31), "year")


def whole_week(day: date) -> ResolvedDate:
    """Monday to Sunday of the week that holds ``day`` (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return ResolvedDate(monday, monday + timedelta(days=DAYS_OF_WEEK - 1), "week")


def months_before(day: date, count: int) -> date:
    """The same day ``count`` months earlier, or the last day of that month."""
    months = day.year * MONTHS_OF_YEAR + day.month - 1 - count
    year, month = divmod(months, MONTHS_OF_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def real_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, or null for one that does not exist (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest_not_after(anchor: date, month: int, day: int) -> date | None:
    """The latest such day of the year on or before ``anchor``; 29 February goes back to a leap year."""
    for year in range(anchor.year, anchor.year - 9, -1):
        found = real_day(year, month, day)
        if found is not None and found <= anchor:
            return found
    return None


def clipped(span: ResolvedDate, last: date) -> ResolvedDate:
    """The part of a span up to ``last``: a report cannot tell of days after it."""
    if span.start is None or span.end is None or span.start > last:
        return span
    return ResolvedDate(span.start, min(span.end, last), span.precision)
