"""Fits what each sign says of what a claim counts over, and how often it is right on sets left out.

    python -m benchmarks.scopes --set seeds --set blind_look --set blind_fourth_held:0:16 --write

A claim of a labelled report counts one event, a total over events, or what lies behind them, as its labels
say of the incident of its numbers. The weights make that likely (a softmax over the three), held small by a
penalty on their squares; what was told before a claim is as labelled. ``--leave-out NAME`` fits without a set
and measures on it alone, what was told before as the weights say it. Prints one JSON object; ``--write``
stores the weights with their provenance.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types

from benchmarks.grouping import fit_options, label_of, labelled_plans
from extractor.request.scope import SCOPES
from extractor.request.scope_signs import scope_signs
from extractor.request.scoping import shares_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.scope import Scope
    from extractor.request.unit import ClaimUnit

    Array = npt.NDArray[np.float64]
    Weights = Mapping[str, tuple[float, ...]]

RAREST, ALWAYS = 10, "any"


@dataclasses.dataclass(frozen=True)
class LabelledReport:
    """The plan of a report, and what each of its claims may count over; empty where no label says."""

    of: str
    plan: ReadingPlan
    right: tuple[frozenset[Scope], ...]


def main() -> None:
    """Fit, measure, and store where asked to."""
    asked = fit_options(__doc__)
    reports = [report for name in asked.set for report in _reports(name)]
    left_out = {name: _left_out(name, reports, asked.penalty) for name in asked.leave_out}
    told = {"sets": " ".join(asked.set), "penalty": asked.penalty, "left_out": json.dumps(left_out)}
    if asked.write:
        _store(fit([one for report in reports for one in _examples(report)], asked.penalty), told)
    print(json.dumps(told))


def _reports(name: str) -> Iterator[LabelledReport]:
    for gold, plan in labelled_plans(name):
        kinds = {one.id: {one.kind, *one.kind_alternatives} for one in gold.incidents}
        labels = [kinds.get(label_of(unit, gold), set[str]()) for unit in plan.units]
        right = tuple(frozenset(scope for scope in SCOPES if scope in own) for own in labels)
        yield LabelledReport(name.split(":")[0], plan, right)


def _examples(report: LabelledReport) -> Iterator[tuple[list[str], frozenset[Scope]]]:
    """The signs of each labelled claim, and what it may count over."""
    told: list[ClaimUnit] = []
    for unit, right in zip(report.plan.units, report.right, strict=True):
        signs = scope_signs(unit, told, report.plan)
        if right:
            yield signs, right
        scope = unit.scope if unit.scope in right or not right else min(right, key=SCOPES.index)
        told.append(_surely(unit, scope))


def _surely(unit: ClaimUnit, scope: Scope) -> ClaimUnit:
    return dataclasses.replace(unit, leanings=tuple(float(one == scope) for one in SCOPES))


def fit(examples: Sequence[tuple[list[str], frozenset[Scope]]], penalty: float) -> Weights:
    """The weights under which the labels are most likely; signs seen too rarely have none."""
    seen = Counter(sign for signs, _ in examples for sign in signs)
    names = [ALWAYS, *sorted(sign for sign, times in seen.items() if times >= RAREST)]
    place = {sign: at for at, sign in enumerate(names)}
    holds = np.zeros((len(examples), len(names)))
    right = np.zeros((len(examples), len(SCOPES)))
    for row, (signs, labelled) in enumerate(examples):
        holds[row, [0, *(place[sign] for sign in signs if sign in place)]] = 1.0
        right[row] = [scope in labelled for scope in SCOPES]
    held_small = np.array([[0.0], *([penalty] for _ in names[1:])])

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(len(names), len(SCOPES))
        scores = holds @ weights
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        likely = (shares * right).sum(axis=1, keepdims=True)
        unlikely = -float(np.log(likely).sum()) + float((held_small * weights**2).sum()) / 2
        slope = holds.T @ (shares - shares * right / likely) + held_small * weights
        return unlikely, slope.ravel()

    found = minimize(loss, np.zeros(len(names) * len(SCOPES)), jac=True, method="L-BFGS-B").x
    rows = found.reshape(len(names), len(SCOPES))
    rows[0] -= rows[0].mean()
    return {name: tuple(round(float(one), 2) for one in row) for name, row in zip(names, rows, strict=True)}


def _left_out(name: str, reports: Sequence[LabelledReport], penalty: float) -> dict[str, float]:
    """How many claims of a set are right by weights of the others, and by the rules alone."""
    others = [one for report in reports if report.of != name for one in _examples(report)]
    weights = fit(others, penalty)
    claims, by_rules, by_weights = 0, 0, 0
    for report in (report for report in reports if report.of == name):
        told: list[ClaimUnit] = []
        for unit, right in zip(report.plan.units, report.right, strict=True):
            shares = shares_of(scope_signs(unit, told, report.plan), weights)
            scope = SCOPES[shares.index(max(shares))]
            told.append(_surely(unit, scope))
            claims += bool(right)
            by_rules += unit.scope in right
            by_weights += scope in right
    return {
        "claims": claims,
        "rules": round(by_rules / claims, 3),
        "weights": round(by_weights / claims, 3),
    }


def _store(weights: Weights, told: Mapping[str, object]) -> None:
    about = [
        "What each sign weighs for one event, a total over events, and what lies behind them;",
        "extractor/request/scope_signs.py says what the signs mean. Fitted, not set by hand, by",
        f"python -m benchmarks.scopes on the claims of {told['sets']}",
        f"with penalty {told['penalty']}; claims right on sets left out: {told['left_out']}",
    ]
    lines = [f"{sign} = {list(weight)}\n" for sign, weight in weights.items()]
    path = Path(str(files("extractor.request"))) / "scope_weights.toml"
    path.write_text("".join([*(f"# {line}\n" for line in about), "\n[weights]\n", *lines]), "utf-8")


if __name__ == "__main__":
    main()
