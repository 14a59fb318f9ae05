"""Who says what by the syntax of a sentence: the subject of a verb of saying, whom "according to" names."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

from extractor.names.clauses import is_passive, objects_of, subject_of
from extractor.names.frames import load_frames
from extractor.names.mention import NameMention
from extractor.names.phrases import phrase_of
from extractor.names.pronouns import PRONOUNS
from extractor.segments import Span
from extractor.syntax import ParsedText, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names.frames import Frames

_TO = frozenset(("to",))
_BY = frozenset(("by",))
_BY_AND_FROM = frozenset(("by", "from"))


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something.

    Attributes:
        source: Who.
        saying: The word on which hangs what is said.
    """

    source: NameMention
    saying: Word


class Spoken(NamedTuple):
    """Where somebody speaks.

    Attributes:
        span: The phrase that names who does.
        saying: The word on which hangs what is said.
        surely: Whether it can be nobody but a speaker: who verifies and registers, a pronoun.
    """

    span: Span
    saying: Word
    surely: bool


def spoken(parsed: ParsedText, language: str = "en") -> list[Spoken]:
    """Everybody who speaks by the syntax of a text."""
    frames = load_frames(language)
    speaking = (pair for word in parsed.words for pair in _speaking(word, frames))
    return [
        Spoken(phrase_of(who), saying, saying.lemma in frames.registering or who.kind == "PRON")
        for who, saying in speaking
        if _can_speak(who) and not _is_event(who, frames)
    ]


def _can_speak(who: Word) -> bool:
    return who.kind in ("NOUN", "PROPN") or (who.kind == "PRON" and who.text.lower() in PRONOUNS)


def _is_event(who: Word, frames: Frames) -> bool:
    """As in "the clashes claimed 30 lives": what happened says nothing."""
    return who.kind == "NOUN" and (who.lemma in frames.deeds or who.lemma in frames.fights)


def _speaking(word: Word, frames: Frames) -> Iterator[tuple[Word, Word]]:
    if word.kind == "VERB" and word.lemma in frames.citing:
        for who in _cited(word):
            yield _author(who, frames), word.head if word.role == "advcl" and word.head else word
    elif word.kind == "VERB" and word.lemma in frames.speaking:
        for who in _telling(word, frames):
            yield _author(who, frames), _told_of(word)
    elif word.text.lower() == "according" and word.head is not None:
        for who in objects_of(word, _TO):
            yield _author(who, frames), word.head
    elif word.text.lower() == "by" and word.role == "prep" and word.head is not None:
        for writing in word.having("pobj"):
            whose = writing.first("poss") if writing.lemma in frames.writings else None
            if whose is not None:
                yield whose, word.head


def _telling(verb: Word, frames: Frames) -> Iterator[Word]:
    """Who tells by a verb of saying: its subject, or "by" whom it was reported."""
    if any(lost.lemma in frames.lost for lost in verb.having("dobj")):
        return
    if not is_passive(verb):
        who = subject_of(verb)
        if who is not None:
            yield who
    elif verb.lemma not in frames.accusing:
        yield from objects_of(verb, _BY)


def _told_of(verb: Word) -> Word:
    """On what hangs what is told: on "the deaths" in "the deaths recorded by the monitor"."""
    return verb.head if verb.role == "acl" and not verb.text.endswith("ing") and verb.head else verb


def _cited(verb: Word) -> Iterator[Word]:
    """Whom others quote: "citing police", "was quoted as saying"; nobody in "quoted by the radio"."""
    passive = verb.first("nsubjpass")
    yield from [passive] if passive is not None else verb.having("dobj")


def _author(who: Word, frames: Frames) -> Word:
    """Whose a writing is that says it, as in "a report by the monitor"; else who says it."""
    if who.lemma not in frames.writings:
        return who
    made = (maker for child in who.having("acl") for maker in objects_of(child, _BY))
    authors = [*who.having("poss"), *objects_of(who, _BY_AND_FROM), *made]
    return next((author for author in authors if _can_speak(author)), who)


def speakers_of(speaking: Sequence[Spoken], sources: Sequence[NameMention]) -> Iterator[Speaker]:
    """The speakers, each by the name that the sources have for it."""
    for (start, end), saying, _ in speaking:
        source = next((one for one in sources if one.start < end and start < one.end), None)
        if source is not None:
            yield Speaker(source, saying)
