"""Claims: a headline that begins every word with a capital is read in running case; nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.casing import restore_headlines
from extractor.names import find_names
from tests.growth import grows_at_most


@pytest.mark.parametrize(
    ("written", "running"),
    [
        (
            "Gunmen Kill Nine Villagers in Northern Zambria, Mayor Says",
            "Gunmen kill nine villagers in northern Zambria, mayor says",
        ),
        (
            "Observers Accuse the Regime of Bombing Two Clinics in Sael",
            "Observers accuse the regime of bombing two clinics in Sael",
        ),
        (
            "UN Says 'Dozens Of Families' Fled Korva After Strikes",
            "UN says 'dozens of families' fled Korva after strikes",
        ),
        (
            "Soldiers of the National Guard Burn Down Three Villages",
            "Soldiers of the National Guard burn down three villages",
        ),
    ],
)
def test_writes_a_headline_as_running_text(written: str, running: str) -> None:
    assert restore_headlines(f"{written}\n\nIt was dark.") == f"{running}\n\nIt was dark."


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine villagers in northern Zambria, the mayor said.",
        "Omar Hill, Hala Sall, Nadia Orvel, Karim Ardo and Idris Bell",
        "Ministry of Health",
        "Gunmen Kill Nine Villagers In Northern Zambria.",
        "GUNMEN KILL NINE VILLAGERS IN NORTHERN ZAMBRIA",
        "",
    ],
)
def test_leaves_sentences_names_and_capital_passages(text: str) -> None:
    assert restore_headlines(text) == text


def test_keeps_a_name_that_the_report_itself_writes_so() -> None:
    text = (
        "Free Hill Brigade Says It Killed Nine Soldiers\n\nThe town saw the Free Hill Brigade come at dawn.\n"
    )
    assert restore_headlines(text).startswith("Free Hill Brigade says it killed nine soldiers\n")


def test_takes_no_headline_words_for_a_part_of_a_place() -> None:
    names = find_names("Coalition Raids on Sael Market Towns Leave Nine Dead, Monitor Says\n\nIt was dark.")
    assert "Sael Market Towns Leave" not in {place.text for place in names.places}


@given(st.text(alphabet=st.sampled_from("Aab Kill Dead\n.,'’İß1"), max_size=300))
@settings(max_examples=100)
def test_changes_the_case_of_letters_alone(text: str) -> None:
    restored = restore_headlines(text)
    assert len(restored) == len(text)
    assert restored.lower() == text.lower()
    assert restore_headlines(restored) == restored


def test_time_grows_with_the_text() -> None:
    short = "Gunmen Kill Nine Villagers in Northern Zambria\n" * 500
    long = short * 5
    assert grows_at_most(7, lambda: restore_headlines(short), lambda: restore_headlines(long))
