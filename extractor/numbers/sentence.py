"""One sentence as tokens, each with what the lexicon says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.numbers.words import UNKNOWN, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon

TOKEN = re.compile(
    r"\d{1,2}:[0-5]\d(?![\d:])|\d+(?:[.,\u066b\u066c]\d+)*|[^\W\d_]+(?:['’.-][^\W\d_]+)*|--|[^\w\s]",
)
ACRONYMS = frozenset(("is", "it", "us", "who", "am", "may"))
DIGITS = Word("0", Part.NUMBER)
DOUBLE_DASH = Word("--", Part.DASH)


def tokenise(lowered: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The words, numbers and signs of a stretch of lower-case text with their spans."""
    return [(match[0], match.start(), match.end()) for match in TOKEN.finditer(lowered, start, end)]


class Sentence:
    """Tokens of one sentence; a phrase of the lexicon is one token.

    Attributes:
        words: Lower-case words.
        lex: What the lexicon says of each.
        starts: First code point of each in the text.
        ends: Code point after each.
        count: How many tokens there are.
        sets: The language's sets of words that single rules ask for.
    """

    __slots__ = ("count", "ends", "lex", "sets", "starts", "text", "words")

    def __init__(self, text: str, tokens: list[tuple[str, int, int]], lexicon: Lexicon) -> None:
        self.text = text
        self.sets = lexicon.sets
        self.words: list[str] = []
        self.lex: list[Word] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._read(tokens, lexicon)
        self._mark_acronyms()

    def _read(self, raw: list[tuple[str, int, int]], lexicon: Lexicon) -> None:
        known = lexicon.words
        phrases = lexicon.phrases
        words, lex, starts, ends = self.words, self.lex, self.starts, self.ends
        count = len(raw)
        at = 0
        while at < count:
            word, begin, finish = raw[at]
            at += 1
            entry = known.get(word)
            if word in phrases and at < count and raw[at][0] in phrases[word]:
                found = _phrase_at(phrases[word][raw[at][0]], raw, at)
                if found is not None:
                    entry, length = found
                    word = entry.text
                    at += length - 1
                    finish = raw[at - 1][2]
            words.append(word)
            lex.append(entry if entry is not None else _unlisted(word, lexicon))
            starts.append(begin)
            ends.append(finish)
        self.count = len(words)

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

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter in the text."""
        return self.text[self.starts[at]].isupper()


def _phrase_at(
    candidates: list[tuple[tuple[str, ...], Word]], raw: list[tuple[str, int, int]], at: int
) -> tuple[Word, int] | None:
    for parts, entry in candidates:
        length = len(parts)
        if at + length - 1 <= len(raw) and all(raw[at - 1 + k][0] == parts[k] for k in range(1, length)):
            return entry, length
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
