"""What stands around a number and belongs to it: ends, ages, qualifiers, nouns, words that count nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers, read_ledger

if TYPE_CHECKING:
    from extractor.schema import NumberMention


def of_words(text: str, words: str) -> NumberMention:
    return next(m for m in find_numbers(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("At least 150 and up to 200 people were killed.", "At least 150 and up to 200", 150, 200),
        ("More than 12 and up to 20 people were killed.", "More than 12 and up to 20", 12, 20),
        ("Between 12 and 15 people were killed.", "Between 12 and 15", 12, 15),
        ("Between 200 and 3 hundred people were killed.", "Between 200 and 3 hundred", 200, 300),
        ("Two to three hundred people were killed.", "Two to three hundred", 200, 300),
    ],
)
def test_two_ends_are_one_range(text: str, words: str, low: int, high: int) -> None:
    found = of_words(text, words)
    assert (found.kind, found.low, found.high) == ("range", low, high)


@pytest.mark.parametrize(
    "text",
    [
        "At least 150 people and up to 200 people were killed.",
        "At least 250 and up to 200 people were killed.",
        "At least 12, the mayor said, and as many as 20 people were killed.",
    ],
)
def test_ends_with_something_between_them_or_the_wrong_way_round_are_two_numbers(text: str) -> None:
    assert [m.kind for m in find_numbers(text)] == ["at_least", "at_most"]


@pytest.mark.parametrize("age", ["16-year-old", "16 year old", "16-years-old", "sixteen-year-old"])
def test_an_age_may_stand_between_a_number_and_its_noun(age: str) -> None:
    text = f"Two {age} boys were killed."
    found = of_words(text, "Two")
    assert (found.point, found.effects) == (2, ["killed"])
    assert [m.mention_class for m in find_numbers(text) if m.text != "Two"] == ["age"]


def test_an_age_below_eighteen_makes_a_child_of_any_person() -> None:
    mentions = read_ledger("Two 16-year-old twins were killed.").mentions
    assert [(m.text, m.category) for m in mentions if m.effects] == [("Two", "children")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a total of at least nine", "at_least"),
        ("nine or so", "approx"),
        ("nine - odd", "approx"),
        ("nine or more", "at_least"),
        ("about a dozen", "approx"),
        ("half a dozen", "approx"),
        ("another nine", "exact"),
        ("an additional nine", "exact"),
        ("the other nine", "exact"),
        ("the only other roughly nine", "approx"),
        ("a likely nine", "approx"),
    ],
)
def test_words_around_a_number_make_its_kind(words: str, kind: str) -> None:
    found = [m for m in find_numbers(f"Later {words} people were killed.") if m.mention_class == "casualty"]
    assert [m.kind for m in found] == [kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine of whom were killed.", "Nine of whom"),
        ("Nine of them were killed.", "Nine of them"),
        ("Nine of us were wounded.", "Nine of us"),
        ("Gunmen kill Nine of", "Nine"),
        ("Nine of Hallow were killed.", "Nine"),
        ("Nine of 20 men were killed.", "Nine"),
        ("Nine of their men were killed.", "Nine"),
    ],
)
def test_a_part_of_a_group_is_counted_alone(text: str, words: str) -> None:
    found = [m for m in find_numbers(text) if m.effects]
    assert [(m.text, m.point) for m in found] == [(words, 9)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Another attack killed nine.", "Another attack", "incident_count"),
        ("All factions met.", "All factions", "non_person"),
        ("The first attack killed nine.", "first", "ordinal"),
        ("Once more nine were killed.", "Once", "rhetorical"),
        ("Another nine people were killed.", "Another", "determiner"),
        ("Half an hour passed.", "Half an hour", "duration"),
        ("A half hour later it burned.", "half hour", "duration"),
        ("Half a village burned.", "Half a village", "non_person"),
        ("Nine of.", "Nine", "non_person"),
    ],
)
def test_words_of_quantity_that_count_nobody_are_rows_that_count_nobody(
    text: str, words: str, expected: str
) -> None:
    assert of_words(text, words).mention_class == expected


def test_all_of_a_group_is_all_and_all_alone_is_none() -> None:
    found = of_words("All the mayors were killed.", "All the mayors")
    assert (found.kind, found.effects) == ("all", ["killed"])
    assert find_numbers("All is well.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Both men were killed.", "Both men"),
        ("Both were killed.", "Both"),
        ("A couple was killed.", "A couple"),
        ("The blast killed a pair of brothers.", "a pair"),
    ],
)
def test_a_pair_is_two(text: str, words: str) -> None:
    found = of_words(text, words)
    assert (found.point, found.effects) == (2, ["killed"])


@pytest.mark.parametrize("text", ["No.", "No strike came.", "All.", "Half."])
def test_words_without_persons_are_no_victims(text: str) -> None:
    assert not any(m.effects for m in find_numbers(text))


@pytest.mark.parametrize("words", ["A 12 year - old girl", "A 12 - year - old girl", "A 12-year-old girl"])
def test_an_age_is_read_however_it_is_hyphened(words: str) -> None:
    found = of_words(f"{words} was killed.", words)
    assert (found.point, found.effects) == (1, ["killed"])


@pytest.mark.parametrize("text", ["Rebels positions were hit by gunfire.", "Farmers houses were burned."])
def test_what_persons_own_is_no_victim(text: str) -> None:
    assert not any(m.effects for m in find_numbers(text))


def test_a_share_of_the_missing_is_told_with_its_group() -> None:
    found = find_numbers("Half of the missing came home.")
    assert [(m.text, m.kind) for m in found] == [("Half of the missing", "proportion")]


def test_who_finds_the_dead_is_not_what_the_dead_were() -> None:
    mentions = read_ledger("Two of the dead were found by soldiers.").mentions
    assert [(m.text, m.category) for m in mentions][:1] == [("Two", "total")]


def test_those_of_a_banner_are_not_taken_up() -> None:
    found = find_numbers("14 people were killed.\n\nRELATED: The 14 people\n\nIt was calm.")
    assert [(m.mention_class, m.effects) for m in found] == [("casualty", ["killed"]), ("boilerplate", [])]


def test_a_noun_behind_a_long_name_is_not_what_the_number_counts() -> None:
    far = read_ledger("They rode line nine Upper Hallow Green Valley Ford Dale farmers use.").mentions
    near = read_ledger("They met nine Upper Hallow farmers.").mentions
    assert [m.noun for m in far] == [None]
    assert [m.noun for m in near] == ["farmers"]
