"""The group of the record that a noun falls in."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize("who", ["Five police officers", "Two officers", "A bodyguard", "The mayor"])
def test_police_and_office_holders_are_no_combatants(who: str) -> None:
    (found,) = find_numbers(f"{who} died.")
    assert (found.category, found.status) == ("other", "unspecified")


def test_officers_of_an_army_are_combatants() -> None:
    (found,) = find_numbers("Two army officers died.")
    assert (found.category, found.status) == ("combatants", "combatant")
