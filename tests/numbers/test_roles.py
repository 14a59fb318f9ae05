"""Who is counted as what, by the grammar of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.numbers import find_numbers, read_ledger

if TYPE_CHECKING:
    from extractor.schema import NumberMention


def roles(text: str) -> dict[str, str]:
    """The effects of every casualty mention of a text, by its words."""
    return {m.text: " ".join(m.effects) for m in find_numbers(text) if m.mention_class == "casualty"}


def mention(text: str, words: str) -> NumberMention:
    return next(m for m in find_numbers(text) if m.text == words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were killed and 30 wounded.", {"Twelve": "killed", "30": "injured"}),
        ("The strike killed 12 and wounded 30.", {"12": "killed", "30": "injured"}),
        ("A blast left 12 dead and 30 wounded.", {"12": "killed", "30": "injured"}),
        ("1 dead, 3 injured in shooting", {"1": "killed", "3": "injured"}),
        ("Shooting leaves 2 dead", {"2": "killed"}),
        ("REBELS KILLED 3 AND WOUNDED 10.", {"3": "killed", "10": "injured"}),
        ("The explosion claimed 14 lives.", {"14": "killed"}),
        ("The explosion claimed the lives of 14 people.", {"14": "killed"}),
        ("Some 14 people lost their lives.", {"Some 14": "killed"}),
        ("There were 9 fatalities.", {"9": "killed"}),
        ("The death toll has risen to 63.", {"63": "killed"}),
        ("The death toll stands at 63.", {"63": "killed"}),
        ("Fatalities coded as 10.", {"10": "killed"}),
        ("Rescuers found 40 bodies.", {"40": "killed"}),
        ("They recovered the bodies of two children.", {"two": "killed"}),
        ("The killing of 14 villagers was condemned.", {"14": "killed"}),
        ("Hospitals received 30 wounded people.", {"30": "injured"}),
        ("The attack led to three officers' deaths.", {"three": "killed"}),
        ("Gunmen abducted 12 students.", {"12": "kidnapped"}),
        ("Police detained 12 protesters.", {"12": "detained"}),
        ("The shelling displaced 300 families.", {"300": "displaced"}),
        ("The rebels released two officials.", {"two": "released"}),
        ("Five people are missing.", {"Five": "missing"}),
        ("Five people remain trapped.", {"Five": "trapped"}),
        ("Three others suffered gunshot wounds.", {"Three": "injured"}),
        ("Three others suffered non-fatal bullet wounds.", {"Three": "injured"}),
        ("Three people were taken to a nearby hospital.", {"Three": "injured"}),
        ("Three people were taken to the border.", {}),
        ("At least 12 in the village were killed.", {"At least 12": "killed"}),
        ("Nine farmers, police said, were murdered.", {"Nine": "killed"}),
        ("Nine farmers who were shot dead lived there.", {"Nine": "killed"}),
        ("The dead include 43 children and 25 women.", {"43": "killed", "25": "killed"}),
        ("Among the injured are two girls.", {"two": "injured"}),
        ("She had lost her husband and three children.", {"her husband": "killed", "three": "killed"}),
        ("He was killed along with two bodyguards.", {"two": "killed"}),
        ("Two of the wounded later died.", {"Two": "killed"}),
        ("One of the four men was killed.", {"One": "killed"}),
    ],
)
def test_reads_the_effect(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Twelve gunmen killed a mayor.",
        "Two rebels on motorbikes shot a guard.",
        "Twelve soldiers fled and a mayor was killed.",
        "Two officials said the mayor was killed.",
        "The mayor was killed in two attacks.",
        "The mayor was killed near 12 shops.",
    ],
)
def test_does_not_count_who_did_it_or_stood_by(text: str) -> None:
    assert set(roles(text)) <= {"a mayor", "a guard", "the mayor", "The mayor"}


@pytest.mark.parametrize(
    ("text", "words", "effect"),
    [
        ("A policeman was killed.", "A policeman", "killed"),
        ("The bomb killed the mayor, Ann Bell.", "the mayor", "killed"),
        ("One man was wounded.", "One", "injured"),
        ("A 22-year-old man was shot dead.", "A 22-year-old man", "killed"),
        ("The 18-year-old was wounded.", "The 18-year-old", "injured"),
        ("Yesterday 34-year-old Ann Bell was killed.", "34-year-old", "killed"),
        ("A third brother was injured.", "A third brother", "injured"),
    ],
)
def test_counts_one_person_told_of_without_a_number(text: str, words: str, effect: str) -> None:
    found = mention(text, words)
    assert (found.effects, found.point) == ([effect], 1)


def test_refuses_an_adjective_as_a_person() -> None:
    assert roles("The Palestinian ministry was killed off.") == {}


def test_one_number_for_either_effect_is_any_of() -> None:
    found = mention("More than 300 people were killed or wounded.", "More than 300")
    assert (found.effects, found.effect_logic) == (["killed", "injured"], "any_of")


def test_two_effects_of_the_same_persons_are_all_of() -> None:
    found = mention("Two men were abducted and later killed.", "Two")
    assert (found.effects, found.effect_logic) == (["kidnapped", "killed"], "all_of")


def test_shot_leaves_open_whether_they_died() -> None:
    found = mention("Four people were shot.", "Four")
    assert (found.effects, found.effect_logic) == (["killed", "injured"], "any_of")


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people, including three women, were killed.",
        "Twelve people were killed, including three women.",
        "Twelve people were killed, among them three women.",
        "Twelve people, three of them women, were killed.",
        "The strike killed 12 people, including three women, and injured five.",
    ],
)
def test_who_is_included_is_a_part(text: str) -> None:
    whole, part, *_ = find_numbers(text)
    assert (whole.effects, part.effects) == (["killed"], ["killed"])
    assert (part.category, part.subset_of) == ("women", whole.id)


def test_the_parts_of_a_list_behind_its_sum_point_at_it() -> None:
    whole, boys, girls = find_numbers("Five children, two boys and three girls, were killed.")
    assert {boys.subset_of, girls.subset_of} == {whole.id}


def test_the_parts_behind_a_colon_point_at_the_whole_though_they_fall_short() -> None:
    whole, *parts = find_numbers("In all, 164 people were killed: 63 in Amra, 55 in Bela and 44 in Cora.")
    assert [part.subset_of for part in parts] == [whole.id] * 3


def test_a_shared_floor_keeps_both_readings() -> None:
    fighters, civilians = find_numbers("It killed at least 23 fighters and three civilians.")
    assert (fighters.category, fighters.status) == ("combatants", "combatant")
    assert (civilians.kind, civilians.low, civilians.kind_alternatives) == ("at_least", 3, ["exact"])


def test_people_stay_people() -> None:
    found = mention("Twelve people were killed.", "Twelve")
    assert (found.category, found.status) == ("total", "unspecified")


@pytest.mark.parametrize(
    ("noun", "category"),
    [
        ("civilians", "civilians"),
        ("children", "children"),
        ("women", "women"),
        ("men", "men"),
        ("fighters", "combatants"),
        ("medics", "medical"),
        ("journalists", "journalists"),
        ("families", "families"),
        ("villagers", "total"),
    ],
)
def test_reads_the_group_of_the_noun(noun: str, category: str) -> None:
    assert mention(f"Twelve {noun} were killed.", "Twelve").category == category


def test_an_age_under_18_makes_a_child() -> None:
    assert mention("A 9-year-old was killed.", "A 9-year-old").category == "children"


def test_an_unborn_child_is_no_child() -> None:
    assert mention("Her unborn child was killed.", "Her unborn child").category == "unborn"


def test_a_denial_is_negated() -> None:
    assert mention("The army denied that it killed 12 civilians.", "12").negated
    assert mention("Twelve civilians were not killed.", "Twelve").negated


def test_none_is_zero_and_none_reported_is_not() -> None:
    none = mention("Nobody was killed.", "Nobody")
    assert (none.kind, none.point, none.negated) == ("none", 0, True)
    silent = mention("No casualties were reported.", "No casualties")
    assert (silent.kind, silent.point) == ("none_reported", None)


def test_an_older_toll_is_superseded() -> None:
    assert mention("The death toll rose to 63 from 47.", "47").modality == "superseded"
    assert mention("The death toll rose to 63 from 47.", "63").running_total


def test_a_corrected_report_is_superseded() -> None:
    found = mention("It was initially reported that nine had died, but they later turned up.", "nine")
    assert found.modality == "superseded"


def test_an_anniversary_is_history() -> None:
    assert mention("It was the anniversary of the raid that left 80 dead.", "80").modality == "historical"


def test_a_threat_is_hypothetical() -> None:
    assert mention("They threatened to kill 12 hostages.", "12").modality == "hypothetical"


def test_what_a_witness_saw_is_an_observation() -> None:
    assert mention("He saw 40 bodies.", "40").kind == "partial_observation"


def test_a_definite_group_takes_up_what_was_told() -> None:
    first, second = find_numbers("Six priests were killed. The case of the six priests goes on.")
    assert (second.effects, second.decided_by) == (first.effects, "taken_up")


def test_captives_are_of_the_group_that_was_taken() -> None:
    taken, freed = find_numbers(
        "Rebels abducted 400 civilians. Some days later 270 of the captives were released."
    )[::2]
    assert (freed.effects, freed.category, freed.subset_of) == (["released"], "civilians", taken.id)


def test_a_link_to_another_report_is_boilerplate() -> None:
    text = "Toll rises\n\nTwelve were killed.\n\nRelated: Raid leaves 90 dead\n\nThe end is near."
    assert mention(text, "90").mention_class == "boilerplate"


def test_another_number_is_added_to_the_first() -> None:
    ledger = read_ledger("Two men were killed. Another 55 people were killed.")
    assert [m.additive for m in ledger.mentions if m.value] == [False, True]


def test_a_number_with_its_own_predicate_leaves_the_list_of_the_included() -> None:
    text = (
        "At least 31 people were killed, including 12 children and seven women, and 54 others were wounded."
    )
    assert roles(text) == {
        "At least 31": "killed",
        "12": "killed",
        "seven": "killed",
        "54": "injured",
    }
    assert mention(text, "54").subset_of is None
    assert mention(text, "12").subset_of is not None
