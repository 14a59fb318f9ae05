"""What is one event, a total over several, or the background of the report."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import draft_of


def kinds_of(text: str) -> list[str]:
    return [incident.kind for incident in draft_of(text).incidents]


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 12 people in Karsiyah on Sunday.",
        "Another suspected raid killed 12 people in Karsiyah.",
        "Two explosions killed 12 people in Karsiyah on Sunday.",
        "A flood killed 6,000 people in Karsiyah on Sunday.",
        "Two of the wounded of Karsiyah have since died.",
        "Twelve people taken in Karsiyah have since been released.",
        "Mr Orr, whose word was good in the past, said that shells killed 12 people in Karsiyah.",
        "The killing of a teacher and her son in Karsiyah was the third such attack since Christmas.",
    ],
)
def test_one_event_stays_one_event(text: str) -> None:
    assert kinds_of(text) == ["incident"]


@pytest.mark.parametrize(
    "text",
    [
        "The fighting killed 37 people in 53 clashes near Karsiyah.",
        "As of today 840 people have been killed in Karsiyah.",
        "Raids on three villages killed 45 people in Karsiyah district.",
        "The offensive has left 120 people dead in Karsiyah.",
        "Shells have killed 120 people in Karsiyah since Monday.",
        "Shells have killed 120 people in Karsiyah over the last three weeks.",
        "Shells killed 120 people in Karsiyah in the past 72 hours.",
        "Landmines killed 14 people in Karsiyah between January 3 and March 1.",
    ],
)
def test_a_toll_over_many_events_is_no_event(text: str) -> None:
    assert kinds_of(text) == ["aggregate"]


@pytest.mark.parametrize(
    "text",
    [
        "More than 13,000 people have died in Karsiyah since 2010, when the revolt began.",
        "The island lies near Karsiyah, where a 10-week war killed more than 1,000 people.",
        "Families met to remember the massacre of 1994, in which 612 people were killed in Karsiyah.",
        "The constitution was written after the killing of 70,000 people in Karsiyah.",
        "A raid killed 12 people in Karsiyah on 3 March 2016.",
    ],
)
def test_wars_and_what_is_remembered_are_background(text: str) -> None:
    assert kinds_of(text) == ["background"]


def test_the_day_of_a_dateline_is_the_day_of_the_report() -> None:
    (incident,) = draft_of(
        "KARSIYAH, 5 March 2019 (Agency) -- Shells killed 12 people in Karsiyah."
    ).incidents
    assert [date.role for date in incident.dates] == ["report"]


def test_an_event_that_lies_within_what_a_late_report_covers_is_no_background() -> None:
    text = (
        "Between 1 October and 31 December 2018 attacks killed 482 people in Orvania.\n\n"
        "On 6 November 2018 raiders killed 53 people in Karsiyah.\n\n"
        "In May 2018 raiders killed 20 people in Lumera."
    )
    assert kinds_of(text) == ["aggregate", "incident", "background"]
