"""Kinds of something, each told by words of its own: which of them a passage tells, and how often.

One quick look finds the few places where the words of any kind begin; only there each kind is tried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from extractor.names.alternation import alternation, in_any_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Kind = TypeVar("Kind")
_BEGINS = r"(?<!\w)"  # cues begin with a letter: the same as a word's border, and looked at in half the time


class WordKinds(Generic[Kind]):
    """Kinds in the order of choice, each with the words that tell it, in either case.

    Args:
        kinds: The kinds and their words; words begin where a word of the passage begins.
        whole: Whether they also end where one ends; otherwise "kidnap" is found in "kidnapping".
    """

    def __init__(self, kinds: Sequence[tuple[Kind, Sequence[str]]], *, whole: bool) -> None:
        self._patterns = tuple((kind, cue_pattern(words, whole=whole)) for kind, words in kinds)
        every = alternation(word for _, words in kinds for word in words)
        self._any = re.compile(rf"{_BEGINS}(?={in_any_case(every)})")

    def told(self, passage: str) -> Iterator[tuple[Kind, int]]:
        """The kinds that a passage tells, in the order of choice, each with where it first does so."""
        places = self._places(passage)
        for kind, words in self._patterns if places else ():
            first = next((at for at in places if words.match(passage, at)), None)
            if first is not None:
                yield kind, first

    def first(self, passage: str, but: frozenset[Kind] = frozenset()) -> Kind | None:
        """The first kind that a passage tells, but for some; null where it tells none."""
        return next((kind for kind, _ in self.told(passage) if kind not in but), None)

    def counts(self, text: str) -> dict[Kind, int]:
        """How often a text tells each kind."""
        places = self._places(text)
        return {kind: _count(words, text, places) for kind, words in self._patterns}

    def _places(self, passage: str) -> list[int]:
        return [match.start() for match in self._any.finditer(passage)]


def cue_pattern(words: Sequence[str], *, whole: bool) -> re.Pattern[str]:
    """The words as one pattern, the longer before the shorter, in either case and over any white space."""
    return re.compile(rf"{_BEGINS}{in_any_case(alternation(words))}" + (r"\b" if whole else ""))


def _count(words: re.Pattern[str], text: str, places: Sequence[int]) -> int:
    count, last = 0, 0
    for at in places:
        match = words.match(text, at) if at >= last else None
        if match:
            count, last = count + 1, match.end()
    return count
