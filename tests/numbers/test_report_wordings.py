"""Turns of phrase of wire and monitors' reports, each with what it must not be taken for."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def told(text: str) -> dict[str, tuple[str, str | None]]:
    """Effects and group of every casualty mention, by its words."""
    return {
        m.text: (" ".join(m.effects), m.category) for m in find_numbers(text) if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five medical workers were killed.", {"Five": ("killed", "medical")}),
        ("Two humanitarian workers were abducted.", {"Two": ("kidnapped", "aid_workers")}),
        ("Three media workers were hurt.", {"Three": ("injured", "journalists")}),
        ("Three dock workers were hurt.", {"Three": ("injured", "total")}),
        (
            "The office recorded 84 civilian deaths in May and 61 in June.",
            {"84": ("killed", "civilians"), "61": ("killed", "civilians")},
        ),
        (
            "The office recorded 84 deaths in May and 61 in June.",
            {"84": ("killed", "total"), "61": ("killed", "total")},
        ),
        (
            "This brings to nine the number of aid workers killed in the valley.",
            {"nine": ("killed", "aid_workers")},
        ),
        (
            "Three suspected members of the rebel faction were killed.",
            {"Three": ("killed", "combatants")},
        ),
        (
            "The spokesman put the army's losses at six dead and 13 wounded.",
            {"six": ("killed", "combatants"), "13": ("injured", "combatants")},
        ),
        ("Of the 30, nine were children.", {}),
        (
            "Thirty civilians died. Of the 30, most had fled.",
            {"Thirty": ("killed", "civilians"), "30": ("killed", "civilians")},
        ),
    ],
)
def test_the_words_beside_a_number_say_of_whom_it_is(
    text: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    assert told(text) == expected


def test_adverbs_that_no_list_has_stand_between_the_parts_of_a_passive() -> None:
    text = "At least 167 people were arbitrarily detained over the month, 22 of them women."
    assert told(text) == {"At least 167": ("detained", "total"), "22 of them women": ("detained", "women")}


def test_a_name_in_ly_is_no_adverb() -> None:
    assert "Nine" not in told("Nine men from Lily abducted a nurse.")


def test_who_speaks_by_rank_and_name_is_no_victim() -> None:
    text = "Seven miners were killed, police inspector Dana Orlo said. Police Dana said so."
    assert told(text) == {"Seven": ("killed", "total")}


def test_an_object_in_quotation_marks_is_what_the_verb_acts_on() -> None:
    text = 'The group said it had targeted soldiers and killed "nine officers".'
    assert told(text) == {"nine": ("killed", "other")}


def test_who_has_something_is_not_who_is_missing() -> None:
    text = "Around 90 households had no water and four people were missing."
    assert told(text) == {"four": ("missing", "total")}


def test_the_object_of_an_infinitive_did_not_die() -> None:
    assert told("A guard who tried to stop the bomber at the gate died.").get("the bomber") is None


def test_the_wounded_whom_a_clinic_received_stay_wounded_when_others_die() -> None:
    text = "The clinic received nine wounded civilians and three have since died."
    assert told(text) == {"nine": ("injured", "civilians"), "three": ("killed", "civilians")}


def test_one_and_his_own_are_counted_together() -> None:
    (whole, *_) = [m for m in find_numbers("She and her two sons died.") if m.derivation == "enumeration"]
    assert (whole.text, whole.point) == ("She and her two sons", 3)


def test_who_is_interviewed_is_not_who_was_killed() -> None:
    text = "The group, which met 60 survivors in camps, says it has named 212 people who were killed."
    assert told(text) == {"212": ("killed", "total")}


def test_one_number_over_two_groups_is_of_neither_alone() -> None:
    assert told("At least 30 women and girls were raped.") == {"At least 30": ("sexually_abused", "total")}
    assert told("The raid killed 14 men and boys.") == {"14": ("killed", "total")}


def test_a_second_group_with_a_verb_of_its_own_stands_alone() -> None:
    text = "The blast killed 12 soldiers and civilians were hurt."
    assert told(text) == {"12": ("killed", "combatants"), "civilians": ("injured", "civilians")}


def test_a_further_number_of_things_is_no_number_of_persons() -> None:
    assert told("A further 14 boats were lost.") == {}
    assert told("A further 14 people were killed.") == {"14": ("killed", "total")}


@pytest.mark.parametrize(
    "text",
    ["There was no word on casualties.", "She had no information about any casualties."],
)
def test_no_word_on_casualties_is_no_casualty(text: str) -> None:
    (mention,) = [m for m in find_numbers(text) if m.mention_class == "casualty"]
    assert mention.kind == "none_reported"


def test_others_are_no_second_noun_of_a_number() -> None:
    text = "Nine soldiers and others died."
    assert told(text) == {"Nine": ("killed", "combatants"), "others": ("killed", "combatants")}
