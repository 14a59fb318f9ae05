"""What a caller asks of a run, and the run of it: model opened and wrapped, folder held, reports read."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

from extractor.corpus.budget import Bounds, Budget
from extractor.corpus.collecting import collected_seldom
from extractor.corpus.configuration import Configuration
from extractor.corpus.folder import RunFolder
from extractor.corpus.metering import MeteredModel
from extractor.corpus.opening import Opened, opened_model
from extractor.corpus.prices import Price, price_of
from extractor.corpus.running import Run, RunTools
from extractor.corpus.throttle import Manners
from extractor.pipeline import Extractor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.corpus.reports import Corpus
    from extractor.corpus.tally import RunSummary, Tally
    from extractor.models import Progress
    from extractor.settings import Settings

ENDPOINT_CONCURRENCY = 16


@dataclasses.dataclass(frozen=True, slots=True)
class RunOrder:
    """What is read into which folder, and what it may cost.

    Attributes:
        corpus: The reports.
        out: The run folder.
        settings: How to read.
        concurrency: Most calls under way at a time; null is 1 for the embedded model, else 16.
        manners: How an endpoint is treated that fails; its concurrency is the one above.
        bounds: Bounds on calls, money and time.
        price: What tokens cost; null asks genai-prices.
        retry_failed: Read those again whose result is not complete.
        cache: Whether answers are kept and found again between runs.
    """

    corpus: Corpus
    out: Path
    settings: Settings
    concurrency: int | None = None
    bounds: Bounds = dataclasses.field(default_factory=Bounds)
    price: Price | None = None
    retry_failed: bool = False
    cache: bool = True
    manners: Manners = dataclasses.field(default_factory=Manners)

    @property
    def is_embedded(self) -> bool:
        """Whether the model is opened in this process."""
        return self.settings.asks_model and self.settings.base_url is None and self.settings.model == "local"

    @property
    def calls(self) -> int:
        """Most calls under way at a time."""
        return self.concurrency or (1 if self.is_embedded else ENDPOINT_CONCURRENCY)

    @property
    def readers(self) -> int:
        """How many reports are read at a time.

        Beside those whose calls are under way, half as many wait with their questions ready: a call that
        ends is followed by the next at once, not when a text has been read for it.
        """
        waits_for_calls = self.settings.asks_model and not self.is_embedded
        return self.calls + (self.calls // 2 if waits_for_calls else 0)


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
            Extractor(order.settings, model=opened.model) as extractor,
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
