"""The words of a text, looked up once, so that a pattern is tried only where one of its words stands."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import WHOLE_NAME_WORD
from extractor.segments.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = re.compile(WHOLE_NAME_WORD)
_NAME_INSIDE = re.compile(rf"(?<=[-'’])(?={WHOLE_NAME_WORD})")


class TextWords:
    """Where the cue words and the name words of a text stand.

    Args:
        text: The text.
        cues: The words, in lower case, whose places will be asked for.
        words: The words of the text, or of the same text in other letters, where they were looked up already.

    Attributes:
        text: The text.
    """

    def __init__(self, text: str, cues: frozenset[str], words: Concordance | None = None) -> None:
        self.text = text
        self._at = (words or Concordance(text)).places
        self._present = frozenset(self._at.keys() & cues)
        self._starts: dict[frozenset[str], list[int]] = {}
        self._name_words = list(_NAME.finditer(text))
        self._names = [name.start() for name in self._name_words]

    def hold(self, cues: frozenset[str]) -> bool:
        """Whether any of the words stands in the text."""
        return not cues.isdisjoint(self._present)

    def holds_word(self, word: str) -> bool:
        """Whether the text has a word in just these letters."""
        end = len(word)
        return any(self.text[at : at + end] == word for at in self._at.get(word, ()))

    def starts(self, cues: frozenset[str]) -> list[int]:
        """Where the words begin that are one of ``cues``, in whatever case, in text order."""
        found = self._starts.get(cues)
        if found is None:
            there = [self._at[word] for word in cues & self._present]
            found = there[0] if len(there) == 1 else sorted(at for each in there for at in each)
            self._starts[cues] = found
        return found

    def any_between(self, cues: frozenset[str], start: int, end: int) -> bool:
        """Whether one of the words begins in a part of the text."""
        starts = self.starts(cues)
        index = bisect.bisect_left(starts, start)
        return index < len(starts) and starts[index] < end

    def names(self, link: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """The longest rows of name words, each as one span.

        Args:
            link: What stands between one word and the next; a space links always.
        """
        begin = end = -1
        for name in self._name_words:
            start, stop = name.span()
            if begin >= 0 and self.text[end:start] != " " and not link.fullmatch(self.text, end, start):
                yield begin, end
                begin = -1
            begin, end = begin if begin >= 0 else start, stop
        if begin >= 0:
            yield begin, end

    def initials(self) -> str:
        """The first letters of all name words that begin with a capital, in a row."""
        return "".join(filter(str.isupper, map(self.text.__getitem__, self._names)))

    def next_name(self, position: int) -> int | None:
        """Where the first name word begins from a position on."""
        index = bisect.bisect_left(self._names, position)
        return self._names[index] if index < len(self._names) else None

    def names_before(
        self, position: int, most: int, gap: re.Pattern[str], link: re.Pattern[str]
    ) -> Iterator[int]:
        """Where names can begin that end before a position, at a word or at a part of one ("Front-Karsa").

        Args:
            position: Behind them.
            most: How many at most.
            gap: What stands between the last of them and the position.
            link: What stands between one and the next.
        """
        index, end = bisect.bisect_left(self._names, position) - 1, position
        for _ in range(most):
            if index < 0:
                return
            start, stop = self._name_words[index].span()
            if not gap.fullmatch(self.text, stop, end):
                return
            yield start
            yield from (part.start() for part in _NAME_INSIDE.finditer(self.text, start + 1, stop))
            end, gap = start, link
            index -= 1


def matches_from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` finds, if no match begins anywhere but at ``starts``, in text order."""
    last = 0
    for start in starts:
        match = pattern.match(text, start) if start >= last else None
        if match:
            last = match.end()
            yield match
