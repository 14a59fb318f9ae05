"""Parts of a group that only its harm names, and who is taken and then killed."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def effects(text: str) -> dict[str, tuple[list[str], str | None]]:
    """The effects of every casualty of a text, by its words."""
    return {
        m.text: (list(m.effects), str(m.effect_logic))
        for m in find_numbers(text)
        if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "part", "harm"),
    [
        ("The dead, 14 of whom were children, had sheltered in a school.", "14 of whom", ["killed"]),
        ("The deceased, two of whom were siblings, came from a wedding.", "two of whom", ["killed"]),
        ("The wounded, 12 of them children, waited outside.", "12 of them children", ["injured"]),
        ("Those killed, four of whom were students, stood by the gate.", "four of whom", ["killed"]),
        ("Those killed in the raid, four of whom were students, had met.", "four of whom", ["killed"]),
        ("The abducted, nine of whom were girls, were marched off.", "nine of whom", ["kidnapped"]),
        ("The missing, 16 of whom are fishermen, left port at dawn.", "16 of whom", ["missing"]),
        ("The hostages, six of whom are foreigners, were led away.", "six of whom", ["kidnapped"]),
        ("The bodies, eight of which were burned, lay in the morgue.", "eight of which", ["killed"]),
        ("The dead (four of them women) were mourned on Sunday.", "four of them women", ["killed"]),
        ("The victims, three of whom were women, ran a stall.", "three of whom", ["killed", "injured"]),
        ("The wounded, two of whom later died, were named.", "two of whom", ["killed"]),
        ("The attackers, three of whom were killed, came by boat.", "three of whom", ["killed"]),
        ("The raid hit 30 men, and those wounded, two of whom lost limbs, wept.", "two of whom", ["injured"]),
    ],
)
def test_a_part_of_those_whom_their_harm_names_shares_it(text: str, part: str, harm: list[str]) -> None:
    assert effects(text)[part][0] == harm


@pytest.mark.parametrize(
    "text",
    [
        "The villagers, 14 of whom were children, had gone home.",
        "The dead lay there. The guards, 14 of whom were boys, left.",
        "Of whom 14 were children, he did not say.",
    ],
)
def test_a_part_of_those_whom_nothing_befell_is_unharmed(text: str) -> None:
    assert not effects(text).keys() & {"14 of whom", "14"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Seven members of the same family, among whom were three toddlers, perished.", "three"),
        ("Twelve villagers were shot dead, among them being two elders.", "two"),
    ],
)
def test_who_is_among_the_dead_behind_the_verb_is_dead(text: str, part: str) -> None:
    assert effects(text)[part][0] == ["killed"]


@pytest.mark.parametrize(
    ("text", "number", "harm", "logic"),
    [
        ("Gunmen abducted two nurses and killed them.", "two", ["kidnapped", "killed"], "all_of"),
        ("Rebels captured 14 soldiers and executed them.", "14", ["kidnapped", "killed"], "all_of"),
        ("The militia seized 11 traders, and killed them.", "11", ["kidnapped", "killed"], "all_of"),
        ("Gunmen kidnapped two nurses and released them.", "two", ["kidnapped", "released"], "all_of"),
        ("Soldiers rounded up 26 men and shot them by the river.", "26", ["killed", "injured"], "any_of"),
        ("26 men were detained and shot.", "26", ["killed", "injured"], "any_of"),
        ("Two nurses were abducted and killed.", "Two", ["kidnapped", "killed"], "all_of"),
        ("They killed six elders, seized nine boys and took them away.", "six", ["killed"], "all_of"),
    ],
)  # fmt: skip
def test_who_is_taken_and_then_killed_suffers_both(
    text: str, number: str, harm: list[str], logic: str
) -> None:
    assert effects(text)[number] == (harm, logic)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people and two others were treated in Tarn.",
        "The mine killed 12 boys and two others died on the way to Tarn.",
    ],
)
def test_what_befell_others_is_not_said_of_those_acted_on(text: str) -> None:
    assert effects(text)["12"][0] == ["killed"]


def test_survivors_beside_bodies_live() -> None:
    assert "20" not in effects("Rescuers pulled 11 bodies and 20 survivors from the rubble.")


def test_a_passer_by_is_a_person() -> None:
    assert effects("Two policemen and a passer-by lost their lives.")["a passer-by"][0] == ["killed"]
