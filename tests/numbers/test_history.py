"""A number of another time: summed over years of many events, or of a past event told beside a new one."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def modalities(text: str) -> dict[str, str]:
    return {m.text: m.modality for m in find_numbers(text) if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The war has claimed 7000 lives.", "7000"),
        ("Ten years of conflict have left 7000 dead.", "7000"),
        ("Since the party was founded, 900 members have been murdered.", "900"),
        ("More than 11 editors have been killed since 1981.", "More than 11"),
        ("So far this year 12 miners have been killed.", "12"),
        ("Over the past nine years 60 miners were killed.", "60"),
        ("The mine lost 90 miners in recent decades; 40 miners died every year.", "40"),
        ("In October alone 200 miners were killed.", "200"),
        ("In various parts of the country 12 miners were killed.", "12"),
        ("The offensive has left 305 miners dead.", "305"),
        ("Since the fighting began, 127 miners have been killed.", "127"),
        ("It was the anniversary of the raid that left 80 dead.", "80"),
    ],
)
def test_a_sum_over_years_is_no_event(text: str, number: str) -> None:
    assert modalities(text)[number] == "historical"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It was the worst raid in nine years; 12 miners were killed.", "12"),
        ("Since Friday 12 miners have been killed.", "12"),
        ("Since August 12 miners have been killed.", "12"),
        ("He worked there since 2010 and died with 12 miners.", "12"),
        ("The raid killed 12 miners in the war.", "12"),
    ],
)
def test_an_event_of_today_is_no_history(text: str, number: str) -> None:
    assert modalities(text).get(number, "reported") == "reported"


def test_a_past_year_is_history_beside_newer_harm() -> None:
    text = "On 4 May 2016 the raid killed 12 people. In 2014 another raid killed 30 people."
    assert modalities(text) == {"12": "reported", "30": "historical"}
    text = "LIMA, 4 MAY 89 -- The raid killed 12 people. In 1985 a raid killed 30 people."
    assert modalities(text) == {"12": "reported", "30": "historical"}


def test_a_past_year_alone_is_what_the_text_is_about() -> None:
    assert modalities("Ten years ago the raid killed 30 people.") == {"30": "reported"}


def test_what_happened_years_ago_is_history_beside_newer_harm() -> None:
    text = "The raid killed 12 people. A raid killed 30 people two years ago."
    assert modalities(text) == {"12": "reported", "30": "historical"}


def test_a_later_year_of_the_same_report_is_no_history() -> None:
    text = "In 2014 a raid killed 30 people. The court of 2016 said that 12 were killed in 2014."
    assert modalities(text) == {"30": "reported", "12": "reported"}


def test_the_year_of_a_birth_makes_nobody_a_victim_of_the_past() -> None:
    text = "The strike killed 12 people in May 2031. Among the dead are 30 girls born in 2019."
    assert modalities(text) == {"12": "reported", "30": "reported"}
    assert modalities(text.replace("born", "killed"))["30"] == "historical"
