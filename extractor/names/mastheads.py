"""Whose report a text is: the organisation that "we" stands for, or that heads it and counts in it itself."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import load_speaker_words
from extractor.names.mention import NameMention
from extractor.names.sources import OURSELVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.lexicon import SpeakerWords

_LONGEST_HEAD, _MOST_LINES, _MOST_WORDS, _LONGEST_GAP = 400, 5, 14, 80
_SMALL_WORD = re.compile(r"(?:of|for|the|and|in|on|de|des|du|la|et|[^\W\d_]?)\Z")


def own_voice(text: str, sources: Sequence[NameMention], language: str = "en") -> NameMention | None:
    """Who speaks in a text where nobody else does; null for what a newspaper tells.

    Args:
        text: The text.
        sources: Those who speak in it, in text order.
        language: The folder of cue words to read with.

    Returns:
        The organisation that calls itself "we"; else the one whose name stands in a line of its own at the
        head of the text and that documents, counts or establishes there.
    """
    ourselves = next((source for source in sources if source.text.lower() == OURSELVES), None)
    if ourselves or not sources:
        return ourselves
    counting = _counting(load_speaker_words(language))
    themselves = [source for source in sources if counting.match(text, source.end)]
    heads = list(_heads(text)) if themselves else []
    for source in themselves:
        for start, line in heads:
            at = line.casefold().find(source.name.casefold())
            if at >= 0:
                end = start + at + len(source.name)
                return NameMention(start + at, end, text[start + at : end], source.name)
    return None


@functools.cache
def _counting(words: SpeakerWords) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:(?:has|have|also|today|later)\s+){{0,2}}(?:{words.recording_verbs})\b")


def _heads(text: str) -> list[tuple[int, str]]:
    """The lines at the head of a text that are names and titles, no sentences, each with its place."""
    found, start = [], 0
    for line in text[:_LONGEST_HEAD].split("\n")[: 2 * _MOST_LINES]:
        if line.strip() and _is_title(line):
            found.append((start, line))
        start += len(line) + 1
    return found[:_MOST_LINES]


def _is_title(line: str) -> bool:
    words = re.findall(r"[^\W\d_]+", line)
    small = [word for word in words if word.islower() and not _SMALL_WORD.match(word)]
    return 0 < len(words) <= _MOST_WORDS and not small and line.rstrip()[-1:] not in ".!?"
