"""Dates as intervals: the wider the gold interval, the more its ends may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.matching.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from evals.gold import GoldDate
    from extractor.schema import IncidentDate

WIDEST_TOLERANCE = 3


def tolerance(gold: GoldDate) -> int:
    """Days that either end may be off: a quarter of the width in days, at most three; none for a day."""
    return min(WIDEST_TOLERANCE, days(gold.start, gold.end) // 4)


def days(start: date, end: date) -> int:
    """Days from start to end, both counted."""
    return (end - start).days + 1


def interval(predicted: IncidentDate) -> tuple[date, date] | None:
    """The days a predicted date covers; null where neither end is resolved."""
    start, end = predicted.start or predicted.end, predicted.end or predicted.start
    return (start, end) if start is not None and end is not None else None


def judge_date(gold: GoldDate, start: date, end: date) -> Judgement:
    """Compare one interval with a labelled one; overlapping but not equal within tolerance is partial."""
    if gold.any_within:
        fits = gold.start <= start and end <= gold.end and days(start, end) >= gold.least_days
    else:
        allowed = tolerance(gold)
        fits = abs((start - gold.start).days) <= allowed and abs((end - gold.end).days) <= allowed
    if fits:
        return Judgement.CORRECT
    overlaps = start <= gold.end and gold.start <= end
    return Judgement.PARTIAL if overlaps else Judgement.INCORRECT


def judge_dates(gold: Sequence[GoldDate], predicted: Sequence[IncidentDate]) -> Judgement:
    """Compare the event dates of two incidents as one slot, by their best pair.

    An incident whose label has no date and that gets one is spurious; dates of a report do not count.
    """
    intervals = [found for one in predicted if one.role == "event" and (found := interval(one))]
    required = [date for date in gold if not date.optional]
    if not required:
        allowed = any(judge_date(date, *found).credit for date in gold for found in intervals)
        return Judgement.SPURIOUS if intervals and not allowed else Judgement.EMPTY
    if not intervals:
        return Judgement.MISSING
    pairs = [judge_date(date, *found) for date in required for found in intervals]
    return max(pairs, key=lambda judgement: judgement.credit)
