"""Batches of tasks through one process or many; the outcomes come back in the order of the batches."""

from __future__ import annotations

import collections
import contextlib
import multiprocessing
import signal
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from extractor.audit.judging import Judge, Outcome, Task
from extractor.errors import RunError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from extractor.audit.options import JudgeSettings

Batch = TypeVar("Batch")
TaskBatch = tuple[Batch, "Sequence[Task]"]
JudgedBatch = tuple[Batch, list[Outcome]]


def judge_in_order(
    batches: Iterable[TaskBatch[Batch]], settings: JudgeSettings, jobs: int
) -> Iterator[JudgedBatch[Batch]]:
    """Judges the tasks of each batch and yields the batch with its outcomes.

    Args:
        batches: What the caller wants back, with its tasks; read only as fast as they are judged.
        settings: How each process makes its judge.
        jobs: Number of processes; 1 works in this one.

    Raises:
        RunError: A worker process died.
    """
    return _judge_here(batches, settings) if jobs == 1 else _judge_in_workers(batches, settings, jobs)


def _judge_here(batches: Iterable[TaskBatch[Batch]], settings: JudgeSettings) -> Iterator[JudgedBatch[Batch]]:
    with contextlib.closing(Judge(settings)) as judge:
        for batch, tasks in batches:
            yield batch, judge(tasks)


def _judge_in_workers(
    batches: Iterable[TaskBatch[Batch]], settings: JudgeSettings, jobs: int
) -> Iterator[JudgedBatch[Batch]]:
    # At most one batch is under way in each worker, so neither side ever waits on a full pipe.
    with _workers(settings, jobs) as idle:
        busy: collections.deque[tuple[Batch, Connection]] = collections.deque()
        for batch, tasks in batches:
            if not idle:
                yield _finish(busy, idle)
            worker = idle.popleft()
            with _death_named():
                worker.send(list(tasks))
            busy.append((batch, worker))
        while busy:
            yield _finish(busy, idle)


def _finish(
    busy: collections.deque[tuple[Batch, Connection]], idle: collections.deque[Connection]
) -> JudgedBatch[Batch]:
    batch, worker = busy.popleft()
    with _death_named():
        outcomes = worker.recv()
    idle.append(worker)
    return batch, outcomes


@contextlib.contextmanager
def _death_named() -> Iterator[None]:
    try:
        yield
    except (EOFError, ConnectionError) as error:
        message = "a worker process ended unexpectedly (out of memory?); try fewer jobs"
        raise RunError(message, where="audit", kind="worker") from error


@contextlib.contextmanager
def _workers(settings: JudgeSettings, jobs: int) -> Iterator[collections.deque[Connection]]:
    context = multiprocessing.get_context("spawn")
    processes, connections = [], collections.deque[Any]()
    try:
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_live, args=(theirs, settings), daemon=True)
            process.start()
            theirs.close()
            processes.append(process)
            connections.append(ours)
        everyone = tuple(connections)
        yield connections
        for connection in everyone:
            connection.close()
        for process in processes:
            process.join()
    finally:
        for process in processes:
            process.terminate()


def _live(connection: Connection, settings: JudgeSettings) -> None:
    # Ctrl-C reaches every process of the terminal; only the first one answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work_until_closed(connection, settings)


class Pipe(Protocol):
    """What a worker needs of a connection."""

    def recv(self) -> Any:
        """The next batch of tasks."""

    def send(self, outcomes: Any, /) -> None:
        """Hands back its outcomes."""


def work_until_closed(connection: Pipe, settings: JudgeSettings) -> None:
    """The life of a worker: judges what comes through the pipe until the other end is closed."""
    with contextlib.closing(Judge(settings)) as judge:
        while True:
            try:
                tasks = connection.recv()
            except EOFError:
                return
            connection.send(judge(tasks))
