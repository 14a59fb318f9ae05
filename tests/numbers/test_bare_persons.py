"""Persons without a number are victims only where the sentence says so of them."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def victims(text: str) -> list[str]:
    return [m.text for m in find_numbers(text) if m.mention_class == "casualty"]


@pytest.mark.parametrize(
    "text",
    [
        "She was mourned by friends and relatives after she was killed.",
        "He targeted police before a marksman killed him.",
        "Residents searched until bodies were found.",
        "Two homeless men found a bag.",
        "Army soldiers executed ground attacks on two towns.",
    ],
)
def test_those_who_mourn_are_aimed_at_or_search_are_no_victims(text: str) -> None:
    assert [words for words in victims(text) if words != "bodies"] == []


def test_those_who_remember_a_victim_are_no_victims() -> None:
    text = "A nurse killed in a raid was honoured by her ward, patients and guards."
    assert victims(text) == ["A nurse"]


def test_whom_a_fire_left_homeless_was_displaced() -> None:
    [two_hundred] = find_numbers("The fire left 200 people homeless.")
    assert two_hundred.effects == ["displaced"]


def test_whom_a_gang_executed_was_killed() -> None:
    assert victims("Two soldiers were executed in a raid.") == ["Two"]


def test_whom_care_was_taken_to_spare_is_no_victim() -> None:
    found = find_numbers("The force took steps to avoid hurting any civilians.")
    assert [m.text for m in found if m.mention_class == "casualty" and m.modality != "hypothetical"] == []
