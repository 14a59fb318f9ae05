"""Which numbers of a sentence are parts of another one, so that nobody is counted twice."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def parts(text: str) -> dict[str, str | None]:
    """For every casualty of a text, by its words, the words of the whole that it is part of."""
    victims = [m for m in find_numbers(text) if m.mention_class == "casualty"]
    words = {m.id: m.text for m in victims}
    return {m.text: words[m.subset_of] if m.subset_of else None for m in victims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "23 people were killed, eleven of them children.",
            {"23": None, "eleven of them children": "23"},
        ),
        (
            "The blast killed 23 people and wounded 40, eleven of them children.",
            {"23": None, "40": None, "eleven of them children": "40"},
        ),
        (
            "84 people, including 15 students, several officers and 2 engineers, were killed.",
            {"84": None, "15": "84", "several": "84", "2": "84"},
        ),
        ("23 people (11 women and 12 children) were killed.", {"23": None, "11": "23", "12": "23"}),
        ("23 people (of whom 11 women) were killed.", {"23": None, "11": "23"}),
        ("23 people were killed (of whom 11 were women).", {"23": None, "11": "23"}),
        ("23 people were killed, including 11 women who were pregnant.", {"23": None, "11": "23"}),
        (
            "Two civilians, a father and a son, were killed.",
            {"Two": None, "a father": "Two", "a son": "Two"},
        ),
        (
            "Nine people - five women and three men - were killed.",
            {"Nine": None, "five": "Nine", "three": "Nine"},
        ),
        (
            "Nine people, five women, two children and two men, were killed.",
            {"Nine": None, "five": "Nine", "two": "Nine"},
        ),
    ],
)
def test_names_the_whole_of_a_part(text: str, expected: dict[str, str | None]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nine people and five women were killed.",
        "Nine men - and five women and eight children - were killed.",
        "Nine soldiers, four guards and three drivers were killed.",
        "Nine soldiers, dozens of women and four guards were killed.",
        "Dozens of men - five women and eight children - were killed.",
        "The blast killed nine people and wounded four.",
    ],
)
def test_a_list_that_does_not_add_up_has_no_whole(text: str) -> None:
    assert set(parts(text).values()) == {None}


def test_a_part_told_of_before_any_whole_has_none() -> None:
    assert parts("Eleven of them were killed.") == {"Eleven of them": None}
