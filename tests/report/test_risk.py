from __future__ import annotations

from typing import get_args

from extractor.report.risk import TIERS, WEIGHTS, assess
from extractor.report.words import SIGNS
from extractor.schema import Check, Claim, Relations, Verification, VerificationStatus
from tests.report.builder import figure, item

TEXT = "The group said 63 people were killed."


def test_every_verdict_has_its_tier_and_needs_review_comes_first() -> None:
    assert set(TIERS) == {*get_args(VerificationStatus), "open"}
    assert min(TIERS, key=TIERS.__getitem__) == "needs_review"


def test_every_sign_has_words() -> None:
    assert set(WEIGHTS) == set(SIGNS)


def test_a_failed_check_weighs_more_than_an_open_one() -> None:
    record = item(TEXT).record
    scores = {
        result: assess(
            figure(
                TEXT,
                "63",
                verification=Verification(status="needs_review", checks=[Check(check="x", result=result)]),
            ),
            record,
            [],
        ).score
        for result in ("pass", "unknown", "fail")
    }
    assert scores["pass"] < scores["unknown"] < scores["fail"]


def test_names_the_conflict_and_the_missing_source() -> None:
    contested = figure(TEXT, "63", claim=Claim(source="Group"), relations=Relations(conflicts_with=["f2"]))
    assert assess(contested, item(TEXT).record, []).signs == ("conflict",)
    assert "no_source" in assess(figure(TEXT, "63"), item(TEXT).record, []).signs
