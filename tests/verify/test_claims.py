"""A number claim is judged by what the text says of its number, not by whether the number occurs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.verify.claim_reasons import REASON_RULES
from extractor.verify.claim_support import SUPPORT_RULES
from tests.verify.building import judge

if TYPE_CHECKING:
    from extractor.verify.claims import ClaimVictims

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


LEAD = "On 4 May 2023 a strike killed 12 people. "


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


def test_those_who_attacked_are_no_other_side_of_their_victims() -> None:
    text = "Twelve soldiers were killed. The soldiers killed four attackers."
    assert judge(text, "killed", "any", 12).verdict == "supported"


def test_an_unborn_child_is_no_other_victim_of_a_shooting() -> None:
    text = "A raid killed her unborn child. Five people were shot."
    assert judge(text, "injured", "any", 5).verdict == "supported"


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


def test_a_lesser_number_of_the_same_group_is_a_share_in_a_list_too() -> None:
    text = "Five children died. The paper named two children and a sister as killed."
    assert judge(text, "killed", "any", 2).verdict == "unsupported"
