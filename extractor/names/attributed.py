"""Phrases that give a count to somebody without a verb of saying: "figures from X", "citing X"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.cued import NOTHING, Cued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import SpeakerWords
    from extractor.names.words import TextWords

_PHRASE = r"(?P<phrase>[^,.;:\n\"“”()]{2,60}?)"
_LONGEST, _LONGEST_OWN, _SPACE = 200, 40, 20


@functools.cache
def _patterns(words: SpeakerWords) -> tuple[Cued, ...]:
    tolls, by = words.toll_nouns.begins, frozenset(("by",))
    told = words.attributed
    figures, writings, changed = rf"(?i:{told.figures})", rf"(?i:{told.writings})", told.changed
    made, end = rf"(?:{told.made}\s+)?", rf"(?=[,.;\n]|\s+{told.ends}\b)"
    whose = rf"(?:[A-Z]|(?:[a-z]+\s+){{0,3}}{alternation(sorted(words.speakers))}\b)[^,.;:\n\"“”()]{{0,60}}?"
    per = rf"[,\w]\s+per\s+(?!{words.measures}\b)(?P<phrase>(?:the\s+)?{whose}){end}"
    put_by = (
        rf"\b(?:{words.toll_nouns})\s[^,.;:\n]{{0,20}}\b{changed}\s[^,.;:\n]{{0,20}}\bby\s+{_PHRASE}{end}"
    )
    return (
        _cued(rf"\b{figures}\s+{made}from\s+{_PHRASE}{end}", told.figures.begins, frozenset(("from",))),
        _cued(rf"\b{writings}\s+{made}by\s+{_PHRASE}{end}", told.writings.begins, by),
        _cued(rf"\b{told.citing}\s+{_PHRASE}{end}", told.citing.begins),
        _cued(rf"\bquoted\s+{_PHRASE}\s+as\s+saying\b", frozenset(("quoted",)), frozenset(("saying",))),
        _cued(rf"\b[Bb]y\s+the\s+(?:{words.toll_nouns})\s+of\s+{_PHRASE}{end}", by, tolls),
        _cued(rf"\b[Bb]y\s+{_PHRASE}['’]s?\s+(?:{told.own}\s+)?(?:{words.toll_nouns})\b", by, tolls),
        Cued(re.compile(per), frozenset(("per",)), led_by=re.compile(r"[,\w]\s+\Z"), lead=_SPACE),
        _cued(put_by, tolls, by),
    )


def _cued(pattern: str, cues: frozenset[str], needs: frozenset[str] = NOTHING) -> Cued:
    return Cued(re.compile(pattern), cues, needs, reach=_LONGEST)


@functools.cache
def _possessive(words: SpeakerWords) -> Cued:
    """As in "the ministry's tally stands at": the count stands before a verb of its own."""
    own = rf"['’]s?\s+(?:{words.attributed.own}\s+)?"
    stands = rf"{own}(?:{words.toll_nouns})\s+{words.attributed.stands}\b"
    led_by = re.compile(rf"{own}\Z")
    return Cued(re.compile(stands), words.toll_nouns.begins, led_by=led_by, lead=_LONGEST_OWN)


def attribution_cues(words: SpeakerWords) -> frozenset[str]:
    """Every word whose places in a text are asked for."""
    return _possessive(words).asked.union(*(each.asked for each in _patterns(words)))


def attributed_phrases(read: TextWords, words: SpeakerWords) -> Iterator[tuple[int, int]]:
    """The phrases that name to whom a count is given, whole: articles and roles are still in them."""
    for cued in _patterns(words):
        for match in cued.matches(read):
            yield match.span("phrase")


def owners_of_counts(read: TextWords, words: SpeakerWords) -> Iterator[int]:
    """Where the phrase ends whose owner keeps the count, as in "the ministry's tally stands at 12"."""
    for match in _possessive(words).matches(read):
        yield match.start()
