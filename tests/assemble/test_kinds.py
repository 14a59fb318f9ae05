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


def test_where_no_event_has_its_day_in_its_own_sentence_the_period_of_the_totals_says_what_is_long_past() -> (
    None
):
    text = (
        "Between 1 October and 31 December 2018 attacks killed 482 people in Orvania.\n\n"
        "On 6 November 2018 raiders came to Karsiyah. Fifty-three people were killed there."
    )
    assert kinds_of(text) == ["aggregate", "incident"]


def type_of(text: str) -> str:
    (incident,) = draft_of(text).incidents
    return incident.event_type


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen abducted a judge in Karsiyah on Sunday. Her driver was shot in the shoulder.", "abduction"),
        ("Rebels stormed a base in Karsiyah and killed nine men. They abducted two.", "ground_attack"),
        ("Rebels shot dead a guard in Karsiyah. They abducted 41 pupils.", "abduction"),
    ],
)
def test_an_event_that_begins_with_those_who_were_taken_is_an_abduction(text: str, kind: str) -> None:
    assert type_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "In 2017 gangs in Karsiyah killed 63 people. Some 240 families fled their homes.",
        "In 2017 the group recorded 63 deaths in Karsiyah. It counted 52 arrests of journalists.",
    ],
)
def test_who_fled_or_was_arrested_says_not_how_others_died(text: str) -> None:
    assert type_of(text) == "other"


def test_the_arrest_of_those_who_raped_makes_no_detention() -> None:
    text = "Seven women were raped by soldiers near Karsiyah on Sunday. Two soldiers were arrested."
    assert type_of(text) == "sexual_violence"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A lorry bomb killed 12 people in Karsiyah.", "ied_mine"),
        ("A mortar round that boys had found among scrap metal killed five of them in Karsiyah.", "ied_mine"),
        ("Attacks by armed groups killed 12 people in Karsiyah.", "ground_attack"),
        ("Air attacks killed 12 people in Karsiyah.", "airstrike"),
        ("An attack killed 12 people in Karsiyah.", "other"),
    ],
)
def test_weapons_and_attackers_tell_the_kind_of_an_event(text: str, kind: str) -> None:
    assert type_of(text) == kind
