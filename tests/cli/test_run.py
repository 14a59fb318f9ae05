"""``extractor run`` as it is typed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.deadlines import moment_of
from extractor.cli.run_progress import words_of
from extractor.corpus import Tally
from extractor.errors import UsageError
from tests.corpus.making import answer_by_schema, write_corpus
from tests.models.misbehaving import serving

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["run", *map(str, arguments)])


def test_says_what_it_did_and_goes_on(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    first = run(corpus, "--out", tmp_path / "run", "--model", "nearest")
    assert first.exit_code == 0
    assert "read now: 3 complete; finished before: 0" in first.stderr
    again = run(corpus, "--out", tmp_path / "run", "--model", "nearest")
    assert "read now: none; finished before: 3" in again.stderr


def test_a_bound_leaves_with_1_and_says_so(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    with serving(answer_by_schema) as server:
        stopped = run(
            corpus, "--out", tmp_path / "run", "--model", "m", "--base-url", server.url, "--no-cache",
            "--max-calls", 1, "--concurrency", 1,
        )  # fmt: skip
    assert stopped.exit_code == 1
    assert "stopped: --max-calls is reached (1 calls); the same command goes on" in stopped.stderr


def test_an_estimate_is_printed_and_nothing_made(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    told = run(corpus, "--out", tmp_path / "run", "--model", "openai/gpt-4o-mini", "--no-cache", "--estimate")
    assert told.exit_code == 0
    assert "calls: about 3" in told.stdout
    assert "money: about $0.00 (at most $" in told.stdout
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    "wrong", [["--price", "cheap"], ["--deadline", "soon"], ["--max-calls", "-1"], ["--published", "x"]]
)
def test_a_wrong_option_leaves_with_2(tmp_path: Path, wrong: list[str]) -> None:
    assert run(tmp_path, "--out", tmp_path / "run", "--model", "nearest", *wrong).exit_code == 2


NOW = datetime(2026, 5, 7, 22, 15).astimezone()


@pytest.mark.parametrize(
    ("words", "hours"),
    [("8h", 8), ("90m", 1.5), ("1h30m", 1.5), ("30s", 1 / 120), ("06:15", 8), ("22:30", 0.25)],
)
def test_reads_a_deadline(words: str, hours: float) -> None:
    assert moment_of(words, NOW) - NOW.timestamp() == pytest.approx(hours * 3600)


@pytest.mark.parametrize("words", ["", "h", "tomorrow", "25:00", "8", "-1h"])
def test_refuses_what_is_no_deadline(words: str) -> None:
    with pytest.raises(UsageError, match="--deadline"):
        moment_of(words, NOW)


def test_progress_tells_rate_failures_cost_and_time_left() -> None:
    tally = Tally(total=100, before=40, usd=1.5, under_way=8)
    tally.ended.update({"complete": 8, "partial": 2})
    tally.begun -= 10
    assert words_of(tally) == "50/100 · 1.00/s · 2 failed · $1.50 · 8 calls under way · left: 0:00:50"
