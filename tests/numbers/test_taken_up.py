"""What a later sentence or clause takes up of the persons told of before."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


@pytest.mark.parametrize(
    "later",
    [
        "Three of them were children.",
        "Three were children.",
        "Three of the dead were children.",
        "They included three children.",
        "Among them were three children.",
    ],
)
def test_a_part_told_of_in_the_next_sentence_is_of_those_told_before(later: str) -> None:
    whole, part = find_numbers(f"Twelve people died. {later}")
    assert (part.effects, part.category, part.point, part.subset_of) == (["killed"], "children", 3, whole.id)


def test_most_of_them_are_a_share_of_those_told_before() -> None:
    whole, part = find_numbers("Twelve people died. Most of them were children.")
    assert (part.kind, part.effects, part.category) == ("proportion", ["killed"], "children")
    assert part.subset_of == whole.id


def test_of_dead_and_injured_alike_a_part_is_of_either() -> None:
    part = find_numbers("Twelve were killed and nine wounded. Three of them were children.")[-1]
    assert (part.effects, part.effect_logic, part.subset_of) == (["killed", "injured"], "any_of", None)


@pytest.mark.parametrize(
    "text",
    [
        "Three of them were children.",
        "Two people died. Three of them were children.",
        "Nobody died. Three of them were children.",
        "Twelve people died. It rained. Three of them were children.",
        "They met. Among them were three children.",
    ],
)
def test_a_part_of_nobody_told_of_is_no_victim(text: str) -> None:
    assert find_numbers(text)[-1].effects == []


def test_a_part_of_the_wounded_is_of_the_wounded_not_of_the_dead() -> None:
    found = find_numbers("Twelve people were killed and nine were wounded. Two of the wounded were women.")
    assert [(m.text, m.effects, m.subset_of) for m in found][-1] == ("Two", ["injured"], None)


def test_a_group_among_a_larger_one_is_its_part() -> None:
    found = find_numbers("Sixteen children, nine of them girls, were among the 44 killed.")
    assert [(m.point, m.subset_of) for m in found] == [(16, "n3"), (9, "n1"), (44, None)]


def test_a_group_told_again_among_a_larger_one_is_its_part() -> None:
    text = "Sixteen children and 28 men died, 44 in all. The 16 children were among the 44."
    again = [m for m in find_numbers(text) if m.start > text.index("The 16")]
    assert [m.subset_of for m in again] == [again[1].id, None]


def test_six_of_the_bombs_are_bombs() -> None:
    found = find_numbers("Jets dropped 18 barrel bombs, six of them on the school.")
    assert [(m.text, m.mention_class) for m in found] == [
        ("18", "weapon_count"),
        ("six of them", "weapon_count"),
    ]


@pytest.mark.parametrize("verb", ["fired", "launched", "dropped"])
def test_what_is_fired_or_dropped_is_weapons(verb: str) -> None:
    (found,) = find_numbers(f"They {verb} 18 on the town.")
    assert found.mention_class == "weapon_count"


def test_some_of_them_who_have_a_noun_are_no_attacks() -> None:
    found = find_numbers("They looked into 30 attacks on leaders, some of them members.")
    assert [m.mention_class for m in found] == ["incident_count", "persons_not_casualties"]
