"""Numbers that tell when something happened, or how old somebody was, count nobody."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def classes(text: str) -> dict[str, str]:
    """The class of every number of a text, by its words."""
    return {m.text: m.mention_class for m in find_numbers(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The raid came on 12th March.", "12"),
        ("The raid came on 12 of March.", "12"),
        ("The raid came on March 12.", "12"),
        ("The raid came on March the 12th.", "12"),
        ("The raid came in March, 1987.", "1987"),
        ("The raid came in March 87.", "87"),
        ("Fighting went on from 4 - 6 June.", "4 - 6"),
        ("Fighting went on from 4 to 6 June.", "4 to 6"),
        ("Raids came on 4, 6 June.", "4"),
        ("Raids came on 4 May 2016.", "4"),
        ("The raid came on 12/05/2016.", "12/05/2016"),
        ("The raid came on 2016-01-24.", "2016-01-24"),
        ("The raid came on 2016/01/24.", "2016/01/24"),
        ("The raid came on 4/5.", "4"),
        ("The raid came on Sunday 4/5.", "5"),
        ("It happened on the 4th of May.", "4"),
        ("It happened on the fourth of May.", "fourth"),
        ("The raid came on 24.01.2016.", "24.01.2016"),
        ("On Friday, 14, the raid came.", "14"),
        ("On Friday the 14 it came.", "14"),
    ],
)
def test_a_day_or_a_year_is_a_date(text: str, words: str) -> None:
    assert classes(text)[words] == "date"


@pytest.mark.parametrize(
    "text",
    [
        "In May, 14 people were killed.",
        "In June, 14 people were killed.",
        "On Friday 14 people were killed.",
        "In June 150 people were killed.",
    ],
)
def test_victims_right_behind_a_month_or_a_weekday_are_no_date(text: str) -> None:
    assert set(classes(text).values()) == {"casualty"}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("More than 2000 people were killed.", "More than 2000", "casualty"),
        ("In 2016 people were killed in Hallow.", "2016", "date"),
        ("Exactly 2016 villagers marched.", "2016", "persons_not_casualties"),
        ("The raid came in 2016.", "2016", "date"),
    ],
)
def test_four_digits_are_a_year_unless_they_count_persons(text: str, words: str, expected: str) -> None:
    assert classes(text)[words] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The blast came at 10:30.", "10:30"),
        ("The blast came at 4 p.m. on Friday.", "4"),
        ("The blast came at 4 o'clock.", "4"),
        ("The blast came at 0430 GMT.", "0430"),
        ("The blast came at 1430 local time.", "1430"),
        ("The blast came at 1430 hours.", "1430"),
        ("The blast came shortly after 1400.", "1400"),
        ("The blast came at 0600.", "0600"),
        ("The siren stopped at 10:30:15.", "10"),
        ("The siren stopped at 7:5.", "7"),
        ("The siren stopped at 7:5.", "5"),
    ],
)
def test_a_time_of_day_is_a_time(text: str, words: str) -> None:
    assert classes(text)[words] == "time"


@pytest.mark.parametrize(
    "text",
    ["The train left with 1400.", "The price stood at 2560.", "The price stood at 1475."],
)
def test_four_digits_that_can_be_no_time_of_day_are_none(text: str) -> None:
    assert "time" not in classes(text).values()


def test_victims_after_about_are_no_time_of_day() -> None:
    assert classes("At about 1400 people were killed.") == {"about 1400": "casualty"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A girl, 12 years old, was killed.", "12"),
        ("A boy, 4 months old, died.", "4"),
        ("A girl 12 years of age was killed.", "12"),
        ("The boy, who is 14, was killed.", "14"),
        ("Ann Bell, who was 51, was killed.", "51"),
        ("Ann Bell died at the age of 34.", "34"),
        ("A boy aged 9 was killed.", "9"),
        ("Children aged 9, 11 and 14 were killed.", "11"),
        ("Children aged 9, 11 and 14 were killed.", "14"),
        ("Three boys aged 9 to 14 were killed.", "9 to 14"),
        ("Ann Bell (34) was killed.", "34"),
        ("Ann Bell, 34, of Hallow was killed.", "34"),
        ("The nurse, 34, was killed.", "34"),
        ("Twins ran, 12 - year-old boys.", "12"),
        ("The 12 year-old twins ran.", "12"),
    ],
)
def test_an_age_is_an_age(text: str, words: str) -> None:
    assert classes(text)[words] == "age"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Boys aged 9, 12 soldiers and a guard were killed.", "12", "casualty"),
        ("The man, who is 14 years in prison, ran.", "14", "duration"),
        ("In Hallow, 34 people were killed.", "34", "casualty"),
        ("On Friday, 34 of them died.", "34 of them", "casualty"),
    ],
)
def test_a_number_with_a_noun_of_its_own_is_no_age(text: str, words: str, expected: str) -> None:
    assert classes(text)[words] == expected


def test_a_rank_counts_nobody() -> None:
    assert classes("It was the 4th raid.") == {"4": "ordinal"}
