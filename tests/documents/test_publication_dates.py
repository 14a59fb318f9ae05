"""The publication date comes from the caller, the metadata or the dateline, never from the story."""

from __future__ import annotations

import pytest

from extractor.documents import Metadata, document_from_text
from extractor.documents.datelines import published_in_text
from extractor.documents.published import stated_date
from extractor.errors import UsageError

STORY = "\nThree people were killed on Saturday, the council said.\n"


def published(head: str) -> tuple[str | None, str]:
    found = document_from_text(head + STORY).published
    return found.value, found.provenance


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Shelling kills three\nJanuary 24, 2016, 8:23pm", "2016-01-24T20:23"),
        ("Shelling kills three\n24 January, 2016", "2016-01-24"),
        ("Shelling kills three\nPublished: 24 Jan 2016 10:05 GMT", "2016-01-24T10:05"),
        ("Shelling kills three\nPosted: Sunday, January 24, 2016 12:05 AM EST", "2016-01-24T00:05"),
        ("Shelling kills three\nUpdated: Jan 24, 2016 - 4:41 PM", "2016-01-24T16:41"),
        ("Shelling kills three\nBy A. Writer. CREATED Oct 9, 2015", "2015-10-09"),
        ("Shelling kills three\nLast modified: Friday, March 3, 2017 4:04 PM", "2017-03-03T16:04"),
        ("Shelling kills three\n2016-01-24", "2016-01-24"),
        ("Karsa: Flash Update No. 7\nAs of 24 January 2016", "2016-01-24"),
        ("Shelling kills three\n24/01/2016", "2016-01-24"),
        ("   VELLMARK, 6 JUL 89 (TASS) -- [TEXT] THE COUNCIL SAID", "1989-07-06"),
        ("VELLMARK CITY (NORLAND), 6 MAR 91 (VAL - NOR) -- [TEXT] THE COUNCIL", "1991-03-06"),
        ("VELLMARK, Norland (September 10, 2011) – A force killed", "2011-09-10"),
        ("VELLMARK, Norl. (Feb. 10, 2015)-- Investigators", "2015-02-10"),
        ("Geneva, 24 January 2016 – The office said", "2016-01-24"),
        ("Situation report 4\nAs of 24 January 2016", "2016-01-24"),
        ("Shelling kills three\nVellmark, 24 January 2016", "2016-01-24"),
        ("Shelling kills three\nStaff · 24 Jan 2016 · 5 min", "2016-01-24"),
        ("January 24, 2016 / 9:15 AM / News", "2016-01-24"),
        ("24 January 2016, Geneva - The office said", "2016-01-24"),
        ("Shelling kills three\nVellmark, 23 January 2016\nUpdated: 24 January 2016", "2016-01-24"),
    ],
)
def test_reads_the_dateline(head: str, value: str) -> None:
    assert published(head) == (value, "text")


@pytest.mark.parametrize(
    "head",
    [
        "Shelling kills three on November 29, 2015",
        "On 9 March 2021, border guards turned a convoy back.",
        "On 9 March 2021 – a day of mourning – police killed three.",
        "An air strike hit a house on October 15, 2023.",
        "A list of names, released July 24, 2024. It holds three.",
        "VELLMARK, 13 NOV (ACAN-EFE) -- [TEXT] THE COUNCIL SAID",
        "VELLMARK, Norland (Oct. 18) – A force killed",
        "Saturday\nYesterday",
        "As of 24 January 2016 at least three people have died.",
        "03/04/2016",
        "2016",
    ],
)
def test_a_date_of_the_story_or_an_incomplete_one_is_none(head: str) -> None:
    assert published(head) == (None, "absent")


def test_a_dateline_on_a_line_of_its_own_may_end_with_a_stop() -> None:
    told = published_in_text("KARSA, Tuesday, June 11, 2030.\n\nTwelve people were killed in Tolu on Sunday.")
    assert told.value == "2030-06-11"


@pytest.mark.parametrize(
    "head",
    [
        "KARSA, Tuesday, June 11, 2030. Shells fell on Tolu.",
        "PORT ALSEN, Norland, 11 June 2030: Shells fell.",
    ],
)
def test_behind_a_place_in_capitals_a_stop_ends_a_dateline(head: str) -> None:
    assert published_in_text(head).value == "2030-06-11"


@pytest.mark.parametrize(
    "head", ["On Tuesday, June 11, 2030. Shells fell.", "He was born in KARSA, June 11, 1990. He fled."]
)
def test_a_sentence_that_ends_with_a_day_is_no_dateline(head: str) -> None:
    assert published_in_text(head).value is None


def test_a_dateline_may_stand_whole_in_brackets() -> None:
    assert published("(Vellmark, November 21, 2028) – Soldiers killed 12 people.") == ("2028-11-21", "text")


def test_a_dateline_without_year_takes_it_from_the_release_number() -> None:
    head = "Joint Command\n2010-10-CA-267\nVELLMARK, Norland (Oct. 18) – A force killed"
    assert published(head) == ("2010-10-18", "inferred")


def test_a_release_number_of_another_month_does_not_count() -> None:
    head = "Joint Command\n2010-11-CA-267\nVELLMARK, Norland (Oct. 18) – A force killed"
    assert published(head) == (None, "absent")


def test_given_goes_before_metadata_and_metadata_before_text() -> None:
    text = "24 January, 2016" + STORY
    metadata = Metadata(published="2016-01-25")
    given = document_from_text(text, published="2016-01-26T08:00", metadata=metadata).published
    assert (given.value, given.provenance) == ("2016-01-26T08:00", "given")
    stated = document_from_text(text, metadata=metadata).published
    assert (stated.value, stated.provenance) == ("2016-01-25", "metadata")


@pytest.mark.parametrize("value", ["yesterday", "24 January 2016", "2016-13-01", "2016", ""])
def test_a_given_date_must_be_iso(value: str) -> None:
    with pytest.raises(UsageError, match=r"^published: is no date; write it as YYYY-MM-DD"):
        document_from_text(STORY, published=value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2016-01-24T20:23:11", "2016-01-24T20:23"),
        ("2016-01-24 20:23", "2016-01-24T20:23"),
        (" January 24, 2016 at 8:23 pm ", "2016-01-24T20:23"),
        ("Sun, 24 Jan 2016 20:23:00 GMT", "2016-01-24T20:23"),
        ("24 janvier 2016", "2016-01-24"),
        ("24 de enero de 2016", "2016-01-24"),
        ("24 января 2016", "2016-01-24"),
        ("24.01.2016", "2016-01-24"),
        ("January 24, 2016 at 25:10", "2016-01-24"),
        ("03/04/2016", None),
        ("January 2016", None),
        ("yesterday", None),
        ("24 January", None),
        ("2016", None),
        ("unknown", None),
        ("", None),
    ],
)
def test_metadata_dates_are_whole_or_none(words: str, value: str | None) -> None:
    assert stated_date(words) == value


def test_a_dateline_in_brackets_on_a_line_of_its_own_dates_the_report() -> None:
    text = "VESK, Orvan (Aug. 6, 2012)\nA patrol was hit by a mine in Karsiyah yesterday, killing 12 people."
    assert published_in_text(text).value == "2012-08-06"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("PRESS RELEASE - EMBARGOED UNTIL 00:01 (LOCAL TIME), 10 JUNE 2030", "2030-06-10"),
        ("Under embargo until 06:00 GMT on Tuesday 4 February 2031", "2031-02-04"),
        ("FOR IMMEDIATE RELEASE: 3 May 2031", "2031-05-03"),
        ("Not for publication before 5 June 2030", "2030-06-05"),
        ("Case 12\nLast edited 2 November 2028", "2028-11-02"),
        ("Families called for release of the men on 5 June 2030 in Karsa.", None),
    ],
)
def test_a_release_says_from_when_it_may_be_published(head: str, day: str | None) -> None:
    assert document_from_text(f"{head}\n\nTwo men died in Karsa.\n").published.value == day
