"""Dates are resolved against the day of publication, in the way news uses them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import ResolvedDate, find_dates, resolve_date

if TYPE_CHECKING:
    from extractor.schema import DatePrecision

LABELS = json.loads((Path(__file__).parents[1] / "data" / "seed_labels.json").read_text(encoding="utf-8"))
SUNDAY = date(2016, 1, 24)
LOOSE = ("week_relative", "weeks_relative", "range_days_relative")


def labelled_dates() -> list[tuple[str, str, date, dict[str, Any]]]:
    """Incident, words, day of publication and expected days, of every labelled date that has words."""
    rows = []
    for document in LABELS["documents"]:
        anchor = document["anchor"]["date"] or document["anchor"]["date_if_supplied"]
        rows += [
            (incident["id"], incident["date"]["text"]["quote"], date.fromisoformat(anchor), incident["date"])
            for incident in document["incidents"]
            if incident["date"]["text"]
        ]
    return rows


def first_day(value: str) -> date:
    return date.fromisoformat(value if len(value) == 10 else f"{value}-01")


@pytest.mark.parametrize(
    ("name", "words", "anchor", "gold"), labelled_dates(), ids=lambda value: str(value)[:8]
)
def test_resolves_every_labelled_date_of_the_five_reports(
    name: str, words: str, anchor: date, gold: dict[str, Any]
) -> None:
    resolved = resolve_date(words, anchor)
    start, end = first_day(gold["start"]), date.fromisoformat(gold["end"])
    assert resolved.start is not None, name
    assert resolved.end is not None, name
    if gold["precision"] in LOOSE:
        assert start <= resolved.start <= resolved.end <= end, name
    else:
        assert (resolved.start, resolved.end) == (start, end), name


def test_last_week_is_a_full_week() -> None:
    resolved = resolve_date("Last week", SUNDAY)
    assert resolved == ResolvedDate(date(2016, 1, 11), date(2016, 1, 17), "week")


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("24 January, 2016", "2016-01-24", "2016-01-24", "day"),
        ("6 JUL 89", "1989-07-06", "1989-07-06", "day"),
        ("7 Oct '23", "2023-10-07", "2023-10-07", "day"),
        ("on the 24th of January", "2016-01-24", "2016-01-24", "day"),
        ("January 25", "2015-01-25", "2015-01-25", "day"),
        ("February 29", "2012-02-29", "2012-02-29", "day"),
        ("November 29 last year", "2015-11-29", "2015-11-29", "day"),
        ("March 3 of this year", "2016-03-03", "2016-03-03", "day"),
        ("2016-01-24", "2016-01-24", "2016-01-24", "day"),
        ("24.01.2016", "2016-01-24", "2016-01-24", "day"),
        ("24/01/2016", "2016-01-24", "2016-01-24", "day"),
        ("01/24/2016", "2016-01-24", "2016-01-24", "day"),
        ("3/3/16", "2016-03-03", "2016-03-03", "day"),
        ("on 8 and 9 May 2020", "2020-05-08", "2020-05-09", "range"),
        ("between 3 and 5 May", "2015-05-03", "2015-05-05", "range"),
        ("December 30 to January 2", "2015-12-30", "2016-01-02", "range"),
        ("from 30 November 2015 to 4 January 2016", "2015-11-30", "2016-01-04", "range"),
        ("between January and March 2015", "2015-01-01", "2015-03-31", "range"),
        ("from November to February of last year", "2014-11-01", "2015-02-28", "range"),
        ("in December", "2015-12-01", "2015-12-31", "month"),
        ("in January", "2016-01-01", "2016-01-31", "month"),
        ("last September", "2015-09-01", "2015-09-30", "month"),
        ("last January", "2015-01-01", "2015-01-31", "month"),
        ("this January", "2016-01-01", "2016-01-31", "month"),
        ("next May", "2016-05-01", "2016-05-31", "month"),
        ("next January", "2017-01-01", "2017-01-31", "month"),
        ("in September of last year", "2015-09-01", "2015-09-30", "month"),
        ("in 2015", "2015-01-01", "2015-12-31", "year"),
        ("in 2016", "2016-01-01", "2016-01-24", "year"),
        ("between 2011 and the end of 2014", "2011-01-01", "2014-12-31", "range"),
        ("on Christmas Eve", "2015-12-24", "2015-12-24", "day"),
        ("on New Year's Day 2014", "2014-01-01", "2014-01-01", "day"),
        ("in the three months to the end of September", "2015-07-01", "2015-09-30", "range"),
        ("the twelve months to June 2014", "2013-07-01", "2014-06-30", "range"),
        ("in the week that ended on Saturday", "2016-01-17", "2016-01-23", "range"),
        ("the week to Friday", "2016-01-16", "2016-01-22", "range"),
        ("two days of", "2016-01-22", "2016-01-23", "range"),
        ("since mid-December", "2015-12-15", "2016-01-24", "range"),
        ("since the end of November", "2015-11-25", "2016-01-24", "range"),
        ("since the end of 2014", "2014-01-01", "2016-01-24", "range"),
        ("2015", "2015-01-01", "2015-12-31", "year"),
        ("from 2011 to 2015", "2011-01-01", "2015-12-31", "range"),
        ("2011-15", "2011-01-01", "2015-12-31", "range"),
        ("today", "2016-01-24", "2016-01-24", "day"),
        ("yesterday morning", "2016-01-23", "2016-01-23", "day"),
        ("tomorrow", "2016-01-25", "2016-01-25", "day"),
        ("the day before yesterday", "2016-01-22", "2016-01-22", "day"),
        ("last night", "2016-01-23", "2016-01-23", "day"),
        ("overnight", "2016-01-23", "2016-01-24", "range"),
        ("on Sunday", "2016-01-24", "2016-01-24", "day"),
        ("last Sunday", "2016-01-17", "2016-01-17", "day"),
        ("next Monday", "2016-01-25", "2016-01-25", "day"),
        ("on Monday night", "2016-01-18", "2016-01-18", "day"),
        ("from Friday to Sunday", "2016-01-22", "2016-01-24", "range"),
        ("between Friday and Saturday night", "2016-01-22", "2016-01-23", "range"),
        ("this week", "2016-01-18", "2016-01-24", "week"),
        ("next week", "2016-01-25", "2016-01-31", "week"),
        ("during the past week", "2016-01-17", "2016-01-24", "range"),
        ("earlier this month", "2016-01-01", "2016-01-24", "month"),
        ("last month", "2015-12-01", "2015-12-31", "month"),
        ("last year", "2015-01-01", "2015-12-31", "year"),
        ("this year", "2016-01-01", "2016-01-24", "year"),
        ("this weekend", "2016-01-23", "2016-01-24", "range"),
        ("last weekend", "2016-01-16", "2016-01-17", "range"),
        ("over the past 72 hours", "2016-01-21", "2016-01-24", "range"),
        ("the last forty-eight hours", "2016-01-22", "2016-01-24", "range"),
        ("the last couple of days", "2016-01-22", "2016-01-24", "range"),
        ("the next three days", "2016-01-24", "2016-01-27", "range"),
        ("over the past month", "2015-12-24", "2016-01-24", "range"),
        ("in recent days", "2016-01-17", "2016-01-24", "range"),
        ("two days ago", "2016-01-22", "2016-01-22", "day"),
        ("two weeks ago", "2016-01-04", "2016-01-10", "week"),
        ("three months ago", "2015-10-01", "2015-10-31", "month"),
        ("a year ago", "2015-01-01", "2015-12-31", "year"),
        ("thirty hours ago", "2016-01-22", "2016-01-22", "day"),
        ("since last March", "2015-03-01", "2016-01-24", "range"),
        ("since Saturday evening", "2016-01-23", "2016-01-24", "range"),
        ("since 2011", "2011-01-01", "2016-01-24", "range"),
    ],
)
def test_resolves(words: str, start: str, end: str, precision: str) -> None:
    resolved = resolve_date(words, SUNDAY)
    assert (str(resolved.start), str(resolved.end), resolved.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "words",
    [
        "between the beginning of April and the end of June",
        "from the start of April to late June",
        "between April and the close of June",
    ],
)
def test_a_stretch_may_be_told_by_the_ends_of_its_months(words: str) -> None:
    resolved = resolve_date(words, date(2016, 8, 3))
    assert (str(resolved.start), str(resolved.end)) == ("2016-04-01", "2016-06-30")


@pytest.mark.parametrize(
    ("anchor", "start"),
    [(date(2016, 1, 25), "2016-01-23"), (date(2016, 1, 23), "2016-01-23"), (date(2016, 1, 22), "2016-01-16")],
)
def test_the_weekend_is_the_latest_that_has_begun(anchor: date, start: str) -> None:
    assert str(resolve_date("over the weekend", anchor).start) == start


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("on Saturday", "day"),
        ("today", "day"),
        ("two days ago", "day"),
        ("November 29", "day"),
        ("November 29 this year", "day"),
        ("since Saturday", "range"),
        ("overnight", "range"),
        ("from Friday to Sunday", "range"),
        ("this weekend", "range"),
        ("the past 72 hours", "range"),
        ("from September to November of this year", "range"),
        ("between 3 and 5 May", "range"),
        ("last week", "week"),
        ("two weeks ago", "week"),
        ("in January", "month"),
        ("last September", "month"),
        ("last month", "month"),
        ("last year", "year"),
        ("a year ago", "year"),
    ],
)
def test_without_a_publication_date_only_the_precision_is_known(words: str, precision: DatePrecision) -> None:
    assert resolve_date(words, None) == ResolvedDate(None, None, precision)


def test_a_whole_date_needs_no_publication_date() -> None:
    assert resolve_date("on 27 April 2020", None) == ResolvedDate(date(2020, 4, 27), date(2020, 4, 27), "day")


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("03/04/2016", "day"),
        ("30 February 2016", "day"),
        ("on 31 June", "day"),
        ("2016-13-40", "day"),
        ("99/99/2016", "day"),
        ("from 30 February to 2 March 2016", "range"),
        ("5-3 May 2016", "range"),
        ("from 2015 to 2011", "range"),
        ("since 7 October 2023", "range"),
        ("no date at all", "unknown"),
        ("", "unknown"),
        ("999 years ago", "year"),
    ],
)
def test_what_is_no_day_of_the_calendar_stays_open(words: str, precision: str) -> None:
    resolved = resolve_date(words, SUNDAY)
    assert resolved.precision == precision
    assert words == "999 years ago" or (resolved.start is None and resolved.end is None)


def test_a_date_before_the_calendar_begins_is_unknown() -> None:
    assert resolve_date("999 years ago", date(900, 1, 1)) == ResolvedDate(None, None, "unknown")


RELATIVE = st.sampled_from(
    [
        *("on Saturday", "last Monday", "next Friday", "last week", "this week", "next week", "this weekend"),
        *(
            "last year",
            "in March",
            "last March",
            "next March",
            "on February 29",
            "since January",
            "overnight",
        ),
        *("from November to February", "between 28 and 31 December", "from 5 May to 3 May", "since Sunday"),
        *("the past 72 hours", "next three months", "two months ago", "from Saturday to Friday"),
        *("in recent weeks", "from March to May of this year"),
    ]
)
PIECES = (
    *("from", "3", "5", "May", "March", "2016", "to", "and"),
    *("last", "Saturday", "since", "-", "2011", "years", "ago", "31", "June"),
)


@given(RELATIVE, st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_end_is_never_before_the_start(words: str, anchor: date) -> None:
    resolved = resolve_date(words, anchor)
    assert (resolved.start is None) == (resolved.end is None)
    if resolved.start is not None and resolved.end is not None:
        assert resolved.start <= resolved.end


@given(st.text(max_size=60), st.none() | st.dates())
def test_any_text_resolves_without_error(words: str, anchor: date | None) -> None:
    resolved = resolve_date(words, anchor)
    assert resolved.start is None or (resolved.end is not None and resolved.start <= resolved.end)


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=9,
    ),
    st.dates(),
)
def test_any_words_of_dates_resolve_without_error(words: list[str], anchor: date) -> None:
    text = " ".join(words)
    for mention in find_dates(text):
        resolved = resolve_date(mention.text, anchor)
        assert resolved.start is None or (resolved.end is not None and resolved.start <= resolved.end)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["Monday", "Wednesday", "Sunday"]))
def test_a_weekday_lies_in_the_week_up_to_publication(anchor: date, weekday: str) -> None:
    resolved = resolve_date(f"on {weekday}", anchor)
    assert resolved.start is not None
    assert anchor - timedelta(days=6) <= resolved.start <= anchor
    assert resolved.start.strftime("%A") == weekday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Mon 5/3", date(2029, 3, 5)),
        ("Tuesday, 6/3", date(2029, 3, 6)),
        ("Sat. 10.3", date(2029, 3, 10)),
        ("Mon 3/5", date(2029, 3, 5)),
        ("Mon 30/2", None),
        ("Sun 5/3", None),
    ],
)
def test_the_weekday_tells_day_and_month_in_digits(words: str, day: date | None) -> None:
    assert resolve_date(words, date(2029, 3, 12)).start == day


def test_day_and_month_in_digits_stay_open_without_publication() -> None:
    assert resolve_date("Mon 5/3", None).start is None
