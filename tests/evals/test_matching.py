"""Places, dates, names and number words: what is right, half right and wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.gold import GoldAttribution, GoldDate, GoldPlace
from evals.matching.dates import judge_date, judge_dates
from evals.matching.judgement import Judgement
from evals.matching.names import judge_actors, judge_speaker
from evals.matching.places import judge_place, judge_places
from evals.number_words import numbers_in, without_ages
from evals.slots import judge_kind
from extractor.schema import Attribution, IncidentDate, Location

KHASHAM = GoldPlace(
    text="Khesham, a town in the eastern countryside of Deir al-Zor",
    names=["Khasham", "Khesham"],
    wider=["Deir ez-Zor", "Deir al-Zor", "Syria"],
)
CORRECT, PARTIAL, INCORRECT = Judgement.CORRECT, Judgement.PARTIAL, Judgement.INCORRECT


@pytest.mark.parametrize(
    ("said", "judgement"),
    [
        ("Khesham", CORRECT),
        ("KHESHAM", CORRECT),
        ("the town of Khasham", CORRECT),
        ("Khésham", CORRECT),
        ("Deir al-Zor", PARTIAL),
        ("Deir al Zor", PARTIAL),
        ("Syria", PARTIAL),
        ("eastern countryside", PARTIAL),
        ("Raqqa", INCORRECT),
        ("", INCORRECT),
        ("Kheshamiya", INCORRECT),
    ],
)
def test_a_place_is_right_by_a_spelling_and_half_right_by_what_holds_it(
    said: str, judgement: Judgement
) -> None:
    assert judge_place(KHASHAM, Location(text=said)) is judgement


def test_a_wrong_place_beside_a_right_one_makes_the_slot_partial() -> None:
    right, wrong = Location(text="Khasham"), Location(text="Homs")
    assert judge_places([KHASHAM], [right]) is CORRECT
    assert judge_places([KHASHAM], [right, wrong]) is PARTIAL
    assert judge_places([KHASHAM], [wrong]) is INCORRECT
    assert judge_places([KHASHAM], []) is Judgement.MISSING
    assert judge_places([], [wrong]) is Judgement.SPURIOUS
    assert judge_places([KHASHAM.model_copy(update={"optional": True})], [right]) is Judgement.EMPTY


def days(start: int, end: int, **more: object) -> GoldDate:
    fields = {"start": date(2031, 5, start), "end": date(2031, 5, end), **more}
    return GoldDate.model_validate(fields)


@pytest.mark.parametrize(
    ("gold", "said", "judgement"),
    [
        (days(10, 10), (10, 10), CORRECT),
        (days(10, 10), (11, 11), INCORRECT),
        (days(10, 10), (9, 11), PARTIAL),
        (days(10, 11), (10, 10), PARTIAL),
        (days(10, 13), (11, 13), CORRECT),
        (days(10, 13), (12, 13), PARTIAL),
        (days(1, 31), (4, 28), CORRECT),
        (days(1, 31), (5, 31), PARTIAL),
        (days(5, 18, any_within=True, least_days=7), (5, 11), CORRECT),
        (days(5, 18, any_within=True, least_days=7), (5, 18), CORRECT),
        (days(5, 18, any_within=True, least_days=7), (5, 10), PARTIAL),
        (days(5, 18, any_within=True, least_days=7), (4, 11), PARTIAL),
    ],
)
def test_dates_are_judged_by_their_width(gold: GoldDate, said: tuple[int, int], judgement: Judgement) -> None:
    assert judge_date(gold, date(2031, 5, said[0]), date(2031, 5, said[1])) is judgement


def test_the_date_of_a_report_is_not_the_date_of_an_event() -> None:
    report = IncidentDate(start=date(2031, 5, 10), end=date(2031, 5, 10), role="report")
    assert judge_dates([days(10, 10)], [report]) is Judgement.MISSING
    assert judge_dates([], [report]) is Judgement.EMPTY
    assert judge_dates([], [report.model_copy(update={"role": "event"})]) is Judgement.SPURIOUS


def test_a_joint_attribution_is_right_when_all_parties_are_named() -> None:
    joint = GoldAttribution(parties=[["Russia", "Russian"], ["Syria", "Syrian", "regime"]], stance="alleged")
    both = Attribution(actor="Russian and Syrian warplanes")
    one, other, foreign = (Attribution(actor=name) for name in ("Russia", "the regime", "rebels"))
    assert judge_actors([joint], [both]) is CORRECT
    assert judge_actors([joint], [one, other]) is CORRECT
    assert judge_actors([joint], [one]) is PARTIAL
    assert judge_actors([joint], [both, foreign]) is PARTIAL
    assert judge_actors([joint], [foreign]) is INCORRECT
    assert judge_actors([], [foreign]) is Judgement.SPURIOUS


def test_the_article_voice_has_no_name() -> None:
    assert judge_speaker([], None) is Judgement.EMPTY
    assert judge_speaker([], "Reuters") is Judgement.SPURIOUS
    assert judge_speaker(["SOHR"], None) is Judgement.MISSING
    assert judge_speaker(["SOHR", "Syrian Observatory for Human Rights"], "the SOHR") is CORRECT
    assert judge_speaker(["Syrian Observatory for Human Rights"], "Syrian Observatory") is PARTIAL


def test_a_lost_qualifier_is_missing_and_an_added_one_spurious() -> None:
    assert judge_kind("at_least", [], "exact") is Judgement.MISSING
    assert judge_kind("exact", [], "at_least") is Judgement.SPURIOUS
    assert judge_kind("at_least", [], "at_most") is INCORRECT
    assert judge_kind("at_least", ["exact"], "exact") is CORRECT
    assert judge_kind("exact", [], "exact") is Judgement.EMPTY


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at least 1,000 civilians", 1000),
        ("Sixteen children", 16),
        ("one hundred and forty-five", 145),
        ("two dozen", 24),
        ("twenty-one thousand", 21000),
        ("١٧ people", 17),
        ("18-20", 20),
        ("a dozen", 12),
        ("2.3 million", 2_300_000),
        ("1,75 thousand people", 1_750),
        ("3 billion", 3_000_000_000),
        ("her twin girls", 2),
        ("the triplets", 3),
    ],
)
def test_the_second_reader_reads_numbers(words: str, value: int) -> None:
    assert value in numbers_in(words)


def test_the_second_reader_rounds_nothing() -> None:
    assert not numbers_in("1.2345 thousand") & {1_234, 1_235}


@pytest.mark.parametrize(
    "words", ["a 43-year-old woman", "his 53-year old wife", "six-year-old", "two 2-month old girls"]
)
def test_the_second_reader_passes_over_ages(words: str) -> None:
    assert numbers_in(without_ages(words)) <= {1, 2}


@given(st.integers(min_value=0, max_value=10**9))
def test_the_second_reader_reads_every_grouped_number(number: int) -> None:
    assert numbers_in(f"killed {number:,} people") >= {number}
    assert number + 1 not in numbers_in(f"killed {number} people")
