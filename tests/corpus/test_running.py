"""A run as its user meets it: reads what it is given, goes on where it stopped, shares its folder."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extractor.corpus import Corpus, run
from extractor.errors import UsageError
from extractor.settings import Settings
from tests.corpus.making import (
    answer_by_schema,
    text_of,
    write_corpus,
)
from tests.corpus.runs import ids, order_for, records, rows
from tests.models.misbehaving import Exchange, serving, status


def test_reads_a_folder_a_jsonl_and_a_table_alike(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(text_of(1), encoding="utf-8")
    write_corpus(tmp_path / "rows.jsonl", 1)
    cell = text_of(2).replace('"', '""')
    (tmp_path / "rows.csv").write_text(f'nr,story\nx1,"{cell}"\n', encoding="utf-8-sig")
    for name in ("reports", "rows.jsonl"):
        run(order_for(tmp_path / name, tmp_path / "run", None))
    fields = Corpus([]).fields.__class__(text="story", id="nr")
    order = order_for(tmp_path / "rows.csv", tmp_path / "run", None)
    run(order.__class__(Corpus([tmp_path / "rows.csv"], fields=fields), order.out, order.settings))
    assert ids(tmp_path / "run") == {"one": 1, "r00000": 1, "x1": 1}
    texts = {record["document"]["id"]: record["document"]["sha256"] for record in records(tmp_path / "run")}
    assert len(set(texts.values())) == 3


def test_what_cannot_be_read_is_a_failure_in_its_place(tmp_path: Path) -> None:
    corpus = tmp_path / "rows.csv"
    corpus.write_text('id,text\na,"Two people were killed."\nb,\nc,"x"oops,"\n', encoding="utf-8")
    summary = run(order_for(corpus, tmp_path / "run", None))
    assert summary.tally.ended == {"complete": 1, "failed": 2}
    wrong = [record for record in records(tmp_path / "run") if record["status"] == "failed"]
    assert [record["failures"][0]["stage"] for record in wrong] == ["read_document"] * 2
    again = run(order_for(corpus, tmp_path / "run", None))
    assert (again.tally.before, again.tally.done) == (3, 0)


def test_a_table_without_the_column_of_texts_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("id,story\n1,x\n", encoding="utf-8")
    run(order_for(tmp_path / "rows.csv", tmp_path / "run", None))
    assert "--text-column" in records(tmp_path / "run")[0]["failures"][0]["message"]


def test_the_same_command_reads_only_what_is_new(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    with serving(answer_by_schema) as server:
        run(order_for(corpus, tmp_path / "run", server.url))
        write_corpus(corpus, 5)
        summary = run(order_for(corpus, tmp_path / "run", server.url))
        assert (summary.tally.before, summary.tally.done, server.calls) == (3, 2, 5)


def test_two_reports_of_one_name_are_two_reports(tmp_path: Path) -> None:
    line = json.dumps({"id": "same", "text": text_of(1)})
    (tmp_path / "corpus.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    run(order_for(tmp_path / "corpus.jsonl", tmp_path / "run", None))
    assert ids(tmp_path / "run") == {"same": 1, "same#2": 1}


def test_a_folder_holds_results_of_one_configuration(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 1)
    order = order_for(corpus, tmp_path / "run", None)
    run(order)
    other = Settings(model="rules")
    with pytest.raises(UsageError, match="another model"):
        run(order.__class__(order.corpus, order.out, other))


def test_a_ledger_ahead_of_its_results_is_not_believed(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    run(order_for(corpus, out, None))
    first_line = (out / "results.jsonl").read_bytes().splitlines(keepends=True)[0]
    (out / "results.jsonl").write_bytes(first_line)
    assert run(order_for(corpus, out, None)).tally.done == 2
    assert sorted(ids(out)) == ["r00000", "r00001", "r00002"]


def test_two_processes_share_the_work_and_no_report_is_asked_twice(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 40), tmp_path / "run"

    both_asked = threading.Event()

    def when_both_asked(exchange: Exchange) -> None:
        if server.calls > 8:  # one process has eight calls under way and no more
            both_asked.set()
        both_asked.wait(120)
        answer_by_schema(exchange)

    with serving(when_both_asked) as server:
        nursery = Path(__file__).with_name("nursery.py")
        command = [sys.executable, str(nursery), str(corpus), str(out), server.url]
        both = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in "ab"
        ]
        for process in both:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in both:
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        said = [process.communicate()[0].split()[1] for process in both]
        assert said == ["0", "0"]
        assert server.calls == 40
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 40
    shares = rows(out, "SELECT worker, COUNT(*) FROM attempts WHERE event = 'complete' GROUP BY worker")
    assert len(shares) == 2


def test_failed_reports_are_asked_again_only_when_told_so(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    with serving(status(400), answer_by_schema) as server:
        assert run(order_for(corpus, out, server.url)).tally.failed == 1
        assert run(order_for(corpus, out, server.url)).tally.done == 0
        summary = run(order_for(corpus, out, server.url, retry_failed=True))
        assert (summary.tally.before, summary.tally.ended) == (2, {"complete": 1})
        assert server.calls == 4
    assert set(ids(out).values()) == {1}
    assert {record["status"] for record in records(out)} == {"complete"}
