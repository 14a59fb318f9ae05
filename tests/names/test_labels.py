"""A place that stands beside the day at the head of an entry is where it happened."""

from __future__ import annotations

import pytest

from extractor.names import find_names


@pytest.mark.parametrize(
    ("entry", "places"),
    [
        ("• Khor Baraka, Tabuk province, 2 June. Four boys died in a blast.", ["Khor Baraka", "Tabuk"]),
        ("• Near Sorvan, Tabuk province, 7 June 2029. Two men died.", ["Sorvan", "Tabuk"]),
        ("5 March, Um Saleh: A drone killed 19 people.", ["Um Saleh"]),
        ("- 10 March – Hillat: A guard was shot.", ["Hillat"]),
        ("Sar-e Varzak (5 June): A bus hit a mine.", ["Sar-e Varzak"]),
        ("* Sorvan, Tuesday, May 12: A bus hit a mine.", ["Sorvan"]),
        ("- Sat 10/3, Al Hasan - Gunmen killed two men.", ["Al Hasan"]),
        ("- Wed 7/3: Gunmen killed two men.", []),
        ("8 March: Shelling – two people were killed.", []),
        ("• Killed: 14 people.", []),
    ],
)
def test_a_label_names_the_place_of_its_entry(entry: str, places: list[str]) -> None:
    text = f"Weekly update\n\n• 1 March, Zarkan: A shell killed a man.\n{entry}\n"
    found = [place for place in find_names(text).places if place.name != "Zarkan"]
    assert [place.name for place in found] == places
    assert [place.rank for place in found] == [0, 1][: len(places)]


def test_a_dateline_labels_no_entry() -> None:
    assert not find_names("Weekly update\n\nSorvan, 2 June – Two men died.\n").places
