"""Several processes of one machine on one corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.corpus import Bounds, Corpus, RunOrder, Tally, Watcher
from extractor.corpus.jobs import CALLS_OF_A_PROCESS, run_jobs, usual_jobs
from extractor.errors import CredentialsError, UsageError
from extractor.settings import Settings
from tests.corpus.making import TOKENS, answer_by_schema, write_corpus
from tests.corpus.runs import ids, order_for, rows
from tests.models.misbehaving import serving, status

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("calls", "processors", "jobs"), [(1, 8, 1), (50, 8, 1), (100, 8, 2), (100, 1, 1)])
def test_many_calls_are_shared_by_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int, processors: int, jobs: int
) -> None:
    monkeypatch.setattr("extractor.corpus.jobs.usable_processors", lambda: processors)
    assert CALLS_OF_A_PROCESS == 50
    order = order_for(tmp_path, tmp_path / "run", "http://127.0.0.1:9/v1", concurrency=calls)
    assert usual_jobs(order) == jobs


def test_what_asks_no_endpoint_is_read_by_one_process(tmp_path: Path) -> None:
    assert usual_jobs(order_for(tmp_path, tmp_path / "run", None, concurrency=500)) == 1
    assert usual_jobs(RunOrder(Corpus([tmp_path]), tmp_path / "run", Settings(), concurrency=500)) == 1


def test_each_report_is_read_once_and_the_bill_is_of_all(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 11), tmp_path / "run"
    tallies = list[Tally]()
    with serving(answer_by_schema) as server:
        summary = run_jobs(order_for(corpus, out, server.url), 2, Watcher(reports=tallies.append))
        assert server.calls == 11
    assert (summary.tally.ended, summary.stopped) == ({"complete": 11}, None)
    assert (summary.bill.calls, summary.bill.tokens_in) == (11, 11 * TOKENS[0])
    assert sorted(ids(out)) == [f"r{number:05d}" for number in range(11)]
    assert len(rows(out, "SELECT DISTINCT worker FROM attempts WHERE event = 'complete'")) == 2
    assert (tallies[-1].total, tallies[-1].done) == (11, 11)


def test_a_bound_is_of_all_processes_together(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 12), tmp_path / "run"
    with serving(answer_by_schema) as server:
        summary = run_jobs(order_for(corpus, out, server.url, bounds=Bounds(max_calls=5)), 2)
        assert (server.calls, summary.tally.done) == (5, 5)
    assert summary.stopped


def test_an_error_of_a_process_is_the_error_of_the_run(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 4)
    with serving(status(401)) as server, pytest.raises(CredentialsError):
        run_jobs(order_for(corpus, tmp_path / "run", server.url), 2)


def test_parts_of_a_corpus_are_the_corpus(tmp_path: Path) -> None:
    path = write_corpus(tmp_path / "corpus.jsonl", 7)
    parts = [[report.id for report in Corpus([path], part=(number, 3)).reports()] for number in range(3)]
    assert [len(part) for part in parts] == [3, 2, 2]
    assert sorted(name for part in parts for name in part) == [
        report.id for report in Corpus([path]).reports()
    ]


def test_the_embedded_model_is_one_to_a_machine(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--jobs"):
        run_jobs(RunOrder(Corpus([tmp_path]), tmp_path / "run", Settings()), 2)
