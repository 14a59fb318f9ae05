"""Ages beside names and nouns, shares written as fractions, numbers that end in "odd"."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The mayor (34) was killed.", "34"),
        ("Ann Bell (34) was killed.", "34"),
        ("Killed were Omar al-Hart (34) and Ann Bell.", "34"),
        ("Omar al-Hart, 34, was killed.", "34"),
        ("Ann Bell, about 34, was killed.", "about 34"),
        ("A girl 12 years of age was killed.", "12"),
        ("A girl, 12 years of age, was killed.", "12"),
    ],
)
def test_a_number_beside_one_person_is_an_age(text: str, age: str) -> None:
    found = {m.text: (m.mention_class, m.effects) for m in find_numbers(text)}
    assert found[age] == ("age", [])


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers (34) were killed.",
        "In Amra, about 34, mostly men, were killed.",
        "Ann Bell, about 340, was killed.",
        "(34) were killed.",
        "Killed: 1) a porter, 2) Ann Bell, 3) Tom Hart.",
    ],
)
def test_a_number_beside_several_or_a_place_is_no_age(text: str) -> None:
    assert "age" not in {m.mention_class for m in find_numbers(text)}


def test_an_age_behind_a_girl_leaves_her_a_victim() -> None:
    girl = find_numbers("A girl 12 years of age was killed.")[0]
    assert (girl.text, girl.effects, girl.category) == ("A girl", ["killed"], "children")


def test_the_other_three_are_not_one_other() -> None:
    (found,) = find_numbers("The other three were killed.")
    assert (found.point, found.effects) == (3, ["killed"])


def test_ages_in_a_list_part_nobody_from_the_verb() -> None:
    found = find_numbers("Three boys aged 9, 12 soldiers and a nurse were killed.")
    assert [(m.text, m.mention_class) for m in found] == [
        ("Three", "casualty"),
        ("9", "age"),
        ("12", "casualty"),
        ("a nurse", "casualty"),
    ]


@pytest.mark.parametrize("text", ["4/5 of the victims were women.", "Three of 4/5 of them left."])
def test_a_fraction_of_somebody_is_a_share(text: str) -> None:
    assert "proportion" in {m.kind for m in find_numbers(text)}


@pytest.mark.parametrize("text", ["They lost the match 4/5.", "It is open 24/7.", "Raids came on 24/31."])
def test_numbers_with_a_slash_that_can_be_no_date_are_none(text: str) -> None:
    assert {m.mention_class for m in find_numbers(text)} == {"identifier"}


def test_nine_odd_is_about_nine() -> None:
    (found,) = find_numbers("Nine-odd people were killed.")
    assert (found.kind, found.point, found.qualifier, found.effects) == ("approx", 9, "odd", ["killed"])


@pytest.mark.parametrize("floor", ["At least dozens", "Dozens"])
def test_a_vague_floor_with_a_ceiling_is_the_ceiling(floor: str) -> None:
    (found,) = find_numbers(f"{floor} and up to 200 people were killed.")
    assert (found.text, found.kind, found.low, found.high) == (f"{floor} and up to 200", "at_most", None, 200)


def test_a_third_before_a_noun_is_an_ordinal_and_before_of_a_share() -> None:
    [ordinal] = find_numbers("A third list was released.")
    [share] = find_numbers("A third of the hostages was released.")
    assert (ordinal.mention_class, ordinal.effects) == ("ordinal", [])
    assert (share.mention_class, share.effects) == ("casualty", ["released"])


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Omar Bell Sr., 70, and Ana R., 6, were killed.", ["70", "6"]),
        ("Police named the dead as John Orvan Jr., 24, and Dana Halle, 31.", ["24", "31"]),
    ],
)
def test_a_number_after_a_name_that_ends_in_a_short_form_is_an_age(text: str, ages: list[str]) -> None:
    assert [each.text for each in find_numbers(text) if each.mention_class == "age"] == ages


@pytest.mark.parametrize(
    "text",
    ["In the U.S., 40 were killed.", "In Washington D.C., 40 were killed.", "On Bell St., 40 were killed."],
)
def test_a_number_after_a_place_that_ends_in_a_stop_counts(text: str) -> None:
    assert [(each.text, each.effects) for each in find_numbers(text)] == [("40", ["killed"])]
