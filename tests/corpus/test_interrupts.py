"""Ctrl-C: the first lets what is under way come to its end, the second drops it; no process is left."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from extractor.corpus import run
from tests.corpus.making import (
    answer_by_schema,
    write_corpus,
)
from tests.corpus.runs import ids, order_for, records, rows
from tests.models.misbehaving import Exchange, serving

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.mark.parametrize(("jobs", "to"), [(1, "parent"), (2, "parent"), (2, "group")])
def test_a_command_that_is_interrupted_leaves_a_whole_ledger_and_no_process(
    tmp_path: Path, jobs: int, to: str
) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 60), tmp_path / "run"
    asked = threading.Event()

    def slowly(exchange: Exchange) -> None:
        if server.calls >= 10:
            asked.set()
        answer_by_schema(exchange)

    with serving(slowly) as server:
        command = [sys.executable, "-m", "extractor", "run", str(corpus), "--out", str(out), "--model", "m"]
        options = ["--base-url", server.url, "--no-cache", "--jobs", str(jobs), "--concurrency", "4"]
        with subprocess.Popen([*command, *options], start_new_session=True, stderr=subprocess.PIPE) as run_of:
            assert asked.wait(60)
            (os.killpg if to == "group" else os.kill)(run_of.pid, signal.SIGINT)
            said = run_of.communicate(timeout=60)[1].decode()
        assert run_of.returncode == 130, said
        assert "the same command goes on" in said
        assert "Traceback" not in said
        _require_no_process_of(run_of.pid)
        assert 10 <= server.calls == len(ids(out)) < 60
        assert rows(out, "SELECT * FROM claims UNION SELECT id, host FROM workers") == []
        assert subprocess.run([*command, *options, "--quiet"], check=False).returncode == 0
        assert server.calls == 60
    assert set(ids(out).values()) == {1}


def _require_no_process_of(group: int) -> None:
    """What keeps books of a run's own processes may take a moment to see that they are gone."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("a process of the run is left")
