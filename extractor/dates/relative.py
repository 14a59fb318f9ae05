"""Dates that count from the day of publication: "on Saturday", "last week", "the past 72 hours"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import (
    DAYS_OF_WEEK,
    ResolvedDate,
    clipped,
    months_before,
    one_day,
    unplaced,
    whole_month,
    whole_week,
    whole_year,
)
from extractor.dates.vocabulary import (
    GAP,
    NUMBER,
    PART_OF_DAY,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    number_value,
    weekday_number,
)

if TYPE_CHECKING:
    import re

    from extractor.schema import DatePrecision


HOURS_OF_DAY = 24
_A_FEW = {"hour": 12, "day": 7, "night": 7, "week": 3, "fortnight": 3, "month": 3, "year": 3}
"""How far "recent" and "past few" reach, in the unit named: a loose upper bound, no measure."""

_DAYS_OF = {"day": 1, "night": 1, "week": DAYS_OF_WEEK, "fortnight": 2 * DAYS_OF_WEEK}

_FEW = rf"(?:few|several|(?:a{GAP})?(?:few|number{GAP}of))"
_UNIT = r"(?P<unit>hour|day|night|week|fortnight|month|year)s?"
_ONE_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year)"
_NO_VERB = r"(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmay\s)(?<!\bmight\s)"
"""Before "last": the war is "to last three weeks"."""
_NOT_A_NAME = r"(?<!black\s)(?<!bloody\s)(?<!good\s)(?<!easter\s)(?<!palm\s)(?<!,\sthe\s)(?<!,\sa\s)"
_NOT_A_PAPER = r"(?!\s(?-i:Times|Telegraph|Mirror|Herald|Post|Mail|Express)\b)"
_WEEKDAY_TO = rf"(?:{GAP}(?:to|until|through|(?:and{GAP})?into){GAP}|{GAP}?[-–—]{GAP}?)"


def _days_before(anchor: date, count: int) -> date:
    return anchor - timedelta(days=count)


def _named_day(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    words = match["name"].lower()
    if words.startswith("overnight"):
        return _nights(anchor)
    if anchor is None:
        return unplaced("day")
    if words.startswith("the day before"):
        return one_day(_days_before(anchor, 2))
    if words.startswith(("yesterday", "last")):
        return one_day(_days_before(anchor, 1))
    return one_day(_days_before(anchor, -1) if words.startswith("tomorrow") else anchor)


def _nights(anchor: date | None) -> ResolvedDate:
    return ResolvedDate(_days_before(anchor, 1), anchor, "range") if anchor else unplaced("range")


def _latest_weekday(anchor: date, name: str) -> date:
    return _days_before(anchor, (anchor.weekday() - weekday_number(name)) % DAYS_OF_WEEK)


def _weekday(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The latest such day on or before publication; "last" excludes the day of publication itself."""
    if anchor is None:
        return unplaced("day")
    which = (match["which"] or "").lower()
    found = _latest_weekday(anchor, match["weekday"])
    if which == "next":
        return one_day(found + timedelta(days=DAYS_OF_WEEK))
    if which == "last" and found == anchor:
        found = _days_before(found, DAYS_OF_WEEK)
    return one_day(found)


def _weekdays(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    if anchor is None:
        return unplaced("range")
    last = _latest_weekday(anchor, match["last_weekday"])
    return ResolvedDate(_latest_weekday(last, match["weekday"]), last, "range")


def _period(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The calendar week before for "last week", the current one up to publication for "this week"."""
    unit, which = match["unit"].lower(), match["which"].lower()
    if unit == "weekend":
        return _weekend(which, anchor)
    if anchor is None:
        return unplaced(_PRECISION[unit])
    if which == "this":
        return clipped(_calendar(unit, anchor), anchor)
    step = 1 if which == "next" else -1
    if unit == "week":
        return whole_week(anchor + timedelta(days=step * DAYS_OF_WEEK))
    return _calendar(unit, months_before(anchor, -step * (12 if unit == "year" else 1)))


_PRECISION: dict[str, DatePrecision] = {"week": "week", "fortnight": "week", "month": "month", "year": "year"}


def _calendar(unit: str, day: date) -> ResolvedDate:
    if unit == "week":
        return whole_week(day)
    return whole_month(day.year, day.month) if unit == "month" else whole_year(day.year)


def _weekend(which: str, anchor: date | None) -> ResolvedDate:
    if anchor is None:
        return unplaced("range")
    monday = _days_before(anchor, anchor.weekday())
    started = anchor.weekday() >= 5
    weeks = {"next": 0 if not started else 1, "last": -1}.get(which, 0 if started else -1)
    saturday = monday + timedelta(days=5 + DAYS_OF_WEEK * weeks)
    return ResolvedDate(saturday, saturday + timedelta(days=1), "range")


def _rolling(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """So many hours, days, weeks, months or years up to the day of publication."""
    groups = match.groupdict()
    unit = groups["unit"].lower()
    count = _count(groups, unit)
    if anchor is None:
        return unplaced("range")
    if (groups.get("which") or "").lower() in ("next", "coming"):
        return ResolvedDate(anchor, _before(anchor, -count, unit), "range")
    return ResolvedDate(_before(anchor, count, unit), anchor, "range")


def _days_until(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """As in "two days of fighting": whole days that were over when it was told."""
    found = _rolling(match, anchor)
    if match["unit"].lower() != "day" or found.start is None or found.end is None:
        return found
    return ResolvedDate(found.start, max(found.start, _days_before(found.end, 1)), "range")


def _count(groups: dict[str, str | None], unit: str) -> int:
    number = groups.get("number")
    if number:
        return number_value(number)
    return _A_FEW[unit] if groups.get("several") else 1


def _before(anchor: date, count: int, unit: str) -> date:
    if unit == "hour":
        whole_days = -(-abs(count) // HOURS_OF_DAY)
        return _days_before(anchor, whole_days if count > 0 else -whole_days)
    if unit in _DAYS_OF:
        return _days_before(anchor, count * _DAYS_OF[unit])
    return months_before(anchor, count * (12 if unit == "year" else 1))


def _ago(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """A day for "two days ago", the week that holds that day for "two weeks ago", and so on."""
    if match["some"]:
        return _some_before(match["some"].lower().removesuffix("s"), anchor)
    unit = match["unit"].lower()
    if match["several"]:
        return _rolling(match, anchor)
    precision = _PRECISION.get(unit, "day")
    if anchor is None:
        return unplaced(precision)
    day = _before(anchor, _count(match.groupdict(), unit), unit)
    return one_day(day) if precision == "day" else _calendar(precision, day)


def _some_before(unit: str, anchor: date | None) -> ResolvedDate:
    """As in "only weeks ago": it may be any of a few."""
    if anchor is None:
        return unplaced("range")
    return ResolvedDate(_before(anchor, _A_FEW[unit], unit), anchor, "range")


_NIGHT_TO = rf"(?:the{GAP}night|overnight)(?:{GAP}(?:leading{GAP})?(?:on{GAP})?(?:in)?to){GAP}"
_AND_NEXT = "|".join(
    rf"{one}(?:{GAP}{PART_OF_DAY})?{GAP}and{GAP}(?:on{GAP})?{other}"
    for one, other in zip(WEEKDAY_NAMES, (*WEEKDAY_NAMES[1:], WEEKDAY_NAMES[0]), strict=True)
)


def _night_to(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The night that ends on the day: "in the night to Tuesday"."""
    if anchor is None:
        return unplaced("range")
    day = _latest_weekday(anchor, match["weekday"])
    return ResolvedDate(_days_before(day, 1), day, "range")


def _week_to(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """The seven days of "the week that ended on Sunday"."""
    if anchor is None:
        return unplaced("range")
    last = _latest_weekday(anchor, match["weekday"])
    return ResolvedDate(_days_before(last, DAYS_OF_WEEK - 1), last, "range")


def _two_weekdays(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    if anchor is None:
        return unplaced("range")
    last = _latest_weekday(anchor, match[0].split()[-1])
    return ResolvedDate(_days_before(last, 1), last, "range")


RELATIVE_RULES = (
    Rule("night to a day", rf"{_NIGHT_TO}(?P<weekday>{WEEKDAY})", _night_to),
    Rule(
        "week to a day",
        rf"(?:the{GAP})?week{GAP}(?:to|(?:that{GAP})?end(?:ed|ing)){GAP}(?:on{GAP})?(?:last{GAP})?(?P<weekday>{WEEKDAY})",
        _week_to,
    ),
    Rule("two days running", rf"(?:{_AND_NEXT})", _two_weekdays),
    Rule(
        "named day",
        rf"(?P<name>(?:the{GAP}day{GAP}before{GAP}yesterday|yesterday|tomorrow|today)(?:{GAP}{PART_OF_DAY})?|tonight"
        rf"|last{GAP}(?:night|evening)|this{GAP}(?:morning|afternoon|evening)|overnight)",
        _named_day,
    ),
    Rule(
        "weekdays",
        rf"(?:from{GAP})?(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?"
        rf"{_WEEKDAY_TO}(?P<last_weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?",
        _weekdays,
    ),
    Rule(
        "weekdays between",
        rf"between{GAP}(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?{GAP}and{GAP}(?P<last_weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?",
        _weekdays,
    ),
    Rule(
        "weekday",
        rf"{_NOT_A_NAME}(?:(?:this{GAP})?(?P<which>last|this|next|past){GAP})?(?P<weekday>{WEEKDAY})"
        rf"{_NOT_A_PAPER}(?:{GAP}{PART_OF_DAY})?",
        _weekday,
    ),
    Rule(
        "counted period",
        rf"(?:the{GAP}|these{GAP})?{_NO_VERB}(?P<which>last|past|latest|previous|preceding|next|coming){GAP}"
        rf"(?:(?P<number>{NUMBER})|(?P<several>{_FEW}))(?:-|{GAP}){_UNIT}",
        _rolling,
    ),
    Rule(
        "recent period",
        rf"(?P<several>recent|past|last){GAP}{_ONE_UNIT}s",
        _rolling,
    ),
    Rule(
        "rolling period",
        rf"(?:the{GAP}(?:last|previous|preceding)|(?:the{GAP})?past){GAP}{_ONE_UNIT}",
        _rolling,
    ),
    Rule(
        "calendar period",
        rf"(?:(?:earlier|later|late|early){GAP})?(?P<which>last|this|next|previous){GAP}(?P<unit>weekend|week|month|year)",
        _period,
    ),
    Rule("the weekend", r"(?P<which>the)\s{1,4}(?P<unit>weekend)", _period),
    Rule(
        "time ago",
        rf"(?:(?:(?P<number>{NUMBER})|(?P<several>{_FEW})|an?){GAP}{_UNIT}|(?P<some>days|weeks|months|years)){GAP}ago",
        _ago,
    ),
    Rule(
        "days of",
        rf"(?P<number>{NUMBER}){GAP}(?P<unit>hour|day|week|month)s?{GAP}of(?!{GAP}(?:age\b|{YEAR}))",
        _days_until,
    ),
)
