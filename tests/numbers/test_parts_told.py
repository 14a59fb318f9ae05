"""A part of the dead told of by itself, and casualties of which nothing is reported."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def test_what_a_part_of_the_dead_was_is_said_behind_the_verb() -> None:
    (found,) = find_numbers("Fewer than 40 of the dead were fighters.")
    assert (found.effects, found.category, found.kind, found.high) == (
        ["killed"],
        "combatants",
        "at_most",
        39,
    )


def test_the_named_of_the_dead_are_dead() -> None:
    (found,) = find_numbers("Only 33 of the dead had been named.")
    assert (found.mention_class, found.effects, found.point) == ("casualty", ["killed"], 33)


@pytest.mark.parametrize("words", ["immediate reports", "word", "reports", "further details"])
def test_no_report_of_casualties_is_none_reported(words: str) -> None:
    (found,) = find_numbers(f"There were no {words} of casualties.")
    assert (found.kind, sorted(found.effects), found.point) == ("none_reported", ["injured", "killed"], None)


def test_no_report_of_damage_counts_nobody() -> None:
    assert find_numbers("There were no immediate reports of damage.") == []


def test_another_speaker_puts_the_number_of_the_dead_elsewhere() -> None:
    text = "The blast killed 21 people, officials said. The committee put the number at 34."
    assert [(m.text, m.effects) for m in find_numbers(text)] == [("21", ["killed"]), ("34", ["killed"])]


def test_a_number_put_before_any_harm_counts_no_victims() -> None:
    assert all(m.effects == [] for m in find_numbers("The committee put the number at 34."))
