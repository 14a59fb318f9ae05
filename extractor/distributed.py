"""A corpus read by many processes or machines, on Ray Data: the same records as one process makes.

Workers read reports and ask the model; this process alone writes the run folder. A worker that dies loses
nothing: Ray gives its reports to another. Each worker opens the model once, be it embedded or behind a URL.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import itertools
import logging
import pickle
import time
from typing import TYPE_CHECKING, Any, Final

from extractor.corpus import RunSummary, Tally
from extractor.corpus.budget import StopRun
from extractor.corpus.configuration import Configuration
from extractor.corpus.finished import Finished, report_name
from extractor.corpus.folder import RunFolder
from extractor.corpus.opening import opened_model
from extractor.corpus.prices import price_of
from extractor.corpus.reading import identity_of, read_one
from extractor.corpus.tally import bill_of
from extractor.corpus.workers import LEASE_SECONDS
from extractor.errors import ExtractorError, ModelError, UsageError
from extractor.pipeline import Extractor
from extractor.schema import Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.corpus import RunOrder, Watcher
    from extractor.corpus.reports import Report

BLOCK: Final = 2_000
"""Reports that are under way in the cluster at a time: memory stays flat however large the corpus is."""

Row = dict[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class Cluster:
    """Where the workers are.

    Attributes:
        workers: How many processes read.
        address: A running cluster, e.g. ``auto`` or ``ray://head:10001``; null starts Ray on this machine.
        reports_a_task: How many reports a worker takes at a time.
    """

    workers: int = 2
    address: str | None = None
    reports_a_task: int = 16


def run_on_ray(order: RunOrder, cluster: Cluster | None = None, watcher: Watcher | None = None) -> RunSummary:
    """Reads all reports of a corpus that are not finished in the run folder, on Ray.

    The same order goes on where it stopped, here or on one process.

    Args:
        order: What is read into which folder; its concurrency is that of one worker.
        cluster: Where the workers are.
        watcher: Who is told how it goes.

    Returns:
        What this start did, and what the folder has cost so far.

    Raises:
        UsageError: Ray is not installed; a bound is set, which workers cannot keep to together; the folder
            holds results of other settings.
        RunError: The folder cannot be written.
        ModelError: The model cannot be opened, or refuses every call.
    """
    cluster, bounds = cluster or Cluster(), order.bounds
    if (bounds.max_calls, bounds.max_cost, bounds.deadline) != (None, None, None):
        message = "workers cannot keep to a bound together; leave it out, or run without --engine ray"
        raise UsageError(message, where="bounds")
    with _started(cluster), RunFolder(order.out, Configuration.of(order.settings)) as folder:
        if order.retry_failed:
            folder.forget_failures()
        return _Distributed(order, cluster, folder, watcher).go()


class _Distributed:
    """One start of a run on Ray."""

    def __init__(self, order: RunOrder, cluster: Cluster, folder: RunFolder, watcher: Watcher | None) -> None:
        self._order = order
        self._cluster = cluster
        self._folder = folder
        self._watch = watcher.reports if watcher else None
        self._beaten = time.monotonic()
        self._tally = Tally()

    def go(self) -> RunSummary:
        if self._watch:
            self._tally.total = self._order.corpus.count()
        claimed = self._claimed()
        while block := list(itertools.islice(claimed, BLOCK)):
            for row in self._read(block):
                self._record(row)
        self._folder.put_superseded_aside()
        return RunSummary(self._tally, bill_of(self._folder.ledger), None)

    def _claimed(self) -> Iterator[Row]:
        """The reports that are this run's to read."""
        for report in self._order.corpus.reports():
            if report.fingerprint and self._folder.knows(report.fingerprint):
                self._tally.before += 1
            else:
                yield from self._claim(report)

    def _claim(self, report: Report) -> Iterator[Row]:
        document = report.load()
        key = self._folder.configuration.key(identity_of(document))
        claim = self._folder.claim(key)
        self._tally.before += claim == "finished"
        self._tally.elsewhere += claim == "taken"
        if claim == "mine":
            fingerprint = report.fingerprint or ""
            carried = pickle.dumps(document)
            name = report_name(report.source, report.id)
            yield {
                "key": key,
                "fingerprint": fingerprint,
                "source": report.source,
                "report": name,
                "document": carried,
            }

    def _read(self, block: list[Row]) -> Iterator[Row]:
        import ray.data

        tasks = max(1, len(block) // self._cluster.reports_a_task)
        rows: Iterable[Row] = (
            ray.data.from_items(block, override_num_blocks=tasks)
            .map_batches(
                _Worker,
                fn_constructor_args=[pickle.dumps(self._order)],
                compute=ray.data.ActorPoolStrategy(size=self._cluster.workers),
                batch_size=self._cluster.reports_a_task,
            )
            .iter_rows()
        )
        return iter(rows)

    def _record(self, row: Row) -> None:
        """Writes one result and what it cost."""
        record = Extraction.model_validate_json(row["line"])
        key, fingerprint = row["key"], row["fingerprint"] or None
        finished = Finished(key, fingerprint, row["source"], record.status, row["line"], row["report"])
        if self._folder.record([finished]):
            self._folder.enter_calls(key, record.provenance)
            self._tally.ended[record.status] += 1
        if time.monotonic() - self._beaten > LEASE_SECONDS / 4:
            self._folder.beat()
            self._beaten = time.monotonic()
        if self._watch:
            self._watch(self._tally)


class _Worker:
    """A process of the cluster: opens the model once, then reads what it is given."""

    def __init__(self, order: bytes) -> None:
        self._order: RunOrder = pickle.loads(order)
        self._price = self._order.price or price_of(self._order.settings)
        self._loop = asyncio.Runner()
        self._held = contextlib.AsyncExitStack()
        self._extractor = self._loop.run(self._opened())
        self._readers = asyncio.Semaphore(self._order.readers)

    async def _opened(self) -> Extractor:
        opened = await self._held.enter_async_context(opened_model(self._order))
        extractor = Extractor(self._order.settings, model=opened.model)
        return await self._held.enter_async_context(extractor)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Reads a batch; one report for each row."""
        lines = self._loop.run(self._lines(batch["document"]))
        return {**{name: batch[name] for name in ("key", "fingerprint", "source", "report")}, "line": lines}

    async def _lines(self, documents: Any) -> list[bytes]:
        return await asyncio.gather(*(self._line(carried) for carried in documents))

    async def _line(self, carried: bytes) -> bytes:
        try:
            async with self._readers:
                record = await read_one(self._extractor, pickle.loads(carried), self._price)
        except StopRun as stop:
            raise stop.fatal or ModelError(stop.reason) from stop
        return record.model_dump_json().encode()


@contextlib.contextmanager
def _started(cluster: Cluster) -> Iterator[None]:
    """Ray, for as long as this holds; an error of a worker comes out as what it was."""
    try:
        import ray
        import ray.data
    except ImportError as error:
        message = "needs Ray: pip install 'incident-extractor[ray]'"
        raise UsageError(message, where="--engine ray") from error
    ray.init(address=cluster.address, log_to_driver=False, logging_level=logging.ERROR)
    ray.data.DataContext.get_current().enable_progress_bars = False
    try:
        yield
    except ray.exceptions.RayError as error:
        raise _cause(error) from error
    finally:
        ray.shutdown()


def _cause(error: BaseException) -> BaseException:
    step: BaseException | None = error
    while step is not None:
        if isinstance(step, ExtractorError):
            return step
        step = getattr(step, "cause", None) or step.__cause__
    return error
