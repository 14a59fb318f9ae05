"""Headlines leave out articles and verbs: "Nurse killed, driver hurt in raid", "Toll hits 23"."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> list[tuple[str, str]]:
    return [(m.text, "/".join(m.effects)) for m in find_numbers(text) if m.mention_class == "casualty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurse killed in raid", [("Nurse", "killed")]),
        ("Nurse killed, driver wounded in raid", [("Nurse", "killed"), ("driver", "injured")]),
        ("Teen shot dead outside mall", [("Teen", "killed")]),
        ("Woman, toddler killed in strike", [("Woman", "killed"), ("toddler", "killed")]),
        ("Local guard killed in ambush", [("guard", "killed")]),
        ("Raid on market, farmer killed", [("farmer", "killed")]),
        ("Two wounded, woman killed in blast", [("Two", "injured"), ("woman", "killed")]),
        ("Man killed wife, police say", []),
        ("Guard killed by", [("Guard", "killed")]),
        ("Man charged with murder", []),
        ("Two saw nurse there; nine died", [("nine", "killed")]),
    ],
)
def test_a_single_person_of_a_headline_is_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man, woman and child were killed.", ["A man", "woman", "child"]),
        ("A nurse and driver were abducted.", ["A nurse", "driver"]),
        ("A nurse, mother and wife, was killed.", ["A nurse"]),
        ("A nurse and mother who was killed had fled.", ["A nurse"]),
    ],
)
def test_one_article_for_several_persons_counts_each(text: str, expected: list[str]) -> None:
    assert [words for words, _ in told(text) if words in ("A nurse", "A man") or " " not in words] == expected


@pytest.mark.parametrize("text", ["Toll hits 23", "Blast toll tops 23", "Death toll nears 23"])
def test_a_toll_reaches_its_number_in_a_headline(text: str) -> None:
    assert told(text) == [("23", "killed")]


def test_hurt_as_two_bombs_went_off_counts_the_hurt() -> None:
    assert told("Six dead, 31 hurt as two bombs hit market")[:2] == [("Six", "killed"), ("31", "injured")]


@pytest.mark.parametrize(
    "text", ["One man was killed, another wounded.", "A clerk was killed and another seriously injured."]
)
def test_another_suffers_what_the_word_behind_says(text: str) -> None:
    assert told(text)[1][0].startswith("another")
    assert told(text)[1][1] == "injured"
