"""Where a rule must stop looking: what stands between a number and a word of harm that is not its own."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, list[str]]]:
    return [(m.text, list[str](m.effects)) for m in find_numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He was killed, which two men saw.",
        "The toll rose, he died and two drivers came.",
        "The death toll was told, two lives changed.",
        "Two men came and he died along with the guard.",
        "Along with two men the guard came and he was killed.",
        "He was killed along with him that day and night when in the old town by the river two men sang.",
    ],
)
def test_two_who_stand_beside_a_harm_are_not_harmed(text: str) -> None:
    assert ("two", []) in [(words.lower(), effects) for words, effects in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deaths of [12] men were reported.", ("12", ["killed"])),
        ("(Of two men, one was killed.)", ("two", [])),
        ("Of 30 men from the north side of town two died.", ("30", [])),
        ("Two men (from Amra were killed.", ("Two", ["killed"])),
        ("Three small two-bedroom homes burned.", ("Three", [])),
        ("Three nurses were women.", ("Three", [])),
        ("Two guards were killed, the mayor", ("Two", ["killed"])),
    ],
)
def test_what_befell_the_number_told_in_an_odd_way(text: str, expected: tuple[str, list[str]]) -> None:
    assert expected in told(text)


def test_a_denial_behind_a_number_does_not_deny_it() -> None:
    (found,) = find_numbers("The raid killed two men, and the army denied it.")
    assert (found.effects, found.negated) == (["killed"], False)


def test_three_of_two_dead_have_no_whole() -> None:
    found = find_numbers("Two people died. Three of the dead were children.")
    assert [m.subset_of for m in found] == [None, None]


def test_a_long_row_of_numbers_is_no_row_of_ages() -> None:
    row = ", ".join(str(number) for number in range(1, 20))
    assert "age" not in {m.mention_class for m in find_numbers(f"They drew {row}.")}
