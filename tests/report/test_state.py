from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from extractor.report import (
    Decision,
    FigureKey,
    Review,
    figure_hash,
    review_state,
    settle,
)
from tests.report.builder import figure, item

if TYPE_CHECKING:
    from extractor.schema import Figure

TEXT = "The group said 63 people were killed."
FIGURE = figure(TEXT, "63 people")
RECORD = item(TEXT, figures=[FIGURE]).record
KEY = FigureKey("doc", "f1")
MORNING = datetime(2026, 3, 1, 10, tzinfo=UTC)


def review(number: int, action: str, reviewer: str = "AB", of: Figure = FIGURE, **parts: Any) -> Review:
    decision = Decision.model_validate(
        {
            "id": f"d{number}",
            "document_id": "doc",
            "figure_id": of.id,
            "action": action,
            "reviewer": reviewer,
            "time": MORNING + timedelta(minutes=number),
            **parts,
        }
    )
    return Review(
        decision=decision,
        run="r",
        judged_sha256=figure_hash(of),
        before={},
        decisions_sha256="s",
        applied_at=MORNING,
    )


def state(*reviews: Review) -> str:
    return review_state([RECORD], reviews)[KEY].state


CORRECT_90: dict[str, Any] = {"correction": {"kind": "at_least", "low": 90}}


def test_a_figure_nobody_saw_is_unreviewed() -> None:
    assert state() == "unreviewed"


def test_the_latest_decision_of_a_reviewer_stands() -> None:
    assert state(review(1, "accept"), review(2, "reject", reason="NEGATED")) == "rejected"
    assert state(review(2, "accept"), review(1, "reject", reason="NEGATED")) == "accepted"


def test_two_reviewers_who_agree_accept() -> None:
    assert state(review(1, "accept"), review(2, "accept", "CD")) == "accepted"


def test_two_reviewers_who_differ_leave_it_disputed() -> None:
    assert state(review(1, "accept"), review(2, "reject", "CD", reason="NEGATED")) == "disputed"
    other: dict[str, Any] = {"correction": {"kind": "at_least", "low": 91}}
    assert state(review(1, "correct", **CORRECT_90), review(2, "correct", "CD", **other)) == "disputed"


def test_an_undo_brings_back_the_decision_before() -> None:
    first, second = review(1, "accept"), review(2, "correct", **CORRECT_90)
    assert state(first, second, review(3, "withdraw", withdraws="d2")) == "accepted"
    both = (review(3, "withdraw", withdraws="d2"), review(4, "withdraw", withdraws="d1"))
    assert state(first, second, *both) == "unreviewed"


def test_a_review_of_another_reading_does_not_count() -> None:
    earlier = FIGURE.model_copy(update={"effects": ["injured"]})
    assert state(review(1, "accept", of=earlier)) == "unreviewed"


def test_a_correction_changes_a_copy_and_keeps_the_words() -> None:
    settled = settle([RECORD], [review(1, "correct", **CORRECT_90)])
    corrected = settled.records[0].figures[0]
    assert settled.figures[KEY].state == "corrected"
    assert (corrected.count.kind, corrected.count.low, corrected.count.point) == ("at_least", 90, None)
    assert (corrected.evidence, corrected.count.text) == (FIGURE.evidence, "63")
    assert RECORD.figures[0].count.low == 63


def test_a_correction_on_which_reviewers_agree_names_both() -> None:
    reviews = [review(1, "correct", **CORRECT_90), review(2, "correct", "CD", **CORRECT_90)]
    settled = settle([RECORD], reviews)
    found = settled.figures[KEY]
    assert (found.by, found.at) == ("AB; CD", "2026-03-01T10:02:00+00:00")
    assert settled.records[0].figures[0].count.low == 90


def test_corrections_that_differ_change_nothing() -> None:
    other: dict[str, Any] = {"correction": {"kind": "at_least", "low": 91}}
    settled = settle([RECORD], [review(1, "correct", **CORRECT_90), review(2, "correct", "CD", **other)])
    assert (settled.figures[KEY].state, settled.records) == ("disputed", [RECORD])


def test_an_accepted_figure_stays_as_it_is() -> None:
    assert settle([RECORD], [review(1, "accept")]).records == [RECORD]
