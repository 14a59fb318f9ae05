"""Tolls that no longer stand: "has risen to 26 from 19", "withdrew its report that 23 had died"."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.segments import Span

_REACH = 200
_LINKS = ("from", "that")
"""The words that every pattern ends with: quick to look for."""
_LINK_LENGTH = 4


@functools.cache
def _no_longer_stands(language: str = "en") -> re.Pattern[str]:
    """Found at the end of the words before a number that was replaced."""
    path = files("extractor.numbers") / language / "replaced.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    changed, taken_back = "|".join(words["changed"]), "|".join(words["taken_back"])
    return re.compile(
        rf"\b(?:{changed})\s+to\s+[^.;]{{1,40}}?\s+from\s+$|\b(?:{taken_back})\b[^.;]*\bthat\s+$",
        re.IGNORECASE,
    )


def settle_replaced(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Mark the casualty mentions whose number the text itself replaces or takes back.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    for mention in mentions:
        if mention.mention_class != "casualty":
            continue
        start = max(sentences[mention.sentence][0], mention.start - _REACH)
        if text[start : mention.start].rstrip()[-_LINK_LENGTH:].lower() not in _LINKS:
            continue
        if _no_longer_stands().search(text[start : mention.start]):
            mention.modality = "superseded"
