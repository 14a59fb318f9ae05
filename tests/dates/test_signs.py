"""A date begins at one of few words; nothing that the large pattern finds is lost by trying only there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dates.grammar import MENTION, find_mentions
from extractor.dates.signs import starts_of_dates
from tests.growth import grows_at_most

WORDS = re.findall(
    r"\S+",
    "on in since of until till by from to through thru before after between and for year during within over "
    "early late mid later earlier last this these next past latest previous preceding coming recent the a an "
    "few several number couple three twenty forty eight 3 24 72 2016 1999 16 16th 3rd 89 "
    "January Jan. May may March march April Sept AUG Monday Mon. Tues thus SATURDAY Sun Sunday's weekend "
    "hour hours days week weeks month years ago today yesterday tomorrow tonight overnight night evening "
    "morning afternoon noon dawn day 24/01/2016 2016-01-24 12-May-2016 5th-July 1990s "
    "people killed by, ( ) & - – / . İstanbul July_2016 birthdays 5july",
)
GAPS = st.sampled_from([" ", " ", " ", " ", "\n", "\u00a0", "    ", "     ", "-", ", ", ""])
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), GAPS), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@settings(max_examples=100)
@given(TEXTS)
def test_trying_few_places_finds_what_trying_all_finds(text: str) -> None:
    everywhere = [match.span() for match in MENTION.finditer(text)]
    assert [match.span() for match in find_mentions(text)] == everywhere


def test_words_before_a_sign_that_no_date_is_made_of_are_not_tried() -> None:
    assert starts_of_dates("Rebels killed people in the last week of May") == [21, 24, 28, 33, 38, 41]


@pytest.mark.parametrize("text", ["", "Rebels killed 12 people in the town", "birthdays, Julyish, 120160"])
def test_a_text_without_a_sign_is_not_tried_at_all(text: str) -> None:
    assert starts_of_dates(text) == []


@pytest.mark.parametrize("unit", ["day", "July ", "the a an ", "2016", "İ", "2016 "])
def test_time_grows_with_length_only(unit: str) -> None:
    short, long = unit * (20_000 // len(unit)), unit * (200_000 // len(unit))
    assert grows_at_most(30, lambda: starts_of_dates(short), lambda: starts_of_dates(long))
