"""A number claim is judged by what the text says of its number, not by whether the number occurs."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numbers import read_ledger
from extractor.verify import NumberClaim, judge_claim
from extractor.verify.claim_reasons import REASON_RULES
from extractor.verify.claim_support import SUPPORT_RULES
from tests.growth import grows_at_most

if TYPE_CHECKING:
    from extractor.verify.claims import ClaimVerdict, ClaimVictims

HARD = json.loads((Path(__file__).parents[1] / "data/number_tests.json").read_text(encoding="utf-8"))["tests"]
# Claims of the labels in the form of the audit: effect, victims, value. Those that only a figure can
# express ("exactly", "3 brothers", another speaker) are judged in the tests of figures.
CLAIMS: dict[tuple[str, str], tuple[str, ClaimVictims, int]] = {
    ("t01", "killed 11 civilians"): ("killed", "civilians", 11),
    ("t03", "300 killed"): ("killed", "any", 300),
    ("t03", "300 injured"): ("injured", "any", 300),
    ("t03", "2 killed"): ("killed", "any", 2),
    ("t05", "24 killed"): ("killed", "any", 24),
    ("t05", "12 killed"): ("killed", "any", 12),
    ("t07", "19 killed"): ("killed", "any", 19),
    ("t09", "0 killed, exact"): ("killed", "any", 0),
    ("t11", "3 children killed"): ("killed", "children", 3),
    ("t13", "2 children injured"): ("injured", "children", 2),
    ("t17", "90 civilians killed"): ("killed", "civilians", 90),
    ("t19", "18 killed"): ("killed", "any", 18),
    ("t19", "3 killed"): ("killed", "any", 3),
    ("t19", "60 killed"): ("killed", "any", 60),
    ("t19", "72 killed"): ("killed", "any", 72),
    ("t21", "34 killed"): ("killed", "any", 34),
    ("t21", "20 killed"): ("killed", "any", 20),
    ("t23", "110 killed"): ("killed", "any", 110),
    ("t23", "47 killed as the current toll"): ("killed", "any", 47),
    ("t23", "16 killed"): ("killed", "any", 16),
    ("t25", "326 killed"): ("killed", "any", 326),
    ("t25", "162 killed"): ("killed", "any", 162),
    ("t27", "0 civilians killed, confirmed"): ("killed", "civilians", 0),
    ("t29", "9 killed as the current toll"): ("killed", "any", 9),
    ("t31", "8,000 killed in this attack"): ("killed", "any", 8000),
    ("t31", "10 killed"): ("killed", "any", 10),
    ("t35", "40 killed, exact toll"): ("killed", "any", 40),
    ("t37", "3,500 people displaced"): ("displaced", "any", 3500),
    ("t37", "200 injured"): ("injured", "any", 200),
    ("t39", "1 killed"): ("killed", "any", 1),
    ("t41", "1 civilian died"): ("killed", "civilians", 1),
    ("t43", "2,016 killed"): ("killed", "any", 2016),
    ("t43", "7 killed"): ("killed", "any", 7),
    ("t45", "1 child killed"): ("killed", "children", 1),
    ("t45", "2 killed, total"): ("killed", "any", 2),
}


def judge(text: str, effect: Any, victims: ClaimVictims, value: int) -> ClaimVerdict:
    return judge_claim(NumberClaim(effect, victims, value), read_ledger(text))


@pytest.mark.parametrize("key", CLAIMS, ids=lambda key: f"{key[0]}-{key[1]}")
def test_refuses_the_claim_of_the_label_for_its_reason(key: tuple[str, str]) -> None:
    case = next(case for case in HARD if case["id"] == key[0])
    reason = next(reject["reason"] for reject in case["reject"] if reject["claim"] == key[1])
    verdict = judge(case["text"], *CLAIMS[key])
    assert verdict.verdict in ("unsupported", "review")
    assert reason in verdict.reasons


@pytest.mark.parametrize(
    ("text", "effect", "victims", "value"),
    [
        ("Twelve people were killed and 30 wounded.", "killed", "any", 12),
        ("Twelve people were killed and 30 wounded.", "injured", "any", 30),
        ("At least 12 people were killed.", "killed", "any", 12),
        ("Between 12 and 15 people were killed.", "killed", "any", 12),
        ("Twelve people, including three women, were killed.", "killed", "women", 3),
        ("It killed 23 fighters and three civilians.", "killed", "civilians", 3),
        ("It killed 23 fighters and three civilians.", "killed", "combatants", 23),
        ("Gunmen abducted 12 students.", "kidnapped", "any", 12),
        ("Four people were shot.", "injured", "any", 4),
        ("Raiders killed five civilians and injured another.", "killed", "any", 5),
    ],
)
def test_supports_what_is_stated(text: str, effect: str, victims: ClaimVictims, value: int) -> None:
    verdict = judge(text, effect, victims, value)
    assert (verdict.verdict, verdict.reasons) == ("supported", ())
    assert verdict.evidence


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
    ("text", "effect", "victims", "value", "reason"),
    [
        ("Twelve people were killed and 30 wounded.", "killed", "any", 30, "WRONG_EFFECT"),
        ("Twelve people, including three women, were killed.", "killed", "any", 3, "SUBSET_AS_TOTAL"),
        ("Twelve people were killed.", "killed", "civilians", 12, "STATUS_ADDED"),
        ("Twelve died. Two gunmen were also killed.", "killed", "any", 2, "SUBSET_AS_TOTAL"),
        ("Twelve died. Two women were among the dead.", "killed", "any", 2, "SUBSET_AS_TOTAL"),
        ("Twelve died. Two women were killed.", "killed", "any", 2, "SUBSET_AS_TOTAL"),
        ("Two women and two men were killed.", "killed", "any", 3, "NOT_IN_TEXT"),
        ("Four soldiers died. Two militants were also killed.", "killed", "any", 4, "SUBSET_AS_TOTAL"),
        ("Fatalities coded as 10, split between 2 events.", "killed", "any", 10, "HISTORICAL_MISFILED"),
        ("Fatalities coded as 10, split between 2 events.", "killed", "men", 5, "NOT_IN_TEXT"),
        ("Twelve died. Amal's two sisters were killed.", "killed", "any", 2, "SUBSET_AS_TOTAL"),
        ("Five children died. Two children were killed.", "killed", "any", 2, "SUBSET_AS_TOTAL"),
        ("Three women and several others were killed.", "killed", "any", 2, "VAGUE_MADE_EXACT"),
        ("Twelve men were killed.", "killed", "men", 7, "NOT_IN_TEXT"),
        ("Twelve women were killed.", "killed", "men", 12, "WRONG_CATEGORY"),
        ("The army denied that it killed 12 civilians.", "killed", "any", 12, "NEGATED"),
        ("Twelve gunmen killed a mayor.", "killed", "any", 12, "NOT_CASUALTY"),
        ("Twelve people were killed.", "killed", "any", 13, "NOT_IN_TEXT"),
    ],
)
def test_refuses_the_right_number_in_the_wrong_place(
    text: str, effect: str, victims: ClaimVictims, value: int, reason: str
) -> None:
    verdict = judge(text, effect, victims, value)
    assert (verdict.verdict, verdict.reasons) == ("unsupported", (reason,))


def test_the_upper_end_of_a_range_is_left_to_a_person() -> None:
    verdict = judge("Between 12 and 15 people were killed.", "killed", "any", 15)
    assert (verdict.verdict, verdict.reasons) == ("review", ("QUALIFIER_LOST",))


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


def test_those_who_attacked_are_no_other_side_of_their_victims() -> None:
    text = "Twelve soldiers were killed. The soldiers killed four attackers."
    assert judge(text, "killed", "any", 12).verdict == "supported"


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


def test_an_unborn_child_is_no_other_victim_of_a_shooting() -> None:
    text = "A raid killed her unborn child. Five people were shot."
    assert judge(text, "injured", "any", 5).verdict == "supported"


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
    ("text", "effect", "verdict"),
    [
        (LEAD + "Five people were killed by the first shell.", "killed", "review"),
        ("A strike wounded 12 people. Five people were wounded by the first shell.", "injured", "review"),
        ("A strike killed 12 people. In Dover five people were killed.", "killed", "supported"),
        ("On 3 May 2016 fire killed 12 people and five people died in Dover.", "killed", "supported"),
        (LEAD + "Later reports had 15 people killed.", "killed", "supported"),
        (LEAD.replace("12", "up to 12") + "Early reports had five people killed.", "killed", "supported"),
    ],
)
def test_leaves_a_number_below_the_opening_toll_to_a_person(text: str, effect: str, verdict: str) -> None:
    value = 15 if "15" in text else 5
    assert judge(text, effect, "any", value).verdict == verdict


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        (LEAD + "Early reports had five people killed.", "killed"),
        ("A strike wounded 12 people. Early reports had five people wounded.", "injured"),
    ],
)
def test_refuses_a_first_report_that_the_text_replaces(text: str, effect: str) -> None:
    result = judge(text, effect, "any", 5)
    assert (result.verdict, result.reasons) == ("unsupported", ("SUPERSEDED",))


def test_reads_a_wall_of_capitals_in_one_pass() -> None:
    for shape in ("A", "Mother ", "son Al- al- ", "12-year-old ", "Abc (", "Ab-"):
        short, long = LEAD + shape * 500, LEAD + shape * 5000
        assert judge(long, "killed", "women", 4).verdict == "unsupported"
        assert grows_at_most(
            30, partial(judge, short, "killed", "women", 4), partial(judge, long, "killed", "women", 4)
        )


def test_the_evidence_is_the_words_of_the_number() -> None:
    text = "At least 12 people were killed."
    (span,) = judge(text, "killed", "any", 12).evidence
    assert text[slice(*span)] == "At least 12"


@given(
    st.lists(st.integers(min_value=2, max_value=500), min_size=1, max_size=4, unique=True),
    st.integers(min_value=1000, max_value=99_999),
    st.sampled_from(["killed", "injured"]),
)
def test_a_number_absent_from_the_text_is_never_supported(
    numbers: list[int], absent: int, effect: str
) -> None:
    text = " ".join(f"In town {at} the raid killed {n} people." for at, n in enumerate(numbers))
    assert judge(text, effect, "any", absent).verdict == "unsupported"


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


def test_every_rule_states_itself() -> None:
    assert all(rule.statement.endswith(".") and rule.source for rule in SUPPORT_RULES)
    assert all(rule.statement.endswith(".") for rule in REASON_RULES)


@pytest.mark.parametrize(
    ("text", "effect", "victims", "value", "reason"),
    [
        ("Several people were injured.", "injured", "any", 2, "VAGUE_MADE_EXACT"),
        ("Dozens were wounded.", "injured", "any", 12, "VAGUE_MADE_EXACT"),
        ("A number of people were killed or wounded.", "killed", "any", 2, "VAGUE_MADE_EXACT"),
        ("Dozens were killed and wounded.", "killed", "any", 2, "VAGUE_MADE_EXACT"),
    ],
)
def test_leaves_the_number_of_a_vague_word_to_a_person(
    text: str, effect: str, victims: ClaimVictims, value: int, reason: str
) -> None:
    verdict = judge(text, effect, victims, value)
    assert (verdict.verdict, verdict.reasons) == ("review", (reason,))


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


def test_a_lesser_number_of_the_same_group_is_a_share_in_a_list_too() -> None:
    text = "Five children died. The paper named two children and a sister as killed."
    assert judge(text, "killed", "any", 2).verdict == "unsupported"
