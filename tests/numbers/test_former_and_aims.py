"""Those who fight no more, deeds that were only meant, names joined to counts."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def victims(text: str) -> list[tuple[int, str, str]]:
    """(value, effect, group) of every casualty row that tells what happened."""
    return [
        (int(row.point or row.low or 0), row.effects[0], str(row.category))
        for row in find_numbers(text)
        if row.mention_class == "casualty" and row.modality == "reported" and row.kind != "vague"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A retired army colonel was shot dead in Dorena.",
        "Former guerrilla commander Lusa Morane was shot dead in Dorena.",
        "An ex-soldier was shot dead in Dorena.",
        "The bomb killed Attorney General Lusa Morane.",
        "A demobilized fighter was killed on the road.",
        "Police said that a retired air force officer was killed.",
        "Former defence minister General Lusa Morane was killed.",
    ],
)
def test_who_fought_once_is_no_combatant(text: str) -> None:
    assert victims(text) == [(1, "killed", "total")]


@pytest.mark.parametrize(
    "text",
    [
        "A colonel was shot dead.",
        "The bomb killed General Lusa Morane.",
        "The former mayor and a soldier were killed.",
    ],
)
def test_who_still_fights_is_a_combatant(text: str) -> None:
    assert (1, "killed", "combatants") in victims(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Two night watchmen were killed at the depot.", "other"),
        ("Two guards were killed at the depot.", "other"),
        ("Two border guards were killed at the crossing.", "combatants"),
        ("Two army guards were killed at the gate.", "combatants"),
    ],
)
def test_guards_fight_only_where_the_words_say_so(text: str, group: str) -> None:
    assert victims(text) == [(2, "killed", group)]


@pytest.mark.parametrize(
    "text",
    [
        "Police uncovered a plot to kill two judges.",
        "The cell had the mission of assassinating Mayor Lusa Morane.",
        "He called for the assassination of Judge Lusa Morane.",
        "They are planning Judge Lusa Morane's murder.",
        "They are conspiring to kill three ministers.",
        "The plan to murder Lusa Morane was found out.",
        "The attempt to kill two deputies was foiled.",
    ],
)
def test_what_was_only_meant_did_not_happen(text: str) -> None:
    assert victims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Investigators condemned Lusa Morane's murder.",
        "They marched after magistrate Lusa Morane's assassination.",
        "He spoke of the killing of Lusa Morane.",
        "The blast went off, killing Lusa Morane.",
    ],
)
def test_finds_who_owns_a_murder(text: str) -> None:
    assert victims(text) == [(1, "killed", "total")]


@pytest.mark.parametrize(
    "text",
    [
        "The Dorena Valley's deaths are many.",
        "The leader's murder was condemned.",
        "His murder was condemned.",
    ],
)
def test_finds_no_name_where_none_owns_a_murder(text: str) -> None:
    assert (1, "killed", "total") not in victims(text) or "leader" in text


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Lusa Morane and two bodyguards were killed.", [(1, "killed", "total"), (2, "killed", "other")]),
        (
            "Lusa Morane, and 20 others were kidnapped.",
            [(1, "kidnapped", "total"), (20, "kidnapped", "total")],
        ),
        (
            "The wife of Lusa Morane and two guards were killed.",
            [(1, "killed", "women"), (2, "killed", "other")],
        ),
        ("According to Lusa Morane and two doctors were killed.", [(2, "killed", "medical")]),
    ],
)
def test_a_name_joined_to_a_count_is_one_more(text: str, rows: list[tuple[int, str, str]]) -> None:
    assert victims(text) == rows


def test_two_names_joined_to_a_count_are_two_more() -> None:
    rows = victims("Lusa Morane, Ambro Cate and two bodyguards were killed.")
    assert rows == [(1, "killed", "total"), (1, "killed", "total"), (2, "killed", "other")]


def test_a_word_broken_at_a_hyphen_is_one_word() -> None:
    assert victims("They said 40 Marxist- Leninist guerrillas were killed.") == [(40, "killed", "combatants")]


def test_a_dash_after_a_number_still_ends_its_group() -> None:
    assert victims("They counted 40 - rebels were killed.")[0][0] == 40


def test_a_broken_age_counts_nobody() -> None:
    text = "Two of the girls -- 6- years old and 2- years old -- died in the shelling."
    assert victims(text) == [(2, "killed", "children")]


def test_a_unit_of_time_before_a_noun_is_no_age_of_itself() -> None:
    assert victims("Two 3 month truces were broken.") == []


def test_who_is_told_to_be_injured_is_no_part_of_the_killed() -> None:
    text = "The attack killed 10, including a priest, and more than 30 people injured."
    assert (31, "injured", "total") in victims(text)
    assert (10, "killed", "total") in victims(text)


def test_a_part_with_the_same_state_stays_a_part() -> None:
    rows = [
        row for row in find_numbers("The blast injured 12 people, including 3 badly injured.") if row.effects
    ]
    assert [row.effects for row in rows] == [["injured"], ["injured"]]


def test_a_clause_behind_a_murder_has_its_own_persons() -> None:
    text = "After the murder of leader Lusa Morane, the 415 judges of the country ended their strike."
    assert victims(text) == [(1, "killed", "total")]
