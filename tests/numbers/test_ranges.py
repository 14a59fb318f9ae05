"""Two ends told apart, a pronoun with others, hours, and numbers divided among events."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers, read_ledger


def only(text: str) -> dict[str, tuple[float | None, float | None]]:
    return {m.text: (m.low, m.high) for m in find_numbers(text) if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 15 and up to 25 people died.", {"At least 15 and up to 25": (15, 25)}),
        ("More than 15, and up to 25 people died.", {"More than 15, and up to 25": (15, 25)}),
        ("It killed at least 15 and up to more than 20.", {"at least 15 and up to more than 20": (15, 20)}),
    ],
)
def test_a_floor_and_a_ceiling_are_one_range(
    text: str, expected: dict[str, tuple[float | None, float | None]]
) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "At least 15 women and up to 25 men died.",
        "At least 15 and 25 more died.",
        "At least 25 and up to 15 died.",
        "At least 15 were hurt here and there and up to 25 died.",
    ],
)
def test_two_groups_are_no_range(text: str) -> None:
    assert len(only(text)) == 2


@pytest.mark.parametrize(
    ("text", "words", "total"),
    [
        ("Gunmen killed him and two others.", "him and two others", 3),
        ("She and three others were wounded.", "She and three others", 4),
    ],
)
def test_a_pronoun_with_others_is_counted(text: str, words: str, total: int) -> None:
    whole = next(m for m in find_numbers(text) if m.text == words)
    assert (whole.point, whole.derivation) == (total, "enumeration")
    assert [m.subset_of for m in find_numbers(text) if m.derivation == "stated"] == [whole.id]


@pytest.mark.parametrize(
    "text", ["They and two others died.", "Ann and two others died.", "Two others died."]
)
def test_without_a_single_pronoun_nobody_is_added(text: str) -> None:
    assert all(m.derivation == "stated" for m in find_numbers(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It fell shortly after 1400 today.", "1400"),
        ("It fell between 0600 and 1400.", "between 0600 and 1400"),
        ("It fell at 8:23pm.", "8:23"),
    ],
)
def test_hours_and_minutes_are_one_time(text: str, number: str) -> None:
    (found,) = (m for m in find_numbers(text) if m.text == number)
    assert found.mention_class == "time"


@pytest.mark.parametrize("text", ["It fell after 2560 died.", "It fell after 1275 died.", "Over 1400 died."])
def test_four_digits_that_are_no_hour_are_counted(text: str) -> None:
    assert [m.mention_class for m in find_numbers(text)] == ["casualty"]


def test_a_month_before_a_comma_dates_no_count() -> None:
    assert only("In April, 63 people were killed.") == {"63": (63, 63)}
    assert only("The war killed 1000000 people.") == {"1000000": (1_000_000, 1_000_000)}
    assert find_numbers("In April, 2016, it rained.")[0].mention_class == "date"


def test_who_gave_a_list_is_not_on_it() -> None:
    assert only("The four women supplied a roll of 40 guards who were killed.") == {"40": (40, 40)}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Fatalities coded as 10 and divided among three villages.", 3),
        ("Fatalities coded as 10, split between 2 events.", 2),
        ("It split the town. Fatalities coded as 10.", 1),
        ("Fatalities coded as 10 and spread across the land.", 1),
        ("The split town had 10 dead.", 1),
    ],
)
def test_a_number_divided_among_events_says_among_how_many(text: str, events: int) -> None:
    assert next(m.events for m in read_ledger(text).mentions if m.value == 10) == events
