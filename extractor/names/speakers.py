"""Who says what by the syntax of a sentence: the subject of a verb of saying, whom "according to" names."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.clauses import objects_of
from extractor.names.frames import load_frames
from extractor.names.mention import NameMention
from extractor.names.phrases import phrase_of
from extractor.syntax import ParsedText, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names.frames import Frames
    from extractor.segments import Span

_WHO = frozenset(("who", "which", "that"))
_TO = frozenset(("to",))


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something.

    Attributes:
        source: Who.
        saying: The word on which hangs what is said.
    """

    source: NameMention
    saying: Word


def spoken(parsed: ParsedText, language: str = "en") -> list[tuple[Span, Word]]:
    """The span of everybody who speaks by the syntax of a text, with the word on which hangs what is said."""
    frames = load_frames(language)
    return [(phrase_of(who), saying) for word in parsed.words for who, saying in _speaking(word, frames)]


def _speaking(word: Word, frames: Frames) -> Iterator[tuple[Word, Word]]:
    if word.kind == "VERB" and word.lemma in frames.speaking:
        who = word.first("nsubj")
        if who is not None and who.text.lower() in _WHO and word.role == "relcl":
            who = word.head
        if who is not None and who.kind in ("NOUN", "PROPN", "PRON"):
            yield who, word
    elif word.text.lower() == "according" and word.head is not None:
        for who in objects_of(word, _TO):
            yield who, word.head


def speakers_of(spans: Sequence[tuple[Span, Word]], sources: Sequence[NameMention]) -> Iterator[Speaker]:
    """The speakers, each by the name that the sources have for it."""
    for (start, end), saying in spans:
        source = next((one for one in sources if one.start < end and start < one.end), None)
        if source is not None:
            yield Speaker(source, saying)
