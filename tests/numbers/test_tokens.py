"""Claims: what no list can hold is read by its form, and no text makes the memory of tokens grow for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers import tokens
from extractor.numbers.lexicon import load_lexicon
from extractor.numbers.tokens import DIGITS, Tokens
from extractor.numbers.words import UNKNOWN

if TYPE_CHECKING:
    import pytest


def test_reads_an_unlisted_token_once() -> None:
    words = Tokens(load_lexicon("en").words)
    assert words["ninety-four"].value == 94
    assert words["ninety-four"] is words["ninety-four"]
    assert words["1,400"] is DIGITS
    assert words["orvela"] is UNKNOWN


def test_keeps_no_more_tokens_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Tokens(load_lexicon("en").words)
    monkeypatch.setattr(tokens, "MOST_KEPT", len(words) + 1)
    assert [words["orvela"], words["brenda"], words["forty-one"].value] == [UNKNOWN, UNKNOWN, 41]
    assert len(words) == tokens.MOST_KEPT
