"""Only what the text leaves open is asked, and the answer decides nothing else."""

from __future__ import annotations

import pytest

from extractor.prompts import load_prompts
from extractor.request import UnitGroup, build_requests, nearest_reading, profile_of, read_replies
from extractor.settings import Settings
from tests.request.planning import plan_of

SMALL = Settings(profile="small")
NO_NAMES = "Eleven people were killed."
TWO_PLACES = (
    "Shells fell near Karsiyah and on Tel Marwan at dawn.\n\nEleven people were killed, officials said."
)
BLAMED = (
    "At dawn gunmen were seen in Karsiyah. Eleven people were killed in Karsiyah. "
    "The shells had been fired by the Highland Front, officials said."
)


def asked_about(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The names to choose from, by incident and question."""
    chosen = profile_of(SMALL)
    requests = build_requests(plan_of(text), chosen, load_prompts(chosen.prompts), SMALL)
    return {name: {q.field: q.labels for q in asked} for r in requests for name, asked in r.asked.items()}


def decided(text: str, **answers: str) -> UnitGroup:
    """The first incident when the model answers this and takes the first name for all else."""
    plan, chosen = plan_of(text), profile_of(SMALL)
    (request,) = build_requests(plan, chosen, load_prompts(chosen.prompts), SMALL)
    given: dict[str, dict[str, str]] = {
        name: {question.field: question.labels[0] for question in asked}
        for name, asked in request.asked.items()
    }
    given["i1"].update(answers)
    reply = request.chat.reply_type.model_validate(given)
    return read_replies([(request, reply)], plan, chosen).groups[0]


def test_a_text_without_names_asks_nothing() -> None:
    assert asked_about(NO_NAMES) == {}


def test_a_named_force_that_acts_in_the_sentence_is_not_asked_about() -> None:
    text = "Orvan warplanes killed 11 people in Karsiyah, officials said. Rebels of the Highland Front fled."
    assert asked_about(text) == {}


def test_who_is_blamed_stands_first_among_the_choices_and_gunmen_fall_away() -> None:
    by = asked_about(BLAMED)["i1"]["by"]
    assert by[0] == "Highland Front"
    assert "gunmen" not in [name.lower() for name in by]


def test_where_it_was_is_asked_only_when_several_places_can_be_meant() -> None:
    assert set(asked_about(TWO_PLACES)["i1"]["place"]) == {"Karsiyah", "Tel Marwan"}
    one_place = TWO_PLACES.replace(" and on Tel Marwan", "")
    assert "place" not in asked_about(one_place).get("i1", {})


@pytest.mark.parametrize(("before", "asked"), [("Yemen is at war. ", False), ("", True)])
def test_where_it_was_is_not_asked_of_a_total_told_of_a_country(before: str, asked: bool) -> None:
    total = f"{before}Eleven people have been killed since January,"
    text = TWO_PLACES.replace("Eleven people were killed,", total)
    assert ("place" in asked_about(text).get("i1", {})) is asked


def test_who_says_it_is_not_asked_when_the_sentence_says_it() -> None:
    assert "says" not in asked_about(TWO_PLACES)["i1"]
    open_source = "Officials said it was a dark day.\n\nEleven people were killed in Karsiyah."
    assert asked_about(open_source)["i1"]["says"] == ("Officials",)


def test_no_question_has_more_choices_than_the_profile_allows() -> None:
    towns = " ".join(f"Shells fell on Karsa{letter}." for letter in "abcdefghij")
    choices = asked_about(f"{towns}\n\nEleven people were killed, officials said.")["i1"]["place"]
    assert len(choices) == profile_of(SMALL).most_candidates


def test_a_name_is_offered_once_however_it_is_written() -> None:
    text = (
        "Shells fell on Tel Marwan and on Tel-Marwan and on Karsiyah.\n\nEleven people died, officials said."
    )
    assert len(asked_about(text)["i1"]["place"]) == 2


def test_the_answer_to_where_decides_the_place_and_nothing_else() -> None:
    for place in ("Karsiyah", "Tel Marwan"):
        group = decided(TWO_PLACES, place=place)
        assert group.places == {place.lower()}
        assert [read.names.source.name for read in group.units if read.names.source] == ["officials"]


def test_the_answer_to_who_says_it_decides_the_source() -> None:
    text = "Officials said it was a dark day.\n\nEleven people were killed in Karsiyah."
    said = [read.names.source.name for read in decided(text).units if read.names.source]
    assert said == ["Officials"]
    assert [read.names.source for read in decided(text, says="not said").units] == [None]


def test_an_answer_moves_no_number_to_another_incident() -> None:
    def numbers(group: UnitGroup) -> list[str]:
        return [mention.id for read in group.units for mention in read.unit.mentions]

    assert numbers(decided(TWO_PLACES)) == numbers(nearest_reading(plan_of(TWO_PLACES)).groups[0])
