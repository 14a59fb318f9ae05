"""A date expression to the days it covers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.dates.grammar import MENTION, RULES
from extractor.dates.spans import UNKNOWN, ResolvedDate, unplaced

if TYPE_CHECKING:
    from datetime import date

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


def _resolve_core(mention: re.Match[str], anchor: date | None) -> ResolvedDate:
    start, end = mention.span("core")
    for rule in RULES:
        match = rule.compiled().fullmatch(mention.string, start, end)
        if match is not None:
            try:
                return rule.resolve(match, anchor)
            except (ValueError, OverflowError):  # a day before year 1 or after 9999
                return UNKNOWN
    return UNKNOWN


def _open_until(anchor: date | None, since: ResolvedDate) -> ResolvedDate:
    if since.start is None or anchor is None or since.start > anchor:
        return unplaced("range")
    return ResolvedDate(since.start, anchor, "range")
