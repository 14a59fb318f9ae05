"""One sentence as tokens, each with what the lexicon says of it."""

from __future__ import annotations

import re
from itertools import repeat
from operator import add
from typing import TYPE_CHECKING

from extractor.numbers.words import UNKNOWN, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.normal import Normal

_NUMBER = (
    r"\d(?:\d{3}(?:-\d\d-|/\d\d/)\d\d(?!\d)|\d?/\d\d?/(?:\d{4}|\d\d)(?!\d)|\d?:[0-5]\d(?![\d:])"
    r"|\d*(?:[.,\u066b\u066c]\d+)*)"
)
"""2016-01-24, 12/05/2016, 8:23, 1,400.5: all behind one first digit, which is quick to refuse."""
TOKEN = re.compile(rf"[^\W\d_]+(?:['’.-][^\W\d_]+)*|{_NUMBER}|--|[^\w\s]")
ACRONYMS = frozenset(("is", "it", "us", "who", "am", "may"))
DIGITS = Word("0", Part.NUMBER)
DOUBLE_DASH = Word("--", Part.DASH)
_COUNTING = Part.NUMBER | Part.VAGUE | Part.PROPORTION | Part.NONE | Part.ORDINAL | Part.QUANTIFIER


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
        self.lex: list[Word] = list(map(lexicon.words.get, self.words, repeat(UNKNOWN)))
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.parts, self.forms = self._read_lexicon(lexicon)
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
        return bool(self.parts & Part.PERSONS) and self._tells_of_flight()

    def _tells_of_flight(self) -> bool:
        return not (
            self.sets["flights"].isdisjoint(self.words) and self.sets["sufferings"].isdisjoint(self.words)
        )

    def _read_lexicon(self, lexicon: Lexicon) -> tuple[int, int]:
        """Read the tokens that no list can hold; every part and every form that some word has."""
        lex, words = self.lex, self.words
        parts = forms = 0
        for at, entry in enumerate(lex):
            if entry is UNKNOWN:
                if words[at].isalpha():
                    continue
                lex[at] = entry = _unlisted(words[at], lexicon)
            parts |= entry.parts
            forms |= entry.forms
        return parts, forms

    def _find_spans(self, at: int) -> None:
        """Between two words stands nothing that could hold the second: each is found from the last."""
        find = self.lowered.find
        start = self.starts.append
        for word in self.words:
            at = find(word, at)
            start(at)
            at += len(word)
        self.ends.extend(map(add, self.starts, map(len, self.words)))

    def _find_phrases(self, lexicon: Lexicon) -> list[tuple[int, int, Word]]:
        """The phrases of the lexicon that stand in the sentence, each with its tokens."""
        openings, words = lexicon.openings, self.words
        found: list[tuple[int, int, Word]] = []
        after = 0
        for at in [at for at, word in enumerate(words[:-1]) if word in openings]:
            candidates = openings[words[at]].get(words[at + 1])
            phrase = _phrase_at(candidates, words, at) if candidates and at >= after else None
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
        if ACRONYMS.isdisjoint(self.words) or self.text[self.starts[0] : self.ends[-1]].isupper():
            return
        for at, word in enumerate(self.words):
            if word in ACRONYMS and self.text[self.starts[at] : self.ends[at]].isupper():
                self.lex[at] = UNKNOWN

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


def _unlisted(word: str, lexicon: Lexicon) -> Word:
    """Digits, hyphened numbers ("twenty-three", "two-day") and possessives, which no list can hold."""
    if word[0].isdecimal():
        return DIGITS
    if word == "--":
        return DOUBLE_DASH
    if "-" in word:
        return _hyphened(word, lexicon)
    return UNKNOWN


def _hyphened(word: str, lexicon: Lexicon) -> Word:
    parts = word.split("-")
    entries = [lexicon.words.get(part, UNKNOWN) for part in parts]
    head = entries[0]
    if head.parts & Part.NUMBER:
        if all(entry.value is not None for entry in entries):
            return Word(
                word, Part.NUMBER, value=combine([entry for entry in entries if entry.value is not None])
            )
        rest = lexicon.words.get("-".join(parts[1:]), entries[1])
        if rest.qualifier_after:
            return Word(word, Part.NUMBER, value=head.value, qualifier_after=rest.qualifier_after)
        thing = rest.thing or ("age" if "old" in parts else "other")
        return Word(word, (Part.NUMBER | Part.THING), value=head.value, thing=thing)
    if head.parts & Part.ORDINAL:
        return Word(word, Part.ORDINAL)
    last = entries[-1]
    return last if last.parts & (Part.PERSON | Part.CUE) and not last.parts & Part.NUMBER else UNKNOWN


def combine(entries: list[Word]) -> int:
    """The value of number words in a row ("two hundred thirty four thousand")."""
    total = current = 0
    for entry in entries:
        value = entry.value or 0
        if not entry.scale:
            current += value
        elif value >= 1000:
            total += (current or 1) * value
            current = 0
        else:
            current = (current or 1) * value
    return total + current
