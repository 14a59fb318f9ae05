"""The ways that are compared, and where the results of each come from."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from evals import runs
from evals.cassettes import cassette_path, read_provenance
from evals.running import Order, run_set
from evals.runs import load_run
from evals.strategies import GROUNDED
from extractor.errors import UsageError
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from evals.gold import EvalSet
    from evals.runs import Run
    from extractor.schema import Extraction


@dataclasses.dataclass(frozen=True)
class Way:
    """A way to read a report.

    Attributes:
        name: As it stands in the table.
        model: ``rules``, ``nearest`` or the model that is asked.
        strategy: How the model is used; null for a peer, which is run by hand (evals/peers).
        with_date: Whether the publication date is given along.
    """

    name: str
    model: str = "local"
    strategy: str | None = GROUNDED
    with_date: bool = True

    @property
    def has_recording(self) -> bool:
        """Whether recordings can hold the calls of this way."""
        return self.strategy == GROUNDED and self.with_date

    def order(self, *, live: bool) -> Order:
        """The run of this way."""
        settings = Settings(model=self.model)
        asks = live and settings.asks_model
        return Order(settings, asks, self.with_date, strategy=self.strategy or GROUNDED)

    def run_name(self, set_name: str) -> str:
        """The run folder of this way."""
        return self.order(live=True).run_name(set_name) if self.strategy else f"{set_name}-{self.name}"


WAYS: tuple[Way, ...] = (
    Way("rules", "rules"),
    Way("rules, no date", "rules", with_date=False),
    Way("nearest", "nearest"),
    Way("nearest, no date", "nearest", with_date=False),
    Way("local"),
    Way("local, no date", with_date=False),
    Way("free", strategy="free"),
    Way("free, no date", strategy="free", with_date=False),
    Way("free-reask", strategy="free-reask"),
    Way("instructor", strategy=None),
    Way("langextract", strategy=None),
)


def ways_named(names: Sequence[str]) -> list[Way]:
    """The ways with these names; all where none is given.

    Raises:
        UsageError: There is no such way.
    """
    known = {way.name: way for way in WAYS}
    for name in names:
        if name not in known:
            raise UsageError(f"no such way; there are: {'; '.join(known)}", where=f"--only {name!r}")
    return [way for way in WAYS if not names or way.name in names]


@dataclasses.dataclass(frozen=True)
class Measured:
    """What came of a way on a set.

    Attributes:
        way: The way.
        extractions: By document; null for one that failed.
        seconds: Seconds a report, asking the model included.
        tokens_out: Tokens written a report.
    """

    way: Way
    extractions: Mapping[str, Extraction | None]
    seconds: float
    tokens_out: float


def measured(way: Way, evaluated: EvalSet, *, live: bool, root: Path | None = None) -> Measured | None:
    """Run a way, replay it, or take the live run that was kept; null where there is none of these.

    Args:
        way: The way.
        evaluated: The set.
        live: Whether a model may be asked; a peer never is from here.
        root: The folder of runs, if not that of the checkout.
    """
    if way.strategy is None:
        return _kept(way, evaluated, root)
    order = way.order(live=live) if live or _is_offline(way) else None
    if order is not None:
        return _of_run(way, run_set(evaluated, order, root=root))
    if way.has_recording and cassette_path(evaluated.name, way.model).is_file():
        return _replayed(way, evaluated, root)
    return _kept(way, evaluated, root)


def _is_offline(way: Way) -> bool:
    return not Settings(model=way.model).asks_model


def _kept(way: Way, evaluated: EvalSet, root: Path | None) -> Measured | None:
    name = way.run_name(evaluated.name)
    if not ((root or runs.RUNS) / name / "run.json").is_file():
        return None
    run = load_run(name, root)
    whole = run.about.get("live", True) and len(run.results()) == len(evaluated.documents)
    return _of_run(way, run) if whole else None


def _of_run(way: Way, run: Run) -> Measured:
    results = run.results()
    written = [one.extraction.provenance.tokens_out for one in results.values() if one.extraction]
    return Measured(
        way,
        run.extractions(),
        _mean([one.seconds for one in results.values()]),
        sum(written) / len(results),
    )


def _replayed(way: Way, evaluated: EvalSet, root: Path | None) -> Measured:
    """A replay takes no time worth telling: seconds are those of the recording."""
    order = dataclasses.replace(way.order(live=False), name=f"{evaluated.name}-{way.model}-replayed")
    run = run_set(evaluated, order, root=root)
    recorded = read_provenance(cassette_path(evaluated.name, way.model))
    documents = len(evaluated.documents)
    return Measured(way, run.extractions(), recorded.seconds / documents, recorded.tokens_out / documents)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
