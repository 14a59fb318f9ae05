"""What stands between a group and its word of harm: clauses with "whom", passives of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers

if TYPE_CHECKING:
    from extractor.schema.mention import NumberMention


def mention(text: str, number: str) -> NumberMention:
    return next(mention for mention in find_numbers(text) if mention.text.startswith(number))


@pytest.mark.parametrize(
    "text",
    [
        "Six farmers, most of whom were children, were killed.",
        "Six farmers, two of whom were guests, died.",
        "Six farmers, of whom two were guests, were killed.",
        "Six farmers, including two women and three boys of whom one was ill, were killed.",
        "Six farmers belonging to two clans were killed.",
        "Six farmers belonging to the Ardo family, including a nurse and her son, were killed.",
        "The raid came at dawn, with six farmers reported killed.",
    ],
)
def test_a_group_is_killed_whatever_is_said_of_it_before_the_verb(text: str) -> None:
    number = "six" if "with six" in text else "Six"
    assert mention(text, number).effects == ["killed"]


def test_who_is_spoken_of_in_a_clause_with_whom_has_the_harm_of_that_clause_alone() -> None:
    text = "Six farmers, two of whom were hurt, were at the market."
    assert mention(text, "two").effects == ["injured"]
    assert mention(text, "Six").effects == []


def test_a_clause_with_whom_says_what_a_part_was() -> None:
    two = mention("Six farmers, two of whom were children, were killed.", "two")
    assert (two.category, two.effects) == ("children", ["killed"])
    six, two = find_numbers("A raid killed six farmers, two of whom were children.")[:2]
    assert (two.category, two.effects, six.category) == ("children", ["killed"], "total")


def test_a_clause_with_whom_that_no_comma_closes_ends_with_the_sentence() -> None:
    assert mention("The raid hurt six farmers, of whom two died.", "six").effects == ["injured"]
    assert mention("Nine farmers of whom we know; they died.", "Nine").effects == []


def test_who_reports_is_not_what_is_reported() -> None:
    assert mention("Then 12 farmers reported injured neighbours.", "12").effects == []
    assert mention("Then 12 farmers reported", "12").effects == []


def test_who_is_included_among_the_sources_is_no_whole() -> None:
    assert mention("Outlets, including the Ardo radio, reported 14 injuries.", "14").subset_of is None


def test_what_was_lacking_denies_no_death() -> None:
    assert not mention("The raid, which came without warning, killed five women.", "five").negated
    assert mention("The raid did not kill five women.", "five").negated


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 80 and more than 100 people were hurt.", 80, None),
        ("Between 80 and up to 100 people were hurt.", 80, 100),
        ("At least 18 and potentially more than 25 people were hurt.", 18, None),
        ("More than 18 and possibly at least 25 people were hurt.", 19, None),
        ("Dozens and up to 25 people were hurt.", None, 25),
    ],
)
def test_a_range_may_be_open_above(text: str, low: int | None, high: int | None) -> None:
    mentions = find_numbers(text)
    assert (mentions[0].low, mentions[0].high) == (low, high)
    assert len(mentions) == 1


def test_two_floors_are_two_numbers() -> None:
    assert len(find_numbers("At least 18 and more than 25 people were hurt.")) == 2


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Amira was killed with her three children.", ["killed"]),
        ("Omar died with his three guests.", ["killed"]),
        ("The raid left her with her three children.", []),
        ("He fled with his three children.", []),
        ("With his three children he fled.", []),
        ("He was killed with three children at his side.", []),
    ],
)
def test_kin_with_whom_one_was_killed_share_the_harm(text: str, effects: list[str]) -> None:
    assert mention(text, "three").effects == effects
