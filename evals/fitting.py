"""Fits the weights by which one of several candidates is chosen, on reports that may be read.

A conditional log-linear model: the probability of what is meant is the sum of those of its mentions; the
weights are held small (L2). Every set is judged with weights that were fitted without it.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types

from evals.align import align
from evals.loading import load_set
from evals.prediction import prediction_of
from evals.reading import document_of
from extractor.numbers import read_ledger
from extractor.pipeline import Extractor
from extractor.request import ReadingPlan, nearest_reading, plan_reading
from extractor.request.choosing import Signs, by_likelihood
from extractor.request.grouping import reaches
from extractor.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from evals.gold import GoldDocument, GoldIncident
    from extractor.request.groups import UnitGroup
    from extractor.segments import Span

PENALTY, FEWEST, SMALLEST, MOST_STEPS = 8.0, 5, 0.02, 150
HEAD = """\
# What each sign of a {slot} weighs; not to be edited by hand. Written by
# python -m evals.fit_{slot}s {sets}

[weights]
"""
Vector = np.ndarray[Any, np.dtype[np.float64]]


@dataclasses.dataclass(frozen=True)
class Case:
    """One aligned incident: its candidates, and which of them are right, "none" as the last of them.

    Attributes:
        signs: The signs of every mention, and of "none".
        meant: What each mention means.
        right: Whether each mention, and at last "none", is right.
    """

    signs: Signs
    meant: Sequence[Hashable]
    right: np.ndarray[tuple[int], np.dtype[np.bool_]]

    @property
    def candidates(self) -> list[list[str]]:
        """The signs of all candidates, of "none" at last."""
        return [*self.signs.each, self.signs.none]


@dataclasses.dataclass(frozen=True)
class Told:
    """An aligned incident: its label, its claims, the part of the text that speaks of it."""

    label: GoldIncident
    group: UnitGroup
    reach: Span


CasesOf = Callable[[ReadingPlan, Sequence[Told]], Iterator[Case]]
CasesOfReport = Callable[["GoldDocument", Extractor], Iterator[Case]]


def told_in(gold: GoldDocument, extractor: Extractor) -> tuple[ReadingPlan, list[Told]]:
    """The plan of a report, and its incidents that are aligned with a label."""
    document = document_of(gold, with_date=True)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    groups = list(nearest_reading(plan).groups)
    found = {
        f"i{at}": pair for at, pair in enumerate(zip(groups, reaches(groups, plan), strict=True), start=1)
    }
    pairs = align(gold, prediction_of(extractor.extract(document))).pairs
    return plan, [Told(pair.gold, *found[pair.predicted.id]) for pair in pairs]


def fitted(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that make what is right likeliest, of signs that are seen often enough."""
    seen = Counter(sign for case in cases for own in case.candidates for sign in own)
    names = sorted(sign for sign, times in seen.items() if times >= FEWEST)
    index = {name: at for at, name in enumerate(names)}
    told = [(_matrix(case.candidates, index), case.right) for case in cases if case.right.any()]

    def loss(weights: Vector) -> tuple[float, Vector]:
        total, slope = 0.5 * PENALTY * float(weights @ weights), PENALTY * weights
        for rows, right in told:
            scores = rows @ weights
            all_of, right_of = _softmax(scores), np.zeros_like(scores)
            right_of[right] = _softmax(scores[right])
            total -= float(np.log(max(all_of[right].sum(), 1e-300)))
            slope = slope + rows.T @ (all_of - right_of)
        return total, slope

    best = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS}
    ).x
    return {
        name: round(float(weight), 2)
        for name, weight in zip(names, best, strict=True)
        if abs(weight) >= SMALLEST
    }


def _matrix(candidates: Sequence[Sequence[str]], index: dict[str, int]) -> Vector:
    rows = np.zeros((len(candidates), len(index)))
    for at, own in enumerate(candidates):
        for sign in own:
            if sign in index:
                rows[at, index[sign]] = 1.0
    return rows


def _softmax(scores: Vector) -> Vector:
    weighed = np.exp(scores - scores.max())
    return np.asarray(weighed / weighed.sum(), dtype=np.float64)


def share_right(cases: Sequence[Case], weights: dict[str, float]) -> float:
    """The share of incidents whose likeliest candidate is right."""

    def is_right(case: Case) -> bool:
        best = by_likelihood(case.meant, case.signs, weights)[0].index
        return bool(case.right[-1 if best is None else best])

    return sum(is_right(case) for case in cases) / max(len(cases), 1)


def fit_on_sets(names: Sequence[str], slot: str, cases_of: CasesOf, weights: Path) -> None:
    """Fit on all sets and write the weights; print what each set gets from the others.

    Args:
        names: The sets, each ``NAME`` or ``NAME:DOCUMENTS``.
        slot: What is chosen: "place", "date".
        cases_of: The cases of a report.
        weights: The file.
    """
    fit_on_reports(names, slot, lambda gold, extractor: cases_of(*told_in(gold, extractor)), weights)


def fit_on_reports(names: Sequence[str], slot: str, cases_of: CasesOfReport, weights: Path) -> None:
    """The same for what is chosen otherwise than once for an incident; ``cases_of`` reads a report itself."""
    cases: dict[str, list[Case]] = {}
    with Extractor(Settings(model="nearest")) as extractor:
        for name in names:
            folder, _, documents = name.partition(":")
            read = load_set(folder).documents[: int(documents) if documents else None]
            cases[name] = [case for gold in read for case in cases_of(gold, extractor)]
    for name, own in cases.items():
        others = [case for other, those in cases.items() if other != name for case in those]
        print(f"{name}: {share_right(own, fitted(others)):.3f} of {len(own)}")
    best = fitted([case for those in cases.values() for case in those])
    lines = "".join(f"{json.dumps(sign)} = {weight}\n" for sign, weight in best.items())
    weights.write_text(HEAD.format(slot=slot, sets=" ".join(names)) + lines, encoding="utf-8")
