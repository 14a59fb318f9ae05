"""A title writes its longer words with capitals; a sentence does not."""

from __future__ import annotations

import pytest

from extractor.names.titles import is_in_title


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Gunmen Storm a Market in Northern Karsa", True),
        ("Gunmen storm a market in northern Karsa", False),
        ("Shells fell on Karsa.", False),
        ("Gunmen Storm a Market in Karsa.", False),
        ("Karsa Market Blast", False),
        (" ".join(["Karsa Market"] * 20), False),
    ],
)
def test_a_title_is_a_short_line_in_capitals(line: str, *, expected: bool) -> None:
    assert is_in_title(f"One line.\n{line}\nAnother line.", 12) is expected
    assert is_in_title(line, 0) is expected
