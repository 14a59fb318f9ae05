"""Harm told in lists, tables and lines of labels, and in clauses that turn round what is said."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, list[str]]]:
    return [(m.text, list[str](m.effects)) for m in find_numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dead 7, wounded 12",
        "Killed 7; injured 12",
        "Deaths - 7; injured - 12",
        "Fatalities: 7 | Injuries: 12",
        "KILLED IN ACTION: 7. WOUNDED IN ACTION: 12.",
        "7 dead / 12 wounded",
        "(7 killed, 12 wounded)",
    ],
)
def test_a_line_of_labels_tells_of_each_number(text: str) -> None:
    assert told(text) == [("7", ["killed"]), ("12", ["injured"])]


def test_a_number_behind_a_word_of_harm_elsewhere_is_no_table() -> None:
    assert told("Wounded by 12 shots, he left.") == [("12", [])]


def test_civilian_casualties_in_a_label_are_civilians() -> None:
    found = find_numbers("Civilian casualties: 9 (4 killed, 5 injured)")[0]
    assert (found.point, found.effects, found.effect_logic) == (9, ["killed", "injured"], "any_of")


def test_killed_in_the_blast_were_those_named_behind() -> None:
    text = "Killed in the blast were the driver, two guards and a vendor."
    assert told(text) == [("the driver", ["killed"]), ("two", ["killed"]), ("a vendor", ["killed"])]


def test_sisters_who_were_pulled_dead_are_dead() -> None:
    assert told("Two sisters were pulled dead from the ruins.") == [("Two", ["killed"])]


def test_men_who_carried_the_dead_are_not() -> None:
    assert told("Two men carried dead relatives away.")[0] == ("Two", [])


@pytest.mark.parametrize(
    "text",
    [
        "His death brings to 14 the number of people killed.",
        "That brings the number of people killed since Monday to 14.",
        "The raid brought the week's death toll to 14.",
    ],
)
def test_a_toll_is_led_to_its_number_from_either_side(text: str) -> None:
    found = [(m.effects, m.running_total) for m in find_numbers(text) if m.point == 14]
    assert found == [(["killed"], True)]


def test_to_some_the_number_of_bombs_is_no_toll() -> None:
    assert told("It brings to 14 the number of raids.") == [("14", [])]


def test_all_but_two_spares_two() -> None:
    (two, _) = find_numbers("All but two of the 30 passengers died.")
    assert (two.mention_class, two.effects) == ("persons_not_casualties", [])


@pytest.mark.parametrize("text", ["Of 30 on board, 26 died.", "Of 30, 26 died."])
def test_of_those_on_board_not_all_died(text: str) -> None:
    assert told(text) == [("30", []), ("26", ["killed"])]


@pytest.mark.parametrize("text", ["Of 30 died 26.", "Of 30"])
def test_a_base_needs_its_comma(text: str) -> None:
    assert find_numbers(text)[0].text == "30"


def test_a_family_is_not_a_victim_where_its_members_are() -> None:
    text = "Five members of the same family, including a woman, were among 11 people killed."
    found = find_numbers(text)
    assert [(m.text, m.subset_of) for m in found] == [("Five", "n3"), ("a woman", "n1"), ("11", None)]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The victims were 17, 19 and 24 years old.", ["17", "19", "24"]),
        ("Ages of the dead: 17, 19, 24.", ["17", "19", "24"]),
        ("None of the dead was older than 20.", ["20"]),
    ],
)
def test_ages_in_a_row_are_ages(text: str, ages: list[str]) -> None:
    assert [m.text for m in find_numbers(text) if m.mention_class == "age"] == ages


@pytest.mark.parametrize(
    "text", ["They killed 17, 19 and 24 people.", "They came on 17, 19 and", "Killed: 17, 19 men."]
)
def test_numbers_in_a_row_are_not_always_ages(text: str) -> None:
    assert "age" not in {m.mention_class for m in find_numbers(text)}


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("Nearly 1.4 million people have fled.", ["displaced"]),
        ("Two gunmen have fled.", []),
        ("Forty residents fled.", []),
    ],
)
def test_people_who_have_fled_are_displaced(text: str, effects: list[str]) -> None:
    assert told(text)[0][1] == effects


def test_a_denial_ends_where_one_says_anew() -> None:
    text = "The army denied killing civilians and said 12 rebels had died."
    assert [(m.text, m.negated) for m in find_numbers(text)] == [("civilians", True), ("12", False)]


def test_another_source_puts_the_figure_elsewhere() -> None:
    text = "The ministry said 45 people were killed; the army puts the figure at 12."
    assert told(text) == [("45", ["killed"]), ("12", ["killed"])]


def test_an_unknown_number_is_vague() -> None:
    found = find_numbers("One person was killed and an unknown number injured.")[-1]
    assert (found.text, found.kind, found.effects) == ("an unknown number", "vague", ["injured"])


def test_a_slash_behind_a_short_scale_is_read_without_a_stumble() -> None:
    assert [m.effects for m in find_numbers("7k/12w in a raid on 7k/12")] == [[], [], [], []]
