"""What persons are told to be, who is named beside them, and words that make children of them."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def casualties(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (m.text, m.effects[0], m.category)
        for m in read_ledger(text).mentions
        if m.mention_class == "casualty" and m.modality == "reported"
    ]


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Two clerks were identified as dead.", "Two", "killed"),
        ("Nine guests from the coast were also listed as injured.", "Nine", "injured"),
        ("Six porters are given as missing.", "Six", "missing"),
    ],
)
def test_reads_what_a_passive_tells_persons_to_be(text: str, number: str, effect: str) -> None:
    assert [(n, e) for n, e, _ in casualties(text)] == [(number, effect)]


@pytest.mark.parametrize(
    "text",
    ["Two clerks were seen as the injured were carried out.", "Two clerks work as injured guards do."],
)
def test_as_alone_tells_nothing_of_them(text: str) -> None:
    assert ("Two", "injured", "total") not in casualties(text)


def test_names_inside_a_list_are_no_verb_of_the_whole() -> None:
    text = "Three children, a boy named Ilan, a boy called Pero and a girl named Sana, were killed."
    mentions = [m for m in read_ledger(text).mentions if m.effects == ("killed",)]
    assert [(m.text, m.part) for m in mentions] == [
        ("Three", False),
        ("a boy", True),
        ("a boy", True),
        ("a girl", True),
    ]


def test_a_list_behind_a_part_is_of_that_part() -> None:
    text = "Three children, a boy of nine, a boy of ten and a girl of six, were among those killed."
    mentions = [m for m in read_ledger(text).mentions if m.effects == ("killed",)]
    assert [m.part for m in mentions] == [True, True, True, True]
    assert {m.subset_of for m in mentions[1:]} == {mentions[0].index}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The man wounded his two young sons.", "two"),
        ("Three teenage passengers were wounded.", "Three"),
        ("Her little daughter was wounded.", "Her little daughter"),
    ],
)
def test_adjectives_make_children_of_them(text: str, number: str) -> None:
    assert casualties(text) == [(number, "injured", "children")]


def test_young_brothers_may_be_grown() -> None:
    assert casualties("Two young brothers were wounded.") == [("Two", "injured", "total")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The blast inflicted serious injuries on six clerks.", "six"),
        ("The raid inflicted cuts and burns of some depth on 12 more singers.", "12"),
    ],
)
def test_injuries_inflicted_on_somebody_hurt_them(text: str, number: str) -> None:
    assert [(n, e) for n, e, _ in casualties(text)] == [(number, "injured")]


def test_injuries_that_are_inflicted_on_nobody_hurt_nobody() -> None:
    assert casualties("Nine clerks inflicted injuries that night.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The gunman tried to kill four clerks but missed.",
        "He is accused of trying to kill three neighbours.",
        "The men wanted to kill two judges.",
        "The rebels sought to assassinate two ministers.",
        "They were ordered to kill nine guards.",
    ],
)
def test_what_somebody_only_tries_has_not_happened(text: str) -> None:
    assert casualties(text) == []


def test_reads_a_number_that_an_editor_supplied() -> None:
    assert [n for n, _, _ in casualties("At least [9] persons died during the clashes.")] == ["At least [9"]


def test_a_reference_in_brackets_counts_nobody() -> None:
    assert all(n != "9" for n, _, _ in casualties("Some were killed[9] persons said later."))


def test_amongst_is_among() -> None:
    text = "Twelve people died. Amongst the named victims were two cooks."
    assert ("two", "killed", "total") in casualties(text)
