"""Restores the case of headlines that begin every word with a capital ("Gunmen Kill Nine in Sael").

In such a line a capital tells nothing. A word that is common and that the running text of the report does not
write with a capital either is written small; names, initials and the first word stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.casing.vocabulary import load_vocabulary
from extractor.casing.words import NAME, SMALL, Word, name_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.casing.vocabulary import Vocabulary

LONGEST_LINE, LEAST_CAPITALS, LEAST_KNOWN = 200, 4, 2
SHORT = 3
_LINE = re.compile(rf"^(?=[^\n]{{20,{LONGEST_LINE}}}$)[^\n]*[^\n.]$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zß-öø-ÿ,;] )[A-ZÀ-ÖØ-Þ][\w'’-]*")


def restore_headlines(text: str, language: str = "en") -> str:
    """The text with its headlines in running case; the same text where it has none in such capitals.

    Args:
        text: The text.
        language: The folder of word lists to read with.

    Returns:
        A text of the same length, different from the first in the case of letters alone.
    """
    vocabulary = load_vocabulary(language)
    lines = [match.span() for match in _LINE.finditer(text) if _is_in_capitals(match[0], vocabulary)]
    if not lines:
        return text
    names = frozenset(_names(text, lines))
    pieces, last = [], 0
    for start, end in lines:
        pieces += [text[last:start], _restored(text[start:end], names, vocabulary)]
        last = end
    return "".join((*pieces, text[last:]))


def _is_in_capitals(line: str, vocabulary: Vocabulary) -> bool:
    """Whether each long word begins with a capital, and some of them are no names: no row of names."""
    words = [word for word in _WORD.findall(line) if len(word) > SHORT]
    if len(words) < LEAST_CAPITALS or not all(word[0].isupper() for word in words):
        return False
    known = [word for word in words[1:] if not word.isupper() and _is_small(word, vocabulary)]
    return len(known) >= LEAST_KNOWN


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    lower = re.sub(r"['’]s?$", "", word.lower())
    return lower in vocabulary.common and lower not in vocabulary.unsettled


def _names(text: str, lines: list[tuple[int, int]]) -> Iterator[str]:
    """The words that running text writes with a capital inside a sentence."""
    last = 0
    for start, end in (*lines, (len(text), len(text))):
        yield from _CAPITAL_INSIDE.findall(text, last, start)
        last = end


def _restored(line: str, names: frozenset[str], vocabulary: Vocabulary) -> str:
    words = [Word(*match.span(), match[0].lower(), NAME) for match in _WORD.finditer(line)]
    for word in words[1:]:
        written = line[word.start : word.end]
        if written[0].isupper() and not written.isupper() and _is_small(written, vocabulary):
            word.case = NAME if written in names else SMALL
    name_bodies(words, line, vocabulary)
    pieces, last = [], 0
    for word in words:
        if word.case == SMALL:
            pieces += [line[last : word.start], word.lower]
            last = word.end
    return "".join((*pieces, line[last:]))
