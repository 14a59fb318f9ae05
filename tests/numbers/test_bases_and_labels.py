"""A part beside the group it is of, a number beside its label, and who is not counted by either."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str | None, list[str]]]:
    return [(m.text, m.category, list[str](m.effects)) for m in find_numbers(text)]


@pytest.mark.parametrize("lead", ["Of the 26 passengers,", "Out of 26 passengers,"])
def test_the_group_that_a_part_is_of_is_not_harmed_as_a_whole(lead: str) -> None:
    assert told(f"{lead} nine were killed.") == [("26", "total", []), ("nine", "total", ["killed"])]


def test_two_of_her_children_are_children_and_not_all_five() -> None:
    assert told("A mother and two of her five children were killed.") == [
        ("A mother", "women", ["killed"]),
        ("two", "children", ["killed"]),
        ("five", "children", []),
    ]


def test_one_of_eight_who_died_and_the_eight_are_both_told() -> None:
    found = find_numbers("He was one of eight people who died.")
    assert [(m.text, m.effects, m.subset_of) for m in found] == [
        ("one", ["killed"], "n2"),
        ("eight", ["killed"], None),
    ]


def test_members_of_a_family_are_counted_not_the_family() -> None:
    assert told("The 14 members of that household who were killed were named.") == [
        ("14", "total", ["killed"])
    ]


def test_one_of_five_attacks_is_an_attack() -> None:
    classes = [m.mention_class for m in find_numbers("It was one of five shootings that day.")]
    assert classes == ["incident_count", "incident_count"]


def test_a_share_of_the_dead_is_dead_and_what_the_verb_says_they_were() -> None:
    found = find_numbers("More than half of the 48 dead were women.")
    assert [(m.kind, m.category, m.subset_of) for m in found] == [
        ("proportion", "women", "n2"),
        ("exact", "total", None),
    ]


def test_one_in_ten_is_a_share() -> None:
    (found,) = find_numbers("One in ten of the wounded will not survive, the doctor warned.")
    assert (found.text, found.kind, found.effects) == (
        "One in ten of the wounded",
        "proportion",
        ["injured"],
    )


@pytest.mark.parametrize("text", ["One in Amra was killed.", "One in 2016 was killed."])
def test_one_in_a_place_or_a_year_is_one(text: str) -> None:
    assert find_numbers(text)[0].point == 1


def test_burned_bodies_are_dead() -> None:
    assert told("Eleven bodies, four of them burned, were taken away.") == [
        ("Eleven", "total", ["killed"]),
        ("four of them", "total", ["killed"]),
    ]


def test_of_whom_two_were_killed_are_killed_alone() -> None:
    (_, two) = find_numbers("Five victims were named, two of whom were killed.")
    assert two.effects == ["killed"]


def test_bodies_of_several_are_all_dead() -> None:
    found = {m.text: m.effects for m in find_numbers("The bodies of a woman and her two sons were found.")}
    assert found["a woman and her two sons"] == found["two"] == ["killed"]


def test_who_moves_the_bodies_lives() -> None:
    text = "The bodies of six men lay there, while nine people attempted to move them."
    assert told(text)[-1] == ("nine", "total", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children killed: 3.", ("3", "children", ["killed"])),
        ("Civilians killed or wounded: 18.", ("18", "civilians", ["killed", "injured"])),
        ("Killed: civilians: 8.", ("8", "civilians", ["killed"])),
        ("Civilians: 8.", ("8", "civilians", [])),
    ],
)
def test_a_label_is_the_noun_of_its_number(text: str, expected: tuple[str, str, list[str]]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ["Police: 4 shot in Amra.", "Children on the road: 3 killed."])
def test_who_speaks_or_stands_elsewhere_is_no_label(text: str) -> None:
    assert ("total", ["killed"]) in [(c, e) for _, c, e in told(text)] or told(text)[-1][1] == "total"


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("5 KIA, 12 WIA, 1 MIA", [["killed"], ["injured"], ["missing"]]),
        ("Injured: 15+", [["injured"]]),
        ("There were no deaths or injuries.", [["killed", "injured"]]),
        ("The raid cost 14 civilians their lives.", [["killed"]]),
        ("It is feared that 15 people have drowned.", [["killed"]]),
        ("Forty families fled the village.", [["displaced"]]),
        ("Forty people fled the scene.", [[]]),
        ("The gunmen lined up 18 men and shot them.", [["killed", "injured"]]),
        ("Rebels stopped two trucks and burned them.", [[]]),
        ("The militia abducted 11 teachers and later freed nine of them.", [["kidnapped"], ["released"]]),
        ("Rebels seized 40 rifles and later freed nine of them.", [[], []]),
        ("The group threatened to kill 10 hostages.", [["killed"]]),
        ("The army freed 12 hostages.", [["released"]]),
        ("The strike killed Omar Danek and two of his sons.", [["killed"], ["killed"]]),
        ("The blast killed 3, and police arrested two.", [["killed"], ["detained"]]),
    ],
)
def test_what_befell_each_number(text: str, effects: list[list[str]]) -> None:
    assert [found for _, _, found in told(text)] == effects


def test_a_plus_behind_a_number_is_a_floor() -> None:
    (found,) = find_numbers("Injured: 15+")
    assert (found.kind, found.low) == ("at_least", 15)


def test_nobody_asked_how_many_is_counted() -> None:
    (found,) = find_numbers("It was not clear how many people were killed.")
    assert (found.mention_class, found.effects) == ("uncounted_harm", [])


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A boy of 9 died.", "9"),
        ("A man in his 60s was killed.", "60"),
        ("The victims, aged between 5 and 63, were buried.", "between 5 and 63"),
        ("A suspect (male, 32) was held.", "32"),
        ("The dead are Ann Bell (of Dover, 32) and her son.", "32"),
    ],
)
def test_more_ways_to_tell_an_age(text: str, age: str) -> None:
    assert {m.text: m.mention_class for m in find_numbers(text)}[age] == "age"


def test_a_mother_of_three_leaves_three() -> None:
    assert told("A mother of three was killed.") == [
        ("A mother", "women", ["killed"]),
        ("three", None, []),
    ]


@pytest.mark.parametrize(
    "older",
    [
        "It was the deadliest attack since 2014, when 120 people died.",
        "It came a year after a raid that killed 120 people there.",
    ],
)
def test_the_dead_of_an_older_attack_are_history(older: str) -> None:
    found = find_numbers(f"A raid killed five people. {older}")
    assert [m.modality for m in found if m.point == 120] == ["historical"]


def test_the_four_behind_a_part_are_no_part() -> None:
    text = "Ten were killed in Amra, six of them children, and four in Bela."
    assert [(m.point, m.subset_of) for m in find_numbers(text)] == [(10, None), (6, "n1"), (4, None)]
