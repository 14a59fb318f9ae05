"""Numbers that stand alone and count those told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from extractor.schema import NumberMention


def last(text: str) -> NumberMention:
    return find_numbers(text)[-1]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Camp officials recorded 13 deaths, whereas the network knows of 11.", "total"),
        ("Jets killed at least 190 civilians. The ministry has acknowledged 17.", "civilians"),
        ("The centre documented 1,184 civilian deaths. Mines alone are responsible for 291.", "civilians"),
        ("Twenty murders were reported. In the same months of last year the station recorded 97.", "total"),
        ("From April to June 480 people were killed. August was the worst month, with 262.", "total"),
        (
            "It was 1,019 dead in all. This brings the total to 1,030, against 742 in the same months.",
            "total",
        ),
        ("Nineteen soldiers were killed, it said; the army has acknowledged losing eight.", "combatants"),
        ("Nine people were killed and six hurt. The true toll is nearer 30.", "total"),
        ("How many people died that day was never settled. The government spoke of 39.", "total"),
        ('Rebels killed 40 people. The governor spoke of "12".', "total"),
    ],
)
def test_a_number_that_somebody_counts_is_of_those_told_of(text: str, category: str) -> None:
    found = last(text)
    assert (found.effects, found.category, found.mention_class) == (["killed"], category, "casualty")


def test_a_count_of_women_told_of_before_is_of_people() -> None:
    assert last("Raiders seized 40 women. The bishop counted 31.").category == "total"


def test_what_befell_them_is_what_was_told_last() -> None:
    assert last("Raiders abducted 40 villagers. The bishop counted 31.").effects == ["kidnapped"]


@pytest.mark.parametrize(
    "text",
    [
        "The network knows of 11.",
        "Forty people were killed. The network knows of 11 camps.",
        "Forty people were killed. The raid went on until 11.",
        "Forty people were killed, against 12.",
        "Forty were killed and nine hurt. The hospital counted 11.",
        "Forty people were killed. It rained. It rained. It rained. The hospital counted 11.",
        "Forty people were killed. There was no bed for the wounded. Of these she counted 11.",
        "Raiders abducted 40 villagers. The family lost eight.",
    ],
)
def test_a_number_of_nobody_told_of_counts_nobody(text: str) -> None:
    assert last(text).effects == []
