"""Whose report a text is: the organisation that "we" stands for, or that heads it and counts in it itself."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import load_speaker_words
from extractor.names.mention import NameMention
from extractor.names.pronouns import kind_of
from extractor.names.sources import OURSELVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.lexicon import SpeakerWords

_LONGEST_HEAD, _MOST_LINES, _MOST_WORDS, _LONGEST_GAP = 400, 5, 14, 80
_NAMED_AGAIN = 3
_SMALL_WORD = re.compile(r"(?:of|for|the|and|in|on|de|des|du|la|et|[^\W\d_]?)\Z")


def own_voice(text: str, sources: Sequence[NameMention], language: str = "en") -> NameMention | None:
    """Who speaks in a text where nobody else does; null for what a newspaper tells.

    Args:
        text: The text.
        sources: Those who speak in it, in text order.
        language: The folder of cue words to read with.

    Returns:
        The organisation whose name stands in a line of its own at the head of a text that says "we", or in
        which it documents, counts or establishes; else the one that "we" stands for.
    """
    ourselves = next((source for source in sources if source.text.lower() == OURSELVES), None)
    words = load_speaker_words(language)
    counting = _counting(words)
    themselves = [source for source in sources if ourselves or counting.match(text, source.end)]
    heads = _heads(text) if themselves else []
    for source in themselves:
        for start, line in heads:
            at = line.casefold().find(source.name.casefold())
            if at >= 0:
                end = start + at + len(source.name)
                return NameMention(start + at, end, text[start + at : end], source.name)
    if _released(words).search(text, 0, _LONGEST_HEAD):
        return ourselves or next((source for source in sources if _issues(source, text, words)), None)
    asking = re.compile(r"\s+(?:(?:has|have)\s+)?interviewed\b")
    return ourselves or next((s for s in sources if asking.match(text, s.end) and not s.name.islower()), None)


def _issues(source: NameMention, text: str, words: SpeakerWords) -> bool:
    """Whether a speaker can be who released a text: an organisation by its name, or named again and again."""
    if source.name.islower():
        return False
    return kind_of(source.name, words) == "organisation" or text.count(source.name) >= _NAMED_AGAIN


@functools.cache
def _counting(words: SpeakerWords) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:(?:has|have|also|today|later)\s+){{0,2}}(?:{words.recording_verbs})\b")


@functools.cache
def _released(words: SpeakerWords) -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\n|\|)\W*{words.releases}\b", re.IGNORECASE)


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
