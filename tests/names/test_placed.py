"""Places that only the syntax of a sentence shows, and names that stand where one could."""

from __future__ import annotations

import pytest

from tests.names.parsed import parsed_names


def places_in(text: str) -> set[str]:
    return {place.name for place in parsed_names(text).places}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Six days later, gunmen raided Rasko, a farming village, and shot four men.", "Rasko"),
        ("The army denied that it had shelled Oduna on Monday.", "Oduna"),
        ("Oduna was bombarded for two days and eleven people died.", "Oduna"),
        ("Nobody suffered more than Tel Harim, a hamlet of forty houses.", "Tel Harim"),
        ("The fighters stopped two lorries between Oduna and Rasko and shot the drivers.", "Oduna"),
        ("The fighters stopped two lorries between Oduna and Rasko and shot the drivers.", "Rasko"),
        ("A nurse was beaten by men who emptied the pharmacy of the Oduna health centre.", "Oduna"),
        ("A drone hit the courtyard of the Al-Nura maternity hospital.", "Al-Nura"),
        ("Militiamen raided the artisanal mine of Kamp Rasko and killed seven.", "Kamp Rasko"),
        ("Two missiles hit a lorry that carried water through Wadi Rasko.", "Wadi Rasko"),
    ],
)
def test_finds_a_place_by_what_befalls_it_or_stands_there(text: str, place: str) -> None:
    assert place in places_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army attacked the Orvan Front and killed nine of its men.", "Orvan Front"),
        ("The Orvan Front was attacked by soldiers, the Orvan Front said.", "Orvan Front"),
        ("Nine people died when Amina Rasko, a teacher, opened the gate.", "Amina Rasko"),
        ("Home   News   Oduna Market   Letters", "News   Oduna"),
    ],
)
def test_takes_no_party_person_or_menu_for_a_place(text: str, name: str) -> None:
    assert name not in places_in(text)
