"""Dates of the calendar: days, months and years, whole or without their year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractor.dates.rules import Rule
from extractor.dates.spans import (
    ResolvedDate,
    clipped,
    latest_not_after,
    one_day,
    real_day,
    unplaced,
    whole_month,
    whole_year,
)
from extractor.dates.vocabulary import (
    DAY,
    FULL_MONTH,
    GAP,
    MONTH,
    SHORT_WEEKDAY,
    SHORT_YEAR,
    SURE_MONTH,
    WEEKDAY,
    YEAR,
    full_year,
    month_number,
    short_weekday_number,
)

_WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP}(?:the{GAP})?)?"
_RELATIVE_YEAR = rf",?{GAP}(?:of{GAP}|in{GAP})?(?P<which_year>this|last){GAP}year"
_YEAR_AFTER = rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|{_RELATIVE_YEAR})"
_SHORT_YEAR_AFTER = rf"{GAP}(?P<short_year>{SHORT_YEAR})"
_TO = rf"(?:{GAP}(?:to|until|till|through|thru){GAP}|{GAP}?[-–—]{GAP}?)"
_AND_TO = rf"(?:{GAP}(?:and|to|until|till|through|&){GAP}|{GAP}?[-–—]{GAP}?)"
_COUNTED = r"(?:people|persons|civilians|men|women|children|dead|victims|casualties|deaths|others|wounded)"
_NO_COUNT = rf"(?!{GAP}{_COUNTED}\b)"
_NEXT = rf"the{GAP}(?:following|next){GAP}(?:morning|day|night|evening)"
_NEXT_MORNING = rf"{GAP}(?:and|to|into|until|till|through){GAP}{_NEXT}"
_BEFORE = r"since|during|of|until|till|by|from|throughout|through|before|after|early|late|mid"
_BEFORE_MONTH = rf"(?:{_BEFORE}|earlier|later)"
_IN_MONTH = rf"in(?:{GAP}(?:early|late|mid))?(?:{GAP}|-)(?P<month>{FULL_MONTH})"
_NO_DAY = rf"(?!{GAP}{DAY}\b)"  # but "in March 12 people died" counts them
_BEFORE_YEAR = rf"(?:in|{_BEFORE}|for|year)"
_END_OF_SPAN = rf"(?:the{GAP})?(?:beginning|start|middle|end|close){GAP}of{GAP}"
_PART_OF_SPAN = rf"(?:(?:early|late|mid)(?:-|\s)|{_END_OF_SPAN})?"


_FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
_FEAST = "|".join(name.replace(" ", GAP).replace("'", "['’]") for name in _FEASTS)


def _moment(number: int) -> str:
    """One end of a span: a month or a day of a month, with or without its year."""
    return (
        rf"{_PART_OF_SPAN}(?:(?P<day{number}>{DAY}){GAP}(?:of{GAP})?)?(?P<month{number}>{MONTH})"
        rf"(?:{GAP}(?P<late_day{number}>{DAY}))?(?:,?{GAP}(?P<year{number}>{YEAR}))?"
    )


def _stated_year(match: re.Match[str], anchor: date | None) -> int | None:
    """The year that the words name, also by "this year"; null where they name none or need an anchor."""
    groups = match.groupdict()
    digits = groups.get("year") or groups.get("dashed_year")
    if digits:
        return int(digits)
    if groups.get("short_year"):
        return full_year(groups["short_year"])
    if groups.get("which_year") and anchor is not None:
        return anchor.year - (groups["which_year"].lower() == "last")
    return None


def _needs_year(match: re.Match[str]) -> bool:
    return not match.groupdict().get("which_year")


def _number_of_day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _day_in_year(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    month, day = month_number(match["month"]), _number_of_day(match["day"])
    year = _stated_year(match, anchor)
    if year is not None:
        found = real_day(year, month, day)
    else:
        found = latest_not_after(anchor, month, day) if anchor and _needs_year(match) else None
    return one_day(found) if found else unplaced("day")


def _day_and_next(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    first = _day_in_year(match, anchor)
    if first.start is None:
        return unplaced("range")
    return ResolvedDate(first.start, first.start + timedelta(days=1), "range")


def _days_of_month(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    month = month_number(match["month"])
    first, last = _number_of_day(match["day"]), _number_of_day(match["last_day"])
    year = _stated_year(match, anchor)
    if year is None and anchor is not None and _needs_year(match):
        end = latest_not_after(anchor, month, last)
        year = end.year if end else None
    if year is None:
        return unplaced("range")
    return _range(real_day(year, month, first), real_day(year, month, last))


def _month_in_year(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    month = month_number(match["month"])
    year = _stated_year(match, anchor)
    if year is not None:
        return whole_month(year, month)
    if anchor is None or not _needs_year(match):
        return unplaced("month")
    return whole_month(anchor.year if month <= anchor.month else anchor.year - 1, month)


def _relative_month(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The month that "last September" names lies before the month of publication; "next" lies after."""
    if anchor is None:
        return unplaced("month")
    month, which = month_number(match["month"]), match["which"].lower()
    if which == "this":
        return whole_month(anchor.year, month)
    if which == "next":
        return whole_month(anchor.year if month > anchor.month else anchor.year + 1, month)
    return whole_month(anchor.year if month < anchor.month else anchor.year - 1, month)


def _span(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """From the first day of one end to the last day of the other; one year can stand for both."""
    last_year = int(match["year2"]) if match["year2"] else _stated_year(match, anchor)
    first_month, last_month = month_number(match["month1"]), month_number(match["month2"])
    last_day = _stated_day(match, 2)
    if last_year is None and anchor is not None and _needs_year(match):
        end = latest_not_after(anchor, last_month, last_day or 1)
        last_year = end.year if end else None
    if last_year is None:
        return unplaced("range")
    first_year = int(match["year1"]) if match["year1"] else last_year - (first_month > last_month)
    start = real_day(first_year, first_month, _stated_day(match, 1) or 1)
    end = real_day(last_year, last_month, last_day) if last_day else whole_month(last_year, last_month).end
    return _range(start, end)


def _stated_day(match: re.Match[str], number: int) -> int | None:
    words = match[f"day{number}"] or match[f"late_day{number}"]
    return _number_of_day(words) if words else None


def _range(start: date | None, end: date | None) -> ResolvedDate:
    if start is None or end is None or start > end:
        return unplaced("range")
    return ResolvedDate(start, end, "range")


def _iso(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    del anchor
    found = real_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return one_day(found) if found else unplaced("day")


def _digits(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """Day and month in digits; where their order cannot be known (03/04/2016) the day stays open."""
    del anchor
    first, second, year = int(match["first"]), int(match["second"]), full_year(match["year"])
    day_first, month_first = real_day(year, second, first), real_day(year, first, second)
    if match["mark"] == ".":
        month_first = None
    if day_first and month_first and day_first != month_first:
        return unplaced("day")
    found = day_first or month_first
    return one_day(found) if found else unplaced("day")


def _digits_of_weekday(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """As in "Mon 5/3": the weekday tells which of the two numbers is the month, and the year."""
    if anchor is None:
        return unplaced("day")
    first, second = int(match["first"]), int(match["second"])
    both = (latest_not_after(anchor, month, day) for day, month in ((first, second), (second, first)))
    fitting = {day for day in both if day and day.weekday() == short_weekday_number(match["weekday"])}
    return one_day(max(fitting)) if fitting else unplaced("day")


def _year(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """A whole year; of that of publication what was over, as in "so far in 2030"."""
    found = whole_year(int(match["year"]))
    return clipped(found, anchor) if anchor and anchor.year == int(match["year"]) else found


def _feast(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The latest such feast up to publication, or that of the year that the words name."""
    month, day = _FEASTS[" ".join(match["feast"].lower().replace("’", "'").split())]
    year = _stated_year(match, anchor)
    if year is not None:
        return one_day(date(year, month, day))
    found = latest_not_after(anchor, month, day) if anchor else None
    return one_day(found) if found else unplaced("day")


def _years(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    del anchor
    first, last = int(match["year"]), full_year(match["last_year"])
    return _range(date(first, 1, 1), date(last, 12, 31))


ABSOLUTE_RULES = (
    Rule("iso date", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
    Rule(
        "date in digits",
        r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})[/.-](?P<year>(?:19|20)\d\d|\d\d)(?![/.\d-]\d)",
        _digits,
    ),
    Rule(
        "digits behind their weekday",
        rf"(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP}(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})(?![/.\d-]\d)",
        _digits_of_weekday,
    ),
    Rule(
        "days before their month",
        rf"(?:between{GAP}|from{GAP})?(?P<day>{DAY}){_AND_TO}(?P<last_day>{DAY}){GAP}(?:of{GAP})?(?P<month>{MONTH}){_YEAR_AFTER}?",
        _days_of_month,
    ),
    Rule(
        "days after their month",
        rf"(?:between{GAP}|from{GAP})?(?P<month>{MONTH}){GAP}(?P<day>{DAY}){_AND_TO}(?P<last_day>{DAY})"
        rf"(?!{GAP}(?:of{GAP})?{MONTH}){_YEAR_AFTER}?",
        _days_of_month,
    ),
    Rule(
        "span",
        rf"(?:from{GAP})?{_moment(1)}{_TO}{_moment(2)}(?:{_RELATIVE_YEAR})?",
        _span,
    ),
    Rule(
        "span between",
        rf"between{GAP}{_moment(1)}{_AND_TO}{_moment(2)}(?:{_RELATIVE_YEAR})?",
        _span,
    ),
    Rule(
        "night from a day to the next",
        rf"(?:between{GAP})?(?:the{GAP}(?:night|evening){GAP}of{GAP})?(?:(?P<day>{DAY}){GAP}(?P<month>{MONTH})){_YEAR_AFTER}?{_NEXT_MORNING}",
        _day_and_next,
    ),
    Rule(
        "night from a day of a month to the next",
        rf"(?:between{GAP})?(?:the{GAP}(?:night|evening){GAP}of{GAP})?(?P<month>{MONTH}){GAP}(?P<day>{DAY}){_YEAR_AFTER}?{_NEXT_MORNING}",
        _day_and_next,
    ),
    Rule(
        "day before its month",
        rf"{_WEEKDAY_BEFORE}(?P<day>{DAY})(?:{GAP}(?:of{GAP})?|-)(?P<month>{MONTH})(?:{_YEAR_AFTER}|-(?P<dashed_year>{YEAR})|{_SHORT_YEAR_AFTER})?",
        _day_in_year,
    ),
    Rule(
        "day after its month",
        rf"{_WEEKDAY_BEFORE}(?<!\bin\s)(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY})(?:{_YEAR_AFTER}|{_SHORT_YEAR_AFTER})?",
        _day_in_year,
    ),
    Rule("feast", rf"(?P<feast>{_FEAST}){_YEAR_AFTER}?", _feast),
    Rule("relative month", rf"(?P<which>last|this|next|past){GAP}(?P<month>{FULL_MONTH})", _relative_month),
    Rule("month with year", rf"{_PART_OF_SPAN}(?P<month>{MONTH}){_YEAR_AFTER}", _month_in_year),
    Rule("month behind in", _IN_MONTH, _month_in_year),
    Rule(
        "month behind a preposition",
        rf"{_BEFORE_MONTH}(?:{GAP}(?:early|late|mid))?(?:{GAP}|-)(?P<month>{FULL_MONTH}){_NO_DAY}",
        _month_in_year,
    ),
    Rule("month alone", rf"(?P<month>{SURE_MONTH})", _month_in_year),
    Rule(
        "years",
        rf"(?:between{GAP}|from{GAP})?(?P<year>{YEAR})(?:{_AND_TO}(?:{_END_OF_SPAN})?(?={YEAR})|{GAP}?[-–—/]{GAP}?)"
        r"(?P<last_year>(?:1[89]|20)\d\d|\d\d(?![\d.,]|-\w))",
        _years,
    ),
    Rule("year", rf"(?:{_BEFORE_YEAR}(?:{GAP}|-)|(?<=\()|\A(?={YEAR}\Z))(?P<year>{YEAR}){_NO_COUNT}", _year),
)
