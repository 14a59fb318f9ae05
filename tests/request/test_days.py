"""Days tell incidents apart where days lie between, or one is a season; what compares tells of none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.request.days import Days
from tests.request.planning import incidents_of, plan_of, unit_of

DAYS = st.builds(
    lambda start, length: Days(start, start + timedelta(days=length)),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.integers(0, 400),
)


@given(DAYS, DAYS)
def test_apart_is_said_of_both_alike_and_never_of_the_same_days(one: Days, other: Days) -> None:
    assert one.apart_from(other) == other.apart_from(one)
    assert not one.apart_from(one)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("On 12 February", "On 20 February", 2),
        ("On 12 February", "On 13 February", 1),
        ("On 12 February", "In January", 2),
        ("On 12 February", "In February", 1),
        ("On 12 February", "Since 2015", 2),
        ("In 2016", "In 2017", 2),
    ],
)
def test_incidents_of_other_days_are_told_apart(first: str, second: str, told: int) -> None:
    text = f"{first} shells killed 12 people in Karsiyah. {second} shells killed nine people there."
    assert len(incidents_of(text)) == told


def test_the_day_that_leads_a_paragraph_holds_for_what_it_counts() -> None:
    text = (
        "On 12 February shells killed 12 people in Karsiyah.\n\n"
        "On 20 February shells fell again. Nine people were killed."
    )
    assert incidents_of(text) == [{"12"}, {"Nine"}]


def test_a_paragraph_that_begins_with_the_next_day_tells_anew() -> None:
    text = (
        "On 12 February shells killed 12 people in Karsiyah.\n\n"
        "On the night of 13 February gunmen came. Nine people were killed."
    )
    assert incidents_of(text) == [{"12"}, {"Nine"}]
    assert len(incidents_of(text.replace("On the night of 13 February gunmen came.", "Doctors spoke."))) == 1


def test_a_year_of_birth_and_the_day_of_a_statement_tell_no_incidents_apart() -> None:
    text = "On 12 February shells killed 12 people. A girl born in 2009 was among nine people wounded."
    assert len(incidents_of(text)) == 1
    text = "On 12 February shells killed 12 people. Doctors said on 1 March that nine people were wounded."
    assert len(incidents_of(text)) == 1


def test_the_deadliest_since_compares_and_is_no_total() -> None:
    unit = unit_of("The raid on Karsiyah, which killed 12 people, was the deadliest since June.", "12")
    assert (unit.scope, unit.dates) == ("incident", ())


def test_what_happened_when_it_was_worse_is_recalled_with_its_own_day() -> None:
    unit = unit_of("It was the deadliest raid since November, when 62 people were killed.", "62")
    assert (unit.scope, [day.text for day in unit.dates]) == ("background", ["November"])


def test_since_is_a_total_where_nothing_is_compared() -> None:
    assert unit_of("Since June nine people have been killed in Karsiyah.", "nine").scope == "aggregate"
    assert plan_of("Since June nine people have been killed in Karsiyah.").dates[0].text == "Since June"


def test_one_day_of_a_week_that_a_total_counts_is_an_event_of_its_own() -> None:
    text = (
        "Since 12 February shells have killed 90 people in Karsiyah.\n\n"
        "On 20 February a bomb in Karsiyah killed nine people."
    )
    assert incidents_of(text) == [{"90"}, {"nine"}]
    in_february = text.replace("Since 12 February shells have", "In February shells")
    assert incidents_of(in_february) == [{"90", "nine"}]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("There were nine deaths in May and 14 in April.", "in May", "in April"),
        ("In May the area saw 9 killings, as against 14 in April.", "In May", "in April"),
        ("Nine people were killed in May and 14 people killed in April and March.", "in May", "in April"),
    ],
)
def test_two_counts_of_one_sentence_have_each_its_own_date(text: str, first: str, second: str) -> None:
    units = plan_of(text).units
    assert [unit.dates[0].text for unit in units] == [first, second]


def test_one_date_of_a_sentence_holds_for_all_that_it_counts() -> None:
    text = "In May nine people were killed in Karsiyah, while 14 people were killed in Marwan."
    assert [[day.text for day in unit.dates] for unit in plan_of(text).units] == [["In May"], ["In May"]]
