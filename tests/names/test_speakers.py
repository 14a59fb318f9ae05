"""Claims: who says what a word counts is read from the syntax of the sentence."""

from __future__ import annotations

import pytest

from extractor.names import find_names


def speakers(text: str) -> list[tuple[str, str]]:
    """Who speaks in a sentence, and the word on which hangs what is said."""
    found = find_names(text, sentences=[(0, len(text))])
    return [(speaker.source.name, speaker.saying.text) for speaker in found.speakers]


def names(text: str) -> list[str]:
    return [name for name, _ in speakers(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Orvan Army said that 12 men had died.", "Orvan Army"),
        ("Twelve men had died, the Orvan Army said.", "Orvan Army"),
        ("According to county authorities, at least 57 people were killed.", "county authorities"),
        ("The protection cluster has verified the killing of 46 civilians in Vesk.", "protection cluster"),
        ("The shelter desk registered 46 deaths in Vesk.", "shelter desk"),
    ],
)
def test_the_subject_of_a_verb_of_saying_or_counting_speaks(text: str, name: str) -> None:
    assert names(text) == [name]


def test_who_goes_on_speaking_in_a_participle_is_the_subject() -> None:
    text = "The Orvan Army said it had repelled the attack, adding that 61 fighters had been killed."
    assert ("Orvan Army", "adding") in speakers(text)


def test_one_subject_speaks_by_two_verbs() -> None:
    text = "The Karsa Observatory counted 12 dead and said that 40 were hurt."
    assert {("Karsa Observatory", "counted"), ("Karsa Observatory", "said")} <= set(speakers(text))


def test_by_whom_deaths_were_confirmed_speaks() -> None:
    assert speakers("Twelve deaths were confirmed by the Halden Hospital.") == [
        ("Halden Hospital", "confirmed")
    ]


def test_what_is_said_of_recorded_deaths_hangs_on_the_deaths() -> None:
    text = "The deaths recorded by the Karsa Observatory include 12 children."
    assert speakers(text) == [("Karsa Observatory", "deaths")]


def test_who_made_a_report_says_what_it_says() -> None:
    assert names("A report by the Karsa Observatory says that 12 people were killed.") == [
        "Karsa Observatory"
    ]
    assert names("The Karsa Observatory's tally says that 12 people were killed.") == ["Karsa Observatory"]


def test_whose_account_it_is_by_speaks() -> None:
    assert names("By the Karsa Observatory's account 14 people died.") == ["Karsa Observatory"]


def test_who_is_cited_speaks_for_what_is_told() -> None:
    text = "Radio Karsa reported 12 dead, citing the Halden Hospital."
    assert ("Halden Hospital", "reported") in speakers(text)


def test_who_only_quotes_a_speaker_says_nothing() -> None:
    assert names("Twelve people died, doctors said, quoted by Radio Karsa.") == ["doctors"]


def test_an_owner_without_a_name_does_not_speak() -> None:
    assert names("By my own count 14 people died.") == []


def test_without_sentences_nobody_speaks_by_the_syntax() -> None:
    assert find_names("The Orvan Army said that 12 men had died.").speakers == ()


def test_of_two_subjects_of_saying_the_one_before_it_speaks() -> None:
    text = (
        "Artillery fire killed at least 12 people, including three children, in the market of Lower Vesk "
        "on Monday, the Vesk Medical Network said."
    )
    assert names(text) == ["Vesk Medical Network"]


@pytest.mark.parametrize(
    "dateline",
    [
        "KARSA (Wire) — ",
        "Karsa - ",
        "Upper Dolu, Orvan – ",
        "Karsa: ",
        "Karsa, May 10: ",
        "KARSA, Orvan, May 10 (Wire) -- ",
    ],
)
def test_a_dateline_is_no_part_of_who_speaks(dateline: str) -> None:
    text = f"{dateline}The health ministry of Orvan said nine people were killed."
    assert names(text) == ["health ministry of Orvan"]
