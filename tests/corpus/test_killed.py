"""Killed at any moment, against an endpoint that fails a third of the time: nothing lost, nothing twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.corpus.making import TOKENS, faulty, report_in, write_corpus
from tests.corpus.runs import ids, rows
from tests.models.misbehaving import Server, serving

NURSERY = Path(__file__).with_name("nursery.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(
    ("count", "kills"), [(200, 5), pytest.param(1000, 20, marks=pytest.mark.slow)], ids=["quick", "whole"]
)
def test_every_report_ends_exactly_once_whatever_is_killed(tmp_path: Path, count: int, kills: int) -> None:
    corpus, out = write_corpus(tmp_path / "corpus.jsonl", count), tmp_path / "run"
    offset = time.time() - time.monotonic()
    with serving(faulty(0.3, seed=7)) as server:
        killed = _killed_again_and_again(corpus, out, server.url, kills)
        assert set(ids(out)) == {f"r{number:05d}" for number in range(count)}
        assert set(ids(out).values()) == {1}
        assert killed >= kills * 0.8, "the runs were too quick to be killed"
        _require_same_counts(out, server)
        finished = dict(rows(out, "SELECT source, at FROM finished"))
        for exchange in server.log:
            line = int(report_in(exchange)[1:]) + 1
            assert exchange.arrived + offset <= finished[f"{corpus}:{line}"] + 0.05, "asked after its end"


def _killed_again_and_again(corpus: Path, out: Path, url: str, kills: int) -> int:
    """Starts the run until it ends by itself; kills it so many times first. Returns how many were killed."""
    chance, killed = random.Random(11), 0
    with subprocess.Popen(
        [sys.executable, str(NURSERY), str(corpus), str(out), url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        assert nursery.stdout.readline() == "ready\n"
        for start in range(kills + 1):
            nursery.stdin.write("go\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            if start < kills:
                time.sleep(chance.uniform(0.15, 0.6))
                os.kill(child, signal.SIGKILL)
            status = int(nursery.stdout.readline())
            killed += status == -signal.SIGKILL
        assert status == 0
        nursery.stdin.close()
    return killed


def _require_same_counts(out: Path, server: Server) -> None:
    """What the ledger counted is what the server saw; answers that died with a process are told apart."""
    [(sent, tokens_in, cached, tokens_out, answered)] = rows(
        out, "SELECT SUM(sent), SUM(tokens_in), SUM(tokens_cached), SUM(tokens_out), COUNT(*) FROM answers"
    )
    [(calls,)] = rows(out, "SELECT COUNT(*) FROM calls")
    lost = calls - answered
    assert sent <= server.calls <= sent + lost
    unseen = [
        seen - known for seen, known in zip(server.tokens(), (tokens_in, cached, tokens_out), strict=True)
    ]
    answers_lost = unseen[0] // TOKENS[0]
    assert 0 <= answers_lost <= lost
    assert unseen == [answers_lost * tokens for tokens in TOKENS]


def test_without_kills_calls_and_tokens_equal_the_log_of_the_server(tmp_path: Path) -> None:
    from extractor.corpus import run
    from tests.corpus.runs import order_for

    corpus, out = write_corpus(tmp_path / "corpus.jsonl", 60), tmp_path / "run"
    with serving(faulty(0.3, seed=3)) as server:
        summary = run(order_for(corpus, out, server.url))
        bill = summary.bill
        assert (bill.calls, bill.lost) == (server.calls, 0)
        assert (bill.tokens_in, bill.tokens_cached, bill.tokens_out) == server.tokens()
        assert Counter(ids(out).values()) == {1: 60}
