"""A date expression to the days it covers."""

from __future__ import annotations

import dataclasses
import functools
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates.beside import stands_beside, stretch_beside
from extractor.dates.grammar import MENTION, RULES
from extractor.dates.periods import stretch_again, taken_up
from extractor.dates.spans import UNKNOWN, ResolvedDate, unplaced

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from extractor.dates.mention import DateMention
    from extractor.dates.rules import Resolver

LONGEST_EVENT = timedelta(days=7)
_HOURS = re.compile(r"\bhours\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:evening|night|tonight)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:mid|middle|late|end)\b", re.IGNORECASE)
_DAY_OF = {"mid": 15, "middle": 15, "late": 21, "end": 25}
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


def resolve_date(mention_text: str, anchor: date | None) -> ResolvedDate:
    """The days that an expression covers; ``end`` is never before ``start``.

    Relative expressions follow the use of news: "on Saturday" is the latest Saturday on or before
    publication, a day or month without its year the latest not after publication, "since Saturday" ends
    with publication.

    Args:
        mention_text: The words, e.g. of a ``DateMention``; the first date in them counts.
        anchor: The day of publication; without it relative dates keep only their precision.
    """
    match = MENTION.search(mention_text)
    if match is None:
        return UNKNOWN
    resolved = _resolve_core(match, anchor)
    if _SINCE.search(mention_text, 0, match.end()):
        return _open_until(anchor, _from_within(mention_text, resolved))
    return resolved


def resolve_mention(mention: DateMention, anchor: date | None) -> ResolvedDate:
    """The days that a date of a text covers, counted from an event told before where its words say so.

    What is told of an evening or a night may go on "hours later" on the next day.
    """
    if mention.last is not None:
        return _joined(resolve_mention(dataclasses.replace(mention, last=None), anchor), mention.last, anchor)
    if mention.told is None:
        return resolve_date(mention.text, anchor)
    told = resolve_mention(mention.told, anchor)
    core = MENTION.search(mention.text)
    if core and stands_beside(core["core"]):
        return stretch_beside(core["core"], told)
    if core and taken_up(core["core"]):
        return stretch_again(core["core"], told)
    if told.start is None or told.end is None or told.end - told.start > LONGEST_EVENT:
        return unplaced("day")
    found = resolve_date(mention.text, told.end)
    if found.start is None or not (_HOURS.search(mention.text) and _LATE.search(mention.told.text)):
        return found
    return ResolvedDate(found.start, found.start + timedelta(days=1), "range")


def _joined(first: ResolvedDate, last: DateMention, anchor: date | None) -> ResolvedDate:
    """From the first day of one date to the last day of another."""
    end = resolve_mention(last, anchor).end
    if first.start is None or end is None or end < first.start:
        return unplaced("range")
    return ResolvedDate(first.start, end, "range")


def form_of(mention_text: str) -> str:
    """The way in which a date is written, by the name of its rule: "weekday", "month alone" ..."""
    match = MENTION.search(mention_text)
    fits = (
        rule.name for rule in RULES if match and rule.compiled().fullmatch(mention_text, *match.span("core"))
    )
    return next(fits, "unknown")


def _resolve_core(mention: re.Match[str], anchor: date | None) -> ResolvedDate:
    start, end = mention.span("core")
    for fullmatch, resolve in _rules():
        match = fullmatch(mention.string, start, end)
        if match is not None:
            try:
                return resolve(match, anchor)
            except (ValueError, OverflowError):  # a day before year 1 or after 9999
                return UNKNOWN
    return UNKNOWN


@functools.cache
def _rules() -> tuple[tuple[Callable[[str, int, int], re.Match[str] | None], Resolver], ...]:
    return tuple((rule.compiled().fullmatch, rule.resolve) for rule in RULES)


def _from_within(words: str, month: ResolvedDate) -> ResolvedDate:
    """The middle or the end of a month that "since mid-May" and "since the end of May" begin with."""
    part = _PART.search(words)
    if part is None or month.precision != "month" or month.start is None:
        return month
    return dataclasses.replace(month, start=month.start.replace(day=_DAY_OF[part[0].lower()]))


def _open_until(anchor: date | None, since: ResolvedDate) -> ResolvedDate:
    if since.start is None or anchor is None or since.start > anchor:
        return unplaced("range")
    return ResolvedDate(since.start, anchor, "range")
