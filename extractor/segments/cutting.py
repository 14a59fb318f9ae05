"""Splits a text in one pass over its lines; time grows with the length of the text and no faster."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from extractor.segments.furniture import is_furniture
from extractor.segments.heading import find_heading
from extractor.segments.sentences import split_sentences
from extractor.segments.words import load_words

Span = tuple[int, int]

WRAPPED_WIDTH = 100
WRAPPED_LEAST = 40

_LINE = re.compile(r"[^\n]+")
_FIELD = re.compile(r":\s*\d[\d,.]*(?:\s*[–-]\s*\d[\d,.]*)?$")
"""As in "Civilians killed: 13 – 18": a line of a form ends with its number."""
_FIRST_WORD = re.compile(r"\S+")


@dataclasses.dataclass(frozen=True, slots=True)
class Segments:
    """Where the parts of a text lie.

    Attributes:
        paragraphs: Blocks of text between blank lines or hard line breaks, without outer white space.
        sentences: All sentences in text order; together they cover every paragraph.
        furniture: Lines that make no claim of the report: banners, links to other articles, bylines.
        headline: The headline, where the text has one.
        dek: The line under the headline, where there is one.
    """

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    furniture: tuple[Span, ...]
    headline: Span | None = None
    dek: Span | None = None


def segment(text: str, *, language: str = "en") -> Segments:
    """Split a text into paragraphs, sentences, furniture, headline and dek.

    Args:
        text: The text as stored.
        language: Whose abbreviations and page furniture to use, a folder of ``extractor/segments``.

    Returns:
        Spans into that very text.

    Raises:
        UsageError: There is no folder for the language.
    """
    words = load_words(language)
    paragraphs = list(_paragraphs(text))
    furniture = tuple(span for span in paragraphs if is_furniture(text, span, words))
    sentences = tuple(sentence for span in paragraphs for sentence in split_sentences(text, span, words))
    headline, dek = find_heading(text, paragraphs, frozenset(furniture), words)
    return Segments(tuple(paragraphs), sentences, furniture, headline, dek)


def find_headline(text: str, *, language: str = "en") -> Span | None:
    """The headline alone, as ``segment`` finds it.

    Raises:
        UsageError: There is no folder for the language.
    """
    words = load_words(language)
    paragraphs = list(_paragraphs(text))
    furniture = frozenset(span for span in paragraphs if is_furniture(text, span, words))
    return find_heading(text, paragraphs, furniture, words)[0]


def _paragraphs(text: str) -> list[Span]:
    """Join the lines that a soft break separates; blank lines and hard breaks part paragraphs."""
    paragraphs: list[Span] = []
    block: list[Span] = []
    last_end = 0
    for line in _LINE.finditer(text):
        span = _stripped(text, line.start(), line.end())
        blank_between = text.count("\n", last_end, line.start()) > 1
        if block and (span is None or blank_between):
            paragraphs.extend(_unwrapped(text, block))
            block = []
        if span is not None:
            block.append(span)
        last_end = line.end()
    paragraphs.extend(_unwrapped(text, block))
    return paragraphs


def _stripped(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    left = line.lstrip()
    if not left:
        return None
    return start + len(line) - len(left), start + len(line.rstrip())


def _unwrapped(text: str, block: list[Span]) -> list[Span]:
    """The paragraphs of one block of lines: a line goes on where its break is a soft one."""
    if len(block) < 2:
        return block
    width = max(end - start for start, end in block)
    joined = [block[0]]
    for line, following in pairwise(block):
        if _is_soft_break(text, line, following, width):
            joined[-1] = (joined[-1][0], following[1])
        else:
            joined.append(following)
    return joined


def _is_soft_break(text: str, line: Span, following: Span, width: int) -> bool:
    """A break is soft where the next word had no room on the line, or the sentence plainly goes on."""
    length = line[1] - line[0]
    first = text[following[0]]
    if first in "*•-–·" or _FIELD.search(text, *line):
        return False
    if first.islower() and text[line[1] - 1] not in ".:;!?":
        return True
    if length >= WRAPPED_LEAST and text[line[1] - 1] in ",-":
        return True
    if width > WRAPPED_WIDTH or length < WRAPPED_LEAST:
        return False
    word = _FIRST_WORD.match(text, following[0], min(following[1], following[0] + WRAPPED_WIDTH))
    return word is not None and length + 1 + len(word[0]) >= width - 4
