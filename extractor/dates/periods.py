"""What a report takes up of a stretch told before: "over that period", "during the month", "on the 6th"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import ResolvedDate, one_day, real_day, unplaced
from extractor.dates.vocabulary import GAP

if TYPE_CHECKING:
    import re
    from datetime import date

_LENGTHS = {
    "week": (5, 8),
    "month": (20, 40),
    "quarter": (80, 100),
    "year": (300, 400),
    "period": (2, 4000),
    "day": (1, 31),
}
"""Fewest and most days of what is taken up; a day of a month takes up the month of a day, too."""

_UNIT = r"(?P<unit>week|month|quarter|year|period)"
_NOTHING_MORE = (
    rf"(?!{GAP}(?:of|in|to|from|before|after|until|last|earlier|ago|end|ended|ending|under|when|that|since|between|as"
    r"|the|a|this|later)\b)"
)
_NO_NOUN = (
    rf"(?=\s*[,.;:)]|\s*$|{GAP}(?:and|or|but|a|an|the|in|at|near|on|as|when|where|while|that|it|they|he|she|we|there|some"
    rf"|at{GAP}least|two|three|four|five|six|seven|eight|nine|ten|\d)\b)"
)


def _plain(match: re.Match[str], anchor: date | None) -> ResolvedDate:
    """By itself it is no time that can be known."""
    del match, anchor
    return unplaced("range")


PERIOD_RULES = (
    Rule(
        "period told",
        rf"(?:(?:the{GAP})?same|that){GAP}{_UNIT}{_NOTHING_MORE}"
        rf"|(?:during|over|in|for|throughout){GAP}the{GAP}(?P<course>course{GAP}of{GAP}the{GAP})?"
        rf"(?P<which>week|month|quarter|year|period){_NOTHING_MORE}",
        _plain,
    ),
    Rule(
        "day of the month told",
        rf"(?:on|of|by|from|until){GAP}the{GAP}(?P<day>3[01]|[12]?\d)(?:st|nd|rd|th){_NO_NOUN}",
        _plain,
    ),
)
_PERIOD, _DAY = PERIOD_RULES


def taken_up(words: str) -> str | None:
    """The kind of stretch that the words of a date take up; null where they take up none."""
    if _DAY.compiled().fullmatch(words):
        return "day"
    period = _PERIOD.compiled().fullmatch(words)
    return (period["unit"] or period["which"]).lower() if period else None


def takes_up_last(words: str) -> bool:
    """Whether what was told last is meant ("that month"), not what the report tells of ("the month")."""
    period = _PERIOD.compiled().fullmatch(words)
    return period is None or period["unit"] is not None


def is_such(unit: str, told: ResolvedDate) -> bool:
    """Whether days that were told are a stretch of some kind."""
    if told.start is None or told.end is None:
        return False
    fewest, most = _LENGTHS[unit]
    return fewest <= (told.end - told.start).days + 1 <= most


def stretch_again(words: str, told: ResolvedDate) -> ResolvedDate:
    """The days of such words.

    Args:
        words: The words of the date, without what leads to it.
        told: The stretch that they take up.
    """
    day = _DAY.compiled().fullmatch(words)
    if day is None:
        return told
    found = real_day(told.start.year, told.start.month, int(day["day"])) if told.start else None
    return one_day(found) if found else unplaced("day")
