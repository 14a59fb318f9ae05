"""Harm told in an order of words that news is fond of: inverted, in front of a colon, shared by two verbs."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, list[str]]]:
    return [(m.text, list[str](m.effects)) for m in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed were two guards.", [("two", ["killed"])]),
        ("Also killed were two guards and a driver.", [("two", ["killed"]), ("a driver", ["killed"])]),
        ("Dead: two women.", [("two", ["killed"])]),
        ("Killed: 12, wounded: 30.", [("12", ["killed"]), ("30", ["injured"])]),
        ("Among the dead were two nurses.", [("two", ["killed"])]),
        ("Victims were taken to two clinics.", [("two", [])]),
        ("After the raid, wounded were two guards.", [("two", [])]),
    ],
)
def test_who_stands_behind_the_word_of_harm_is_its_victim(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("verbs", ["killed and wounded", "kills and wounds", "killing and wounding"])
def test_two_verbs_before_one_number_share_it(verbs: str) -> None:
    (found,) = find_numbers(f"The blast {verbs} nine people.")
    assert (found.effects, found.effect_logic, found.point) == (["killed", "injured"], "any_of", 9)


def test_each_verb_with_its_own_number_keeps_it() -> None:
    assert told("The blast killed four and wounded nine.") == [("four", ["killed"]), ("nine", ["injured"])]


def test_shots_that_kill_kill() -> None:
    assert told("They opened fire, striking and killing three people.") == [("three", ["killed"])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("All were killed.", "All"),
        ("The bus burned, and all aboard died.", "all aboard"),
        ("All on board were killed.", "All on board"),
        ("Everyone inside was killed.", "Everyone inside"),
        ("Everybody was shot dead.", "Everybody"),
    ],
)
def test_all_of_them_is_a_number_nobody_gave(text: str, words: str) -> None:
    (found,) = find_numbers(text)
    assert (found.text, found.kind, found.effects, found.low) == (words, "all", ["killed"], None)


@pytest.mark.parametrize("text", ["All was lost.", "Everyone was calm.", "They were all killed.", "All."])
def test_all_without_persons_who_are_harmed_is_no_row(text: str) -> None:
    assert find_numbers(text) == []


def test_who_buries_the_dead_lives() -> None:
    assert find_numbers("Residents buried the dead.") == []


def test_the_missing_who_were_found_dead_are_dead() -> None:
    assert told("Two of the missing were found dead.") == [("Two", ["killed"])]


def test_a_sum_in_front_of_its_parts_shares_their_harm() -> None:
    found = find_numbers("Nine people: five women and four men, were killed.")
    assert [(m.point, m.effects, m.subset_of) for m in found] == [
        (9, ["killed"], None),
        (5, ["killed"], "n1"),
        (4, ["killed"], "n1"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people: five women and two men, were killed.",
        "Nine people: five women were killed and four men were hurt.",
        "Nine people: all of them tired.",
    ],
)
def test_a_number_in_front_of_other_parts_is_not_their_sum(text: str) -> None:
    assert find_numbers(text)[0].effects == []


def test_a_new_clause_with_its_own_verb_takes_nobody_from_the_verb_before() -> None:
    text = "They killed 31, including 12 children, and 54 others were later hurt."
    assert [(m.point, m.effects, m.subset_of) for m in find_numbers(text)] == [
        (31, ["killed"], None),
        (12, ["killed"], "n1"),
        (54, ["injured"], None),
    ]


def test_coffins_that_somebody_counted_are_a_part_that_was_seen() -> None:
    (found,) = find_numbers("A resident counted eight coffins.")
    assert (found.kind, found.low, found.effects) == ("partial_observation", 8, ["killed"])


def test_coffins_nobody_counted_are_things() -> None:
    (found,) = find_numbers("The carpenter built eight coffins.")
    assert (found.mention_class, found.effects) == ("object_count", [])
