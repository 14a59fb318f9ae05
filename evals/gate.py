"""The gate: scores of the replayable runs against evals/baseline.json, with a stated tolerance each."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from evals.cassettes import read_provenance
from evals.checking import recordings
from evals.loading import CHECKOUT, load_set, set_names
from evals.metrics import ALL_METRICS
from evals.running import Order, run_set
from evals.scoring import Scored, score_documents
from extractor.errors import TableError
from extractor.settings import NEAREST, RULES, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from evals.bootstrap import Score

BASELINE = CHECKOUT / "evals" / "baseline.json"
TOLERANCE = 0.005
STRICT = ("safety.unsupported_numbers", "safety.silent_drops", "documents.failed")
DECIMALS = 6


@dataclasses.dataclass(frozen=True)
class Fall:
    """A metric that is worse than its baseline allows; ``now`` is null where nothing is left to measure."""

    run: str
    metric: str
    baseline: float
    now: float | None
    tolerance: float


def read_baseline(path: Path) -> dict[str, dict[str, dict[str, float]]]:
    """``{"<set>/<model>": {metric: {"value", "tolerance"}}}``.

    Raises:
        TableError: The file is missing or broken, or names a metric that does not exist.
    """
    try:
        baseline = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        message = "there is no baseline; write one with: python -m evals gate --update"
        raise TableError(message, where=path.name) from None
    except json.JSONDecodeError as error:
        raise TableError(f"not JSON: {error.msg}", where=f"{path.name}:{error.lineno}") from error
    known = {metric.name for metric in ALL_METRICS}
    for run, metrics in baseline.items():
        for name, entry in metrics.items():
            if name not in known:
                raise TableError("no such metric", where=f"{path.name}: {run}.{name}")
            if set(entry) != {"value", "tolerance"}:
                raise TableError("needs value and tolerance", where=f"{path.name}: {run}.{name}")
    return dict(baseline)


def falls(run: str, scores: Iterable[Score], baseline: Mapping[str, Mapping[str, float]]) -> Iterator[Fall]:
    """Every metric of a run that is worse than its baseline by more than the tolerance."""
    lower_is_better = {metric.name for metric in ALL_METRICS if metric.better == "lower"}
    now = {score.name: score.value for score in scores}
    for name, entry in baseline.items():
        value, sign = now.get(name), -1 if name in lower_is_better else 1
        if value is None or sign * (value - entry["value"]) < -entry["tolerance"] - 10**-DECIMALS:
            yield Fall(run, name, entry["value"], value, entry["tolerance"])


def entry_of(scores: Iterable[Score], before: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    """The baseline of a run: every measurable metric, tolerances kept where they were set before."""
    return {
        score.name: {
            "value": round(score.value, DECIMALS),
            "tolerance": before.get(score.name, {}).get("tolerance", _tolerance(score.name)),
        }
        for score in scores
        if score.value is not None
    }


def _tolerance(name: str) -> float:
    return 0.0 if name in STRICT else TOLERANCE


def write_baseline(baseline: Mapping[str, Any], path: Path) -> None:
    """Write the baseline, sorted, so that a diff shows what moved."""
    path.write_text(json.dumps(baseline, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def replayable() -> list[str]:
    """Every ``<set>/<model>`` that can be scored offline: all sets without a model, and all recordings."""
    rules = [f"{name}/{model}" for name in set_names() for model in (RULES, NEAREST)]
    recorded = [f"{path.parent.name}/{read_provenance(path).model}" for path in recordings()]
    return sorted({*rules, *recorded})


def scored_replay(run_name: str) -> Scored:
    """Read a whole set again, by the rules or from its recording, and score it.

    Args:
        run_name: ``<set>/<model>``.
    """
    set_name, _, model = run_name.partition("/")
    evaluated = load_set(set_name)
    run = run_set(evaluated, Order(Settings(model=model)))
    return score_documents(evaluated.documents, run.extractions())
