"""Those who seize a town are not those who are seized."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    "sentence",
    [
        "Orvan government troops seized Rabiya on Sunday.",
        "Backed by air strikes, troops captured Tel Marwan.",
    ],
)
def test_those_who_take_a_town_are_no_victims(sentence: str) -> None:
    assert [m.text for m in find_numbers(sentence) if m.mention_class == "casualty"] == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Civilians killed in Tel Marwan were buried on Monday.", "Civilians"),
        ("Villagers kidnapped Sunday are still held.", "Villagers"),
        ("Officials mourned villagers killed.", "villagers"),
        ("SOLDIERS KIDNAPPED NEAR TEL MARWAN WERE FREED.", "SOLDIERS"),
    ],
)
def test_those_who_are_taken_or_killed_stay_victims(sentence: str, told: str) -> None:
    assert told in [m.text for m in find_numbers(sentence) if m.mention_class == "casualty"]


def test_who_kills_men_and_seizes_weapons_has_killed_the_men() -> None:
    text = "Forces killed several militants and seized light weapons."
    assert [(m.text, m.effects) for m in find_numbers(text) if m.effects] == [("several", ["killed"])]
