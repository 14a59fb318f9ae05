"""What the signs of a claim weigh together: whether it is of an incident told before, or of a new one."""

from __future__ import annotations

import pytest

from extractor.request import ClaimUnit, ReadingPlan, ReadUnit, UnitGroup
from extractor.request.carry import nearest_names
from extractor.request.days import told_days
from extractor.request.homes import home_of
from extractor.request.new_signs import Wording, wording_of
from extractor.request.weighing import BY_RULES, load_weights, signs_of_each, weighed_home
from tests.request.planning import incidents_of, plan_of

FIRST = "Shells killed 40 people in Karsiyah on Sunday, officials said."


def read_in(plan: ReadingPlan, unit: ClaimUnit) -> ReadUnit:
    return ReadUnit(unit, nearest_names(plan)[unit.id], told_days(unit, 0, plan))


def signs_beside(text: str) -> tuple[set[str], set[str]]:
    """Of the second claim of a text: the signs that it is new, and that it is of the first."""
    plan = plan_of(text, parses=True)
    first, second = (read_in(plan, unit) for unit in plan.units[:2])
    new, beside = signs_of_each(second, [UnitGroup(first.unit.scope, [first])], plan)
    return set(new), set(beside)


def wording(sentence: str) -> Wording:
    plan = plan_of(sentence, parses=True)
    return wording_of(plan.units[-1], plan)


@pytest.mark.parametrize("more", ["Another nine people were wounded.", "Nine more people were wounded."])
def test_who_is_counted_beside_others_is_told_of_before(more: str) -> None:
    assert wording(f"{FIRST} {more}").counts_more
    assert not wording(f"{FIRST} Nine people were wounded.").counts_more


@pytest.mark.parametrize(
    "sentence",
    [
        "A drone killed nine people in Karsiyah.",
        "Nine people were killed in Karsiyah by gunmen.",
        "Gunmen stormed the village. Nine people were killed there.",
    ],
)
def test_whoever_needs_no_introduction_to_do_harm_is_new(sentence: str) -> None:
    assert wording(sentence).new_doer


def test_who_is_spoken_of_already_is_no_new_doer() -> None:
    assert not wording("The gunmen killed nine people in Karsiyah.").new_doer
    assert not wording("They killed nine people in Karsiyah.").new_doer


def test_an_event_that_is_introduced_is_new_and_one_that_is_known_is_not() -> None:
    assert wording("Nine people were killed in an ambush near Karsiyah.").new_event
    assert not wording("Nine people were killed in the ambush near Karsiyah.").new_event


def test_what_had_happened_before_is_told_in_the_past_of_the_past() -> None:
    assert wording("A doctor said that nine people had been killed.").had_happened
    assert not wording("A doctor said that nine people were killed.").had_happened


def test_the_same_toll_is_a_sign_and_a_part_of_it_is_none() -> None:
    _, again = signs_beside(f"{FIRST}\n\nA doctor counted 40 dead.")
    _, part = signs_beside(f"{FIRST}\n\nA doctor counted 41 dead, 40 of them women.")
    assert "toll_again" in again
    assert "toll_again" not in part


def test_another_place_and_other_days_are_signs_against_one_event() -> None:
    _, beside = signs_beside(f"{FIRST}\n\nOn Friday nine people were killed in Tel Marwan.")
    assert {"place_other", "days_apart", "last"} <= beside
    assert not {"place_named_again", "place_carried", "days_near"} & beside


def test_a_much_larger_number_is_a_sign_against_one_event() -> None:
    _, more = signs_beside(f"{FIRST}\n\nAs many as 50 people were killed.")
    _, many = signs_beside(f"{FIRST}\n\nAs many as 900 people were killed.")
    assert "larger" in more
    assert "much_larger" not in more
    assert {"larger", "much_larger"} <= many


def test_what_the_rules_choose_is_one_sign_of_many() -> None:
    new, beside = signs_beside(f"{FIRST} A doctor said that nine people were wounded.")
    assert BY_RULES in beside
    assert BY_RULES not in new


def test_a_claim_that_fits_an_event_weighs_more_for_it_than_a_new_one() -> None:
    weights = load_weights()
    new, beside = signs_beside(f"{FIRST}\n\nA doctor in Karsiyah said that he had counted 40 dead.")
    assert sum(weights[sign] for sign in beside) > sum(weights[sign] for sign in new)


def test_without_the_syntax_the_rules_decide_alone() -> None:
    text = f"{FIRST}\n\nNine people were killed in Tel Marwan. A doctor said that two more had been hurt."
    plan = plan_of(text)
    groups: list[UnitGroup] = []
    for unit in plan.units:
        read = read_in(plan, unit)
        assert weighed_home(read, groups, plan) is home_of(read, groups)
        groups.append(UnitGroup(unit.scope, [read]))


def test_the_first_claim_is_of_no_incident_told_before() -> None:
    plan = plan_of(FIRST, parses=True)
    assert weighed_home(read_in(plan, plan.units[0]), [], plan) is None
    assert incidents_of(FIRST, parses=True) == [{"40"}]
