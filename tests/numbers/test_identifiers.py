"""A number behind the word for a numbered place names it, unless it counts somebody."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Hallow District 12.", "identifier"),
        ("They met in Hall 12, officials said.", "identifier"),
        ("They met in Room No. 12 of the hall.", "identifier"),
        ("In Hallow District 12 people were killed.", "casualty"),
        ("In Hallow District about 12 were killed.", "casualty"),
    ],
)
def test_a_numbered_place_is_a_name_and_persons_behind_a_place_are_counted(text: str, expected: str) -> None:
    assert [m.mention_class for m in find_numbers(text)] == [expected]


def test_a_number_behind_a_letter_is_a_name() -> None:
    assert [m.mention_class for m in find_numbers("He sat in A4.")] == ["identifier"]


def test_years_of_a_war_are_no_age() -> None:
    found = find_numbers("The 12 year war left an old town in ruins.")
    assert [m.mention_class for m in found] == ["duration"]
