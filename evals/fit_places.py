"""Fits the weights by which the place of an incident is chosen, on reports that may be read.

``python -m evals.fit_places SET ...`` writes the weights and prints, for every set, how many places of
aligned incidents are right with weights that were fitted without it. A conditional log-linear model: the
probability of a place is the sum of those of its mentions; the weights are held small (L2).
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types

from evals.align import align
from evals.loading import load_set
from evals.matching.judgement import Judgement
from evals.matching.places import judge_place
from evals.prediction import prediction_of
from evals.reading import document_of
from extractor.assemble.locations import location_of
from extractor.numbers import read_ledger
from extractor.pipeline import Extractor
from extractor.request import nearest_reading, plan_reading
from extractor.request.grouping import reaches
from extractor.request.place_choice import signs_for
from extractor.request.place_signs import seen_places
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.gold import GoldDocument, GoldIncident
    from extractor.schema import Location

PENALTY, FEWEST, SMALLEST, MOST_STEPS = 8.0, 5, 0.02, 150
WEIGHTS = Path("extractor/request/en/place_weights.toml")
HEAD = """\
# What each sign of a place weighs; not to be edited by hand. Written by
# python -m evals.fit_places {sets}

[weights]
"""
Vector = np.ndarray[Any, np.dtype[np.float64]]


@dataclasses.dataclass(frozen=True)
class Case:
    """One aligned incident: the signs of its candidates, the last of them "none", and which are right."""

    signs: list[list[str]]
    right: np.ndarray[tuple[int], np.dtype[np.bool_]]


def cases_of(gold: GoldDocument, extractor: Extractor) -> Iterator[Case]:
    """The incidents of a report that are aligned with a label."""
    document = document_of(gold, with_date=True)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records(), parses=True)
    groups, seen = list(nearest_reading(plan).groups), seen_places(plan)
    found = {
        f"i{at}": pair for at, pair in enumerate(zip(groups, reaches(groups, plan), strict=True), start=1)
    }
    for pair in align(gold, prediction_of(extractor.extract(document))).pairs:
        group, reach = found[pair.predicted.id]
        signs = signs_for(group, reach, plan, seen)
        right = [_is_right(location_of(place.mention, plan), pair.gold) for place in seen]
        required = any(not place.optional for place in pair.gold.places)
        yield Case([*signs.places, signs.none], np.array([*right, not required]))


def _is_right(location: Location, gold: GoldIncident) -> bool:
    required = (place for place in gold.places if not place.optional)
    return any(judge_place(place, location) is Judgement.CORRECT for place in required)


def fitted(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that make what is right likeliest, of signs that are seen often enough."""
    seen = Counter(sign for case in cases for own in case.signs for sign in own)
    names = sorted(sign for sign, times in seen.items() if times >= FEWEST)
    index = {name: at for at, name in enumerate(names)}
    told = [(_matrix(case, index), case.right) for case in cases if case.right.any()]

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


def _matrix(case: Case, index: dict[str, int]) -> Vector:
    rows = np.zeros((len(case.signs), len(index)))
    for at, own in enumerate(case.signs):
        for sign in own:
            if sign in index:
                rows[at, index[sign]] = 1.0
    return rows


def _softmax(scores: Vector) -> Vector:
    weighed = np.exp(scores - scores.max())
    return np.asarray(weighed / weighed.sum(), dtype=np.float64)


def share_right(cases: Sequence[Case], weights: dict[str, float]) -> float:
    """The share of incidents whose likeliest candidate is right."""

    def best(case: Case) -> int:
        return max(range(len(case.signs)), key=lambda at: sum(weights.get(s, 0.0) for s in case.signs[at]))

    return sum(bool(case.right[best(case)]) for case in cases) / max(len(cases), 1)


def main(names: Sequence[str]) -> None:
    """Fit on all sets; print what each set gets from the others. A set is ``NAME`` or ``NAME:DOCUMENTS``."""
    cases: dict[str, list[Case]] = {}
    with Extractor(Settings(model="nearest")) as extractor:
        for name in names:
            folder, _, documents = name.partition(":")
            read = load_set(folder).documents[: int(documents) if documents else None]
            cases[name] = [case for gold in read for case in cases_of(gold, extractor)]
    for name, own in cases.items():
        others = [case for other, those in cases.items() if other != name for case in those]
        print(f"{name}: {share_right(own, fitted(others)):.3f} of {len(own)}")
    weights = fitted([case for those in cases.values() for case in those])
    lines = "".join(f"{json.dumps(sign)} = {weight}\n" for sign, weight in weights.items())
    WEIGHTS.write_text(HEAD.format(sets=" ".join(names)) + lines, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
