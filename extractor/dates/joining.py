"""Stretches from one date to another, however each is written: "between Friday evening and last night"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.dates.mention import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN = re.compile(r"\bbetween\s(?:(?:(?!\band\b)[^,.;:!?\n]){1,60}\s)?\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_AND = re.compile(r"(?:,[^,.;:!?\n]{1,60},)?\s+and\s+", re.IGNORECASE)
_TO = re.compile(r"(?:,[^,.;:!?\n]{1,60},)?\s+(?:to|until|till|through)\s+", re.IGNORECASE)
_REACH = 80


def joined(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates of a text, two that are the ends of one stretch as one."""
    waiting: DateMention | None = None
    for mention in mentions:
        if waiting is not None and _is_stretch(text, waiting, mention):
            yield DateMention(
                waiting.start, mention.end, text[waiting.start : mention.end], waiting.told, mention
            )
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = mention
    if waiting is not None:
        yield waiting


def _is_stretch(text: str, first: DateMention, last: DateMention) -> bool:
    for before, between in ((_BETWEEN, _AND), (_FROM, _TO)):
        if before.search(text, max(0, first.start - _REACH), first.start):
            return between.fullmatch(text, first.end, last.start) is not None
    return False
