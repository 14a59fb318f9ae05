"""A merge is a line; an undone merge leaves the run as it was."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from extractor.errors import RunError, UsageError
from extractor.export import Choice, export
from extractor.reconcile import (
    IncidentRef,
    MergeEvent,
    active_groups,
    apply_merges,
    cases_of,
    file_merges,
    kept_apart,
    propose_by_hand,
    propose_merges,
    read_merges,
    run_digest,
    undo_merge,
)
from tests.reconcile.five_reports import five_reports

if TYPE_CHECKING:
    from pathlib import Path

REPORTS = five_reports()
A, B, C = IncidentRef("a", "i1"), IncidentRef("b", "i1"), IncidentRef("c", "i1")


def test_a_merge_made_and_undone_leaves_the_run_as_it_was(tmp_path: Path) -> None:
    log = tmp_path / "merges.jsonl"
    before, cases = run_digest(REPORTS, read_merges(log)), cases_of(REPORTS)
    outcome = apply_merges(propose_merges(REPORTS), log, by="reader")
    assert run_digest(REPORTS, read_merges(log)) != before
    for event in outcome.made:
        undo_merge(event.merge_id, log, by="reader", reason="not the same")
    assert run_digest(REPORTS, read_merges(log)) == before
    assert cases_of(REPORTS, active_groups(read_merges(log))) == cases


def test_an_export_after_the_undo_is_the_export_before(tmp_path: Path) -> None:
    log = tmp_path / "merges.jsonl"
    export(REPORTS, "geojson", tmp_path / "before")
    made = apply_merges(propose_merges(REPORTS), log, by="reader").made
    merged = Choice(groups=active_groups(read_merges(log)))
    report = export(REPORTS, "geojson", tmp_path / "merged", choice=merged)
    assert report.incidents == 11 - 3, "Khasham, Raqqa and the abduction are one each"
    for event in made:
        undo_merge(event.merge_id, log, by="reader")
    export(REPORTS, "geojson", tmp_path / "after", choice=Choice(groups=active_groups(read_merges(log))))
    assert (tmp_path / "after").read_bytes() == (tmp_path / "before").read_bytes()


def test_lines_are_only_added(tmp_path: Path) -> None:
    log = tmp_path / "merges.jsonl"
    proposal = propose_by_hand(A, B, "the same night")
    apply_merges([proposal], log, by="x", at=datetime(2026, 1, 2, tzinfo=UTC))
    first = log.read_bytes()
    undo_merge(proposal.id, log, by="y", reason="wrong town")
    assert log.read_bytes().startswith(first)
    merge, undo = read_merges(log)
    assert (merge.action, merge.by, merge.at) == ("merge", "x", "2026-01-02T00:00:00+00:00")
    assert (undo.action, undo.by, undo.reasons) == ("undo", "y", ("wrong town",))


def test_merges_that_share_an_incident_are_one_group(tmp_path: Path) -> None:
    log = tmp_path / "merges.jsonl"
    apply_merges([propose_by_hand(A, B, "r"), propose_by_hand(B, C, "r")], log, by="x")
    assert active_groups(read_merges(log)) == (frozenset({A, B, C}),)
    undo_merge(propose_by_hand(A, B, "r").id, log, by="x")
    assert active_groups(read_merges(log)) == (frozenset({B, C}),)


def test_a_merge_can_be_made_again_after_it_was_undone(tmp_path: Path) -> None:
    log, proposal = tmp_path / "merges.jsonl", propose_by_hand(A, B, "r")
    apply_merges([proposal], log, by="x")
    undo_merge(proposal.id, log, by="x")
    assert len(apply_merges([proposal], log, by="x").made) == 1


def test_two_incidents_of_one_report_are_never_made_one(tmp_path: Path) -> None:
    log, twin = tmp_path / "merges.jsonl", IncidentRef("a", "i2")
    outcome = apply_merges([propose_by_hand(A, B, "r"), propose_by_hand(twin, B, "r")], log, by="x")
    assert len(outcome.made) == 1
    assert "one report" in outcome.refused[0][1]


def test_a_merge_that_holds_is_not_made_twice(tmp_path: Path) -> None:
    log, proposal = tmp_path / "merges.jsonl", propose_by_hand(A, B, "r")
    outcome = apply_merges([proposal, proposal], log, by="x")
    assert (len(outcome.made), len(outcome.refused)) == (1, 1)


def test_what_a_person_keeps_apart_is_not_merged_until_that_is_taken_back(tmp_path: Path) -> None:
    log, proposal = tmp_path / "merges.jsonl", propose_by_hand(A, B, "r")
    kept = MergeEvent("apart", proposal.id, proposal.members, "AB", "2026-01-02T00:00:00+00:00", 0.9, ())
    file_merges([kept], log)
    assert list(kept_apart(read_merges(log))) == [proposal.id]
    ((refused, why),) = apply_merges([proposal], log, by="x").refused
    assert (refused, why) == (proposal, "AB keeps them apart; --undo takes that back")
    undo_merge(proposal.id, log, by="x")
    assert len(apply_merges([proposal], log, by="x").made) == 1


def test_a_line_without_an_id_has_that_of_its_words(tmp_path: Path) -> None:
    """Logs that were written before decisions had ids are read, and each line stays the same line."""
    log = tmp_path / "merges.jsonl"
    apply_merges([propose_by_hand(A, B, "r")], log, by="x", at=datetime(2026, 1, 2, tzinfo=UTC))
    line = json.loads(log.read_text(encoding="utf-8"))
    assert line.pop("id").startswith("line-")
    log.write_text(json.dumps(line) + "\n", encoding="utf-8")
    first, second = read_merges(log), read_merges(log)
    assert first == second
    assert first[0].id.startswith("line-")


def test_what_was_not_merged_cannot_be_undone(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to undo"):
        undo_merge("merge-0", tmp_path / "merges.jsonl", by="x")


@pytest.mark.parametrize(
    "line", ["not json", "{}", "[]", '{"action": "delete"}', '{"action": "merge", "members": 3}']
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    log = tmp_path / "merges.jsonl"
    apply_merges([propose_by_hand(A, B, "r")], log, by="x")
    with log.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(RunError, match=r"merges\.jsonl:2"):
        read_merges(log)


def test_a_log_in_a_place_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(RunError, match="cannot be"):
        apply_merges([propose_by_hand(A, B, "r")], tmp_path / "file" / "merges.jsonl", by="x")
