"""The days that a claim unit tells of, and whether two stretches of days can be those of one event."""

from __future__ import annotations

import bisect
import dataclasses
import re
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates import dates_a_report, resolve_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from extractor.dates import DateMention
    from extractor.request.plan import ReadingPlan
    from extractor.request.unit import ClaimUnit

NEXT_DAY = timedelta(days=1)  # who was hurt at night may be counted on the day after
A_WEEK, LONGEST_EVENT, SHORTEST_SPAN = timedelta(days=7), timedelta(days=31), timedelta(days=62)
OPENING = 20  # "On the night of 13 May": the words before its day
_BORN = re.compile(r"\b(?:born|aged|founded|formed|built|established|opened)\s+$")


@dataclasses.dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included; ``opening`` where a paragraph begins with them."""

    start: date
    end: date
    opening: bool = dataclasses.field(default=False, compare=False)

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
        nearest = timedelta(0) if self.opening or shorter >= A_WEEK else NEXT_DAY
        return gap > nearest or (shorter <= LONGEST_EVENT and longer >= SHORTEST_SPAN)


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
    text = plan.document.text
    if dates_a_report(text, mention) or _BORN.search(text, max(0, mention.start - 20), mention.start):
        return None
    resolved = resolve_date(mention.text, plan.document.anchor)
    if resolved.start is None or resolved.end is None:
        return None
    paragraphs = plan.segments.paragraphs
    begin, _ = paragraphs[bisect.bisect_right(paragraphs, (mention.start, sys.maxsize)) - 1]
    return Days(resolved.start, resolved.end, opening=mention.start - begin <= OPENING)
