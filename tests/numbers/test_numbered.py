"""Numbers that nouns of harm have reached: "deaths rose to 77"."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def casualties(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [
        (m.text, m.effects, m.category) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    ]


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Deaths in the camp have reached 77.", "77", "killed"),
        ("Injuries were put at 30.", "30", "injured"),
        ("Fatalities have climbed past 90.", "90", "killed"),
        ("The dead now total 16.", "16", "killed"),
        ("The wounded number at least 40.", "at least 40", "injured"),
        ("The injured numbered 22, the mayor said.", "22", "injured"),
        ("Confirmed deaths stood at 14 on Monday.", "14", "killed"),
        ("The count of injured has reached 45.", "45", "injured"),
    ],
)
def test_reads_the_number_that_a_noun_of_harm_has_reached(text: str, number: str, effect: str) -> None:
    assert [(n, effects) for n, effects, _ in casualties(text)] == [(number, (effect,))]


def test_civilian_deaths_are_of_civilians() -> None:
    assert casualties("Civilian deaths rose to 41.") == [("41", ("killed",), "civilians")]


@pytest.mark.parametrize(
    "text",
    [
        "Violent shootings in the city rose to 50.",
        "His death came at 14.",
        "Seven died as prices rose to 50.",
        "Deaths were feared, and prices rose to 50.",
        "The death of the mayor reached 40 newspapers.",
        "His death stood at 40.",
        "Turnout reached 40, and nobody mourned a death.",
        "Reached 40 in a year, the club mourned a death.",
    ],
)
def test_other_numbers_are_of_no_harm(text: str) -> None:
    assert not {"50", "14", "40"} & {n for n, _, _ in casualties(text)}
