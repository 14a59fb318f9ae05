"""Words of harm in a row, their voice, and what an active one acts on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence


def told(text: str) -> dict[str, tuple[Sequence[str], str | None]]:
    """Effects of every casualty of a text and how they are joined, by its words."""
    return {m.text: (m.effects, m.effect_logic) for m in find_numbers(text) if m.mention_class == "casualty"}


def effects(text: str) -> dict[str, Sequence[str]]:
    return {words: found for words, (found, _) in told(text).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were killed/wounded.", {"Twelve": (["killed", "injured"], "any_of")}),
        ("Twelve people were killed or detained.", {"Twelve": (["killed", "detained"], "any_of")}),
        ("Twelve people were kidnapped and tortured.", {"Twelve": (["kidnapped", "tortured"], "all_of")}),
        ("Twelve people were detained and then killed.", {"Twelve": (["detained", "killed"], "all_of")}),
        ("Twelve people were shot and shot again.", {"Twelve": (["killed", "injured"], "any_of")}),
        ("Twelve people were murdered and beheaded.", {"Twelve": (["killed"], "all_of")}),
        ("Twelve people were killed and.", {"Twelve": (["killed"], "all_of")}),
        ("Twelve people were killed and wounded", {"Twelve": (["killed", "injured"], "any_of")}),
        ("Twelve people were attacked and killed.", {"Twelve": (["killed"], "all_of")}),
    ],
)
def test_joins_words_of_harm_that_are_said_of_the_same_persons(
    text: str, expected: dict[str, tuple[list[str], str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were killed and wounded nine men.", {"nine": ["injured"]}),
        ("Rebels killed everyone, wounding two guards.", {"everyone": ["killed"], "two": ["injured"]}),
        ("Rebels killed a mayor and wounded him.", {"a mayor": ["killed"]}),
        ("Nine men have killed a mayor.", {"a mayor": ["killed"]}),
        ("Nine men, they killed a mayor.", {"a mayor": ["killed"]}),
        ("The raid killed at least nine men.", {"at least nine": ["killed"]}),
    ],
)
def test_an_active_word_of_harm_acts_on_its_object_alone(text: str, expected: dict[str, list[str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text", ["Rebels killed those in the house.", "Rebels killed him.", "Rebels killed her."]
)
def test_who_killed_a_pronoun_is_no_victim(text: str) -> None:
    assert effects(text) == {}


def test_a_verb_of_suffering_with_its_injuries_is_harm() -> None:
    assert effects("Ten men sustained bullet wounds.") == {"Ten": ["injured"]}
    assert effects("Ten men sustained a defeat.") == {}


@pytest.mark.parametrize("text", ["Nine men were not killed.", "Nobody was killed.", "No man was killed."])
def test_a_negation_before_the_word_of_harm_negates_it(text: str) -> None:
    assert [m.negated for m in find_numbers(text)] == [True]


def test_a_state_behind_a_second_number_is_its_own() -> None:
    text = "12 killed and more than nine men wounded."
    assert effects(text) == {"12": ["killed"], "more than nine": ["injured"]}


def test_a_headline_without_signs_gives_each_number_the_word_behind_it() -> None:
    assert effects("12 killed 30 men wounded.") == {"12": ["killed"], "30": ["injured"]}
    assert effects("Gunmen killed a mayor") == {"a mayor": ["killed"]}


def test_a_state_of_somebody_else_is_not_of_the_subject() -> None:
    assert effects("Nine men met dead guard Ann Bell.") == {}


def test_a_long_name_may_stand_before_the_persons_of_a_side_phrase() -> None:
    text = "Nine drivers for Upper Hallow Green Valley Hill farmers were killed."
    assert effects(text)["Nine"] == ["killed"]


@pytest.mark.parametrize(
    "text", ["Shooting kills Ann Bell and two guards.", "Bandits kill Ann Bell and two guards."]
)
def test_who_is_joined_to_a_killed_name_is_killed(text: str) -> None:
    assert effects(text)["two"] == ["killed"]


def test_who_is_joined_to_the_place_of_a_shooting_is_unharmed() -> None:
    assert effects("They heard shooting in Hallow and two guards ran.") == {}


def test_attackers_who_are_captured_are_detained_and_who_is_abducted_is_kidnapped() -> None:
    lead = "Four of the attackers were shot dead and two were "
    assert effects(lead + "captured.")["two"] == ["detained"]
    assert effects(lead + "abducted.")["two"] == ["kidnapped"]
