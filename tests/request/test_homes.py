"""To which incident a claim belongs: what headlines, totals, comparisons and later paragraphs speak of."""

from __future__ import annotations

import pytest

from extractor.request import nearest_reading
from tests.request.planning import incidents_of, plan_of, unit_of


def scopes_of(text: str) -> list[str]:
    return [group.scope for group in nearest_reading(plan_of(text)).groups]


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells killed two soldiers and at least five rebels in Karsiyah.",
        "Meanwhile, two soldiers and at least five rebels were killed in a firefight in Karsiyah.",
        "In Karsiyah a blast left two soldiers and at least five rebels dead.",
    ],
)
def test_counts_of_one_sentence_and_place_are_of_one_event(sentence: str) -> None:
    assert incidents_of(sentence) == [{"two", "at least five"}]


def test_the_second_paragraph_may_tell_the_exact_place_of_the_event_that_the_first_told_of() -> None:
    text = (
        "Fighters killed 11 soldiers in Marwan province on Sunday.\n\n"
        "Sixteen soldiers were wounded in Karsiyah, an officer said."
    )
    assert incidents_of(text) == [{"11", "Sixteen"}]


def test_another_toll_at_an_exact_place_is_a_part_and_not_the_whole() -> None:
    text = (
        "Missiles killed 13 people in Marwan province on Sunday.\n\nEight people were killed in Karsiyah, an"
        " officer said."
    )
    assert incidents_of(text) == [{"13"}, {"Eight"}]


def test_totals_over_the_same_days_are_one() -> None:
    text = (
        "Airstrikes have killed 96 people since Wednesday.\n\nA strike killed eight people in Karsiyah.\n\n"
        "At least 140 people have been injured since Wednesday."
    )
    assert incidents_of(text) == [{"96", "At least 140"}, {"eight"}]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Since January shells have killed 94 people in Karsiyah, compared with 71 killed last year.",
            ["94", "71"],
        ),
        ("In 2018 mines killed 94 people in Karsiyah, up from 71 in 2017.", ["94", "71"]),
        ("So far this year 94 people have died in Karsiyah, as against 71 in 2017.", ["94", "71"]),
    ],
)
def test_a_number_that_only_stands_beside_another_is_background_of_its_own(
    text: str, numbers: list[str]
) -> None:
    assert incidents_of(text) == [{number} for number in numbers]
    assert scopes_of(text)[1] == "background"


def test_after_a_comparison_the_sentences_go_on_about_what_was_compared() -> None:
    text = (
        "Since January shells have killed 94 people in Karsiyah, compared with 71 killed last year. "
        "Forty of them were children."
    )
    assert incidents_of(text) == [{"94", "Forty of them"}, {"71"}]


def test_after_a_total_a_sentence_that_names_nothing_of_its_own_speaks_of_the_event_again() -> None:
    text = (
        "Gunmen killed 12 people in Karsiyah on Sunday.\n\n"
        "More than 900 people have died in Orvania since the start of the war.\n\n"
        "A doctor said that three boys had died."
    )
    assert incidents_of(text) == [{"12", "three"}, {"More than 900"}]


@pytest.mark.parametrize(
    "text",
    [
        "In February, 27 people were killed in Karsiyah district.",
        "At least 171 people were killed and 244 wounded in Orvania during February.",
        "In the whole of 2018 gunmen killed 171 people in Karsiyah.",
        "At least 21 people were killed in attacks in Karsiyah between 10 February and 18 February.",
        "Fourteen people were killed in Karsiyah in less than 48 hours.",
    ],
)
def test_what_is_told_of_many_days_is_a_total(text: str) -> None:
    assert scopes_of(text) == ["aggregate"]


@pytest.mark.parametrize(
    "text",
    [
        "In February gunmen killed 11 people at a clinic in Karsiyah.",
        "Shells killed 12 people in Karsiyah on 3 March.",
        "Sam Orr, born in 1958, was killed in Karsiyah.",
        "The raid killed 12 people in Karsiyah, the worst attack in the region this year.",
    ],
)
def test_an_event_of_a_month_or_a_day_is_no_total(text: str) -> None:
    assert scopes_of(text) == ["incident"]


def test_who_fled_belongs_to_the_event_wherever_they_went() -> None:
    text = "Gunmen killed 12 people in Karsiyah on Sunday. Some 230 families fled to Tel Marwan."
    assert len(incidents_of(text)) == 1


def test_an_event_of_a_day_told_after_a_total_without_days_is_no_part_of_its_words() -> None:
    text = (
        "In the last months of the siege soldiers have detained 31 people in Karsiyah.\n\n"
        "On 2 March two men were found shot dead."
    )
    assert incidents_of(text) == [{"31"}, {"two"}]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Gunmen shot dead 16 herders in Karsiyah.", "A drone killed 15 fighters, the army said.", 2),
        ("Gunmen shot dead 16 herders in Karsiyah.", "The gunmen also beheaded 15 herders.", 1),
        ("An airstrike killed 16 people in Karsiyah.", "A missile killed 15 of the neighbours.", 1),
    ],
)
def test_a_paragraph_that_plainly_tells_of_another_kind_of_event_is_of_another(
    first: str, second: str, told: int
) -> None:
    assert len(incidents_of(f"{first}\n\n{second}")) == told


def test_who_drowned_when_shot_at_died_in_no_accident() -> None:
    text = "A barge came under fire on the river near Karsiyah. Three passengers drowned."
    assert scopes_of(text) == ["incident"]


SIDE = (
    "Gunmen shot dead 16 herders in Karsiyah on Sunday.\n\n"
    "In nearby Marwan a rocket killed three children the same day.{}"
)


@pytest.mark.parametrize(
    "later",
    [
        "The governor said that seven of his guards had died.",
        "Hospitals have treated 41 people.",
        "A witness counted 20 bodies.",
    ],
)
def test_a_new_paragraph_without_place_and_day_speaks_of_the_reports_event_again(later: str) -> None:
    herders, children = incidents_of(SIDE.format(f"\n\n{later}"))
    assert len(herders) == 2
    assert children == {"three"}


@pytest.mark.parametrize(
    "later",
    [
        " Hospitals have treated 41 people.",
        "\n\nFour other children were wounded.",
        "\n\nHe said that 41 people were wounded.",
        "\n\nAnother 41 people were wounded there.",
    ],
)
def test_the_same_paragraph_and_words_that_go_on_speak_of_the_event_told_last(later: str) -> None:
    herders, children = incidents_of(SIDE.format(later))
    assert herders == {"16"}
    assert len(children) == 2


def test_a_claim_without_place_has_the_place_of_its_incident_not_the_one_named_last() -> None:
    groups = nearest_reading(plan_of(SIDE.format("\n\nHospitals have treated 41 people."))).groups
    assert [group.places for group in groups] == [{"karsiyah"}, {"marwan"}]


def test_the_time_of_what_an_event_is_compared_with_sets_nothing_apart() -> None:
    text = (
        "Shells kill 14 in Karsiyah.\n\nShells killed 14 people in Karsiyah, in the deadliest attack since"
        " a truce took effect eleven months ago."
    )
    assert incidents_of(text) == [{"14"}]


def test_who_counts_among_those_told_of_before_is_of_their_event_at_any_later_day() -> None:
    text = "In March gunmen abducted 112 men in Karsiyah. Ninety of them were freed in June."
    assert incidents_of(text) == [{"112", "Ninety of them"}]


def test_a_sentence_that_begins_with_the_event_told_before_tells_of_it_at_its_closer_place() -> None:
    text = (
        "A bombing killed 61 people in the city of Marwan, doctors said.\n\n"
        "The bomb went off at a mosque in Karsiyah. Officials put the toll at 18 at first."
    )
    assert len(incidents_of(text)) == 1


@pytest.mark.parametrize(
    "opening",
    ["The attack on Karsiyah", "The deadliest attack", "The latest raid", "Another attack"],
)
def test_another_event_of_the_same_words_is_not_the_one_told_before(opening: str) -> None:
    raids = "Raids killed 61 people in Marwan on Sunday."
    text = f"{raids}\n\n{opening} began at noon in Karsiyah. It killed 18 people."
    assert len(incidents_of(text)) == 2


def test_rows_of_causes_are_parts_of_the_total() -> None:
    text = (
        "In 2017 the group recorded 46 deaths.\n\nOn 3 May 2017 shells killed nine people in Karsiyah.\n\n"
        "Landmines: 30 killed\n\nShelling: 16 killed\n"
    )
    total, event = incidents_of(text)
    assert total == {"46", "30", "16"}
    assert event == {"nine"}


def test_a_row_with_a_place_is_an_event_of_its_own() -> None:
    text = "In 2017 the group recorded 46 deaths.\n\nKarsiyah: 30 killed\n"
    assert incidents_of(text) == [{"46"}, {"30"}]


def test_who_fled_in_a_later_paragraph_fled_from_what_the_report_is_about() -> None:
    text = SIDE.format("\n\nSome 2,400 people have fled to the town of Sarna.")
    assert incidents_of(text) == [{"16", "Some 2,400"}, {"three"}]


def test_who_fled_over_years_fled_not_from_the_days_of_the_report() -> None:
    text = (
        "Raids on villages near Karsiyah killed 13 people between 3 and 5 March 2019.\n\n"
        "Some 60,000 people have left their homes since 2016."
    )
    assert incidents_of(text) == [{"13"}, {"Some 60,000"}]


def test_a_correction_speaks_of_the_report_and_not_of_the_event_told_last() -> None:
    text = SIDE.format("\n\nAn earlier version of this article said that 12 herders were killed.")
    assert len(incidents_of(text)) == 2


def test_many_arrests_in_a_paragraph_of_their_own_are_an_event_of_their_own() -> None:
    shells = "Shells killed 16 people in Karsiyah on Sunday.\n\n"
    assert len(incidents_of(f"{shells}Troops detained 40 men for questioning.")) == 2
    assert len(incidents_of(f"{shells}Police arrested two suspects.")) == 1


def test_who_was_freed_belongs_to_those_who_were_taken_whatever_the_day_and_place() -> None:
    text = "Gunmen abducted two guards near Karsiyah on 3 March. A driver was freed on 9 March in Marwan."
    assert len(incidents_of(text)) == 1
    assert len(incidents_of(SIDE.format(" A driver was freed on 9 March in Sarna."))) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "The army killed 57 rebels in operations launched after an attack on a post in which 23 rebels died.",
        "The army killed 57 soldiers of the enemy in retaliation for the ambush that killed 23 soldiers.",
    ],
)
def test_what_was_answered_is_another_event_than_the_answer(answer: str) -> None:
    assert len(incidents_of(answer)) == 2


def test_the_sum_of_a_year_is_no_number_of_the_event() -> None:
    text = "Two guards were killed near Karsiyah on Sunday, bringing the total for this year to 17."
    assert incidents_of(text) == [{"Two"}, {"17"}]
    assert len(incidents_of("Two more of the guards died on Sunday, bringing the toll to 17.")) == 1


def test_a_clause_behind_a_comparison_goes_on_about_what_was_compared() -> None:
    text = "In 2018 gangs killed 1,009 people, as against 874 in 2017, and 263 people were kidnapped."
    assert incidents_of(text) == [{"1,009", "263"}, {"874"}]


@pytest.mark.parametrize(
    "text",
    [
        "A farmer has been missing since a shell hit his hut in Karsiyah.",
        "Four workers have been unaccounted for since their hostel burned down in Karsiyah.",
    ],
)
def test_since_when_somebody_is_missing_makes_no_total(text: str) -> None:
    assert scopes_of(text) == ["incident"]


def test_what_a_long_conflict_has_cost_is_no_part_of_the_event() -> None:
    text = (
        "Gunmen killed 12 people in Karsiyah on Saturday.\n\nFamilies buried their dead on Sunday.\n\n"
        "The six-year uprising has killed about 20,000 people and driven 2.5 million from their homes.\n"
    )
    assert unit_of(text, "about 20,000").scope == "background"
    assert len(incidents_of(text)) == 2


def test_who_was_found_dead_on_a_day_is_no_part_of_the_arrests_told_before() -> None:
    arrests = "Since its return the army has detained 31 people in Karsiyah."
    assert len(incidents_of(f"{arrests} On 3 March two men were found shot dead.")) == 2
    assert len(incidents_of(f"{arrests} Two of them died.")) == 1


def test_an_event_of_a_day_that_repeats_a_number_of_the_total_is_one_of_its_parts() -> None:
    text = (
        "At least 36 people were killed and 14 abducted in Marwan between 1 and 7 March.\n\n"
        "On 4 March gunmen abducted 14 teachers."
    )
    assert incidents_of(text) == [{"At least 36", "14"}, {"14"}]


def test_what_a_monitor_also_recorded_is_of_its_total() -> None:
    text = (
        "In March the group recorded 36 deaths in Marwan.\n\n"
        "Shells killed nine people in Karsiyah on 4 March.\n\n"
        "The group also recorded the abduction of 17 women."
    )
    assert incidents_of(text) == [{"36", "17"}, {"nine"}]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed on Sunday in separate incidents in Marwan and Karsiyah.",
        "Nine people were killed in raids on villages near Karsiyah.",
        "Nine people were killed in February alone.",
        "Violent weekend: nine dead in Karsiyah.",
    ],
)
def test_several_events_told_at_once_are_no_single_event(text: str) -> None:
    assert scopes_of(text) != ["incident"]


def test_what_one_place_alone_received_is_no_background() -> None:
    assert scopes_of("The morgue there alone had taken in 53 bodies, a surgeon in Karsiyah said.") == [
        "incident"
    ]
