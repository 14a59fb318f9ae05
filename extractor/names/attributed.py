"""Phrases that give a count to somebody without a verb of saying: "figures from X", "citing X"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import SpeakerWords

_PHRASE = r"(?P<phrase>[^,.;:\n\"“”()]{2,60}?)"
_VERBS = r"show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|puts?|as|said|says|that|which|found|on"
_END = rf"(?=[,.;\n]|\s+(?:{_VERBS})\b)"


@functools.cache
def _patterns(words: SpeakerWords) -> tuple[re.Pattern[str], ...]:
    figures = r"(?i:data|figures|numbers|statistics|records|survey)"
    writings = r"(?i:report|study|survey|investigation|tally|count|data|figures|statistics)"
    made = r"(?:(?:compiled|collected|published|released|issued|given|provided|gathered|kept)\s+)?"
    changed = r"(?:raised|revised|lowered|given|put|confirmed|reported|released|announced|updated)"
    written = (
        rf"\b{figures}\s+{made}from\s+{_PHRASE}{_END}",
        rf"\b{writings}\s+{made}by\s+{_PHRASE}{_END}",
        rf"\b(?:citing|quoting)\s+{_PHRASE}{_END}",
        rf"\bquoted\s+{_PHRASE}\s+as\s+saying\b",
        rf"\b[Bb]y\s+the\s+(?:{words.toll_nouns})\s+of\s+{_PHRASE}{_END}",
        rf"\b[Bb]y\s+{_PHRASE}['’]s?\s+(?:own\s+|latest\s+)?(?:{words.toll_nouns})\b",
        rf",\s+per\s+(?P<phrase>(?:the\s+)?[A-Z][^,.;:\n\"“”()]{{2,60}}?){_END}",
        rf"\b(?:{words.toll_nouns})\s[^,.;:\n]{{0,20}}\b{changed}\s[^,.;:\n]{{0,20}}\bby\s+{_PHRASE}{_END}",
    )
    return tuple(re.compile(pattern) for pattern in written)


@functools.cache
def _possessive(words: SpeakerWords) -> re.Pattern[str]:
    """As in "the ministry's tally stands at": the count stands before a verb of its own."""
    return re.compile(
        rf"['’]s?\s+(?:own\s+|latest\s+|official\s+)?(?:{words.toll_nouns})\s+(?:stands|stood|is|was|rose|has|had)\b"
    )


def attributed_phrases(text: str, words: SpeakerWords) -> Iterator[tuple[int, int]]:
    """The phrases that name to whom a count is given, whole: articles and roles are still in them."""
    for pattern in _patterns(words):
        for match in pattern.finditer(text):
            yield match.span("phrase")


def owners_of_counts(text: str, words: SpeakerWords) -> Iterator[int]:
    """Where the phrase ends whose owner keeps the count, as in "the ministry's tally stands at 12"."""
    for match in _possessive(words).finditer(text):
        yield match.start()
