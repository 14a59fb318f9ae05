"""Persons whom others take: abducted, unless the words say whither."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def effects(text: str) -> dict[str, tuple[str, ...]]:
    return {m.text: m.effects for m in read_ledger(text).mentions if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gunmen took 11 pupils near Dorv.", "11"),
        ("The raiders, who took nine herders, fled.", "nine"),
        ('"They took 43 people," the mayor said.', "43"),
        ("Around 30 people were taken by the raiders as they withdrew.", "Around 30"),
        ("More than 1,700 students have been taken since 2014.", "More than 1,700"),
        ("Six women were taken.", "Six"),
        ("The union put the number of those taken at 47.", "47"),
        ("There were at least nine children among the hostages.", "at least nine"),
    ],
)
def test_reads_who_was_taken_as_abducted(text: str, number: str) -> None:
    assert effects(text)[number] == ("kidnapped",)


@pytest.mark.parametrize(
    "text",
    [
        "They took 43 people to the clinic.",
        "Nine steps were taken by the rebels.",
        "The rebels took two towns.",
        "The rebels took it.",
        "The gunmen took 12 million dollars.",
        "Twelve pupils were taken home by bus.",
        "The bus took 12 pupils.",
    ],
)
def test_abducts_nobody_whom_somebody_only_brings(text: str) -> None:
    assert effects(text) == {}


def test_what_ends_with_the_verb_is_told_of_as_taken() -> None:
    assert effects("Nine girls were taken") == {"Nine": ("kidnapped",)}


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Troops captured nine suspects.", "nine", "detained"),
        ("Rebels captured nine guards.", "nine", "kidnapped"),
        ("Elders report that 23 people have not been seen since.", "23", "missing"),
        ("Another 30 people were trapped, and 12 are listed as missing.", "12", "missing"),
        ("Twelve men were detained and flown to Orla.", "Twelve", "detained"),
    ],
)
def test_tells_other_fates_apart(text: str, number: str, effect: str) -> None:
    assert effects(text)[number] == (effect,)
