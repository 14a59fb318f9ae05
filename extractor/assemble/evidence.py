"""Evidence spans of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.schema import Evidence

if TYPE_CHECKING:
    from extractor.names import NameMention


def evidence(text: str, start: int, end: int) -> Evidence:
    """The words from ``start`` to ``end`` as evidence, without white space at the borders."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Evidence(quote=text[start:end], start=start, end=end)


def name_evidence(name: NameMention) -> Evidence:
    """A name as it stands in the text."""
    return Evidence(quote=name.text, start=name.start, end=name.end)
