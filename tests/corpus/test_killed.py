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
    with serving(faulty(0.3, seed=7)) as server:
        finished_before = _killed_again_and_again(corpus, out, server, kills)
        assert set(ids(out)) == {f"r{number:05d}" for number in range(count)}
        assert set(ids(out).values()) == {1}
        _require_same_counts(out, server)
        for exchange in server.log:
            line = int(report_in(exchange)[1:]) + 1
            start = int(exchange.headers["authorization"].removeprefix("Bearer "))
            assert f"{corpus}:{line}" not in finished_before[start], "asked after its end"


def _killed_again_and_again(corpus: Path, out: Path, server: Server, kills: int) -> list[set[str]]:
    """Starts a run, kills it after some calls, so many times; the last comes to its end.

    Returns:
        For each start the reports that were finished before it.
    """
    chance, finished = random.Random(11), list[set[str]]()
    most_calls = len(corpus.read_text(encoding="utf-8").splitlines()) // (2 * kills)
    with subprocess.Popen(
        [sys.executable, str(NURSERY), str(corpus), str(out), server.url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        assert nursery.stdout.readline() == "ready\n"
        for start in range(kills + 1):
            finished.append(_finished(out))
            calls = server.calls + chance.randint(1, most_calls)
            nursery.stdin.write(f"{start}\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            if start < kills:
                while server.calls < calls:
                    time.sleep(0.005)
                os.kill(child, signal.SIGKILL)
            status = int(nursery.stdout.readline())
            assert status == (-signal.SIGKILL if start < kills else 0)
        nursery.stdin.close()
    return finished


def _finished(out: Path) -> set[str]:
    if not (out / "run.sqlite").exists():
        return set()
    return {source for (source,) in rows(out, "SELECT source FROM finished")}


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
