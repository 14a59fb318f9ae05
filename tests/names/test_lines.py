"""Claims: only paragraphs that were broken at a width are read on over their line ends."""

from __future__ import annotations

import pytest

from extractor.names import find_names
from extractor.names.lines import joined_lines

BROKEN = (
    "Rebels attacked a convoy late on Tuesday near the town of Santa\n"
    "Brenda, which lies in the hills to the north of the capital, and\n"
    "burned two trucks."
)


def test_reads_a_name_over_the_end_of_a_broken_line() -> None:
    assert "Santa Brenda" in {place.name for place in find_names(BROKEN).places}


def test_quotes_a_name_as_it_stands() -> None:
    places = find_names(BROKEN).places
    assert all(BROKEN[place.start : place.end] == place.text for place in places)


def test_keeps_every_offset() -> None:
    assert len(joined_lines(BROKEN)) == len(BROKEN)
    assert "\n" not in joined_lines(BROKEN)


@pytest.mark.parametrize(
    "text",
    [
        "Four people killed in an attack on a market, police say\nGunmen attacked a market in Orvela.",
        "Orvela\nTulo\nVesk\nSanta Brenda",
        "- four people were killed in an attack on a market in Orvela\n- two people in Tulo\n- one in Vesk",
        "One line of a text that is about as long as lines of a width are.\n\nAnother line after it.",
        "",
    ],
)
def test_leaves_headlines_lists_and_paragraphs_alone(text: str) -> None:
    assert joined_lines(text) == text


def test_fields_of_a_page_are_no_broken_lines() -> None:
    page = "Place: the northern market of Old Karsa\nAttack: a bomb dropped on a house of three floors\n" * 2
    assert joined_lines(page) == page
