"""Days that count from an event told before: "the same day", "a day later", "hours after the attack"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import DAYS_OF_WEEK, ResolvedDate, one_day, unplaced
from extractor.dates.vocabulary import GAP, NUMBER, PART_OF_DAY, WEEKDAY, number_value, weekday_number

if TYPE_CHECKING:
    import re
    from datetime import date

HOURS_OF_DAY = 24
_DAY = r"(?:day|morning|afternoon|evening|night)"
_EVENT = (
    r"(?:attacks?|raids?|strikes?|airstrikes?|shootings?|bombings?|blasts?|explosions?|killings?|massacre|assault"
    r"|incidents?|clash(?:es)?|ambush|battle|crash|disaster)"
)
_OF_THE_EVENT = rf"(?={GAP}(?:the|that|this|an?)(?:{GAP}\w+)?{GAP}{_EVENT}\b|\s*[.,;:!?)]|\s*$)"
_AFTER_THAT = rf"after{GAP}that(?=\s*[.,;:]|\s*$|{GAP}(?:the|a|an|in|at|near|on|another)\b)"
_LATER = rf"(?:later|afterwards|{_AFTER_THAT}|after{_OF_THE_EVENT})"
_EARLIER = rf"(?:earlier|before{_OF_THE_EVENT})"


def _same_day(match: re.Match[str], told: date | None) -> ResolvedDate:
    del match
    return one_day(told) if told else unplaced("day")


def _days_away(match: re.Match[str], told: date | None) -> ResolvedDate:
    """So many days after the day told, or before it; hours count by whole days."""
    if told is None:
        return unplaced("day")
    groups = match.groupdict()
    count = number_value(groups["number"]) if groups.get("number") else 1
    unit = (groups.get("unit") or "day").lower()
    if unit == "hour":
        count = count // HOURS_OF_DAY
    if unit in ("week", "fortnight"):
        count *= DAYS_OF_WEEK if unit == "week" else 2 * DAYS_OF_WEEK
    words = match[0].lower()
    back = words.startswith(_CAME) or any(
        word in words for word in ("earlier", "before", "previous", "preceding")
    )
    return one_day(told + timedelta(days=-count if back else count))


def _weekday_beside(match: re.Match[str], told: date | None) -> ResolvedDate:
    """The first such weekday after the day told, or the last before it."""
    if told is None:
        return unplaced("day")
    away = (weekday_number(match["weekday"]) - told.weekday()) % DAYS_OF_WEEK or DAYS_OF_WEEK
    back = 0 if match["next"] else DAYS_OF_WEEK
    if back and away == DAYS_OF_WEEK:
        away = 0
    return one_day(told + timedelta(days=away - back))


_CAME = ("came", "comes", "happened", "occurred")
"""Behind these "two days after" leads to what happened before: "the strike came two days after ..."."""

FOLLOWING_RULES = (
    Rule(
        "days since",
        rf"(?:{'|'.join(_CAME)}){GAP}(?:(?:just|only|barely){GAP})?(?:(?P<number>{NUMBER})|an?|the)"
        rf"{GAP}(?P<unit>day|night|week)s?{GAP}after(?!{GAP}that\b)",
        _days_away,
    ),
    Rule(
        "same day",
        rf"(?:(?:later|earlier){GAP})?(?:the{GAP})?(?:same|that(?:{GAP}same|{GAP}very)?){GAP}{_DAY}(?!{GAP}(?:of|raids?|time|shifts?|patrols?)\b)"
        rf"|(?:minutes|hours){GAP}(?:{_LATER}|{_EARLIER})",
        _same_day,
    ),
    Rule(
        "day beside",
        rf"the{GAP}(?:next|following|previous|preceding){GAP}{_DAY}|the{GAP}{_DAY}{GAP}(?:after|before){_OF_THE_EVENT}",
        _days_away,
    ),
    Rule(
        "days away",
        rf"(?:(?P<number>{NUMBER})|an?){GAP}(?P<unit>day|night|hour|week|fortnight)s?{GAP}(?:{_LATER}|{_EARLIER})",
        _days_away,
    ),
    Rule(
        "weekday beside",
        rf"the{GAP}(?:(?P<next>following)|previous|preceding){GAP}(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?",
        _weekday_beside,
    ),
)


def counts_from_event(words: str) -> bool:
    """Whether the words of a date say how far it lies from an event told before."""
    return any(rule.compiled().fullmatch(words) for rule in FOLLOWING_RULES)
