"""From the name of a strategy to a reader of documents."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from evals.strategies import GROUNDED, STRATEGIES
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.documents import Document
    from extractor.models import ChatModel
    from extractor.schema import Extraction
    from extractor.settings import Settings

REASKS = {"free": 0, "free-reask": 1}


def refuse_strategy(settings: Settings, strategy: str, *, live: bool) -> None:
    """Raise where a strategy cannot be run, before a kept run of it is touched.

    Raises:
        UsageError: No such strategy, no model to ask, or no leave to ask it.
    """
    where = f"strategy {strategy!r}"
    if strategy not in STRATEGIES:
        raise UsageError(f"no such strategy; there are: {', '.join(STRATEGIES)}", where=where)
    if strategy == GROUNDED:
        return
    if not settings.asks_model:
        raise UsageError(f"needs a model that is asked, not {settings.model!r}", where=where)
    if not live:
        raise UsageError("has no recordings; ask the model itself with --live", where=where)


@contextlib.contextmanager
def free_reader(
    settings: Settings, strategy: str, model: ChatModel | None = None
) -> Iterator[Callable[[Document], Extraction]]:
    """Open a reader of one of the strategies that are there to compare with.

    Args:
        settings: The model, which must be one that is asked.
        strategy: ``free`` or ``free-reask``.
        model: An opened model to use instead of the one that the settings name.
    """
    from evals.strategies.free import FreeReader

    with FreeReader(settings, REASKS[strategy], model) as reader:
        yield reader.read
