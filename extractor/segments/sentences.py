"""Where sentences end, in mixed-case and upper-case text, with abbreviations and initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.segments.words import SegmentWords

_END = re.compile(
    r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’»)\]]{0,3}(?=\s|(?:(?<=[a-z]{3}[.!?])|(?<=[A-Z]{3}[.!?]))[A-Z][a-z])"
)
"""A run of stops; the look behind stands second, as what begins with a stop is quick to find. The space that
should follow is lost in many saved pages ("at the vigil.Nine people")."""
_LAST_WORD = re.compile(r"[\w.]+$")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]*(\w+)")
_LOOK_BACK = 24


def split_sentences(text: str, span: tuple[int, int], words: SegmentWords) -> list[tuple[int, int]]:
    """The sentences of one paragraph without outer white space, as spans of the same kind."""
    start, end = span
    sentences = []
    for stop in _END.finditer(text, start, end):
        if _is_boundary(text, stop.span(), end, words):
            sentences.append((start, stop.end()))
            start = _skip_space(text, stop.end(), end)
    sentences.append((start, end))
    return sentences


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _is_boundary(text: str, span: tuple[int, int], end: int, words: SegmentWords) -> bool:
    """A stop ends the sentence unless it belongs to an abbreviation, an initial, or runs on in lower case."""
    stop, after = span
    following = _NEXT_WORD.match(text, _skip_space(text, after, end))
    if following is not None and following[1][0].islower():
        return False
    if text[stop] != "." or after - stop > 2:
        return True
    nearest = max(0, stop - _LOOK_BACK)
    before = _LAST_WORD.search(text, max(nearest, text.rfind(" ", nearest, stop)), stop)
    if before is None:
        return True
    word = before[0].lower()
    if word in words.clock:
        return following is None or following[1].lower() not in words.after_clock
    return word not in words.abbreviations and not _is_initial(word)


def _is_initial(word: str) -> bool:
    """One letter ("J."), or letters each with a stop ("F.D.")."""
    return len(word) == 1 and word.isalpha()
