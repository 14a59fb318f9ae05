"""The ledger: every number expression of a text, and what it counts. Pure: no model, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.ledger import read_ledger
from extractor.numbers.model import Ledger, Mention

if TYPE_CHECKING:
    from extractor.domains import Domain
    from extractor.schema.mention import NumberMention

__all__ = ["Ledger", "Mention", "find_numbers", "read_ledger"]


def find_numbers(text: str, *, language: str = "en", domain: Domain | None = None) -> list[NumberMention]:
    """Every number expression of a text with its value, its class and what the words say it counts.

    Args:
        text: The text as stored; it is not changed.
        language: The grammar and cue words to use, a folder of ``extractor/numbers``.
        domain: What the text is about, which says what is harm; null means the default.

    Returns:
        One record for each expression, ids ``n1``, ``n2``, ... in text order, with
        ``text[m.start:m.end] == m.text``.

    Raises:
        UsageError: There is no grammar for the language.
    """
    return read_ledger(text, language=language, domain=domain).records()
