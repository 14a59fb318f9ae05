"""Verbs that are left out, differences, exceptions, each one of many, names that begin with a plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence


def effects(text: str) -> dict[str, Sequence[str]]:
    """The effects of every casualty of a text, by its words."""
    return {m.text: m.effects for m in find_numbers(text) if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The first blast killed nine people and the second four.", "four"),
        ("The first explosion claimed six lives, the second eleven.", "eleven"),
        ("The army lost four soldiers and the rebels nine fighters.", "nine"),
        ("The rebels lost 30 men, the army 12.", "12"),
        ("The Front was responsible for six deaths, the report said, and the Army of Light for ten.", "ten"),
        ("A mine killed three boys in Orna, and another two.", "two"),
        ("The shelling killed nine in Belm and Keb four.", "four"),
    ],
)
def test_a_verb_that_is_left_out_is_that_of_the_one_before(text: str, number: str) -> None:
    assert effects(text)[number] == ["killed"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The raid killed nine people, the town has 400 residents.", "400"),
        ("The blast killed nine guards and the driver, 43, ran.", "43"),
        ("Gunmen killed five guards near Orna after the army sent 12.", "12"),
        ("Nine guards were killed and the army sent 12.", "12"),
        ("The blast killed nine. The army sent 12.", "12"),
        ("The blast killed nine people and of the guards 12 fled.", "12"),
        ("The blast killed nine people, more than the army 12 fear.", "12"),
    ],
)
def test_a_number_with_a_verb_of_its_own_is_no_further_victim(text: str, number: str) -> None:
    assert number not in effects(text)


@pytest.mark.parametrize(
    ("text", "part", "harm"),
    [
        ("6 aid workers among 11 killed in convoy strike", "6", ["killed"]),
        ("Two cops among five wounded in blast", "Two", ["injured"]),
        ("Three doctors among 20 detained in Tarn", "Three", ["detained"]),
    ],
)
def test_a_headline_puts_a_part_among_the_harmed(text: str, part: str, harm: list[str]) -> None:
    assert effects(text)[part] == harm


def test_who_is_hurt_beside_the_dead_is_set_apart() -> None:
    told = effects("The blast killed nine, with 30 people buried under rubble.")
    assert told == {"nine": ["killed"], "30": ["trapped"]}


def test_who_stood_among_the_dead_need_not_be_one() -> None:
    assert "Two" not in effects("Two nurses walked in tears among the five killed.")


@pytest.mark.parametrize(
    "text",
    [
        "Fighting left 23 people dead in Keb this week, Doctors for Orna said.",
        "Doctors for Orna said 23 people were killed.",
        "At least 23 people were killed, the group Lawyers Without Borders said.",
        "The group Mothers Against Mines says that 23 people were killed.",
    ],
)
def test_a_name_that_begins_with_a_plural_counts_nobody(text: str) -> None:
    assert [word for word in effects(text) if "23" not in word] == []


@pytest.mark.parametrize(
    "text", ["Doctors for the army were killed in Tarn.", "Doctors for Orna were killed in Tarn."]
)
def test_a_plural_that_begins_no_name_is_counted(text: str) -> None:
    assert effects(text) == {"Doctors": ["killed"]}


@pytest.mark.parametrize(
    "text",
    [
        "Women weep beside the bodies of three boys killed by a mine.",
        "Neighbours carry the coffins of three boys killed on Monday.",
        "Mourners kneel in a school where three boys lay dead.",
    ],
)
def test_who_does_something_beside_the_dead_is_not_dead(text: str) -> None:
    assert list(effects(text)) == ["three"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Twelve more people were killed than in April.", "Twelve"),
        ("The group killed 40 people in May, ten more than in April.", "ten"),
        ("It recorded 14 fewer deaths than last year.", "14"),
        ("There were nine fewer killed than in the year before.", "nine"),
    ],
)
def test_how_far_two_counts_are_apart_counts_nobody(text: str, number: str) -> None:
    assert number not in effects(text)
    assert "difference" in {m.decided_by for m in find_numbers(text)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The raid killed 12 more people, officials said.", "12"),
        ("The raid killed 12 more people, fewer than feared.", "12"),
        ("Twelve more were hurt, more than one of them badly.", "Twelve"),
    ],
)
def test_more_victims_are_victims(text: str, number: str) -> None:
    assert number in effects(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("All except two of the 14 guards drowned.", "two"),
        ("Everyone except for two guards was killed.", "two"),
        ("All bar two were killed.", "two"),
        ("Gunmen killed all but two.", "two"),
    ],
)
def test_who_is_excepted_is_unharmed(text: str, number: str) -> None:
    assert number not in effects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Every one of the 11 people inside was killed.",
        "Each one of the 11 guards was shot dead.",
        "Every single one of 11 passengers died.",
    ],
)
def test_each_one_of_many_is_many(text: str) -> None:
    assert effects(text) == {"11": ["killed"]}


def test_one_of_many_is_one() -> None:
    assert effects("One of the 11 people inside was killed.") == {"One": ["killed"]}


@pytest.mark.parametrize("text", ["Neither of the two guards was hurt.", "Neither of two guards was killed."])
def test_neither_of_two_denies_harm(text: str) -> None:
    assert [m.negated for m in find_numbers(text)] == [True]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A six-member family was wiped out.", {"six-member family": ["killed"]}),
        ("A five-member family died when a shell hit.", {"five-member family": ["killed"]}),
        ("Gunmen killed nine people of one family.", {}),
        ("A five-member panel met the dead man's kin.", {}),
    ],
)
def test_a_family_is_as_many_as_its_members(text: str, count: dict[str, list[str]]) -> None:
    assert {words: harm for words, harm in effects(text).items() if "member" in words} == count


def test_the_civilian_dead_are_no_one_person() -> None:
    assert effects("The civilian dead were buried on Sunday.") == {}
    assert effects("The civilian was buried on Sunday.") == {"The civilian": ["killed"]}


def test_among_those_killed_a_floor_is_a_part() -> None:
    assert effects("Among the 60 killed were at least 17 minors.")["at least 17"] == ["killed"]


def test_a_third_victim_is_no_share() -> None:
    assert [m.mention_class for m in find_numbers("A third victim died.")] == ["ordinal"]
    assert [m.kind for m in find_numbers("A third of the victims died.")] == ["proportion"]
    assert [m.kind for m in find_numbers("A third dead.")][:1] != ["exact"]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("It is feared that 30 people are buried under the ruins.", ["trapped"]),
        ("The quake left 30 people buried beneath the mud.", ["trapped"]),
        ("On Monday 30 people were buried in a mass grave.", ["killed"]),
        ("Here 30 people were crushed when the roof fell.", ["killed", "injured"]),
        ("Here 30 people were crushed to death when the roof fell.", ["killed"]),
    ],
)
def test_who_lies_under_ruins_is_trapped(text: str, harm: list[str]) -> None:
    assert effects(text)["30"] == harm
