"""The model of a run with all that is put around it: cache, politeness, meter."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING

from extractor.corpus.cache import CachedModel, ResponseCache, cache_file
from extractor.corpus.politeness import PoliteModel

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from extractor.corpus.order import RunOrder
    from extractor.corpus.throttle import Throttle
    from extractor.models import ChatModel, Progress


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """The model of a run, and how many calls of it are under way; null for readings without a model."""

    model: ChatModel | None = None
    throttle: Throttle | None = None


@contextlib.asynccontextmanager
async def opened_model(
    order: RunOrder,
    metered: Callable[[ChatModel], ChatModel] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> AsyncIterator[Opened]:
    """Opens the model of an order.

    Args:
        order: The order.
        metered: What counts the calls, put next to the model.
        progress: Told while weights are fetched or checked.

    Raises:
        ModelError: The model cannot be opened.
        RunError: The cache cannot be opened.
    """
    if not order.settings.asks_model:
        yield Opened()
        return
    from extractor.models import open_model
    from extractor.models.endpoint import EndpointModel

    with contextlib.ExitStack() as stack:
        cache = stack.enter_context(_cache(order)) if order.cache else None
        model = open_model(dataclasses.replace(order.settings, transport_attempts=1), progress=progress)
        if isinstance(model, EndpointModel):
            model = model.keeping(order.calls)
        manners = dataclasses.replace(order.manners, concurrency=order.calls)
        polite = PoliteModel(metered(model) if metered else model, manners)
        try:
            yield Opened(CachedModel(polite, cache) if cache else polite, polite.throttle)
        finally:
            await model.aclose()


def _cache(order: RunOrder) -> contextlib.closing[ResponseCache]:
    return contextlib.closing(ResponseCache(cache_file(order.settings)))
