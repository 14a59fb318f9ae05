"""The run: reports in, each read once, results on the disk; it may end at any moment and go on later.

feeder -> readers (as many as calls may be under way) -> writer
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
from typing import TYPE_CHECKING

from extractor.corpus.budget import Postponed, StopRun
from extractor.corpus.finished import Finished, report_name
from extractor.corpus.interrupts import interruptible
from extractor.corpus.metering import asking_for
from extractor.corpus.reading import identity_of, read_one
from extractor.corpus.tally import RunSummary, Tally, bill_of
from extractor.corpus.workers import LEASE_SECONDS
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from extractor.corpus.folder import RunFolder
    from extractor.corpus.prices import Price
    from extractor.corpus.reports import Corpus, Report
    from extractor.pipeline import Extractor
    from extractor.schema import Extraction

log = logging.getLogger(__name__)

REPORTS_BETWEEN_BREATHS = 50
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 15.0
SECONDS_BETWEEN_WRITES, MOST_WRITTEN_TOGETHER = 0.05, 8
"""Reports that end within this time are written together: one wait for the disk, not one for each."""


@dataclasses.dataclass(frozen=True, slots=True)
class RunTools:
    """What a run works with.

    Attributes:
        folder: Where results go.
        extractor: An opened extractor; its model is metered and polite.
        price: What tokens cost, for the provenance.
        readers: How many reports are read at a time.
        watch: Told after each report how far the run has come.
    """

    folder: RunFolder
    extractor: Extractor
    price: Price | None = None
    readers: int = 1
    watch: Callable[[Tally], None] | None = None


class Run:
    """One start of a run over a corpus."""

    def __init__(self, corpus: Corpus, tools: RunTools) -> None:
        self._corpus = corpus
        self._tools = tools
        self._folder = tools.folder
        self._waiting: asyncio.Queue[Report | None] = asyncio.Queue(maxsize=tools.readers)
        self._ended: asyncio.Queue[Finished | None] = asyncio.Queue(maxsize=4 * tools.readers)
        self._stopped: StopRun | None = None
        self._passed = 0
        self._taken = 0
        self.tally = Tally()

    async def go(self) -> RunSummary:
        """Reads all that is not finished.

        Raises:
            ExtractorError: The run cannot go on: the disk is full, the key is refused.
        """
        try:
            with interruptible(self.finish):
                await self._passes()
        except BaseExceptionGroup as group:
            raise _cause(group) from group
        await asyncio.to_thread(self._folder.put_superseded_aside)
        if self._stopped is not None and self._stopped.fatal is not None:
            raise self._stopped.fatal
        reason = self._stopped.reason if self._stopped else None
        return RunSummary(self.tally, bill_of(self._folder.ledger), reason)

    def finish(self) -> None:
        """Begins no further report; those under way come to their end."""
        self._stop(StopRun("interrupted"))

    def _stop(self, reason: StopRun) -> None:
        if self._stopped is None:
            log.warning("stopping", extra={"reason": reason.reason})
            self._stopped = reason

    async def _passes(self) -> None:
        """Goes over the corpus until no report is left with another process that may die."""
        pause = FIRST_PAUSE
        async with self._heartbeat():
            while True:
                self._taken = 0
                await self._one_pass()
                if not self._taken or self._stopped:
                    return
                self.tally.elsewhere = self._taken
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
                self._folder.beat()

    async def _one_pass(self) -> None:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(self._write())
            async with asyncio.TaskGroup() as inner:
                inner.create_task(self._feed())
                for _ in range(self._tools.readers):
                    inner.create_task(self._read())
            await self._ended.put(None)

    async def _feed(self) -> None:
        first_pass = self._passed == 0
        self._passed += 1
        for seen, report in enumerate(self._corpus.reports(), start=1):
            if self._stopped:
                break
            if seen % REPORTS_BETWEEN_BREATHS == 0:
                await asyncio.sleep(0)
            if report.fingerprint and self._folder.knows(report.fingerprint):
                self.tally.before += first_pass
            else:
                await self._waiting.put(report)
        for _ in range(self._tools.readers):
            await self._waiting.put(None)

    async def _read(self) -> None:
        while (report := await self._waiting.get()) is not None:
            if not self._stopped:
                finished = await self._one(report)
                if finished is not None:
                    await self._ended.put(finished)

    async def _one(self, report: Report) -> Finished | None:
        document = report.load() if report.at_hand else await asyncio.to_thread(report.load)
        key = self._folder.configuration.key(identity_of(document))
        claim = self._folder.claim(key)
        if claim == "finished":
            self.tally.before += self._passed == 1
            if report.fingerprint:
                self._folder.known_as(report.fingerprint, key)
        self._taken += claim == "taken"
        if claim != "mine":
            return None
        try:
            with asking_for(key):
                extraction = await read_one(self._tools.extractor, document, self._tools.price)
        except StopRun as reason:
            self._stop(reason)
            self._folder.release(key)
            return None
        except Postponed:
            self.tally.postponed += 1
            self._folder.release(key)
            return None
        _log_end(extraction)
        line = extraction.model_dump_json().encode()
        name = report_name(report.source, report.id)
        return Finished(key, report.fingerprint, report.source, extraction.status, line, name)

    async def _write(self) -> None:
        """Writes what has come to its end, some reports at a time."""
        last = False
        while not last:
            batch = [await self._ended.get()]
            if batch[0] is not None and self._ended.qsize() < MOST_WRITTEN_TOGETHER - 1:
                await asyncio.sleep(SECONDS_BETWEEN_WRITES)
            while not self._ended.empty() and len(batch) < MOST_WRITTEN_TOGETHER:
                batch.append(self._ended.get_nowait())
            last = None in batch
            reports = [report for report in batch if report is not None]
            if reports:
                await asyncio.to_thread(self._folder.record, reports)
                self.tally.ended.update(report.status for report in reports)
                if self._tools.watch:
                    self._tools.watch(self.tally)

    @contextlib.asynccontextmanager
    async def _heartbeat(self) -> AsyncIterator[None]:
        async def beat() -> None:
            while True:
                await asyncio.sleep(LEASE_SECONDS / 4)
                self._folder.beat()

        beating = asyncio.create_task(beat())
        try:
            yield
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beating


def _log_end(extraction: Extraction) -> None:
    """Tells how a report ended; its id and kinds of failures, none of its words."""
    provenance = extraction.provenance
    told = {"document": extraction.document.id, "status": extraction.status, "calls": provenance.calls}
    if extraction.status != "complete":
        kinds = ", ".join(failure.kind for failure in extraction.failures)
        log.warning("report not complete", extra={**told, "kind": kinds})
    log.debug("report ended", extra={**told, "seconds": provenance.seconds})


def _cause(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first error of a group; tasks fail together and one of them says why."""
    error: BaseException = group.subgroup(ExtractorError) or group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
