from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from extractor.errors import TableError
from extractor.report import apply_decisions, figure_hash, read_reviews, run_hash
from tests.report.builder import figure, item
from tests.report.test_decisions import DECISION, FILE

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The group said 63 people were killed."
RECORD = item(TEXT, figures=[figure(TEXT, "63 people")]).record


class Desk:
    """A run folder with one record and the files of its review."""

    def __init__(self, folder: Path) -> None:
        self.records = folder / "records.jsonl"
        self.decisions = folder / "decisions.json"
        self.reviews = folder / "reviews.jsonl"
        self.merges = folder / "merges.jsonl"
        self.records.write_text(RECORD.model_dump_json() + "\n", encoding="utf-8")

    def decide(self, *decisions: dict[str, Any], run: str | None = None) -> None:
        content = {
            **FILE,
            "run": run or run_hash([RECORD]),
            "decisions": [{**DECISION, **d} for d in decisions],
        }
        self.decisions.write_text(json.dumps(content), encoding="utf-8")

    def apply(self) -> tuple[int, int]:
        applied = apply_decisions(self.records, self.decisions, self.reviews, self.merges)
        return applied.added, applied.already_filed

    def refusal(self) -> TableError:
        before = self.reviews.read_bytes() if self.reviews.exists() else None
        with pytest.raises(TableError) as caught:
            self.apply()
        assert (self.reviews.read_bytes() if self.reviews.exists() else None) == before
        return caught.value


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_files_who_when_and_what_it_was_about(desk: Desk) -> None:
    desk.decide({"action": "correct", "correction": {"kind": "at_least", "low": 90}})
    untouched = desk.records.read_bytes()
    assert desk.apply() == (1, 0)
    (review,) = read_reviews(desk.reviews)
    assert (review.decision.reviewer, review.decision.time.isoformat()) == ("AB", "2026-03-01T10:00:00+00:00")
    assert review.before == RECORD.figures[0].model_dump(mode="json")
    assert review.after is not None
    assert (review.after["count"]["low"], review.after["count"]["text"]) == (90, "63")
    assert review.after["evidence"] == review.before["evidence"]
    assert desk.records.read_bytes() == untouched


def test_a_file_applied_twice_is_filed_once(desk: Desk) -> None:
    desk.decide({})
    assert desk.apply() == (1, 0)
    filed = desk.reviews.read_bytes()
    assert desk.apply() == (0, 1)
    assert desk.reviews.read_bytes() == filed


def test_appends_below_what_was_filed(desk: Desk) -> None:
    desk.decide({})
    desk.apply()
    first = desk.reviews.read_bytes()
    desk.decide({}, {"id": "d2", "reviewer": "CD", "action": "reject", "reason": "NOT_CASUALTY"})
    assert desk.apply() == (1, 1)
    assert desk.reviews.read_bytes().startswith(first)


def test_an_undo_is_filed_beside_what_it_takes_back(desk: Desk) -> None:
    desk.decide({}, {"id": "d2", "action": "withdraw", "withdraws": "d1"})
    assert desk.apply() == (2, 0)


def test_a_note_with_a_line_separator_stays_one_line(desk: Desk) -> None:
    desk.decide({"note": "one\u2028two\ntwo\x85three"})
    desk.apply()
    assert [review.decision.note for review in read_reviews(desk.reviews)] == ["one\u2028two\ntwo\x85three"]


def test_refuses_decisions_of_another_run(desk: Desk) -> None:
    desk.decide({}, run="0" * 64)
    error = desk.refusal()
    assert (error.kind, error.where) == ("wrong_run", f"{desk.decisions}: run")


def test_refuses_an_unknown_figure(desk: Desk) -> None:
    desk.decide({}, {"id": "d2", "figure_id": "f9"})
    error = desk.refusal()
    assert (error.kind, error.where) == ("unknown_figure", f"{desk.decisions}: decisions[1].figure_id")


def test_refuses_a_figure_that_was_another_when_it_was_judged(desk: Desk) -> None:
    desk.decide({"figure_sha256": "0" * 64})
    assert desk.refusal().kind == "changed_figure"
    desk.decide({"figure_sha256": figure_hash(RECORD.figures[0])})
    assert desk.apply() == (1, 0)


def test_refuses_to_change_a_filed_decision(desk: Desk) -> None:
    desk.decide({})
    desk.apply()
    desk.decide({"action": "reject", "reason": "NEGATED"})
    error = desk.refusal()
    assert (error.kind, error.where) == ("changed_decision", f"{desk.decisions}: decisions[0].id")


@pytest.mark.parametrize("target", ["d9", "d2"])
def test_refuses_to_take_back_what_this_reviewer_did_not_decide(desk: Desk, target: str) -> None:
    withdrawal = {"id": "d3", "action": "withdraw", "withdraws": target}
    desk.decide({}, {"id": "d2", "reviewer": "CD"}, withdrawal)
    error = desk.refusal()
    assert (error.kind, error.where) == ("unknown_decision", f"{desk.decisions}: decisions[2].withdraws")


def test_names_the_line_of_a_broken_record(desk: Desk) -> None:
    desk.decide({})
    desk.records.write_text(RECORD.model_dump_json() + '\n{"status": "complete"}\n', encoding="utf-8")
    assert (desk.refusal().where or "").startswith(f"{desk.records}:2: ")


def test_names_a_file_that_is_not_there(desk: Desk) -> None:
    error = desk.refusal()
    assert (error.kind, error.where) == ("unreadable", str(desk.decisions))
