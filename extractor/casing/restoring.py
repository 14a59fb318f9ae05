"""Restores the case of passages in capitals, so that the rules for names see what running text shows.

A word that a word list knows is written small, any other is a name; brackets, initials and the words around
settle the rest. The text keeps its length: every offset of the restored text is one of the stored text.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING

from extractor.casing.vocabulary import load_vocabulary
from extractor.casing.words import NAME, SMALL, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.casing.words import Word

LEAST_WORDS, LEAST_KNOWN = 4, 2
_PASSAGE = re.compile(r"(?:^[^a-zß-öø-ÿ\n]*[A-Z]{2}[^a-zß-öø-ÿ\n]*(?:\n[^\S\n]*)*(?:\n|\Z))+", re.MULTILINE)
"""Begins where a line begins: it is asked line by line, not for every character."""
_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
_SMALL_LETTERS = str.maketrans(_LETTERS, _LETTERS.lower())


def restore_case(text: str, language: str = "en") -> str:
    """The text with its capital passages in running case; the same text where it has none.

    A passage is one or more lines without a small letter that hold at least four words, two of them known.

    Args:
        text: The stored text.
        language: The folder of word lists to read with.

    Returns:
        A text of the same length, different from the first in the case of letters alone.
    """
    passages = list(_passages(text, language))
    if not passages:
        return text
    pieces, last = [], 0
    for start, end in passages:
        pieces.append(text[last:start])
        pieces.append(_restored(text[start:end], language))
        last = end
    return "".join((*pieces, text[last:]))


def _passages(text: str, language: str) -> Iterator[tuple[int, int]]:
    line = 0
    while line < len(text):
        match = _PASSAGE.match(text, line)
        if match is None:
            line = text.find("\n", line) + 1 or len(text)
            continue
        line = match.end()
        if _is_told_in_words(match[0], language):
            yield match.span()


def _is_told_in_words(passage: str, language: str) -> bool:
    """Whether it holds at least four words, two of them known: not the name of a place, a code."""
    words = _WORD.finditer(passage)
    first = [word[0].lower() for word in islice(words, LEAST_WORDS)]
    if len(first) < LEAST_WORDS:
        return False
    common = load_vocabulary(language).common
    known = (word for word in chain(first, (word[0].lower() for word in words)) if word in common)
    return len(list(islice(known, LEAST_KNOWN))) == LEAST_KNOWN


def _restored(passage: str, language: str) -> str:
    small = passage.translate(_SMALL_LETTERS)
    pieces, last = [], 0
    for word in read_words(passage, load_vocabulary(language)):
        if word.case != SMALL:
            pieces += [small[last : word.start], _written(passage[word.start : word.end], word)]
            last = word.end
    return "".join((*pieces, small[last:]))


def _written(letters: str, word: Word) -> str:
    if word.case != NAME:
        return letters
    return "-".join(part.capitalize() for part in word.lower.split("-"))
