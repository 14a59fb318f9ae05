from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from extractor.errors import TableError
from extractor.report import Decision, read_decisions, read_reviews

if TYPE_CHECKING:
    from pathlib import Path

DECISION = {
    "id": "d1",
    "document_id": "doc",
    "figure_id": "f1",
    "action": "accept",
    "reviewer": "AB",
    "time": "2026-03-01T10:00:00Z",
}
FILE = {"format": "extractor-decisions", "version": "1", "run": "r", "saved_at": "2026-03-01T10:00:00Z"}


def written(path: Path, **changes: Any) -> Path:
    decision = {name: value for name, value in {**DECISION, **changes}.items() if value is not ...}
    path.write_text(json.dumps({**FILE, "decisions": [decision]}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "field", "kind"),
    [
        ({"reviewer": ...}, "decisions[0].reviewer", "missing_field"),
        ({"reviewer": "  "}, "decisions[0].reviewer", "wrong_field"),
        ({"time": "2026-03-01T10:00:00"}, "decisions[0].time", "wrong_field"),
        ({"action": "destroy"}, "decisions[0].action", "wrong_field"),
        ({"action": "reject"}, "decisions[0]", "wrong_field"),
        ({"action": "reject", "reason": "OTHER", "note": " "}, "decisions[0]", "wrong_field"),
        ({"action": "reject", "reason": "BECAUSE"}, "decisions[0].reason", "wrong_field"),
        ({"action": "correct"}, "decisions[0]", "wrong_field"),
        ({"action": "correct", "correction": {}}, "decisions[0].correction", "wrong_field"),
        ({"action": "correct", "correction": {"low": 3}}, "decisions[0].correction", "wrong_field"),
        (
            {"action": "correct", "correction": {"kind": "exact", "low": 3}},
            "decisions[0].correction",
            "wrong_field",
        ),
        (
            {"action": "correct", "correction": {"kind": "range", "low": 9, "high": 3}},
            "decisions[0].correction",
            "wrong_field",
        ),
        (
            {"action": "correct", "correction": {"kind": "vague", "low": 1}},
            "decisions[0].correction",
            "wrong_field",
        ),
        (
            {"action": "correct", "correction": {"effect": "eaten"}},
            "decisions[0].correction.effect",
            "wrong_field",
        ),
        ({"action": "accept", "correction": {"effect": "killed"}}, "decisions[0]", "wrong_field"),
        ({"action": "withdraw"}, "decisions[0]", "wrong_field"),
        ({"surprise": 1}, "decisions[0].surprise", "wrong_field"),
    ],
)
def test_names_file_and_field(tmp_path: Path, changes: dict[str, Any], field: str, kind: str) -> None:
    path = written(tmp_path / "decisions.json", **changes)
    with pytest.raises(TableError) as caught:
        read_decisions(path)
    assert (caught.value.where, caught.value.kind) == (f"{path}: {field}", kind)


def test_reads_what_the_sheet_writes(tmp_path: Path) -> None:
    correction = {"kind": "at_least", "low": 90, "category": "civilians"}
    path = written(tmp_path / "d.json", action="correct", correction=correction, note="see line 2")
    (decision,) = read_decisions(path).decisions
    assert isinstance(decision, Decision)
    assert decision.correction is not None
    assert (decision.correction.low, decision.correction.category) == (90, "civilians")


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b'{"format": "other"}'])
def test_refuses_what_is_no_file_of_decisions(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "d.json"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"d\.json"):
        read_decisions(path)


def test_never_repeats_what_a_file_holds(tmp_path: Path) -> None:
    path = written(tmp_path / "d.json", action="SECRET WITNESS")
    with pytest.raises(TableError) as caught:
        read_decisions(path)
    assert "SECRET" not in str(caught.value)


def test_no_reviews_yet_is_not_an_error(tmp_path: Path) -> None:
    assert read_reviews(tmp_path / "reviews.jsonl") == []


def test_names_the_line_of_a_broken_review(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    with pytest.raises(TableError) as caught:
        read_reviews(path)
    assert (caught.value.where or "").startswith(f"{path}:1: ")
