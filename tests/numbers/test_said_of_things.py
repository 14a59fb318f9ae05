"""Claims: things that are seized, burned and hit are no victims, nor who seizes them or suffers nothing."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def harmed(sentence: str) -> list[tuple[str, str | None]]:
    return [
        (m.text, m.noun) for m in find_numbers(sentence) if m.mention_class == "casualty" and not m.negated
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police in Vesk dismantled three laboratories and seized one ton of cocaine.",
        "Agents seized cocaine when an aircraft crashed.",
        "Two new farms in the hills were recently seized by the army.",
        "Residents of Jen burnt tyres.",
        "Some 150 electoral cards were burned.",
        "Both the Bracam and the Atlac battalions have been neutralized.",
        "Those four movements have been attacked and neutralized.",
        "The three men suffered no wounds.",
        "The two women were treated well.",
        "There were no reports of injuries to villagers that night.",
        "It is a war of buyers of weapons to kill one another.",
    ],
)
def test_what_befalls_things_or_nobody_harms_nobody(sentence: str) -> None:
    assert harmed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "victims"),
    [
        ("Three engineers were seized by rebels.", [("Three", "engineers")]),
        ("Three people were burned.", [("Three", "people")]),
        ("Three were burned in the fire.", [("Three", None)]),
        ("Three burned, one missing.", [("Three", None), ("one", None)]),
        ("The two men suffered wounds.", [("two", "men")]),
        (
            "Rebels shot at three medical care centers wounding five policemen.",
            [("Rebels", "rebels"), ("five", "policemen")],
        ),
        ("They left three wounded.", [("three", "wounded")]),
        ("Everybody here knows that 12 people were killed.", [("12", "people")]),
        ("Everyone thinks that the guards were killed.", []),
        ("Everybody inside was killed.", [("Everybody inside", None)]),
        ("(Channel 2) A man was killed.", [("A man", "man")]),
        ("The dead (two) were buried.", [("two", None)]),
        ("A boy was hit.", [("A boy", "boy")]),
    ],
)
def test_what_befalls_persons_still_does(sentence: str, victims: list[tuple[str, str | None]]) -> None:
    assert harmed(sentence) == victims


def test_a_number_that_closes_brackets_is_not_who_the_sentence_speaks_of() -> None:
    assert harmed("VESK (CADENA 2) -- MARTA LUZO, HEAD OF THE PAPER, WAS KILLED.") == [("MARTA LUZO", None)]
