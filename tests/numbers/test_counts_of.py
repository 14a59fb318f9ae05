"""Tolls and vague numbers that "number of" makes with any noun: "the number of miners killed"."""

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
        ("The number of miners killed in the blast rose to 23.", "23", "killed"),
        ("The number of passengers injured stands at 40.", "40", "injured"),
        ("The number of pilgrims who died has climbed to 61.", "61", "killed"),
        ("The number of tourists confirmed dead reached 12.", "12", "killed"),
        ("The total number of residents hurt in the fire was put at 31.", "31", "injured"),
        ("Officials gave the number of dockers wounded as nine.", "nine", "injured"),
        ("The number of students abducted is now 48.", "48", "kidnapped"),
        ("The number of monks still missing fell to six.", "six", "missing"),
        ("The number of people who have been wounded is 14.", "14", "injured"),
        ("The number of those who were wounded is 14.", "14", "injured"),
        ("The number of confirmed guests killed is 14.", "14", "killed"),
        ("The agency put the number of people killed at “more than 40”.", "more than 40", "killed"),
    ],
)
def test_the_number_of_any_persons_with_their_harm_is_a_toll(text: str, number: str, effect: str) -> None:
    assert [(n, effects) for n, effects, _ in casualties(text)] == [(number, (effect,))]


def test_what_befell_persons_in_a_thing_makes_no_toll_of_the_things() -> None:
    text = "The number of houses where people were killed rose to 23."
    assert [n for n, _, _ in casualties(text)] == ["people"]


def test_a_toll_of_dead_and_injured_leaves_open_who_died() -> None:
    (mention,) = read_ledger("The number of guards killed or wounded rose to 31.").mentions
    assert (mention.effects, mention.effect_logic) == (("killed", "injured"), "any_of")


def test_a_toll_counts_those_whom_its_noun_names() -> None:
    assert casualties("The number of infantry soldiers hurt rose to 23.") == [
        ("23", ("injured",), "combatants")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The number of houses burned rose to 23.",
        "The number of residents is 2,300.",
        "The number of residents in the town rose to 2,300.",
        "The number of the people still to be heard is 14.",
        "The number of guards arrested or killed rose.",
        "The number of houses that soldiers burned rose to 23.",
        "The number of",
    ],
)
def test_other_numbers_are_no_tolls(text: str) -> None:
    assert casualties(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A significant number of people were injured.", "A significant number of"),
        ("Police said an undisclosed number of shoppers had been injured.", "an undisclosed number of"),
        ("There were “a large number injured” in the raid.", "a large number"),
    ],
)
def test_a_number_that_is_only_described_is_vague(text: str, words: str) -> None:
    (mention,) = read_ledger(text).mentions
    assert (mention.text, mention.kind, mention.effects) == (words, "vague", ("injured",))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Dozens of people were injured. The ministry put this number at between 12 and 24.",
            "between 12 and 24",
        ),
        ("A large number of clerks were injured. The network has recorded this as 12 to 24.", "12 to 24"),
        ("Several people were injured; the database counts this as two.", "two"),
        ("Several people were injured, which has been quantified by analysts as two.", "two"),
        (
            "As nobody gave the number of guests injured, the club set that number between 30 and 40.",
            "between 30 and 40",
        ),
    ],
)
def test_the_number_put_for_vague_words_is_of_their_harm(text: str, number: str) -> None:
    assert (number, ("injured",), "total") in casualties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of people were injured. The road is long. It was put at 12.",
        "Dozens of people were injured. The ministry took 12.",
        "The ministry counts this as 12.",
    ],
)
def test_other_numbers_stand_for_nobody(text: str) -> None:
    assert all(number != "12" for number, _, _ in casualties(text))
