"""What a caller asks of a run."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.corpus.budget import Bounds
from extractor.corpus.throttle import Manners

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.corpus.prices import Price
    from extractor.corpus.reports import Corpus
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
