"""Places, actors and sources are spans of the text, and are told apart by the words beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import find_names

REPORT = (
    "At least 30 people were killed when Orvan warplanes bombed the town of Tel Marwan, in the eastern "
    "countryside of Deir al-Sur, the Marwan Observatory for Civilian Harm (MOCH) said. Gunmen later "
    "kidnapped two medics near al-Karsa, local activists told reporters. The MOCH said Russian and Syrian "
    "airstrikes hit Karsiyah. According to the group, five villages were empty."
)


def test_finds_the_place_after_a_preposition_and_a_feature_word() -> None:
    places = {place.text for place in find_names(REPORT).places}
    assert {"Tel Marwan", "Deir al-Sur", "al-Karsa", "Karsiyah"} <= places


def test_a_place_known_once_is_found_again_without_a_preposition() -> None:
    text = "Shells hit Karsiyah at dawn. Karsiyah was empty by noon."
    assert [place.text for place in find_names(text).places] == ["Karsiyah", "Karsiyah"]


def test_an_organisation_is_not_a_place() -> None:
    text = "The count was published in Geneva by Amnesty International, in Amnesty International offices."
    assert {place.text for place in find_names(text).places} == {"Geneva"}


def test_joins_two_nationalities_before_a_means_into_one_actor() -> None:
    assert "Russian and Syrian airstrikes" in {actor.name for actor in find_names(REPORT).actors}


def test_a_force_of_an_unknown_people_is_an_actor() -> None:
    assert "Orvan warplanes" in {actor.name for actor in find_names(REPORT).actors}


def test_finds_armed_persons_without_a_name() -> None:
    assert "Gunmen" in {actor.name for actor in find_names(REPORT).actors}


def test_an_acronym_is_brought_to_the_full_name_of_the_source() -> None:
    named = {source.text: source.name for source in find_names(REPORT).sources}
    assert named["MOCH"] == "Marwan Observatory for Civilian Harm"


def test_the_group_is_the_organisation_named_last() -> None:
    last = find_names(REPORT).sources[-1]
    assert (last.text, last.name) == ("group", "Marwan Observatory for Civilian Harm")


def test_finds_speakers_without_a_name() -> None:
    assert "local activists" in {source.name.lower() for source in find_names(REPORT).sources}


@pytest.mark.parametrize("month", ["January", "May", "December"])
def test_a_month_is_not_a_place(month: str) -> None:
    assert find_names(f"Twelve people were killed in {month}.").places == ()


@given(st.text(max_size=300))
def test_every_name_is_a_span_of_the_text(text: str) -> None:
    names = find_names(text)
    for name in (*names.places, *names.actors, *names.sources):
        assert text[name.start : name.end] == name.text


@given(
    st.lists(
        st.sampled_from(["in", "Karsa", "said", "the", "group", "Russian", "forces", ",", ".", "(", "of"])
    )
)
def test_every_name_of_name_like_words_is_a_span_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    names = find_names(text)
    for name in (*names.places, *names.actors, *names.sources):
        assert text[name.start : name.end] == name.text


def test_names_of_a_passage_in_capitals_are_found_and_quoted_as_they_stand() -> None:
    text = "FIGHTERS OF THE ORVELIAN LIBERATION FRONT [OLF] ATTACKED THE TOWN OF SANTA BRENDA ON TUESDAY."
    names = find_names(text)
    assert [place.name for place in names.places] == ["Santa Brenda"]
    assert all(text[n.start : n.end] == n.text for n in (*names.places, *names.actors, *names.sources))
    assert any("Orvelian Liberation Front" in actor.name for actor in names.actors)


def test_a_headline_in_capitals_does_not_change_the_names_below_it() -> None:
    body = "Rebels shelled Vesk on Monday, the army said."
    alone = find_names(body)
    below = find_names(f"REBELS SHELL VESK, THE ARMY SAYS\n\n{body}")
    assert {place.name for place in alone.places} == {place.name for place in below.places}
