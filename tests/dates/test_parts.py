"""Parts of years and months, and nights that end on the next day, cover their own days only."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.dates import find_dates, resolve_date

WEDNESDAY = date(2029, 3, 14)


def only_span(text: str, anchor: date | None = WEDNESDAY) -> tuple[str | None, ...]:
    """First and last day of the one date of a text."""
    (mention,) = find_dates(text)
    found = resolve_date(mention.text, anchor)
    return tuple(day.isoformat() if day else None for day in (found.start, found.end))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In the first quarter of 2028 there were 9.", "2028-01-01", "2028-03-31"),
        ("9 in the last quarter of 2027", "2027-10-01", "2027-12-31"),
        ("in the third quarter of last year", "2028-07-01", "2028-09-30"),
        ("in the second half of 2028", "2028-07-01", "2028-12-31"),
        ("In the first half of January, 86 were treated", "2029-01-01", "2029-01-15"),
        ("in the second half of February", "2029-02-16", "2029-02-28"),
        ("in the first half of December", "2028-12-01", "2028-12-15"),
        ("during the first week of February", "2029-02-01", "2029-02-07"),
        ("in the last week of January 2028", "2028-01-25", "2028-01-31"),
        ("In the first three months of 2028", "2028-01-01", "2028-03-31"),
        ("In the last two months of 2028", "2028-11-01", "2028-12-31"),
        ("Since the beginning of the year 18 have died", "2029-01-01", "2029-03-14"),
        ("since the start of the month", "2029-03-01", "2029-03-14"),
        ("since the start of the week", "2029-03-12", "2029-03-14"),
        ("The ambush of June 4, 2027, cost 18 lives", "2027-06-04", "2027-06-04"),
        ("It lasted until July 9, 2028.", "2028-07-09", "2028-07-09"),
        ("In March 12 people died", "2029-03-01", "2029-03-31"),
        ("Between the night of 12 September and the following morning", "2028-09-12", "2028-09-13"),
        ("on the night of January 12 to the next day", "2029-01-12", "2029-01-13"),
        ("In the night to Tuesday", "2029-03-12", "2029-03-13"),
        ("overnight into Wednesday", "2029-03-13", "2029-03-14"),
        ("On Monday night and into Tuesday", "2029-03-12", "2029-03-13"),
        ("On Saturday and Sunday shells fell", "2029-03-10", "2029-03-11"),
        ("three nights ago", "2029-03-11", "2029-03-11"),
        ("a fortnight ago", "2029-02-26", "2029-03-04"),
        ("only weeks ago", "2029-02-21", "2029-03-14"),
    ],
)
def test_a_part_covers_its_own_days(text: str, start: str, end: str) -> None:
    assert only_span(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "since the beginning of the year",
        "in the first half of January",
        "in the first quarter of this year",
        "in the first three months of the year",
        "In the night to Tuesday",
        "On Saturday and Sunday",
        "only weeks ago",
        "Between the night of 12 September and the following morning",
    ],
)
def test_without_the_day_of_publication_a_part_is_not_placed(text: str) -> None:
    assert only_span(text, None) == (None, None)


def test_a_year_has_no_thirteen_months() -> None:
    assert only_span("in the first thirteen months of 2028") == (None, None)


@pytest.mark.parametrize("verb", ["meant to last", "It will last", "it would last", "it could last"])
def test_what_lasts_three_weeks_is_no_date(verb: str) -> None:
    assert find_dates(f"The war, they said, {verb} three weeks.") == []
    assert len(find_dates("In the last three weeks he slept.")) == 1


def test_the_day_of_the_week_told_beside_a_date_is_no_second_date() -> None:
    text = "On 17 April, the Saturday before the feast, the market was full."
    assert [mention.text for mention in find_dates(text)] == ["On 17 April"]
