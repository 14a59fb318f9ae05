"""A run as its user meets it: goes on, keeps to its bounds, says what it did."""

from __future__ import annotations

import asyncio
import dataclasses
import errno
import json
import logging
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import Bounds, Corpus, Price, estimate, run
from extractor.corpus.configuration import Configuration
from extractor.corpus.finished import Finished
from extractor.corpus.folder import RunFolder
from extractor.corpus.results import Results
from extractor.errors import CredentialsError, RunError, TransportError, UsageError
from extractor.pipeline import Extractor
from extractor.settings import Settings
from tests.corpus.making import (
    TOKENS,
    answer_by_schema,
    answer_with_an_unknown_mention,
    report_in,
    text_of,
    write_corpus,
)
from tests.corpus.runs import ids, order_for, records, rows
from tests.models.misbehaving import Exchange, endless_drip, serving, status

if TYPE_CHECKING:
    from extractor.documents import Document
    from extractor.schema import Extraction

PRICE = Price(read=1.0, written=10.0, cached=0.5)


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


def test_half_a_line_is_cut_off_and_a_line_the_ledger_missed_is_kept(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    run(order_for(corpus, out, None))
    results = (out / "results.jsonl").read_bytes()
    (out / "run.sqlite").unlink()
    (out / "results.jsonl").write_bytes(results[:-100])
    summary = run(order_for(corpus, out, None))
    assert summary.tally.done == 1
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 3


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


@pytest.mark.parametrize("bounds", [Bounds(max_calls=5), Bounds(max_cost=0.004)], ids=["calls", "cost"])
def test_a_bound_stops_the_run_before_it_is_passed(tmp_path: Path, bounds: Bounds) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 20), tmp_path / "run"
    with serving(answer_by_schema) as server:
        summary = run(order_for(corpus, out, server.url, bounds=bounds, price=PRICE))
        assert summary.stopped
        assert 0 < server.calls == summary.tally.done < 20
        paid = (60 * 1.0 + 40 * 0.5 + 12 * 10.0) / 1e6
        assert summary.bill.usd == pytest.approx(server.calls * paid)
        assert summary.bill.usd is not None
        assert summary.bill.usd <= (bounds.max_cost or 1)
        calls = server.calls
        again = run(order_for(corpus, out, server.url, bounds=bounds, price=PRICE))
        assert server.calls - calls <= (0 if bounds.max_calls else again.tally.done)
        assert all(record["provenance"]["cost_usd"] == pytest.approx(paid) for record in records(out))
        run(order_for(corpus, out, server.url, price=PRICE))
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 20


def test_money_is_not_bounded_without_a_price(tmp_path: Path) -> None:
    order = order_for(tmp_path, tmp_path / "run", "http://127.0.0.1:9/v1", bounds=Bounds(max_cost=1))
    with pytest.raises(UsageError, match="--price"):
        run(order)


def test_after_the_deadline_nothing_is_sent(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 3)
    with serving(answer_by_schema) as server:
        late = Bounds(deadline=time.time() - 1)
        summary = run(order_for(corpus, tmp_path / "run", server.url, bounds=late))
        assert (summary.stopped, summary.tally.done, server.calls) == ("the deadline has come", 0, 0)


def test_a_refused_key_stops_the_run_and_costs_no_report(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 50)
    with serving(status(401)) as server:
        with pytest.raises(CredentialsError):
            run(order_for(corpus, tmp_path / "run", server.url))
        assert server.calls <= 8
    assert records(tmp_path / "run") == []


def test_an_endpoint_that_is_not_there_costs_no_report(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus.jsonl", 5)
    with serving(answer_by_schema) as server:
        gone = server.url
    with pytest.raises(TransportError):
        run(order_for(corpus, tmp_path / "run", gone))
    assert records(tmp_path / "run") == []
    with serving(answer_by_schema) as server:
        assert run(order_for(corpus, tmp_path / "run", server.url)).tally.done == 5


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


def test_an_interrupt_lets_what_is_under_way_come_to_its_end(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 200), tmp_path / "run"

    def interrupted(exchange: Exchange) -> None:
        if server.calls == 20:
            os.kill(os.getpid(), signal.SIGINT)
        answer_by_schema(exchange)

    with serving(interrupted) as server:
        summary = run(order_for(corpus, out, server.url))
        assert summary.stopped == "interrupted"
        assert summary.bill.lost == 0
        assert server.calls == summary.tally.done == len(ids(out)) < 200


def test_a_second_interrupt_drops_what_is_under_way(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 20), tmp_path / "run"
    asked = threading.Semaphore(0)

    def never(_: Exchange) -> None:
        asked.release()
        server.closing.wait(120)

    class Heard(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.getMessage() == "stopping":
                heard.set()

    def insist() -> None:
        asked.acquire()
        os.kill(os.getpid(), signal.SIGINT)
        heard.wait(60)
        os.kill(os.getpid(), signal.SIGINT)

    heard, handler = threading.Event(), Heard()
    caplog.set_level(logging.WARNING, "extractor.corpus.running")
    monkeypatch.setattr(logging.getLogger("extractor.corpus.running"), "handlers", [handler])
    with serving(never) as server:
        insisting = threading.Thread(target=insist)
        insisting.start()
        with pytest.raises((KeyboardInterrupt, asyncio.CancelledError)):
            run(order_for(corpus, out, server.url))
        insisting.join()
    assert records(out) == []
    assert rows(out, "SELECT * FROM claims") == []


def test_a_full_disk_is_said_and_breaks_nothing(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 30), tmp_path / "run"
    program = (
        "import resource, sys; from pathlib import Path; from extractor.corpus import run;"
        "from tests.corpus.runs import order_for;"
        "run(order_for(Path(sys.argv[1]), Path(sys.argv[2]), None))"
    )
    limited = subprocess.run(
        [sys.executable, "-c", program, str(corpus), str(out)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (350_000, 350_000)),
    )
    assert "RunError" in limited.stderr
    assert "make room and run the same command again" in limited.stderr
    done = len(records(out))
    assert 0 < done < 30
    assert run(order_for(corpus, out, None)).tally.before == done
    assert set(ids(out).values()) == {1}
    assert len(ids(out)) == 30


def test_a_folder_is_closed_only_when_what_is_being_written_is_written(tmp_path: Path) -> None:
    order = order_for(write_corpus(tmp_path / "corpus.jsonl", 200), tmp_path / "run", None)
    folder = RunFolder(order.out, Configuration.of(order.settings))
    lines = [Finished(f"k{number}", None, "s", "complete", b"{}") for number in range(200)]
    writing = [threading.Thread(target=folder.record, args=(lines[start::20],)) for start in range(20)]
    for thread in writing:
        thread.start()
    folder.close()
    for thread in writing:
        thread.join()
    finished = rows(order.out, "SELECT COUNT(*) FROM finished")[0][0]
    assert (order.out / "results.jsonl").read_bytes().count(b"\n") == finished


def test_results_are_as_before_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = Results(tmp_path / "results.jsonl")
    end = results.add([b"{}"])
    whole_write = os.write

    def half_a_write(file: int, rest: memoryview) -> int:
        if len(rest) < 900:
            raise OSError(errno.ENOSPC, "No space left on device")
        return whole_write(file, rest[: len(rest) // 2])

    monkeypatch.setattr(os, "write", half_a_write)
    with pytest.raises(RunError, match="the disk is full; make room"):
        results.add([b"x" * 1000])
    assert results.size() == end
    results.close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RunError, match="cannot be written"):
        run(order_for(tmp_path, tmp_path / "file" / "run", None))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o500)
    with pytest.raises(RunError, match="cannot be written"):
        run(order_for(tmp_path, tmp_path / "run", None))


def test_a_damaged_ledger_is_said(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.sqlite").write_bytes(b"no ledger at all" * 100)
    with pytest.raises(RunError, match="is damaged"):
        run(order_for(tmp_path, tmp_path / "run", None))


def test_a_fault_of_this_program_costs_one_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Extractor.aextract

    async def breaks_on_one(self: Extractor, document: Document) -> Extraction:
        if document.id == "r00001":
            raise ZeroDivisionError("words of the report")
        return await whole(self, document)

    monkeypatch.setattr(Extractor, "aextract", breaks_on_one)
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 3), tmp_path / "run"
    assert run(order_for(corpus, out, None)).tally.ended == {"complete": 2, "failed": 1}
    [wrong] = [record for record in records(out) if record["status"] == "failed"]
    assert wrong["failures"][0]["kind"] == "unforeseen"
    assert "words" not in json.dumps(wrong["failures"])


def test_an_estimate_sends_nothing_and_comes_near(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 30), tmp_path / "run"
    with serving(answer_by_schema) as server:
        order = order_for(corpus, out, server.url, price=PRICE)
        told = estimate(order)
        assert (server.calls, out.exists()) == (0, False)
        assert (told.reports, told.unfinished, told.calls, told.measured) == (30, 30, 30, False)
        run(order_for(corpus, out, server.url, price=PRICE, bounds=Bounds(max_calls=21)))
        rest = estimate(order)
        assert (rest.unfinished, rest.calls, rest.measured) == (9, 9, True)
        assert (rest.tokens_in, rest.tokens_out) == (9 * TOKENS[0], 9 * TOKENS[2])
        assert rest.usd is not None
        assert rest.usd_most is not None
        assert 0 < rest.usd < rest.usd_most


def test_replies_that_never_end_are_given_up_and_asked_for_again(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 8), tmp_path / "run"
    seen = set[str]()

    def endless_at_first(exchange: Exchange) -> None:
        report = report_in(exchange)
        with server.lock:
            first = report not in seen
            seen.add(report)
        (endless_drip if first else answer_by_schema)(exchange)

    with serving(endless_at_first) as server:
        order = order_for(corpus, out, server.url)
        settings = dataclasses.replace(order.settings, timeout=2.0)
        summary = run(dataclasses.replace(order, settings=settings))
    assert summary.tally.ended == {"complete": 8}
    outcomes = Counter(outcome for (outcome,) in rows(out, "SELECT outcome FROM answers"))
    assert outcomes["timeout"] >= 8
    assert outcomes["reply"] == 8


def test_a_mention_that_does_not_exist_is_asked_about_again_and_stands_in_no_record(tmp_path: Path) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 2), tmp_path / "run"
    with serving(answer_with_an_unknown_mention) as server:
        summary = run(order_for(corpus, out, server.url))
        assert server.calls == 4, "each is asked twice"
    assert summary.tally.ended == {"partial": 2}
    for record in records(out):
        known = {number["id"] for number in record["numbers"]}
        assert {mention for figure in record["figures"] for mention in figure["mention_ids"]} <= known
        assert [failure["kind"] for failure in record["failures"]] == ["schema"]


def test_a_report_that_changed_stands_once_as_it_is_now(tmp_path: Path) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "run"
    texts = {"a": text_of(1), "b": text_of(2)}

    def start() -> dict[str, str]:
        rows_of = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
        corpus.write_text(rows_of, encoding="utf-8")
        run(order_for(corpus, out, None))
        assert set(ids(out).values()) == {1}
        return {record["document"]["id"]: record["document"]["sha256"] for record in records(out)}

    first = start()
    texts = {"new": text_of(5), "a": text_of(3), "b": text_of(2)}
    second = start()
    assert second.keys() == {"new", "a", "b"}
    assert (second["a"] != first["a"], second["b"] == first["b"]) == (True, True)
    old = [json.loads(line) for line in (out / "superseded.jsonl").read_bytes().splitlines()]
    assert [record["document"]["sha256"] for record in old] == [first["a"]]
    texts["a"] = text_of(1)
    assert start()["a"] == first["a"], "the old text has come back"
    assert run(order_for(corpus, out, None)).tally.before == 3


def test_reports_of_one_name_in_other_files_supersede_nothing(tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "one.txt").write_text(text_of(int(year)), encoding="utf-8")
        run(order_for(tmp_path / year, tmp_path / "run", None))
    assert ids(tmp_path / "run") == {"one": 2}
    assert not (tmp_path / "run" / "superseded.jsonl").exists()


def test_a_process_killed_between_a_change_and_the_tidying_leaves_it_to_the_next_start(
    tmp_path: Path,
) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "run"
    for number in (1, 2):
        corpus.write_text(json.dumps({"id": "a", "text": text_of(number)}) + "\n", encoding="utf-8")
        order = order_for(corpus, out, None)
        if number == 1:
            run(order)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(RunFolder, "put_superseded_aside", lambda _: 0)
        run(order)
    assert ids(out) == {"a": 2}
    run(order)
    assert ids(out) == {"a": 1}
