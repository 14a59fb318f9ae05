"""Paragraphs, sentences, furniture, headline and dek of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.segments import segment


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in segment(text).sentences]


def test_splits_sentences() -> None:
    assert sentences("One fell. Two ran! Who won? Nobody.") == [
        "One fell.",
        "Two ran!",
        "Who won?",
        "Nobody.",
    ]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert sentences("Gen. Bell and Lt. Col. Hart met at No. 5. They left.") == [
        "Gen. Bell and Lt. Col. Hart met at No. 5.",
        "They left.",
    ]


def test_an_initial_ends_no_sentence() -> None:
    assert sentences("J. R. Hart of the U.S. Army spoke. He left.") == [
        "J. R. Hart of the U.S. Army spoke.",
        "He left.",
    ]


def test_a_time_of_day_may_end_a_sentence() -> None:
    assert sentences("It fell at 3 a.m. The town burned.") == ["It fell at 3 a.m.", "The town burned."]
    assert sentences("It fell at 3 a.m. Monday in town.") == ["It fell at 3 a.m. Monday in town."]


def test_lower_case_after_a_stop_goes_on() -> None:
    assert sentences("It was approx. twelve men.") == ["It was approx. twelve men."]


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    assert sentences('"They fled." He said so.') == ['"They fled."', "He said so."]


def test_upper_case_text_splits_too() -> None:
    assert sentences("GEN. BELL SPOKE. HE LEFT.") == ["GEN. BELL SPOKE.", "HE LEFT."]


def test_a_soft_line_break_ends_no_sentence() -> None:
    text = (
        "THE MINISTRY OF ORVANIA SAYS THAT THIS MORNING'S RAID ON THE RIVER HARBOUR\n"
        "KILLED TWO PORTERS AND INJURED NINE CLERKS WHO STOOD IN LINE FOR THE FERRY.\n"
        "THE ARMY LEFT.\n"
    )
    assert [line.split()[0] for line in sentences(text)] == ["THE", "THE"]


def test_a_hard_line_break_parts_paragraphs() -> None:
    text = "4 min read\n24 January, 2016\nRussia has been accused of it by the opposition."
    assert len(segment(text).paragraphs) == 3


def test_a_line_that_ends_in_a_comma_goes_on() -> None:
    text = "They named the river port, the old mill town,\nAmra and the bridge."
    assert len(segment(text).paragraphs) == 1


def test_a_bullet_begins_a_paragraph() -> None:
    assert len(segment("We saw\n• two men\n• three women").paragraphs) == 3


def test_blank_lines_part_paragraphs() -> None:
    text = "  One.  \n\n\n Two. \n \n Three."
    assert [text[start:end] for start, end in segment(text).paragraphs] == ["One.", "Two.", "Three."]


def test_furniture_makes_no_claim() -> None:
    text = (
        "Related: Raid leaves 90 dead\n\n4 min read\n\nBy Ann Bell\n\nTwelve were killed in Amra, she said."
    )
    found = segment(text)
    assert [text[start:end] for start, end in found.furniture] == [
        "Related: Raid leaves 90 dead",
        "4 min read",
        "By Ann Bell",
    ]


def test_finds_headline_and_dek() -> None:
    text = "Raid kills 12\n\nTwelve people were killed in Amra\n\nThe raid came at dawn. It was short."
    found = segment(text)
    assert found.headline is not None
    assert found.dek is not None
    assert text[slice(*found.headline)] == "Raid kills 12"
    assert text[slice(*found.dek)] == "Twelve people were killed in Amra"


def test_plain_prose_has_no_headline() -> None:
    found = segment("Twelve people were killed.\n\nThe raid came at dawn.")
    assert (found.headline, found.dek) == (None, None)


def test_a_notice_behind_a_name_is_furniture() -> None:
    text = "Twelve were killed in Amra.\n\nThe Amra Post cannot be held responsible for 3 other sites."
    assert [text[start:end] for start, end in segment(text).furniture] == [text[text.index("The Amra") :]]


def test_a_language_without_a_folder_is_named() -> None:
    with pytest.raises(UsageError, match="language: there are no segment words for 'xx'"):
        segment("Twelve were killed.", language="xx")


def test_an_empty_text_has_no_parts() -> None:
    found = segment("")
    assert (found.paragraphs, found.sentences, found.furniture, found.headline) == ((), (), (), None)


@given(st.text(alphabet=st.sampled_from("aA1 .\n\t!?\"'’é-•"), max_size=200))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    covered = segment(text).sentences
    assert all(start < end for start, end in covered)
    assert all(before[1] <= after[0] for before, after in pairwise(covered))
    rest = list(text)
    for start, end in covered:
        rest[start:end] = [""] * (end - start)
    assert "".join(rest).strip() == ""


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met at a vigil.Nine people were hurt.", 2),
        ("Was it over?Nobody knew.", 2),
        ("They drove a grey SUV.Nine men fled.", 2),
        ("See example.com and the U.S.Army at 5 p.m.Monday.", 1),
        ("He wrote in script.JS on Monday.", 1),
    ],
)
def test_a_stop_ends_a_sentence_where_the_space_behind_it_was_lost(text: str, sentences: int) -> None:
    assert len(segment(text).sentences) == sentences
