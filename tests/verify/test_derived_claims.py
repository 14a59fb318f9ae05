"""A claim that adds up or splits what the text tells is derived, and named as such."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.growth import grows_at_most
from tests.verify.building import judge

if TYPE_CHECKING:
    from extractor.verify.claims import ClaimVictims


@pytest.mark.parametrize(
    ("text", "effect", "victims", "value", "reason"),
    [
        ("Two militants and five soldiers were killed.", "killed", "any", 7, "DERIVED_NOT_STATED"),
        (
            "Four people were shot, one fatally. One man was killed.",
            "injured",
            "any",
            3,
            "DERIVED_NOT_STATED",
        ),
        (
            "Twelve people, including three women and four children, died.",
            "killed",
            "men",
            5,
            "DERIVED_NOT_STATED",
        ),
        ("Two boys and three girls were killed.", "killed", "children", 5, "DERIVED_NOT_STATED"),
        (
            "Four soldiers were killed. Two militants were also killed.",
            "killed",
            "any",
            6,
            "DERIVED_NOT_STATED",
        ),
        (
            "Fatalities coded as 10 and divided among three villages.",
            "killed",
            "any",
            3,
            "DERIVED_NOT_STATED",
        ),
        ("Four adults and one child were shot.", "injured", "any", 5, "DERIVED_NOT_STATED"),
        (
            "Nine were killed, among them Ann Bell (12) and Jo Hart (7).",
            "killed",
            "children",
            2,
            "DERIVED_NOT_STATED",
        ),
        (
            "Three people were killed; they were aged 9, 12 and 40.",
            "killed",
            "children",
            2,
            "DERIVED_NOT_STATED",
        ),
    ],
)
def test_names_what_is_worked_out(
    text: str, effect: str, victims: ClaimVictims, value: int, reason: str
) -> None:
    verdict = judge(text, effect, victims, value)
    assert (verdict.verdict, verdict.reasons) == ("derived", (reason,))
    assert verdict.evidence


@pytest.mark.parametrize(
    ("text", "effect", "verdict", "reasons"),
    [
        ("Civilians were injured.", "injured", "derived", ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT")),
        ("Others were killed.", "killed", "derived", ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT")),
        (
            "A number of people were injured.",
            "injured",
            "derived",
            ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT"),
        ),
        (
            "People were killed and injured.",
            "injured",
            "derived",
            ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT"),
        ),
        (
            "It killed and wounded a number of guests.",
            "killed",
            "derived",
            ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT"),
        ),
        ("Multiple guests were hurt.", "injured", "derived", ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT")),
        ("There were a number of casualties.", "injured", "review", ("VAGUE_MADE_EXACT",)),
        ("Several people were injured.", "injured", "review", ("VAGUE_MADE_EXACT",)),
        ("Many were injured.", "injured", "review", ("VAGUE_MADE_EXACT",)),
        ("Civilians were killed or injured.", "injured", "review", ("VAGUE_MADE_EXACT",)),
        ("Three women and others were killed.", "killed", "unsupported", ("VAGUE_MADE_EXACT",)),
    ],
)
def test_a_plural_says_two_or_more_and_a_word_for_more_does_not_say_two(
    text: str, effect: str, verdict: str, reasons: tuple[str, ...]
) -> None:
    judged = judge(text, effect, "any", 2)
    assert (judged.verdict, judged.reasons) == (verdict, reasons)


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("Raiders killed 31 people. Fatalities are distributed across six events.", 5, "derived"),
        ("Raiders killed 31 people. Fatalities are distributed across six events.", 4, "unsupported"),
        (
            "Raiders killed nine men and 5 women. They shot one boy dead. Deaths split over 3 events.",
            5,
            "derived",
        ),
        ("Raiders killed 31 people. Fatalities are distributed across six events.", 31, "unsupported"),
        ("Raiders killed 31 people. The guards counted six events.", 31, "supported"),
        ("Raiders killed 31 people. The guards counted six events.", 5, "unsupported"),
        ("Fatalities are distributed across six events.", 5, "unsupported"),
        ("Raiders displaced 30 people. Fatalities are distributed across six events.", 5, "unsupported"),
    ],
)
def test_the_dead_are_shared_among_the_events_named_behind_them(text: str, value: int, verdict: str) -> None:
    assert judge(text, "killed", "any", value).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A woman was shot in the back. A boy was shot in the arm.", "derived"),
        ("A woman was shot in the back. A boy was shot in the arm. A man died.", "unsupported"),
    ],
)
def test_two_who_were_shot_one_by_one_are_two_injured_where_nobody_died(text: str, verdict: str) -> None:
    assert judge(text, "injured", "any", 2).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [(4, "derived"), (5, "unsupported")])
def test_survivors_are_those_shot_less_all_the_dead(value: int, verdict: str) -> None:
    text = "Gunmen shot seven people. Three people were killed. In the yard two men were killed."
    assert judge(text, "injured", "any", value).verdict == verdict


LEAD = "On 4 May 2023 a strike killed 12 people. "


@pytest.mark.parametrize(
    ("text", "effect", "victims", "value", "reason"),
    [
        ("Ann was killed. A teacher was killed. A nurse died.", "killed", "any", 2, "DERIVED_NOT_STATED"),
        ("A teacher was wounded. A nurse was wounded.", "injured", "any", 2, "DERIVED_NOT_STATED"),
        (
            LEAD + "His wife Ann Bell (40) and a sister, Eva Bell (20), died.",
            "killed",
            "women",
            2,
            "DERIVED_NOT_STATED",
        ),
    ],
)
def test_works_out_those_told_of_one_by_one(
    text: str, effect: str, victims: ClaimVictims, value: int, reason: str
) -> None:
    verdict = judge(text, effect, victims, value)
    assert (verdict.verdict, verdict.reasons) == ("derived", (reason,))


@pytest.mark.parametrize(
    ("text", "effect", "victims", "value"),
    [
        ("Dozens were killed.", "killed", "any", 12),
        ("Dozens of women were wounded.", "injured", "women", 12),
        ("Twelve people were killed. A teacher was killed. A nurse died.", "killed", "any", 2),
        ("A teacher was wounded. The teacher was wounded.", "injured", "any", 2),
        (LEAD + "His wife Ann Bell (40) and a girl, Eva Bell (9), died.", "killed", "women", 2),
        (LEAD + "Three women died. His wife Ann Bell died. Her mother Eva Roe died.", "killed", "women", 2),
    ],
)
def test_refuses_those_whom_the_text_does_not_name(
    text: str, effect: str, victims: ClaimVictims, value: int
) -> None:
    assert judge(text, effect, victims, value).verdict == "unsupported"


@pytest.mark.parametrize(
    ("text", "victims", "value", "verdict"),
    [
        ("Two boys and a baby were killed.", "children", 3, "derived"),
        ("Five children, one of whom was an infant, were killed.", "children", 6, "unsupported"),
        ("Nine people were killed, including five children, one of whom was an infant.", "men", 4, "derived"),
        (
            "Nine people were killed, including five children, one of whom was an infant.",
            "men",
            3,
            "unsupported",
        ),
    ],
)
def test_a_part_is_not_added_to_its_whole(text: str, victims: ClaimVictims, value: int, verdict: str) -> None:
    assert judge(text, "killed", victims, value).verdict == verdict


@pytest.mark.parametrize(
    ("text", "value", "verdict"),
    [
        ("He was held for a double murder.", 2, "derived"),
        ("The triple-homicide shocked the town.", 3, "derived"),
        ("He was held for a double murder.", 3, "unsupported"),
        ("The double agent met a triple agent.", 2, "unsupported"),
    ],
)
def test_a_double_murder_has_two_victims(text: str, value: int, verdict: str) -> None:
    judged = judge(text, "killed", "any", value)
    assert judged.verdict == verdict
    assert judge(text, "injured", "any", value).verdict == "unsupported"
    assert judge(text, "killed", "women", value).verdict == "unsupported"


def test_reads_a_wall_of_capitals_in_one_pass() -> None:
    for shape in ("A", "Mother ", "son Al- al- ", "12-year-old ", "Abc (", "Ab-"):
        short, long = LEAD + shape * 500, LEAD + shape * 5000
        assert judge(long, "killed", "women", 4).verdict == "unsupported"
        assert grows_at_most(
            30, partial(judge, short, "killed", "women", 4), partial(judge, long, "killed", "women", 4)
        )
