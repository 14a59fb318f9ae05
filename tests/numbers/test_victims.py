"""Whom "the victims" are: the dead, where the text has told of nobody else."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers

DEAD = ["killed"]
OPEN = ["killed", "injured"]


def effects_of(text: str, words: str) -> list[str]:
    return next(list(m.effects) for m in find_numbers(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At least 87 people were killed in Bara. The victims included 19 children and 26 women.", "19"),
        ("Shells killed 23 villagers at dawn. The victims of the attack include 15 boys.", "15"),
        ("Guards beat at least 41 people to death. Four of the victims were women.", "Four"),
        ("The court had 31 men hanged. It gave no reason. Seven women were among the victims.", "Seven"),
        ("The blast left 26 people dead. Seven victims had come from Karsa.", "Seven"),
        ("A bomb killed five people. The victims include a couple and their aunt.", "a couple"),
        ("Raiders murdered nine farmers. Two of them were brothers. Six victims had been buried.", "Six"),
    ],
)
def test_victims_of_whom_only_deaths_were_told_are_dead(text: str, words: str) -> None:
    assert effects_of(text, words) == DEAD


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine were killed and 30 injured. The victims included 19 children.", "19"),
        ("The victims included 19 children and 26 women.", "19"),
        ("Two people were killed. The victims included 19 children.", "19"),
        ("Nine people were killed. Four of the victims survived.", "Four"),
        ("Nine people were killed. Four casualties were counted.", "Four"),
        ("Nine people were killed. Another four victims were found.", "four"),
        ("Nine were killed." + " It rained on the hills." * 13 + " Four of the victims were women.", "Four"),
    ],
)
def test_victims_stay_open_where_others_lived_or_none_died(text: str, words: str) -> None:
    assert effects_of(text, words) == OPEN
