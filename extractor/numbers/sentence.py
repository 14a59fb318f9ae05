"""One sentence as tokens, each with what the lexicon says of it."""

from __future__ import annotations

import re
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from extractor.numbers.counts_of import MANY, OPENING, VAGUE_LEAD, is_vague, toll_at
from extractor.numbers.words import UNKNOWN, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.normal import Normal

_NUMBER = (
    r"\d(?:\d{3}(?:-\d\d-|/\d\d/)\d\d(?!\d)|\d?/\d\d?/(?:\d{4}|\d\d)(?!\d)|\d?:[0-5]\d(?![\d:])"
    r"|\d*(?:[.,\u066b\u066c]\d+)*)"
)
"""2016-01-24, 12/05/2016, 8:23, 1,400.5: all behind one first digit, which is quick to refuse."""
_LETTERS = r"[^\W\d_]"
TOKEN = re.compile(rf"\s?+([a-z]++(?=\s)|{_LETTERS}++(?:['’.-]{_LETTERS}++)*+|{_NUMBER}|--|[^\w\s])")
"""A space is passed with the token behind it; plain words, the commonest, are tried first."""
ACRONYMS = frozenset(("is", "it", "us", "who", "am", "may"))
_COUNTING = (
    Part.NUMBER | Part.VAGUE | Part.PROPORTION | Part.NONE | Part.ORDINAL | Part.QUANTIFIER | Part.PAIR
)


class Sentence:
    """Tokens of one sentence; a phrase of the lexicon is one token.

    Attributes:
        text: The whole text, ``lowered`` in lower case.
        words: Lower-case words.
        lex: What the lexicon says of each.
        starts: First code point of each in the text; empty where the sentence can hold nothing that counts.
        ends: Code point after each.
        count: How many tokens there are.
        parts: Every part that some word of the sentence can play.
        forms: Every form that some word of harm in it has.
        sets: The language's sets of words that single rules ask for.
        can_count: Whether it can hold a number or a word of harm, or persons who flee: what every rule needs.
    """

    __slots__ = (
        "can_count",
        "count",
        "ends",
        "forms",
        "lex",
        "lowered",
        "parts",
        "sets",
        "starts",
        "text",
        "words",
    )

    def __init__(self, normal: Normal, span: tuple[int, int], lexicon: Lexicon) -> None:
        self.text = normal.text
        self.lowered = normal.lowered
        self.sets = lexicon.sets
        self.words: list[str] = TOKEN.findall(normal.lowered, *span)
        self.lex: list[Word] = list(map(lexicon.tokens.__getitem__, self.words))
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.parts, self.forms = self._whatever_words_can_be()
        phrases = self._find_phrases(lexicon)
        self.can_count = self._can_count()
        if self.can_count:
            self._find_spans(span[0])
            self._join(phrases)
            self._mark_acronyms()
        self.count = len(self.words)

    def _can_count(self) -> bool:
        if self.parts & _COUNTING or self.forms:
            return True
        if self.parts & Part.INDEFINITE and not self.sets["measures"].isdisjoint(self.words):
            return True
        return bool(self.parts & Part.PERSONS) and self._tells_of_flight()

    def _tells_of_flight(self) -> bool:
        return not (
            self.sets["flights"].isdisjoint(self.words) and self.sets["sufferings"].isdisjoint(self.words)
        )

    def _whatever_words_can_be(self) -> tuple[int, int]:
        """Every part and every form that some word has."""
        parts = forms = 0
        for word in self.lex:
            parts |= word.parts
        if parts & Part.CUE:
            for word in self.lex:
                forms |= word.forms
        return parts, forms

    def _find_spans(self, at: int) -> None:
        """Between two words stands nothing that could hold the second: each is found from the last."""
        find, starts, ends = self.lowered.find, self.starts, self.ends
        for word in self.words:
            at = find(word, at)
            starts.append(at)
            at += len(word)
            ends.append(at)

    def _find_phrases(self, lexicon: Lexicon) -> list[tuple[int, int, Word]]:
        """The phrases of the lexicon that stand in the sentence, each with its tokens."""
        found: list[tuple[int, int, Word]] = []
        after = 0
        openings, words = lexicon.openings, self.words
        for at in compress(range(len(words)), map(openings.__contains__, pairwise(words))):
            candidates = openings[words[at], words[at + 1]]
            phrase = _phrase_at(candidates, words, at) if at >= after else None
            if phrase is None and words[at] == OPENING and at >= after:
                phrase = toll_at(words, self.lex, at, self.sets["befalls_persons"])
                if phrase is None and at - VAGUE_LEAD >= after and is_vague(words, self.lex, at):
                    at -= VAGUE_LEAD
                    phrase = MANY, VAGUE_LEAD + 2
            if phrase is not None:
                after = at + phrase[1]
                found.append((at, after, phrase[0]))
                self.parts |= phrase[0].parts
                self.forms |= phrase[0].forms
        return found

    def _join(self, phrases: list[tuple[int, int, Word]]) -> None:
        """Put every phrase of the lexicon in the place of its words."""
        for at, after, entry in reversed(phrases):
            self.words[at:after] = [entry.text]
            self.lex[at:after] = [entry]
            del self.starts[at + 1 : after]
            del self.ends[at : after - 1]

    def _mark_acronyms(self) -> None:
        """As in "IS fighters", "US troops": capitals in a mixed-case sentence are no small word."""
        for at in compress(range(len(self.words)), map(ACRONYMS.__contains__, self.words)):
            if self.text[self.starts[at] : self.ends[at]].isupper() and not self.is_all_capitals:
                self.lex[at] = UNKNOWN

    def holds_any(self, hints: list[str]) -> bool:
        """Whether one of some runs of letters stands in the sentence, inside words or across them."""
        start, end = self.starts[0], self.ends[-1]
        for hint in hints:  # noqa: SIM110  # asked of every sentence: a loop takes half as long as any()
            if self.lowered.find(hint, start, end) >= 0:
                return True
        return False

    def attached(self, at: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    @property
    def is_all_capitals(self) -> bool:
        """Whether the sentence is written in capitals, so that they mark no name."""
        return self.text[self.starts[0] : self.ends[-1]].isupper()

    def has_capital(self, at: int) -> bool:
        """Whether a token holds a capital letter: "Bell", "al-Hart"."""
        return not self.text[self.starts[at] : self.ends[at]].islower()

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter in the text."""
        return self.text[self.starts[at]].isupper()


def _phrase_at(
    candidates: list[tuple[list[str], Word]], words: list[str], at: int
) -> tuple[Word, int] | None:
    """The longest phrase of the lexicon that begins at a word, with its length."""
    for parts, entry in candidates:
        if words[at : at + len(parts)] == parts:
            return entry, len(parts)
    return None
