"""What takes up a stretch told before has its days; what no stretch was told of is no date."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.dates import find_dates, resolve_mention
from extractor.dates.periods import stretch_again, taken_up
from extractor.dates.spans import ResolvedDate, unplaced

PUBLISHED = date(2031, 5, 18)


def days_of(text: str, words: str) -> tuple[str, str] | None:
    """First and last day of the date with some words; null where it is none."""
    mention = next((one for one in find_dates(text) if one.text.lower().endswith(words)), None)
    if mention is None:
        return None
    found = resolve_mention(mention, PUBLISHED)
    return str(found.start), str(found.end)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("In April 40 died. Over the month, 22 fled.", "the month", ("2031-04-01", "2031-04-30")),
        ("In April 40 died. 22 fled in the course of the month.", "the month", ("2031-04-01", "2031-04-30")),
        ("In April 40 died. During that month 22 fled.", "that month", ("2031-04-01", "2031-04-30")),
        (
            "From 3 to 9 May 40 died. In the same period, 22 fled.",
            "the same period",
            ("2031-05-03", "2031-05-09"),
        ),
        (
            "In the first quarter of 2031, 40 died. 22 fled during the quarter.",
            "the quarter",
            ("2031-01-01", "2031-03-31"),
        ),
        ("In 2029, 40 died. Over the year, 22 fled.", "the year", ("2029-01-01", "2029-12-31")),
        ("In April 40 died. On the 6th, gunmen came.", "the 6th", ("2031-04-06", "2031-04-06")),
        ("On 4 April two died. Nine died on the 6th.", "the 6th", ("2031-04-06", "2031-04-06")),
    ],
)
def test_it_has_the_days_that_were_told(text: str, words: str, days: tuple[str, str]) -> None:
    assert days_of(text, words) == days


def test_that_period_is_the_last_one_and_the_period_the_one_told_most() -> None:
    text = (
        "In the first quarter of 2031 nine died. From January to March 2031 was bad. "
        "From April to June 2030, 4. "
    )
    assert days_of(text + "During the quarter two fled.", "the quarter") == ("2031-01-01", "2031-03-31")
    assert days_of(text + "During that quarter two fled.", "that quarter") == ("2030-04-01", "2030-06-30")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine died during the month.", "the month"),
        ("In April nine died on the 6th floor.", "the 6th"),
        ("In April nine died during the month of May.", "the month"),
        ("In 2029 nine died. On 4 May shells fell throughout the quarter.", "the quarter"),
    ],
)
def test_where_no_such_stretch_is_meant_it_is_no_date(text: str, words: str) -> None:
    assert days_of(text, words) is None


def test_a_day_that_a_month_does_not_have_stays_open() -> None:
    assert days_of("In April 40 died. On the 31st, gunmen came.", "the 31st") == ("None", "None")
    assert stretch_again("on the 3rd", ResolvedDate(None, None, "month")) == unplaced("day")


def test_other_dates_take_up_none() -> None:
    assert taken_up("in May") is None
