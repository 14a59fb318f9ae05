"""Two dates that are the ends of one stretch are one date; two that are told beside each other are two."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.dates import find_dates, resolve_mention

SUNDAY = date(2031, 5, 18)


def stretches(text: str) -> list[tuple[str, str]]:
    return [
        (str(found.start), str(found.end))
        for found in (resolve_mention(one, SUNDAY) for one in find_dates(text))
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Between Friday evening and last night nine died.", ("2031-05-16", "2031-05-17")),
        ("Nine died between Wednesday night and early today.", ("2031-05-14", "2031-05-18")),
        ("Shells fell from Friday night until early on Sunday morning.", ("2031-05-16", "2031-05-18")),
        (
            "It was looted between December 20, when its garrison fled, and January 10.",
            ("2030-12-20", "2031-01-10"),
        ),
        (
            "Between the start of the operation on 15 January and yesterday 61 died.",
            ("2031-01-15", "2031-05-17"),
        ),
        ("Nine died from 3 May, the army said, to last night.", ("2031-05-03", "2031-05-17")),
    ],
)
def test_the_ends_of_a_stretch_are_one_date(text: str, days: tuple[str, str]) -> None:
    assert stretches(text) == [days]


@pytest.mark.parametrize(
    "text",
    [
        "Nine died on 3 May and two last night.",
        "In clashes between herders and farmers on 3 May and last Tuesday nine died.",
        "From Karsa they fled on 3 May and to Bolan last night.",
    ],
)
def test_dates_beside_each_other_stay_two(text: str) -> None:
    assert len(stretches(text)) == 2


def test_a_stretch_that_would_end_before_it_begins_has_no_days() -> None:
    assert stretches("Between last night and 3 May nine died.") == [("None", "None")]
