"""Worker processes that die are an error, never a silent loss."""

from __future__ import annotations

import multiprocessing
import os
import signal
from typing import TYPE_CHECKING

import pytest

from extractor.audit.judging import Task
from extractor.audit.options import AuditOptions
from extractor.audit.workers import judge_in_order, work_until_closed
from extractor.errors import RunError
from extractor.verify.claims import NumberClaim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection


def batches(kill_after: int | None = None) -> Iterator[tuple[int, list[Task]]]:
    claim = NumberClaim("killed", "any", 3)
    for number in range(6):
        if number == kill_after:
            for child in multiprocessing.active_children():
                os.kill(child.pid or 0, signal.SIGKILL)
                child.join()
        yield number, [Task(f"Fire killed {number} people.", (claim,), "table", number, "notes")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_the_batches(jobs: int) -> None:
    settings = AuditOptions().judge_settings(None)
    judged = list(judge_in_order(batches(), settings, jobs))
    assert [batch for batch, _ in judged] == list(range(6))
    verdicts = [outcome[0][0].verdict for _, outcome in judged if isinstance(outcome[0], tuple)]
    assert verdicts == ["unsupported"] * 3 + ["supported"] + ["unsupported"] * 2


def test_a_worker_answers_until_its_pipe_closes() -> None:
    ours, theirs = multiprocessing.Pipe()
    for _, tasks in batches():
        ours.send(tasks)
    answers, ends = multiprocessing.Pipe()
    ours.close()
    with theirs, answers, ends:
        work_until_closed(TwoPipes(theirs, ends), AuditOptions().judge_settings(None))
        verdicts = [answers.recv()[0][0].verdict for _ in range(6)]
    assert verdicts.count("supported") == 1


class TwoPipes:
    """Reads from one pipe and writes to another."""

    def __init__(self, incoming: Connection, outgoing: Connection) -> None:
        self.recv = incoming.recv
        self.send = outgoing.send


def test_a_dead_worker_is_an_error() -> None:
    settings = AuditOptions().judge_settings(None)
    with pytest.raises(RunError, match="worker process ended"):
        list(judge_in_order(batches(kill_after=4), settings, 2))
