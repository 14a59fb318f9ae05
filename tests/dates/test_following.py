"""What is told "the same day" or "a day later" counts from the day told before, not from publication."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.dates import find_dates, resolve_mention

FRIDAY = date(2029, 3, 16)


def last_days(text: str, anchor: date | None = FRIDAY) -> tuple[str | None, ...]:
    """First and last day of the last date of a text."""
    found = resolve_mention(find_dates(text)[-1], anchor)
    return tuple(day.isoformat() if day else None for day in (found.start, found.end))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The same day, two more died.", "2029-03-05"),
        ("Two more died that evening.", "2029-03-05"),
        ("Later that day two more died.", "2029-03-05"),
        ("Two hours later two more died.", "2029-03-05"),
        ("Hours after the attack two more died.", "2029-03-05"),
        ("The next morning two more died.", "2029-03-06"),
        ("The following day two more died.", "2029-03-06"),
        ("Two more died a day later.", "2029-03-06"),
        ("The day after the shooting two more died.", "2029-03-06"),
        ("Three days later two more died.", "2029-03-08"),
        ("A guard had died the day before.", "2029-03-04"),
        ("The previous evening a guard had died.", "2029-03-04"),
        ("A guard had died two days earlier.", "2029-03-03"),
        ("48 hours later two more died.", "2029-03-07"),
        ("Two nights later a drone came.", "2029-03-07"),
        ("Two days after that the market burned.", "2029-03-07"),
        ("A week later two more died.", "2029-03-12"),
        ("A fortnight earlier two had died.", "2029-02-19"),
        ("The following Thursday two more died.", "2029-03-08"),
        ("The following Monday two more died.", "2029-03-12"),
        ("The previous Monday a guard had died.", "2029-02-26"),
        ("The previous Friday a guard had died.", "2029-03-02"),
        ("The raid came two days after a mine had killed a guard.", "2029-03-03"),
        ("It happened only a week after a guard had died.", "2029-02-26"),
    ],
)
def test_it_counts_from_the_day_told_before(words: str, day: str) -> None:
    assert last_days(f"On 5 March shells hit Karsiyah. {words}") == (day, day)


def test_hours_after_an_evening_may_lie_on_the_next_day() -> None:
    text = "On the evening of 5 March shells hit Karsiyah. Hours later a clinic burned."
    assert last_days(text) == ("2029-03-05", "2029-03-05")
    assert last_days(text.replace("the evening of 5 March", "Monday evening")) == ("2029-03-12", "2029-03-13")


def test_what_counts_from_what_counts_from_a_day_is_placed_too() -> None:
    text = "On 5 March shells hit Karsiyah. The next day gunmen came. Two days later they left."
    assert last_days(text) == ("2029-03-08", "2029-03-08")


def test_a_stretch_of_months_is_no_day_to_count_from() -> None:
    text = "On 5 March shells hit Karsiyah, the first since the truce of 2027. The next day gunmen came."
    assert last_days(text) == ("2029-03-06", "2029-03-06")


def test_the_day_of_a_statement_is_counted_from_in_its_own_sentence_only() -> None:
    told = "On 5 March shells hit Karsiyah. Police said on 9 March that two died"
    assert last_days(f"{told} that morning.") == ("2029-03-09", "2029-03-09")
    assert last_days(f"{told}. Two more died the next day.") == ("2029-03-06", "2029-03-06")


@pytest.mark.parametrize(
    "text",
    [
        "Two people died the same day.",
        "KARSIYAH, 5 March (Wire) -- Two people died. The next day others fled.",
        "On 5 March they voted the day before the count. That night raids began again.",
    ],
)
def test_without_a_day_told_before_or_with_another_meaning_it_is_no_date(text: str) -> None:
    assert all(mention.told is None for mention in find_dates(text))


def test_without_the_day_of_publication_it_is_not_placed() -> None:
    assert last_days("On Monday shells hit Karsiyah. The next day others fled.", None) == (None, None)
    assert last_days("On Monday shells hit Karsiyah. The same day others fled.", None) == (None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In 2028, 486 people were abducted, up from 297 the year before.", ("2027-01-01", "2027-12-31")),
        (
            "In the first half of 2028, 90 died, against 70 in the same period of 2027.",
            ("2027-01-01", "2027-06-30"),
        ),
        ("In January 2029, 90 died, up from 70 the month before.", ("2028-12-01", "2028-12-31")),
        ("In January 2029, 90 died, compared with 70 a year earlier.", ("2028-01-01", "2028-01-31")),
        (
            "In the first half of 2028, 90 died, 70 in the same six months of 2026.",
            ("2026-01-01", "2026-06-30"),
        ),
        ("Since 1 February 90 died, 70 in the same period last year.", ("2028-02-01", "2028-03-16")),
        ("Last year 90 died; 70 had died the year before last.", ("2027-01-01", "2027-12-31")),
    ],
)
def test_what_a_number_is_compared_with_counts_from_the_stretch_told_before(
    text: str, days: tuple[str, str]
) -> None:
    assert last_days(text) == days


def test_a_year_earlier_beside_nothing_dates_nothing() -> None:
    assert find_dates("He had left the army a year earlier.") == []


def test_the_same_day_is_not_that_of_a_meeting_to_come() -> None:
    text = "Shells fell on Vesk on 5 March. Talks are due to begin on Friday. Two died on the same day."
    assert last_days(text) == ("2029-03-05", "2029-03-05")
