"""Merges by the command: proposed with reasons, made only on --accept, undone without a trace in the run."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from extractor.reconcile import read_merges, run_digest
from tests.cli.runs import EXAMPLES, StoredRun

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> StoredRun:
    return StoredRun.of(tmp_path_factory.mktemp("five"), *EXAMPLES)


@pytest.fixture
def five(read_once: StoredRun, tmp_path: Path) -> StoredRun:
    """A copy that a test may decide about."""
    copy = StoredRun(tmp_path / "five.jsonl")
    copy.records.write_bytes(read_once.records.read_bytes())
    return copy


def log_of(five: StoredRun) -> Path:
    return five.records.with_name("five.merges.jsonl")


def proposed(result: Result) -> list[str]:
    return re.findall(r"merge-[0-9a-f]{12}", result.stdout)


def test_only_proposes_unless_told_to_accept(run: Run, five: StoredRun) -> None:
    result = run("reconcile", five.records)

    assert result.exit_code == 0, result.output
    assert proposed(result)
    assert "the same numbers: 164 killed (total)" in result.stdout
    assert not log_of(five).exists()


def test_a_total_is_shown_beside_the_sum_of_its_parts(run: Run, five: StoredRun) -> None:
    assert (
        "164 killed, total (sohr); parts 63 + 55 + 44 = 162; gap 2" in run("reconcile", five.records).stdout
    )


def test_a_merge_made_and_undone_leaves_the_run_as_it_was(run: Run, five: StoredRun) -> None:
    digest = run_digest(five.read(), read_merges(log_of(five)))
    stored = five.records.read_bytes()
    one = proposed(run("reconcile", five.records))[0]

    made = run("reconcile", five.records, "--accept", "--only", one, "--by", "A. Reader")
    merged = run_digest(five.read(), read_merges(log_of(five)))
    undone = run("reconcile", five.records, "--undo", one, "--by", "B. Reader", "--reason", "other village")

    assert "1 merges made by A. Reader" in made.stderr
    assert "1 incidents told of by several reports" in made.stdout
    assert merged != digest
    assert undone.exit_code == 0
    assert run_digest(five.read(), read_merges(log_of(five))) == digest
    assert five.records.read_bytes() == stored
    assert [(e.action, e.by) for e in read_merges(log_of(five))] == [
        ("merge", "A. Reader"),
        ("undo", "B. Reader"),
    ]


def test_merges_reach_the_export(run: Run, five: StoredRun, tmp_path: Path) -> None:
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    run("export", five.records, "--to", "acled", "--out", before)
    run("reconcile", five.records, "--places", "--accept", "--by", "A. Reader")

    run("export", five.records, "--to", "acled", "--out", after)

    rows = [len(path.read_text(encoding="utf-8").splitlines()) for path in (before, after)]
    assert rows[1] < rows[0]


def test_what_is_merged_already_is_said_so(run: Run, five: StoredRun) -> None:
    run("reconcile", five.records, "--accept", "--by", "A. Reader")

    assert "it is merged already" in run("reconcile", five.records, "--accept", "--by", "A. Reader").stderr


@pytest.mark.parametrize("option", ["--undo", "--only"])
def test_an_unknown_merge_is_a_usage_error(run: Run, five: StoredRun, option: str) -> None:
    result = run("reconcile", five.records, option, "merge-000000000000")

    assert result.exit_code == 2
    assert "merge-000000000000" in result.stderr
