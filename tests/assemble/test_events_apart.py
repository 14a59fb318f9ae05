"""What belongs to which event: places told at once, shortened headlines, captives, days of the lead."""

from __future__ import annotations

from datetime import date

from tests.assemble.drafting import draft_of, figure_in, incident_in


def place_of(text: str, words: str) -> list[str]:
    return [place.text for place in incident_in(draft_of(text), words).locations]


def test_each_number_of_a_list_happened_at_the_place_that_follows_it() -> None:
    text = "Twenty died in Odresh, 16 in Rekkin and nine in Little Rekkin on Sunday."
    assert [place_of(text, words) for words in ("Twenty", "16", "nine")] == [
        ["Odresh"],
        ["Rekkin"],
        ["Little Rekkin"],
    ]


def test_a_headline_may_shorten_the_name_of_a_place() -> None:
    text = "Strike on market in Veskar kills 28\n\nAt least 28 people died in Lower Veskar on Sunday."
    (incident,) = draft_of(text).incidents
    assert [place.text for place in incident.locations] == ["Lower Veskar"]


def test_places_that_share_a_word_are_two() -> None:
    text = "Shells killed 28 people in North Veskar on Sunday. Shells killed 28 people in South Veskar."
    assert len(draft_of(text).incidents) == 2


def test_a_hostage_who_is_killed_belongs_to_the_abduction() -> None:
    text = "Gunmen kidnapped 85 villagers in Karsiyah on Sunday. One hostage was beaten to death."
    assert len(draft_of(text).incidents) == 1


def test_the_day_that_a_paragraph_names_first_holds_for_both_its_events() -> None:
    text = (
        "Two raids hit towns of the coast on Sunday. In Karsiyah a bomb killed 13 people. "
        "In Lumera seven were killed."
    )
    draft = draft_of(text)
    days = [[one.start for one in incident_in(draft, words).dates] for words in ("13", "seven")]
    assert days == [[date(2019, 3, 3)]] * 2


def test_numbers_in_a_comment_of_the_page_claim_nothing() -> None:
    draft = draft_of("A mine killed 10 people in Karsiyah. <!-- 99 killed in Lumera, check -->")
    assert [figure.count.text for figure in draft.figures] == ["10"]


def test_who_only_speaks_is_no_victim() -> None:
    draft = draft_of("Bombs killed six people in Karsiyah, volunteers of the civil defence said.")
    assert [figure.count.text for figure in draft.figures] == ["six"]


def test_an_event_told_apart_is_of_the_kind_its_own_sentence_names() -> None:
    text = (
        "A drone killed four people in Karsiyah on Sunday. "
        "In March last year 38 people were killed when rockets struck a convoy in Karsiyah."
    )
    draft = draft_of(text)
    assert [incident_in(draft, words).event_type for words in ("four", "38")] == ["drone", "missile"]


def test_a_place_that_shells_were_fired_from_is_not_where_they_fell() -> None:
    text = "The hospital of Karsiyah said 17 people died. The shells were fired from a base at Lumera."
    assert place_of(text, "17") == ["Karsiyah"]


def test_an_earlier_toll_stays_a_running_total() -> None:
    draft = draft_of("The death toll in Karsiyah rose to 26 from 19.")
    assert figure_in(draft, "19").relations.running_total


def test_who_did_all_the_parts_did_the_total() -> None:
    text = (
        "Raids on two villages in Karsiyah district killed 36 people over the weekend, the governor said. "
        "Twenty died in Odresh and 16 in Rekkin. The governor blamed the Night Riders."
    )
    total = incident_in(draft_of(text), "36")
    assert total.contains
    assert [said.actor for said in total.attributions] == ["Night Riders"]


def test_who_speaks_of_today_does_not_tell_of_what_is_remembered() -> None:
    text = (
        "Survivors met to remember the massacre of 1974, in which the army killed 612 villagers in Karsiyah. "
        "Some 2,000 people walked to the river in silence, the organisers said."
    )
    assert figure_in(draft_of(text), "612").claim.source is None
