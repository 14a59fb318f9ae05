"""What stands in quotation marks, and who speaks it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.mention import NameMention

OPENING, CLOSING, STRAIGHT = "“", "”", '"'
_END = re.compile(r"[\"”]|\n\s*\n")
_REACH, _NEAR = 90, 30
_QUOTED_BEFORE = re.compile(r"[\"”]\s*\w+\s+(?:the\s+|an?\s+)?\Z")


def is_quoted(text: str, position: int) -> bool:
    """Whether a position lies within quotation marks of its paragraph."""
    return _opening(text, position) is not None


def speaker_of_quotation(text: str, position: int, sources: Sequence[NameMention]) -> NameMention | None:
    """Who speaks the quotation that a position lies in.

    Args:
        text: The text.
        position: A code point of it.
        sources: Those who speak in the text, in text order.

    Returns:
        The one named right after the closing mark, else the one who opened it ("she said: ..."); null
        outside of quotations and where nobody is named.
    """
    opening = _opening(text, position)
    if opening is None:
        return None
    closing = _END.search(text, max(position, opening + 1))
    end = closing.end() if closing and closing[0] in (CLOSING, STRAIGHT) else len(text)
    after = next((source for source in sources if end <= source.start < end + _REACH), None)
    if after and not re.search(r"[.!?\n]\s", text[end : after.start]):
        return after
    before = [source for source in sources if opening - _REACH <= source.end <= opening]
    led_in = before and not re.search(r"[.!?]\s|\n", text[before[-1].end : opening])
    return before[-1] if led_in else None


def only_quoted(text: str, source: NameMention) -> bool:
    """Whether a speaker is named only beside words in quotation marks: what follows is told by others."""
    return _QUOTED_BEFORE.search(text, max(0, source.start - _NEAR), source.start) is not None


def _opening(text: str, position: int) -> int | None:
    begin = text.rfind("\n\n", 0, position) + 1
    opened = text.rfind(OPENING, begin, position + 1)
    if opened >= 0 and text.find(CLOSING, opened, position) < 0:
        return opened
    if text.count(STRAIGHT, begin, position + 1) % 2:
        return text.rfind(STRAIGHT, begin, position + 1)
    return None
