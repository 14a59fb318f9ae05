"""Kinds of something, each told by words of its own: which of them a passage tells, and how often.

A text is looked up once for all of its passages: each kind is tried only where one of its words begins.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from extractor.errors import UsageError
from extractor.names.alternation import alternation, in_any_case
from extractor.segments.concordance import STEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.segments import Span
    from extractor.segments.concordance import Concordance

Kind = TypeVar("Kind")
_BEGINS = r"(?<!\w)"  # cues begin with a letter: the same as a word's border, and looked at in half the time
_FIRST_WORD = re.compile(r"\w+")


class WordKinds(Generic[Kind]):
    """Kinds in the order of choice, each with the words that tell it, in either case.

    Args:
        kinds: The kinds and their words; words begin where a word of the passage begins.
        whole: Whether they also end where one ends; otherwise "kidnap" is found in "kidnapping".

    Raises:
        UsageError: A word begins with no letter, or is the beginning of too many words.
    """

    def __init__(self, kinds: Sequence[tuple[Kind, Sequence[str]]], *, whole: bool) -> None:
        self.kinds = tuple(kind for kind, _ in kinds)
        self.patterns = tuple(cue_pattern(words, whole=whole) for _, words in kinds)
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._by_stem: defaultdict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
        for order, (_, words) in enumerate(kinds):
            for cue in words:
                self._index(cue, order, whole=whole)

    def _index(self, cue: str, order: int, *, whole: bool) -> None:
        first = _FIRST_WORD.match(cue.lower())
        if first is None:
            raise UsageError("a cue must begin with a letter", where=cue)
        if whole or first.end() < len(cue):
            self._by_word[first[0]].add(order)
        elif first.end() >= STEM:
            beginnings = self._by_stem[first[0][:STEM]]
            beginnings[order] = (*beginnings.get(order, ()), first[0])
        else:
            raise UsageError(f"a cue that begins words must have {STEM} letters", where=cue)

    def in_text(self, words: Concordance) -> KindsInText[Kind]:
        """Where a text tells the kinds."""
        found: set[tuple[int, int, int]] = set()
        for word in self._by_word.keys() & words.places.keys():
            for order in self._by_word[word]:
                self._look(order, words.text, words.places[word], found)
        for stem in self._by_stem.keys() & words.stems.keys():
            for order, beginnings in self._by_stem[stem].items():
                for word in words.stems[stem]:
                    if word.startswith(beginnings):
                        self._look(order, words.text, words.places[word], found)
        return KindsInText(self, words.text, sorted(found))

    def _look(self, order: int, text: str, places: Iterable[int], found: set[tuple[int, int, int]]) -> None:
        """Add where a pattern matches at some words of a text."""
        matching = self.patterns[order].match
        for at in places:
            match = matching(text, at)
            if match:
                found.add((at, order, match.end()))


class KindsInText(Generic[Kind]):
    """The kinds that a text tells; made by ``WordKinds.in_text``.

    Args:
        cues: The kinds and their words.
        text: The text.
        found: Where each kind is told, in text order: first code point, place in the order of choice, end.
    """

    def __init__(self, cues: WordKinds[Kind], text: str, found: Sequence[tuple[int, int, int]]) -> None:
        self._cues, self._text, self._found = cues, text, found

    def told(self, passage: Span | None = None) -> list[tuple[Kind, int]]:
        """The kinds that a passage tells, in the order of choice, each with where it first does so."""
        first: dict[int, int] = {}
        for order, at, _ in self._within(passage):
            first.setdefault(order, at)
        return [(self._cues.kinds[order], first[order]) for order in sorted(first)]

    def tells(self, kind: Kind, passage: Span) -> bool:
        """Whether a passage tells a kind."""
        kinds = self._cues.kinds
        return any(kinds[order] == kind for order, _, _ in self._within(passage))

    def first(self, passage: Span | None = None, but: frozenset[Kind] = frozenset()) -> Kind | None:
        """The first kind that a passage tells, but for some; null where it tells none."""
        kinds = self._cues.kinds
        orders = (order for order, _, _ in self._within(passage) if kinds[order] not in but)
        first = min(orders, default=None)
        return None if first is None else kinds[first]

    def counts(self) -> dict[Kind, int]:
        """How often the text tells each kind."""
        counted = [0] * len(self._cues.kinds)
        last = [0] * len(self._cues.kinds)
        for order, at, end in self._within(None):
            if at >= last[order]:
                counted[order], last[order] = counted[order] + 1, end
        return dict(zip(self._cues.kinds, counted, strict=True))

    def _within(self, passage: Span | None) -> Iterator[tuple[int, int, int]]:
        """Order, place and end of what is told in a passage, words that go beyond it left out."""
        start, stop = passage or (0, len(self._text))
        begin = bisect.bisect_left(self._found, (start,))
        for at, order, end in self._found[begin : bisect.bisect_left(self._found, (stop,), begin)]:
            if end <= stop or self._cues.patterns[order].match(self._text, at, stop):
                yield order, at, end


def cue_pattern(words: Sequence[str], *, whole: bool) -> re.Pattern[str]:
    """The words as one pattern, the longer before the shorter, in either case and over any white space."""
    return re.compile(rf"{_BEGINS}{in_any_case(alternation(words))}" + (r"\b" if whole else ""))
