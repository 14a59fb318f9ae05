"""Where an incident happened: the likeliest of the places that a parsed report names."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.request import ReadingPlan, nearest_reading, plan_reading
from extractor.request.choosing import Signs
from extractor.request.grouping import reaches
from extractor.request.place_choice import by_likelihood, likeliest, signs_for
from extractor.request.place_signs import seen_places
from extractor.request.place_words import load_place_words
from extractor.request.profile import profile_of
from extractor.request.questions import open_questions
from extractor.settings import Settings
from tests.request.planning import PUBLISHED


def parsed_plan(text: str) -> ReadingPlan:
    document = document_from_text(text, published=PUBLISHED)
    ledger = read_ledger(document.text)
    return plan_reading(document, ledger, ledger.records(), parses=True)


def places_of(text: str) -> list[str | None]:
    """The name of the place of each incident."""
    places = [group.units[0].names.place for group in nearest_reading(parsed_plan(text)).groups]
    return [place.name if place else None for place in places]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "On Monday gunmen stormed Rasko, a village of herders. "
                "Eleven people were killed, a doctor at Oduna hospital said."
            ),
            "Rasko",
        ),
        (
            (
                "ODUNA, 4 May - Soldiers shot dead nine people in Tel Harim on Tuesday, "
                "survivors who reached clinics in Marwan said."
            ),
            "Tel Harim",
        ),
        (
            (
                "The army said that it had lost nine men when rebels overran its base at Tel Harim. "
                "Its spokesman showed eleven rifles to reporters in Oduna."
            ),
            "Tel Harim",
        ),
        (
            (
                "A bomb went off at the market of Rasko on Friday. "
                "The police in Oduna put the number of dead at fourteen."
            ),
            "Rasko",
        ),
        (
            (
                "Nobody was spared in Tel Harim, a hamlet south of Rasko. "
                "Shells fell on it for three hours on Sunday. Eleven people were killed."
            ),
            "Tel Harim",
        ),
        (
            (
                "In the village of Karsin, drones hit a wedding on 3 May. "
                "Twelve guests were killed and thirty were taken to a clinic in Bolan."
            ),
            "Karsin",
        ),
        (
            (
                "Two lorries were stopped between Oduna and Rasko on Saturday. "
                "Six drivers were executed by the roadside."
            ),
            "Oduna",
        ),
        (
            (
                "From his office in Oduna the governor told journalists that nine farmers "
                "had been killed near Rasko on Thursday."
            ),
            "Rasko",
        ),
        (
            "Militiamen attacked a mine at Rasko on Monday. The miners fled to Bolan. Seven were shot.",
            "Rasko",
        ),
    ],
)
def test_an_event_happened_where_its_deed_is_told_not_where_it_is_told_of(text: str, place: str) -> None:
    assert places_of(text)[0] == place


def test_each_event_has_the_place_of_its_own_words() -> None:
    text = "Nine people were killed in Rasko on Monday.\n\nMeanwhile, four were killed in Bolan on Tuesday."
    assert places_of(text) == ["Rasko", "Bolan"]


def test_a_report_that_names_no_place_gives_none() -> None:
    assert places_of("Nine people were killed by a mine on Monday.") == [None]


def test_no_place_is_chosen_where_that_there_is_none_is_likelier() -> None:
    seen = seen_places(parsed_plan("Nine people were killed in Rasko on Monday."))
    weights = load_place_words().weights
    likely = max(weights, key=lambda sign: weights[sign])
    assert likeliest(seen, Signs([["no such sign"] for _ in seen], [likely])) is None
    chosen = likeliest(seen, Signs([[likely] for _ in seen], ["no such sign"]))
    assert chosen is not None
    assert chosen.name == "Rasko"


def test_an_unparsed_report_keeps_what_stands_nearest() -> None:
    text = "Shells killed nine people in Rasko.\n\nFour more died."
    document = document_from_text(text, published=PUBLISHED)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records())
    assert not plan.is_parsed
    assert {
        read.names.place.name
        for group in nearest_reading(plan).groups
        for read in group.units
        if read.names.place
    } == {"Rasko"}


def test_likelihoods_of_all_places_and_of_none_make_one() -> None:
    plan = parsed_plan("Nine people were killed in Rasko on Monday. Four died in Bolan.")
    group = nearest_reading(plan).groups[0]
    seen = seen_places(plan)
    ranked = by_likelihood(seen, signs_for(group, reaches([group], plan)[0], plan, seen))
    assert sum(likelihood for _, likelihood in ranked) == pytest.approx(1.0)
    assert [likelihood for _, likelihood in ranked] == sorted((p for _, p in ranked), reverse=True)
    assert {name.name if name else None for name, _ in ranked} == {"Rasko", "Bolan", None}


def test_where_it_happened_is_asked_only_where_it_is_in_doubt() -> None:
    plan = parsed_plan("Nine people were killed in Rasko on Monday. Four died in Bolan.")
    group = nearest_reading(plan).groups[0]
    profile, reach = profile_of(Settings(model="local")), reaches([group], plan)[0]
    assert group.rivals == ()
    assert open_questions(group, reach, plan, profile) == ()
    doubted = dataclasses.replace(group, rivals=tuple(plan.names.places))
    questions = open_questions(doubted, reach, plan, profile)
    assert [question.labels for question in questions] == [("Rasko", "Bolan")]


def test_that_there_is_no_place_is_never_asked_about() -> None:
    text = "Aid groups met in Oduna, Rasko and Bolan.\n\nMinistries spoke of 9,300 people killed since 2019."
    groups = nearest_reading(parsed_plan(text)).groups
    assert [group.units[0].names.place for group in groups] == [None]
    assert groups[0].rivals == ()


def test_a_total_did_not_happen_in_the_land_of_the_accused() -> None:
    text = (
        "Israel killed 93 people in a month of air strikes on Halvan province, an observatory said.\n\n"
        "Israel denied that. The observatory said that Israel had killed 21 children."
    )
    assert places_of(text) == ["Halvan"]
