"""Looking only where a cue word stands finds what looking everywhere finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.names.words import TextWords, matches_from

SPACE = re.compile(r"\s+")
TEXT = "In Karsa, IN the Upper Vesk Valley camp. Al-Tira's   Old\nBridge"


def words(*cues: str, text: str = TEXT) -> TextWords:
    return TextWords(text, frozenset(cues))


def test_cue_words_are_found_in_either_case_and_in_order() -> None:
    assert words("in", "camp").starts(frozenset(("in", "camp", "other"))) == [0, 10, 35]


def test_a_letter_that_is_two_in_lower_case_moves_no_word() -> None:
    assert words("in", text="İ in İstanbul IN").starts(frozenset(("in",))) == [2, 14]


def test_words_that_were_not_asked_for_are_not_kept() -> None:
    assert not words("in").hold(frozenset(("camp",)))
    assert words("in").hold(frozenset(("in", "camp")))


def test_part_of_a_word_is_no_cue() -> None:
    assert words("in", text="rain inside").starts(frozenset(("in",))) == []


def test_the_next_name_word() -> None:
    assert [words().next_name(at) for at in (0, 1, 60)] == [0, 3, None]


def test_names_before_a_position_stand_in_a_row() -> None:
    read, camp = words(), TEXT.index("camp")
    assert [TEXT[at:][:5] for at in read.names_before(camp, 4, SPACE, SPACE)] == ["Valle", "Vesk ", "Upper"]


def test_a_name_can_begin_inside_a_hyphened_one() -> None:
    text = "Karsa Front-Vesk Guard"
    found = words(text=text).names_before(text.index("Guard"), 1, SPACE, SPACE)
    assert [text[at:] for at in found] == ["Front-Vesk Guard", "Vesk Guard"]


@pytest.mark.parametrize(
    ("start", "end", "there"), [(0, 1, True), (1, 10, False), (1, 11, True), (36, 60, False)]
)
def test_cue_words_in_a_part_of_the_text(start: int, end: int, there: bool) -> None:
    assert words("in", "camp").any_between(frozenset(("in", "camp")), start, end) is there


def test_at_most_so_many_names_are_gone_back() -> None:
    assert len([*words().names_before(TEXT.index("camp"), 2, SPACE, SPACE)]) == 2


def test_no_name_right_before_a_position() -> None:
    assert [*words().names_before(TEXT.index("IN"), 4, SPACE, SPACE)] == []


def test_rows_of_names_are_the_longest() -> None:
    text = "Karsa Vesk  Tira of Nur, Old\nBridge and Al-Nur"
    rows = [text[start:end] for start, end in words(text=text).names(re.compile(r"\s(?:of\s)?"))]
    assert rows == ["Karsa Vesk", "Tira of Nur", "Old\nBridge", "Al-Nur"]
    assert [*words(text="none").names(SPACE)] == []


@settings(max_examples=60)
@given(st.text("ab ", max_size=40))
def test_from_all_places_the_matches_are_those_of_the_pattern(text: str) -> None:
    pattern = re.compile("ab?a|b+a")
    everywhere = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in matches_from(pattern, text, range(len(text)))] == everywhere


@pytest.mark.parametrize("starts", [[], [1]])
def test_nothing_is_tried_elsewhere(starts: list[int]) -> None:
    assert [*matches_from(re.compile("a"), "ab", starts)] == []
