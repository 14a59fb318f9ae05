"""One run by several processes of this machine: each reads its share of the corpus into the same folder.

Reading and checking a report takes processor time, and one process has one processor. What they share is what
a run folder shares anyway: the ledger of calls, the bounds, the results.
"""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import signal
import threading
import time
from collections import Counter
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from extractor.corpus.configuration import Configuration
from extractor.corpus.folder import RunFolder
from extractor.corpus.interrupts import hold_back_interrupts
from extractor.corpus.performing import Watcher, run
from extractor.corpus.tally import RunSummary, Tally, bill_of
from extractor.errors import RunError, UsageError
from extractor.models.processors import usable_processors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.context import SpawnProcess

    from extractor.corpus.order import RunOrder

SECONDS_BETWEEN_TALLIES = 0.5
CALLS_OF_A_PROCESS = 50

_Said = Tally | RunSummary | BaseException


def usual_jobs(order: RunOrder) -> int:
    """How many processes read where nobody says: one for each 50 calls under way, at most one a processor.

    With so many calls of about a second a process is busy more than half of its time. Without a model, or
    with the embedded one, a single process reads.
    """
    if not order.settings.asks_model or order.is_embedded:
        return 1
    return max(1, min(-(-order.calls // CALLS_OF_A_PROCESS), usable_processors()))


def run_jobs(order: RunOrder, jobs: int, watcher: Watcher | None = None) -> RunSummary:
    """Reads all reports of a corpus that are not finished in the run folder, by several processes.

    A process that dies loses nothing: the same order goes on where it stopped.

    Args:
        order: What is read into which folder; its concurrency and bounds are those of all processes together.
        jobs: How many processes read.
        watcher: Who is told how it goes.

    Returns:
        What this start did, and what the folder has cost so far.

    Raises:
        UsageError: The embedded model is one to a process; or what ``run`` raises it for.
        RunError: The folder cannot be written; a process died.
        ModelError: The model cannot be opened, or refuses every call.
    """
    if order.is_embedded:
        message = "the embedded model fills the processors by itself; leave --jobs out, or use --engine ray"
        raise UsageError(message, where="jobs")
    with RunFolder(order.out, Configuration.of(order.settings)) as folder:
        if order.retry_failed:
            folder.forget_failures()
        with _started(order, jobs) as started:
            tell = _telling(watcher, order) if watcher and watcher.reports else None
            said = _heard(started.listening, tell)
        stopped = "interrupted" if started.interrupted else None
        for error in (each for each in said if isinstance(each, BaseException)):
            if not (stopped and isinstance(error, _DiedError)):  # told to end before it had begun
                raise error
        summaries = [each for each in said if isinstance(each, RunSummary)]
        stopped = next((each.stopped for each in summaries if each.stopped), stopped)
        return RunSummary(_together([each.tally for each in summaries]), bill_of(folder.ledger), stopped)


class _DiedError(RunError):
    """A process ended without a word."""


@dataclasses.dataclass(slots=True)
class _Started:
    """The processes, each with its end of a pipe, and whether they were told to come to their end."""

    processes: list[SpawnProcess] = dataclasses.field(default_factory=list)
    listening: list[Connection[object, _Said]] = dataclasses.field(default_factory=list)
    interrupted: bool = False

    def interrupt(self, *_: object) -> None:
        """Tells every process what this one was told: to begin nothing more, then to drop what is left."""
        self.interrupted = True
        for process in self.processes:
            process.terminate()


@contextlib.contextmanager
def _started(order: RunOrder, jobs: int) -> Iterator[_Started]:
    context = multiprocessing.get_context("spawn")
    share = dataclasses.replace(order, concurrency=-(-order.calls // jobs), retry_failed=False)
    started = _Started()
    with _interrupts() as heed:
        for number in range(jobs):
            corpus = dataclasses.replace(order.corpus, part=(number, jobs))
            here, there = context.Pipe(duplex=False)
            process = context.Process(
                target=_work, args=(dataclasses.replace(share, corpus=corpus), there), daemon=True
            )
            process.start()
            there.close()
            started.listening.append(here)
            started.processes.append(process)
        heed(started.interrupt)
        try:
            yield started
        finally:
            for process in started.processes:
                process.join()


@contextlib.contextmanager
def _interrupts() -> Iterator[Callable[[Callable[..., None]], None]]:
    """SIGINT and SIGTERM go to whom it is told to heed; a Ctrl-C of the terminal reaches this process alone.

    Until then SIGINT is ignored, and so it is by every process that is started meanwhile: they inherit it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda _: None
        return
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN)}

    def heed(heard: Callable[..., None]) -> None:
        before[signal.SIGTERM] = signal.signal(signal.SIGTERM, heard)
        signal.signal(signal.SIGINT, heard)

    try:
        yield heed
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _heard(listening: list[Connection[object, _Said]], tell: Callable[[Tally], None] | None) -> list[_Said]:
    """Listens until all have ended; the last that each said is its summary or its error."""
    last: dict[Connection[object, _Said], _Said] = {}
    open_ends = set(listening)
    while open_ends:
        for end in wait(list(open_ends)):
            assert isinstance(end, Connection)
            try:
                last[end] = end.recv()
            except EOFError:
                open_ends.discard(end)
        if tell:
            tell(
                _together([_tally_of(said) for said in last.values() if not isinstance(said, BaseException)])
            )
    return [_ended(last.get(end)) for end in listening]


def _ended(said: _Said | None) -> _Said:
    if said is None or isinstance(said, Tally):
        return _DiedError("a process of the run died; run the same command again: nothing finished is lost")
    return said


def _tally_of(said: _Said) -> Tally:
    if isinstance(said, RunSummary):
        return said.tally
    assert isinstance(said, Tally)
    return said


def _together(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        before=sum(each.before for each in tallies),
        ended=sum((each.ended for each in tallies), Counter()),
        postponed=sum(each.postponed for each in tallies),
        elsewhere=sum(each.elsewhere for each in tallies),
        usd=max((each.usd for each in tallies if each.usd is not None), default=None),
        under_way=sum(each.under_way for each in tallies),
        begun=min((each.begun for each in tallies), default=time.monotonic()),
    )


def _telling(watcher: Watcher, order: RunOrder) -> Callable[[Tally], None]:
    total = order.corpus.count()

    def tell(tally: Tally) -> None:
        tally.total = total
        if watcher.reports:
            watcher.reports(tally)

    return tell


def _work(order: RunOrder, parent: Connection[_Said, object]) -> None:
    """One of the processes: reads its share, and says now and then how far it has come."""
    hold_back_interrupts()
    told = 0.0

    def tell(tally: Tally) -> None:
        nonlocal told
        if time.monotonic() - told > SECONDS_BETWEEN_TALLIES:
            told = time.monotonic()
            parent.send(tally)

    try:
        ended: _Said = run(order, Watcher(reports=tell))
    except BaseException as error:
        ended = error
    parent.send(ended)
