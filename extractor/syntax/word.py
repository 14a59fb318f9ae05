"""Words of a parsed text, and what hangs on each."""

from __future__ import annotations

import bisect
import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FAR = 99
"""How far apart words are that no sentence joins."""


@dataclasses.dataclass(eq=False, slots=True)
class Word:
    """One word and its place in the tree of its sentence.

    Attributes:
        start: First code point in the text.
        end: One past the last.
        text: As written.
        lemma: Its dictionary form, in lower case.
        kind: Its universal part of speech: "NOUN", "PROPN", "VERB" ...
        role: What it is to its head, in ClearNLP's labels: "nsubj", "dobj", "pobj" ...
        head: The word it hangs on; null for the root of a sentence.
        children: The words that hang on it, in text order.
    """

    start: int
    end: int
    text: str
    lemma: str
    kind: str
    role: str
    head: Word | None = dataclasses.field(default=None, repr=False)
    children: list[Word] = dataclasses.field(default_factory=list, repr=False)

    def having(self, *roles: str) -> Iterator[Word]:
        """The words that hang on it in one of some roles."""
        return (child for child in self.children if child.role in roles)

    def first(self, *roles: str) -> Word | None:
        """The first word that hangs on it in one of some roles."""
        return next(self.having(*roles), None)

    def below(self) -> Iterator[Word]:
        """All words that hang on it, directly or not."""
        for child in self.children:
            yield child
            yield from child.below()

    def upwards(self) -> Iterator[Word]:
        """The word and all that it hangs on, up to the root."""
        word: Word | None = self
        while word is not None:
            yield word
            word = word.head


@dataclasses.dataclass(frozen=True, slots=True)
class ParsedText:
    """The words of the sentences that were parsed, in text order."""

    words: tuple[Word, ...] = ()

    def covering(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin in a span."""
        return self.words[self._index(start) : self._index(end)]

    def last_before(self, position: int) -> Word | None:
        """The last word that begins before a position."""
        index = self._index(position)
        return self.words[index - 1] if index else None

    def head_of(self, start: int, end: int) -> Word | None:
        """The word of a span on which the others of it hang; null where nothing was parsed."""
        inside = self.covering(start, end)
        tops = (word for word in inside if word.head is None or not start <= word.head.start < end)
        return next(tops, None)

    def _index(self, position: int) -> int:
        return bisect.bisect_left(self.words, position, key=lambda word: word.start)


NOT_PARSED = ParsedText()
"""What is known of the syntax of a text that nobody parsed: nothing."""


def distance(one: Word, other: Word) -> int:
    """How many steps of the tree lie between two words; ``FAR`` between words of two sentences."""
    steps = {id(word): step for step, word in enumerate(one.upwards())}
    for step, word in enumerate(other.upwards()):
        if id(word) in steps:
            return step + steps[id(word)]
    return FAR
