"""Wordings of news reports: who belongs to a hospital, who says so, what was only believed at first."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str, ...]]:
    return {m.text: m.effects for m in read_ledger(text).mentions if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Twelve people died. Ann Bell said she had counted 57 bodies.", ["Twelve", "57"]),
        ("Initial reports had suggested that about 50 had died. The toll is 130.", ["130"]),
        ("Earlier reports put the toll at 9. The governor said 14 had been killed.", ["14"]),
        ("Five officers were killed. Seven officers were initially reported killed.", ["Five"]),
        ("Seven officers were first in the hall. Five officers were killed.", ["Five"]),
    ],
)
def test_only_what_was_believed_at_first_falls(text: str, standing: list[str]) -> None:
    mentions = read_ledger(text).mentions
    assert [m.text for m in mentions if m.effects and m.modality == "reported"] == standing


@pytest.mark.parametrize("text", ["Further south, two men died.", "Further casualties were feared in Karsa."])
def test_an_adverb_of_place_counts_nobody(text: str) -> None:
    assert ("Further" in told(text)) is ("casualties" in text)


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Ten patients were in the hospital at the time of the raid.", {}),
        (
            "A nurse and two guests died. Nine nurses were in the hospital.",
            {"A nurse": ("killed",), "two": ("killed",)},
        ),
        ("Ten people were in the hospital after the raid.", {"Ten": ("injured",)}),
    ],
)
def test_who_belongs_to_a_hospital_is_not_hurt_by_being_there(
    text: str, effects: dict[str, tuple[str, ...]]
) -> None:
    assert told(text) == effects


def test_who_is_included_behind_a_state_shares_it() -> None:
    text = "It left over 100 people dead, including at least 35 children, and more than 200 others injured."
    assert told(text) == {"over 100": ("killed",), "at least 35": ("killed",), "more than 200": ("injured",)}


def test_a_list_that_goes_on_with_the_wounded_does_not_make_them_dead() -> None:
    text = "There were 20 civilians killed, among them nine children, and 60 injured."
    assert told(text)["60"] == ("injured",)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They were among 86 people officials say died in the raid.", "86"),
        ("Twelve people police said were killed had been buried.", "Twelve"),
        ("Some 31 pupils the ministry says were killed came from Karsa.", "Some 31"),
    ],
)
def test_who_says_so_stands_between_a_group_and_its_harm(text: str, number: str) -> None:
    assert told(text)[number] == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people the mayor said had come from Karsa sang.",
        "Nine guests officials say.",
        "Nine guests the mayor said",
    ],
)
def test_who_is_only_spoken_of_is_not_harmed(text: str) -> None:
    assert told(text) == {}


def test_a_part_of_a_number_is_set_free() -> None:
    assert told("The rebels released 16 of the 22 soldiers.") == {"16": ("released",)}


def test_displaced_people_who_are_killed_were_killed() -> None:
    assert told("The militia killed 12 displaced people at the camp.") == {"12": ("killed",)}


def test_those_whom_a_clash_was_with_are_not_counted() -> None:
    assert told("At least 14 rebels were killed in clashes with the army and militiamen.") == {
        "At least 14": ("killed",)
    }


def test_a_verb_behind_an_article_is_a_name() -> None:
    assert told("A raid hit the station of the Free Police in Karsa.") == {}


def test_who_a_named_one_is_counts_nobody_further() -> None:
    assert told("The dead man was identified as Ana Ruiz, a resident of Karsa.") == {}


@pytest.mark.parametrize("price", ["paid the supreme price", "laid down their lives"])
def test_soldiers_who_pay_with_their_lives_died(price: str) -> None:
    assert told(f"Two soldiers {price} in Karsa.") == {"Two": ("killed",)}


def test_searchers_are_no_toll() -> None:
    text = "The death toll rose to 30 on Sunday, the mayor said, as rescuers searched the rubble."
    assert told(text) == {"30": ("killed",)}


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Nine died on Sunday. It killed 30 children in the worst raid since a coup two years ago.", []),
        ("Nine died on Sunday. A raid killed 30 children two years ago.", ["30"]),
    ],
)
def test_what_a_raid_is_measured_from_dates_it_not(text: str, past: list[str]) -> None:
    assert [m.text for m in read_ledger(text).mentions if m.modality == "historical"] == past


def test_what_is_said_of_where_they_had_been_does_not_part_them_from_their_harm() -> None:
    assert told("Twelve people it said had been in the mosque were killed.") == {"Twelve": ("killed",)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two children were among the wounded people.", "Two"),
        ("Two of the guards were among the fatalities.", "Two"),
        ("One of the four children was among the dead bodies.", "One"),
    ],
)
def test_who_is_among_the_victims_is_a_part_of_them(text: str, number: str) -> None:
    (found,) = [m for m in read_ledger(text).mentions if m.text == number]
    assert found.effects
    assert found.part
