"""Who shares the harm of others: companions, members of a list, parts; and harm inside a noun group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence


def effects(text: str) -> dict[str, Sequence[str]]:
    """The effects of every casualty of a text, by its words."""
    return {m.text: m.effects for m in find_numbers(text) if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was killed along with his two nephews.", {"two": ["killed"]}),
        (
            "The nurse died, as well as the driver and two guards.",
            {"The nurse": ["killed"], "the driver": ["killed"], "two": ["killed"]},
        ),
    ],
)
def test_who_is_named_beside_a_victim_shares_the_harm(text: str, expected: dict[str, list[str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He came along with his two sons.",
        "He was killed; along with his two sons she ran.",
        "He was killed when, along with his two sons, she ran.",
        "Along with his two sons he ran.",
    ],
)
def test_who_is_named_beside_somebody_unharmed_is_unharmed(text: str) -> None:
    assert effects(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dead were two women and a boy.", {"two": ["killed"], "a boy": ["killed"]}),
        ("The dead are: two women.", {"two": ["killed"]}),
        ("Those killed were two women and three men.", {"two": ["killed"], "three": ["killed"]}),
        ("They identified the dead as two brothers.", {"two": ["killed"]}),
        ("The dead, among them two women, lay there.", {"two": ["killed"]}),
    ],
)
def test_who_is_listed_as_the_dead_is_dead(text: str, expected: dict[str, list[str]]) -> None:
    assert effects(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The victims, when two women came, fled.",
        "Wounded as two guards fled.",
        "They fled as two guards ran.",
    ],
)
def test_who_stands_in_another_clause_is_not_listed(text: str) -> None:
    assert "two" not in effects(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood cost 14 lives.", {"14": ["killed"]}),
        ("The doctors saved 14 lives.", {}),
        ("Twelve wounded men died.", {"Twelve": ["killed"]}),
        ("Twelve wounded men were executed.", {"Twelve": ["killed"]}),
        ("Twelve dead men were found.", {"Twelve": ["killed"]}),
        ("The blast killed twelve victims.", {"twelve": ["killed"]}),
        ("The relief reached twelve victims.", {"twelve": ["killed", "injured"]}),
    ],
)
def test_a_word_of_harm_in_the_noun_group_decides_unless_more_is_said(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert effects(text) == expected


def test_an_included_group_is_a_part_and_the_next_clause_is_not() -> None:
    found = {
        m.text: (m.effects, m.subset_of)
        for m in find_numbers("Nine people were killed, including two women, and 4 others were injured.")
    }
    assert found == {"Nine": (["killed"], None), "two": (["killed"], "n1"), "4": (["injured"], None)}


def test_those_joined_to_the_wounded_are_wounded() -> None:
    text = "The nurse spoke of the wounded driver and two guards."
    assert effects(text) == {"the wounded driver": ["injured"], "two": ["injured"]}


@pytest.mark.parametrize("text", ["The film tells the life of two guards.", "He told the life of a mayor."])
def test_whose_life_is_told_is_unharmed(text: str) -> None:
    assert effects(text) == {}


@pytest.mark.parametrize("second", ["militia members", "family members", "pro-government militia members"])
def test_a_number_counts_before_a_second_noun_that_another_noun_qualifies(second: str) -> None:
    text = f"At least 11 soldiers and {second} were killed."
    assert ("At least 11", ["killed"]) in [(m.text, m.effects) for m in find_numbers(text)]


def test_bodies_that_were_found_are_not_those_who_called_after_that() -> None:
    assert effects("The bodies were found near the road after people near the area called police.") == {}


def test_the_injured_are_not_the_killed_of_whom_the_sentence_speaks_next() -> None:
    text = "About 30 wounded guests, as well as nine who had died, came to the hospital."
    assert effects(text) == {"About 30": ["injured"], "nine": ["killed"]}


def test_a_toll_given_behind_as_is_of_the_word_before_as() -> None:
    text = "The clerk listed the number of civilians killed as 3-6, and injured as 1-2."
    assert effects(text)["3-6"] == ["killed"]
