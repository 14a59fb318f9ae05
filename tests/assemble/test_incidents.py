"""When, where and with what: told in the words of the report."""

from __future__ import annotations

from datetime import date

import pytest

from tests.assemble.drafting import draft_of, incident_in

MONDAY, SUNDAY, SATURDAY = date(2019, 3, 4), date(2019, 3, 3), date(2019, 3, 2)


def days_of(text: str) -> list[tuple[str, date | None, date | None]]:
    """Role, first and last day of each date of the only incident."""
    (incident,) = draft_of(text).incidents
    return [(found.role, found.start, found.end) for found in incident.dates]


def test_a_day_is_counted_back_from_publication() -> None:
    assert days_of("Shells killed 12 people in Karsiyah on Sunday.") == [("event", SUNDAY, SUNDAY)]


def test_the_day_of_a_statement_is_told_apart_from_the_day_of_the_event() -> None:
    text = "The Marwan Observatory said on Monday that shells killed 12 people in Karsiyah on Sunday."
    assert days_of(text) == [("event", SUNDAY, SUNDAY), ("report", MONDAY, MONDAY)]


def test_a_report_that_dates_only_the_statement_has_no_day_of_the_event() -> None:
    text = "Shells killed 12 people in Karsiyah, officials said on Monday."
    assert days_of(text) == [("report", MONDAY, MONDAY)]


def test_the_day_of_the_lead_holds_where_the_counting_sentence_has_none() -> None:
    text = "Shells hit Karsiyah on Saturday. Doctors worked all night. Twelve people were killed."
    assert days_of(text) == [("event", SATURDAY, SATURDAY)]


def test_a_day_named_after_the_last_count_is_not_taken() -> None:
    assert days_of("Shells killed 12 people in Karsiyah. The council meets on Sunday.") == []


def test_the_same_day_is_told_once_however_often_it_is_named() -> None:
    text = "Shells killed 12 people in Karsiyah on Sunday. On Sunday 40 people were wounded in Karsiyah."
    assert days_of(text) == [("event", SUNDAY, SUNDAY)]


def test_a_total_keeps_its_stretch_of_days() -> None:
    text = "Over the past 72 hours shells killed 12 people in Karsiyah."
    assert days_of(text) == [("event", date(2019, 3, 2), date(2019, 3, 5))]


def places_of(text: str) -> list[str]:
    (incident,) = draft_of(text).incidents
    return [place.text for place in incident.locations]


def test_places_that_are_listed_together_are_all_told() -> None:
    assert places_of("Shells killed 12 people in al-Bolan, al-Kharsa and Ubar.") == [
        "al-Bolan",
        "al-Kharsa",
        "Ubar",
    ]


def test_districts_listed_before_their_word_are_all_told() -> None:
    text = "Nine people were killed in raids in Karsa, Marwan and Bolan counties on Monday."
    assert places_of(text) == ["Karsa", "Marwan", "Bolan"]


def test_a_province_that_a_headline_names_is_no_second_place_beside_the_village() -> None:
    text = "Odun on edge after 12 killed\n\nShells killed 12 people in Karsa in Odun province on Monday."
    assert places_of(text) == ["Karsa in Odun province"]


def test_a_neighbouring_village_is_listed_and_a_more_exact_place_after_an_area() -> None:
    assert places_of("Raiders killed 12 people in Karsiyah and neighbouring Bolan.") == ["Karsiyah", "Bolan"]
    text = "Shells killed 12 people. They hit towns in the province of Bolan, and Karsiyah, an old capital."
    assert places_of(text) == ["the province of Bolan", "Karsiyah"]


def test_the_area_told_before_the_exact_place_of_an_event_is_no_second_place() -> None:
    text = (
        "Raiders kill 12 soldiers\n\nThey stormed a base in the Bolan region at dawn.\n\n"
        "They had killed 12 soldiers in Karsiyah, the raiders said."
    )
    assert places_of(text) == ["Karsiyah"]


def test_the_province_after_a_town_is_not_a_second_place() -> None:
    text = "Shells killed 12 people in Karsiyah, Marwan province."
    assert places_of(text) == ["Karsiyah, Marwan province"]
    (incident,) = draft_of(text).incidents
    assert incident.locations[0].name == "Karsiyah"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("near Karsiyah", "near Karsiyah"),
        ("on the outskirts of Karsiyah", "the outskirts of Karsiyah"),
        ("in the town of Karsiyah in northern Marwan", "the town of Karsiyah in northern Marwan"),
        ("in Karsiyah district", "Karsiyah district"),
        ("in Karsiyah, near Marwan, on Sunday", "Karsiyah, near Marwan"),
        ("in Karsiyah", "Karsiyah"),
    ],
)
def test_a_place_is_told_with_the_words_that_say_where_it_lies(words: str, place: str) -> None:
    assert places_of(f"Shells killed 12 people {words}.") == [place]


def test_what_is_told_of_a_province_happened_in_the_village_that_the_next_paragraph_names() -> None:
    text = (
        "Shells killed 12 people in Marwan province.\n\nThe shells fell on a market in the village of Bolan."
    )
    assert places_of(text) == ["the village of Bolan"]


def test_a_place_is_told_once_and_as_first_written() -> None:
    text = "Shells killed 12 people in Tel Marwan. In Tel-Marwan 40 people were wounded."
    assert places_of(text) == ["Tel Marwan"]


def test_a_weapon_with_its_number_is_told_and_is_no_figure() -> None:
    draft = draft_of("Warplanes dropped 18 barrel bombs on Karsiyah, killing 12 people.")
    (incident,) = draft.incidents
    assert [weapon.count for weapon in incident.weapons] == [18]
    assert incident.weapons[0].text == "18 barrel bombs"
    assert [figure.count.text for figure in draft.figures] == ["12"]


def test_a_weapon_of_another_sentence_is_not_told() -> None:
    text = "Shells killed 12 people in Karsiyah. Nine people died in Ubar, where 18 barrel bombs fell."
    draft = draft_of(text)
    assert incident_in(draft, "12").weapons == []
    assert [weapon.count for weapon in incident_in(draft, "Nine").weapons] == [18]


def test_the_kind_of_event_is_what_most_of_its_sentences_say() -> None:
    text = "Twelve people died in Karsiyah.\n\nMortars hit Karsiyah and killed three people."
    (incident,) = draft_of(text).incidents
    assert incident.event_type == "shelling"


def test_the_summary_is_a_sentence_of_the_report_and_not_the_headline() -> None:
    text = (
        "Bomb in Karsiyah kills 12\n\nIt was a dark day.\n\nA bomb killed 12 people in Karsiyah.\n\nThe end."
    )
    (incident,) = draft_of(text).incidents
    assert incident.summary == "A bomb killed 12 people in Karsiyah."


def test_a_long_summary_is_cut_and_says_so() -> None:
    (incident,) = draft_of(
        f"Shells killed 12 people in Karsiyah, where {'the very ' * 40}old mill stood."
    ).incidents
    assert len(incident.summary) <= 160
    assert incident.summary.endswith("…")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Unconfirmed reports said 12 people were killed in Karsiyah.", "unconfirmed"),
        ("Shells killed 12 people in Karsiyah.", "reported"),
        (
            "Unconfirmed reports said 12 people died in Karsiyah. Nine people were killed in Karsiyah.",
            "reported",
        ),
    ],
)
def test_only_what_no_sentence_confirms_is_unconfirmed(text: str, modality: str) -> None:
    (incident,) = draft_of(text).incidents
    assert incident.modality == modality


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells killed 12 people in Karsiyah on Sunday.", "incident"),
        ("Shells killed 12 people in Karsiyah in May 2011.", "background"),
        ("Over the past 72 hours shells killed 12 people in Karsiyah.", "aggregate"),
        ("Shells killed 40,000 people in Orvania.", "background"),
        ("Shells killed 40,000 people in Orvania on Sunday.", "incident"),
    ],
)
def test_an_event_long_past_and_the_toll_of_a_war_are_background(text: str, kind: str) -> None:
    (incident,) = draft_of(text).incidents
    assert incident.kind == kind


def test_a_war_told_beside_an_attack_contains_no_part() -> None:
    draft = draft_of("Shells killed 40,000 people in Orvania. Shells killed 12 people in Karsiyah.")
    assert incident_in(draft, "40,000").contains == []
    assert incident_in(draft, "12").part_of is None


def test_a_day_in_brackets_above_the_text_is_that_of_the_report() -> None:
    text = "VESK, Orvan (March 4, 2019)\nA patrol was hit by a mine in Karsiyah, killing 12 people."
    assert days_of(text) == []


def test_who_was_reported_killed_was_killed_that_day() -> None:
    text = "On Sunday, several people were reported killed in Karsiyah, and 12 people were wounded."
    assert days_of(text) == [("event", SUNDAY, SUNDAY)]


@pytest.mark.parametrize("plan", ["is scheduled for 8-9 December", "was set for 20 December"])
def test_a_day_that_lies_ahead_is_not_that_of_what_is_told_after_it(plan: str) -> None:
    assert days_of(f"The summit {plan}. Shells killed 12 people in Karsiyah.") == []


def test_a_sentence_without_a_day_has_that_of_the_paragraph_before() -> None:
    text = (
        "Shells killed 12 people in Karsiyah on Saturday, in the worst raid since 2015.\n\n"
        "In Marwan, nine people were killed."
    )
    assert [found.start for found in incident_in(draft_of(text), "nine").dates] == [SATURDAY]
    apart = draft_of(text.replace("In Marwan", "Separately, in Marwan"))
    assert incident_in(apart, "nine").dates == []


def test_who_is_counted_with_the_year_of_birth_died_on_the_day_told() -> None:
    text = "Shells hit Karsiyah on Saturday. Among the dead are a nurse and a girl born in 2009."
    assert days_of(text) == [("event", SATURDAY, SATURDAY)]


def test_a_report_of_another_month_tells_not_of_the_day_told_last() -> None:
    text = (
        "Shells hit Karsiyah on Saturday.\n\n"
        "In a report published in January the network said gunmen had killed 12 men in Marwan."
    )
    assert [found[0] for found in days_of(text)] == ["report"]


def test_the_day_on_which_some_were_let_go_is_not_that_of_the_event() -> None:
    text = "Police hit Karsiyah on Saturday. They arrested 53 people, 40 of whom were freed the next morning."
    assert days_of(text) == [("event", SATURDAY, SATURDAY)]


def test_a_total_without_days_has_the_period_of_its_report() -> None:
    text = "It covers the period from 7 to 13 February 2019.\n\nIn total 36 people were killed in raids."
    assert days_of(text) == [("event", date(2019, 2, 7), date(2019, 2, 13))]


def test_what_was_announced_on_a_day_did_not_happen_on_that_of_another_event() -> None:
    text = (
        "Shells killed 12 people in Karsiyah on Saturday.\n\n"
        "The army announced on Monday that it had hit a camp near Bolan and that 9 gunmen had been killed."
    )
    second = draft_of(text).incidents[1]
    assert [found.role for found in second.dates] == ["report"]
