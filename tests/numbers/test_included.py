"""Whom a toll that was told of before includes."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [("/".join(m.effects), m.category, m.subset_of) for m in find_numbers(text)]


def test_those_among_a_part_are_of_the_part() -> None:
    text = (
        "It recorded the deaths of 80 people. Of those, 22 were civilians, among them seven boys and a cook."
    )
    assert told(text)[1:3] == [("killed", "civilians", "n1"), ("killed", "children", "n2")]


def test_a_list_goes_on_behind_the_first_who_is_included() -> None:
    text = "Eighty people died. Of those, 22 were civilians, among them seven children and five women."
    assert told(text)[2:] == [("killed", "children", "n2"), ("killed", "women", "n2")]


@pytest.mark.parametrize(
    "lead", ["This number includes", "The toll also included", "It includes", "That figure includes"]
)
def test_a_number_includes_its_parts(lead: str) -> None:
    text = f"The archive recorded the deaths of 143 civilians. {lead} 31 children and 18 adult women."
    assert told(text)[1:] == [("killed", "children", "n1"), ("killed", "women", "n1")]


@pytest.mark.parametrize(
    "text",
    [
        "This number includes 31 children.",
        "Twelve people were killed. This number includes 31 children.",
        "Forty people were killed. The delegation includes 31 children.",
        "Forty people were killed. It rained. It rained. It rained. This number includes 31 children.",
        "Forty people were killed. The choir met, among its members 31 children.",
        "Forty people were killed near a school for 31 children.",
    ],
)
def test_who_is_in_no_toll_is_no_victim(text: str) -> None:
    assert told(text)[-1][0] == ""


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("So far 14 people have been killed. Nine were YBS fighters.", "Nine", "combatants"),
        ("It named 287 of the dead. Sixty-one of these were under 15.", "Sixty-one of these", "children"),
        ("It counted 80 dead. Thirty-six of them, it said, were under 15.", "Thirty-six of them", "children"),
        (
            "It named 287 of the dead. Nine of these were under the age of 18 and 74 were women.",
            "74",
            "women",
        ),
    ],
)
def test_parts_of_the_dead_told_of_in_the_next_sentence(text: str, words: str, category: str) -> None:
    (found,) = [m for m in find_numbers(text) if m.text == words]
    assert (found.effects, found.category) == (["killed"], category)


def test_as_young_as_two_is_an_age() -> None:
    found = find_numbers("Children as young as two are among the dead.")
    assert [m.mention_class for m in found if m.text == "two"] == ["age"]
