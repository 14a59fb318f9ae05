"""Whose losses are counted where the number has no noun of its own, or one that any group has."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger
from extractor.numbers.model import Mention
from extractor.numbers.sides import load_side_cues, settle_sides


def statuses(text: str) -> dict[str, str | None]:
    """The status of every casualty mention, by its words."""
    ledger = read_ledger(text)
    return {m.text: m.status for m in ledger.mentions if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two rebels were killed and five others were wounded in the hills.", "five"),
        ("Six cadets died and 13 were hurt.", "13"),
        ("The army sustained 20 killed and 10 wounded.", "20"),
        ("The army sustained 20 killed and 10 wounded.", "10"),
        ("Among the insurgents there are 65 dead.", "65"),
        ("There are 26 dead among the army ranks.", "26"),
        ("The group said that it inflicted 40 casualties on the enemy.", "40"),
        ("Four army members were killed on the road.", "Four"),
        ("Fifteen members of a guerrilla movement died in the ambush.", "Fifteen"),
        ("The gunmen killed 14 soldiers and 2 officers.", "2"),
        ("Four soldiers, including two officers, were killed.", "two"),
        ("At least 12 rebel casualties were reported.", "At least 12"),
        ("Two of the kidnappers died in it, but the others got away.", "Two"),
        ("Police killed six kidnappers near the bridge.", "six"),
        ("A rebel died at dawn and two others were wounded.", "two"),
    ],
)
def test_counts_those_who_fight(text: str, number: str) -> None:
    assert statuses(text)[number] == "combatant"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Shells killed two soldiers, and six people were wounded.", "six"),
        ("There are 26 dead among the army ranks and 8 dead among the civilians.", "8"),
        ("The attack inflicted 30 casualties on the civilian population.", "30"),
        ("Soldiers killed 20 people and wounded 12.", "12"),
        ("Two officers were shot dead at a police post.", "Two"),
        ("Two members of the parish council were killed.", "Two"),
        ("Two soldiers died on Monday. Nine were wounded in a fire at the mill.", "Nine"),
        ("No soldier was hurt and nine were killed.", "nine"),
        ("Soldiers came. Later three members were killed.", "three"),
    ],
)
def test_makes_nobody_a_fighter_whom_the_words_leave_open(text: str, number: str) -> None:
    assert statuses(text)[number] != "combatant"


def test_a_noun_that_stands_nowhere_beside_the_number_decides_nothing() -> None:
    mention = Mention(
        index=0,
        kind="exact",
        start=0,
        end=3,
        text="Two",
        number_start=0,
        number_end=3,
        mention_class="casualty",
        category="total",
        noun="members",
    )
    settle_sides([mention], "Two were killed.", [(0, 16)])
    assert mention.status is None


def test_those_who_kill_are_not_killed() -> None:
    assert list(statuses("A judge was killed by a group of ten assassins.")) == ["A judge"]


def test_the_cues_are_read_once() -> None:
    assert load_side_cues() is load_side_cues()


def test_the_losses_of_an_army_are_read_in_a_sentence_of_any_length() -> None:
    text = "it rained and " * 400 + "the army suffered 20 casualties."
    assert statuses(text) == {"20": "combatant"}
