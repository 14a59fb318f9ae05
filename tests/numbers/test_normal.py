"""The text that the grammar reads, and the way back to the stored text."""

from __future__ import annotations

import pytest

from extractor.numbers.normal import normalise


@pytest.mark.parametrize(
    ("text", "read", "stored"),
    [("1 2 3", "2", "2"), ("a\u200b12 b", "12", "12"), ("a 1\u200b2 b", "12", "1\u200b2")],
)
def test_a_span_that_was_read_leads_back_to_the_stored_text(text: str, read: str, stored: str) -> None:
    normal = normalise(text)
    start = normal.text.index(read)
    first, after = normal.stored(start, start + len(read))
    assert text[first:after] == stored


@pytest.mark.parametrize("text", ["12 killed", "İstanbul: 12 KILLED"])
def test_lower_case_keeps_the_length_of_the_text(text: str) -> None:
    assert len(normalise(text).lowered) == len(text)
