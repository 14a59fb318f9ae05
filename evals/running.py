"""Runs: every document of a set through a reader, results written as they come."""

from __future__ import annotations

import contextlib
import dataclasses
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.cassettes import slug
from evals.reading import document_of
from evals.replay import replaying
from evals.runs import Result, Run, fingerprint, open_run
from evals.strategies import GROUNDED
from evals.strategies.opening import free_reader, refuse_strategy
from extractor.errors import ExtractorError, RecordingError
from extractor.pipeline import Extractor
from extractor.settings import DEFAULT_DOMAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from evals.gold import EvalSet, GoldDocument
    from extractor.documents import Document
    from extractor.schema import Extraction
    from extractor.settings import Settings

    Reader = Callable[[Document], Extraction]


@dataclasses.dataclass(frozen=True)
class Order:
    """What a run is to do.

    Attributes:
        settings: How to read.
        live: Ask the model itself instead of a recording.
        with_date: Give the publication date along where the set supplies one.
        name: Name of the run folder; null makes one of set, model and options.
        about_set: How the set was selected, kept in ``run.json``.
        strategy: How the model is used: ``grounded`` as the extractor does, or another way to compare with.
    """

    settings: Settings
    live: bool = False
    with_date: bool = True
    name: str | None = None
    about_set: dict[str, Any] = dataclasses.field(default_factory=dict)
    strategy: str = GROUNDED

    def __post_init__(self) -> None:
        refuse_strategy(self.settings, self.strategy, live=self.live)

    @property
    def is_replay(self) -> bool:
        """Whether answers come from a recording."""
        return not self.live and self.settings.asks_model

    def run_name(self, set_name: str) -> str:
        """The name of the run folder."""
        strategy = "" if self.strategy == GROUNDED else f"-{self.strategy}"
        dateless = "" if self.with_date else "-no-date"
        return self.name or f"{set_name}-{slug(self.settings.model)}{strategy}{dateless}"


def run_set(
    evaluated: EvalSet,
    order: Order,
    told: Callable[[Result], None] | None = None,
    root: Path | None = None,
) -> Run:
    """Read every document of a set and keep the results.

    A live run that was interrupted goes on; a replay takes seconds and starts anew, since only a whole
    replay can tell whether the recording is used up.

    Raises:
        RecordingError: The recording is missing, stale or partly used.
        ModelError: The model could not be opened.
    """
    order = dataclasses.replace(order, settings=evaluated.fitted(order.settings))
    run = open_run(
        order.run_name(evaluated.name), _about(evaluated, order), resume=not order.is_replay, root=root
    )
    done = run.results()
    with _reader(evaluated, order) as reader:
        for gold in evaluated.documents:
            if gold.id in done:
                continue
            result = _read(gold, reader, with_date=order.with_date)
            run.add(result)
            if told:
                told(result)
    return run


def _read(gold: GoldDocument, reader: Reader, *, with_date: bool) -> Result:
    started = time.perf_counter()
    try:
        extraction, error = reader(document_of(gold, with_date=with_date)), None
    except RecordingError:
        raise
    except ExtractorError as failure:
        extraction, error = None, str(failure)
    except Exception as fault:  # a defect in one document must not cost the run; its words stay out of it
        extraction, error = None, f"{type(fault).__name__} in {_place(fault)}"
    return Result(gold.id, time.perf_counter() - started, extraction, error)


def _place(fault: Exception) -> str:
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"


@contextlib.contextmanager
def _reader(evaluated: EvalSet, order: Order) -> Iterator[Reader]:
    if order.strategy != GROUNDED:
        with free_reader(order.settings, order.strategy) as reader:
            yield reader
    elif order.is_replay:
        with replaying(evaluated.name, evaluated.documents, order.settings) as reader:
            yield reader
    else:
        with Extractor(order.settings) as extractor:
            yield extractor.extract


def _about(evaluated: EvalSet, order: Order) -> dict[str, Any]:
    options = {
        "set": evaluated.name,
        "model": order.settings.model,
        "strategy": order.strategy,
        "live": order.live,
        "with_date": order.with_date,
        "prompt_set": order.settings.prompt_set,
        "settings": order.settings.recorded(),
        **({} if evaluated.domain == DEFAULT_DOMAIN else {"domain": evaluated.domain}),
        "selection": order.about_set,
    }
    return {
        **options,
        "documents": len(evaluated.documents),
        "fingerprint": fingerprint(evaluated, options),
    }
