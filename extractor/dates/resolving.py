"""A date expression to the days it covers."""

from __future__ import annotations

import functools
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates.beside import stands_beside, stretch_beside
from extractor.dates.grammar import MENTION, RULES
from extractor.dates.spans import UNKNOWN, ResolvedDate, unplaced

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from extractor.dates.mention import DateMention
    from extractor.dates.rules import Resolver

LONGEST_EVENT = timedelta(days=7)
_HOURS = re.compile(r"\bhours\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:evening|night|tonight)\b", re.IGNORECASE)
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
        return _open_until(anchor, resolved)
    return resolved


def resolve_mention(mention: DateMention, anchor: date | None) -> ResolvedDate:
    """The days that a date of a text covers, counted from an event told before where its words say so.

    What is told of an evening or a night may go on "hours later" on the next day.
    """
    if mention.told is None:
        return resolve_date(mention.text, anchor)
    told = resolve_mention(mention.told, anchor)
    core = MENTION.search(mention.text)
    if core and stands_beside(core["core"]):
        return stretch_beside(core["core"], told)
    if told.start is None or told.end is None or told.end - told.start > LONGEST_EVENT:
        return unplaced("day")
    found = resolve_date(mention.text, told.end)
    if found.start is None or not (_HOURS.search(mention.text) and _LATE.search(mention.told.text)):
        return found
    return ResolvedDate(found.start, found.start + timedelta(days=1), "range")


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


def _open_until(anchor: date | None, since: ResolvedDate) -> ResolvedDate:
    if since.start is None or anchor is None or since.start > anchor:
        return unplaced("range")
    return ResolvedDate(since.start, anchor, "range")
