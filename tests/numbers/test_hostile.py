"""Time grows with the length of the text and no faster, whatever the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import read_ledger
from tests.growth import grows_at_most

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL = 8_000
FACTOR = 6

SHAPES: dict[str, Callable[[int], str]] = {
    "one long digit run": lambda n: "7" * n,
    "digits with commas": lambda n: "1," * (n // 2),
    "digits with hyphens": lambda n: "12-" * (n // 3),
    "digits with full stops": lambda n: "1." * (n // 2),
    "nested and": lambda n: "two men and " * (n // 12),
    "numbers only": lambda n: "twelve " * (n // 7),
    "one word without spaces": lambda n: "killed" * (n // 6),
    "full stops": lambda n: "." * n,
    "spaced full stops": lambda n: ". " * (n // 2),
    "spaces": lambda n: " " * n,
    "line breaks": lambda n: "\n" * n,
    "short lines": lambda n: "12 dead\n" * (n // 8),
    "one line of prose": lambda n: "Some 12 men were killed in Amra and 3 women in Bela while " * (n // 58),
    "including": lambda n: "12 people, including " * (n // 21),
    "quotes": lambda n: '"12" ' * (n // 5),
    "open brackets": lambda n: "12 (" * (n // 4),
    "of them": lambda n: "two of them " * (n // 12),
    "at least": lambda n: "at least " * (n // 9),
    "hundred thousand": lambda n: "hundred thousand " * (n // 17),
    "hyphened words": lambda n: "two-" * (n // 4),
    "invisible": lambda n: "1\u200b" * (n // 2),
    "cues only": lambda n: "killed wounded dead " * (n // 20),
    "persons only": lambda n: "a man, " * (n // 7),
}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda name: name.replace(" ", "-"))
def test_time_is_linear_in_a_hostile_text(shape: str) -> None:
    short, long = SHAPES[shape](SMALL), SHAPES[shape](SMALL * FACTOR)
    read_ledger("Twelve were killed.")
    assert grows_at_most(FACTOR * 2.5, lambda: read_ledger(short), lambda: read_ledger(long))


def test_a_number_behind_a_megabyte_on_one_line_is_read() -> None:
    text = "x" * 1_000_000 + " and then 12 people were killed."
    found = [m for m in read_ledger(text).mentions if m.effects]
    assert [(m.text, m.effects) for m in found] == [("12", ("killed",))]
