"""The run of an order: model opened and wrapped, folder held, reports read."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

from extractor.corpus.budget import Budget
from extractor.corpus.collecting import collected_seldom
from extractor.corpus.configuration import Configuration
from extractor.corpus.folder import RunFolder
from extractor.corpus.metering import MeteredModel
from extractor.corpus.opening import opened_model
from extractor.corpus.prices import price_of
from extractor.corpus.running import Run, RunTools
from extractor.one_by_one import OneByOne
from extractor.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.corpus.opening import Opened
    from extractor.corpus.order import RunOrder
    from extractor.corpus.tally import RunSummary, Tally
    from extractor.models import Progress


@dataclasses.dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how a run goes.

    Attributes:
        reports: Told after each report.
        weights: Told while weights are fetched or checked.
    """

    reports: Callable[[Tally], None] | None = None
    weights: Callable[[Progress], None] | None = None


def run(order: RunOrder, watcher: Watcher | None = None) -> RunSummary:
    """Reads all reports of a corpus that are not finished in the run folder; see ``arun``.

    Raises:
        KeyboardInterrupt: It was interrupted twice; what was under way is dropped.
    """
    try:
        return asyncio.run(arun(order, watcher))
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None


async def arun(order: RunOrder, watcher: Watcher | None = None) -> RunSummary:
    """Reads all reports of a corpus that are not finished in the run folder.

    It may be stopped or killed at any moment; the same order goes on where it stopped. Several processes
    may work on one folder.

    Args:
        order: What is read into which folder.
        watcher: Who is told how it goes.

    Returns:
        What this start did, and what the folder has cost so far.

    Raises:
        UsageError: The folder holds results of other settings; or money is bounded and no price known.
        RunError: The folder cannot be written, or the disk is full.
        ModelError: The model cannot be opened, or refuses every call.
    """
    watcher = watcher or Watcher()
    price = order.price or price_of(order.settings)
    with RunFolder(order.out, Configuration.of(order.settings)) as folder:
        if order.retry_failed:
            folder.forget_failures()
        budget = Budget(folder.ledger, order.bounds, price)
        async with (
            opened_model(order, lambda model: MeteredModel(model, budget), watcher.weights) as opened,
            Extractor(order.settings, model=opened.model, reports=OneByOne()) as extractor,
        ):
            watch = _telling(watcher.reports, opened, budget) if watcher.reports else None
            tools = RunTools(folder, extractor, price, order.readers, watch)
            reading = Run(order.corpus, tools)
            if watcher.reports:
                reading.tally.total = await asyncio.to_thread(order.corpus.count)
            with collected_seldom():
                return await reading.go()


def _telling(tell: Callable[[Tally], None], opened: Opened, budget: Budget) -> Callable[[Tally], None]:
    def watch(tally: Tally) -> None:
        tally.usd = budget.spent_usd()
        tally.under_way = opened.throttle.under_way if opened.throttle else 0
        tell(tally)

    return watch
