"""Days that count from an event told before: "the same day", "a day later", "hours after the attack"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates.rules import Rule
from extractor.dates.spans import ResolvedDate, one_day, unplaced
from extractor.dates.vocabulary import GAP, NUMBER, number_value

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
_LATER = rf"(?:later|afterwards|after{_OF_THE_EVENT})"
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
    if (groups.get("unit") or "day").lower().startswith("hour"):
        count = count // HOURS_OF_DAY
    words = match[0].lower()
    back = any(word in words for word in ("earlier", "before", "previous", "preceding"))
    return one_day(told + timedelta(days=-count if back else count))


FOLLOWING_RULES = (
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
        rf"(?:(?P<number>{NUMBER})|an?){GAP}(?P<unit>day|hour)s?{GAP}(?:{_LATER}|{_EARLIER})",
        _days_away,
    ),
)


def counts_from_event(words: str) -> bool:
    """Whether the words of a date say how far it lies from an event told before."""
    return any(rule.compiled().fullmatch(words) for rule in FOLLOWING_RULES)
