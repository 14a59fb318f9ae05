"""The days that a claim unit tells of, and whether two stretches of days can be those of one event."""

from __future__ import annotations

import bisect
import dataclasses
import datetime
import re
import sys
from typing import TYPE_CHECKING

from extractor.dates import dates_a_birth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.dates import DateMention
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.schema import NumberMention

NEXT_DAY = datetime.timedelta(days=1)  # who was hurt at night may be counted on the day after
A_WEEK, LONGEST_EVENT, SHORTEST_SPAN = (
    datetime.timedelta(days=7),
    datetime.timedelta(days=31),
    datetime.timedelta(days=62),
)
OPENING = 20  # "On the night of 13 May": the words before its day


_CLAUSE_ENDS = re.compile(r"[,;:]|\b(?:and|against|than|from|to)\b")


@dataclasses.dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included; ``opening`` where a paragraph begins with them."""

    start: datetime.date
    end: datetime.date
    opening: bool = dataclasses.field(default=False, compare=False)

    @property
    def is_short(self) -> bool:
        """Whether they are a day or two."""
        return self.end - self.start <= NEXT_DAY

    def is_day_within(self, others: Sequence[Days]) -> bool:
        """Whether these are a day or two, and all the others a week or more: one event of a total's many."""
        if self.end - self.start > NEXT_DAY:
            return False
        return all(other.end - other.start >= A_WEEK for other in others)

    def apart_from(self, other: Days) -> bool:
        """Whether an event on these days is none on the other: days lie between, or one is a whole season.

        Whom a report told of it may count on the next day; a paragraph that begins with its day tells anew.
        """
        gap = max(self.start - other.end, other.start - self.end)
        shorter, longer = sorted((self.end - self.start, other.end - other.start))
        nearest = datetime.timedelta(0) if self.opening or shorter >= A_WEEK else NEXT_DAY
        return gap > nearest or (shorter <= LONGEST_EVENT and longer >= SHORTEST_SPAN)


def shared_dates(
    text: str, dates: tuple[DateMention, ...], events: Sequence[Sequence[NumberMention]]
) -> list[tuple[DateMention, ...]]:
    """The dates of a sentence shared out among the events that it counts, one tuple for each.

    "5 in May, against 9 in April": as many dates as events stand in their order, others belong to the count
    in whose clause they stand. An event that gets none has all of them.
    """
    if len(events) < 2 or len(dates) < 2:
        return [dates] * len(events)
    if len(dates) == len(events):
        return [(date,) for date in dates]
    shared: list[list[DateMention]] = [[] for _ in events]
    for date in dates:
        shared[_event_of(text, date, events)].append(date)
    return [tuple(own) or dates for own in shared]


def _event_of(text: str, date: DateMention, events: Sequence[Sequence[NumberMention]]) -> int:
    before = [place for place, mentions in enumerate(events) if mentions[0].start < date.start]
    if before:
        counted = max(mention.end for mention in events[before[-1]] if mention.start < date.start)
        if before[-1] + 1 == len(events) or not _CLAUSE_ENDS.search(text, counted, date.start):
            return before[-1]
    return before[-1] + 1 if before else 0


def told_days(unit: ClaimUnit, after: int, plan: ReadingPlan) -> Days | None:
    """The days that a unit's sentence names first, else those named last before it in its paragraph.

    Args:
        unit: The unit.
        after: Where the last unit before it ends: what stands before that was told of another count.
        plan: The reading plan of the document.
    """
    own = next((days for days in (_days(mention, plan) for mention in unit.dates) if days), None)
    if own:
        return own
    begin = max(plan.segments.paragraphs[unit.paragraph][0], after)
    before = [mention for mention in plan.dates if begin <= mention.start and mention.end <= unit.start]
    named = (_days(mention, plan) for mention in reversed(before))
    return next((days for days in named if days and days.end - days.start <= LONGEST_EVENT), None)


def _days(mention: DateMention, plan: ReadingPlan) -> Days | None:
    if plan.dating.is_of_report(mention) or dates_a_birth(plan.document.text, mention):
        return None
    resolved = plan.dating.compared_days_of(mention)
    if resolved.start is None or resolved.end is None:
        return None
    paragraphs = plan.segments.paragraphs
    begin, _ = paragraphs[bisect.bisect_right(paragraphs, (mention.start, sys.maxsize)) - 1]
    return Days(resolved.start, resolved.end, opening=mention.start - begin <= OPENING)
