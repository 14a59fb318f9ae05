"""Fits what each sign of the grouping of claims weighs, and says how often it is right on sets left out.

    python -m benchmarks.grouping --set seeds --set blind_look --set blind_fourth_held:0:16 --write

A decision is one claim of a labelled report: of which of the incidents told before it is it, or is it of a
new one? What was told before it is grouped as the labels say. The weights make the labelled choice likely
(a softmax over the choices), held small by a penalty on their squares. ``--leave-out NAME`` fits without a
set and measures on it alone. Prints one JSON object; ``--write`` stores the weights with their provenance.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # ships no types

from evals.loading import load_set
from evals.reading import document_of
from extractor.domains import load_domain
from extractor.numbers import read_ledger
from extractor.request.carry import nearest_names
from extractor.request.days import told_days
from extractor.request.grouping import joined_to
from extractor.request.groups import ReadUnit, UnitGroup
from extractor.request.plan import plan_reading
from extractor.request.weighing import signs_of_each

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from evals.gold import GoldDocument, GoldFigure
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.schema import NumberMention

    Array = npt.NDArray[np.float64]

PENALTY, RAREST = 8.0, 8
LINE = "# {}\n"


@dataclasses.dataclass(frozen=True)
class Decision:
    """The signs of each choice, a new event first, and the choice that the labels make."""

    of: str
    choices: tuple[tuple[str, ...], ...]
    right: int


def fit_options(description: str | None) -> argparse.Namespace:
    """What a fit is asked: the sets, those to leave out, the penalty, whether to store."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--set", action="append", required=True, help="NAME, or NAME:FROM:TO for some of it")
    parser.add_argument("--leave-out", action="append", default=[], help="sets to fit without and measure on")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Fit, measure, and store where asked to."""
    asked = fit_options(__doc__)
    decisions = [decision for name in asked.set for decision in decisions_of(name)]
    told = {"sets": " ".join(asked.set), "decisions": len(decisions), "penalty": asked.penalty}
    left_out = {name: _left_out(name, decisions, asked.penalty) for name in asked.leave_out}
    told["left_out"] = json.dumps(left_out)
    if asked.write:
        _store(fit(decisions, asked.penalty), told)
    print(json.dumps(told))


def decisions_of(name: str) -> Iterator[Decision]:
    """The decisions of a set, or of a part of it."""
    for gold, plan in labelled_plans(name):
        yield from _decisions(gold, plan, name.split(":")[0])


def labelled_plans(name: str) -> Iterator[tuple[GoldDocument, ReadingPlan]]:
    """The labelled reports of a set, or of a part of it, each with its reading plan."""
    set_name, *part = name.split(":")
    labelled = load_set(set_name)
    domain = load_domain(labelled.domain)
    first, last = (int(place) for place in part or (0, len(labelled.documents)))
    for gold in labelled.documents[first:last]:
        document = document_of(gold)
        ledger = read_ledger(document.text, domain=domain)
        yield gold, plan_reading(document, ledger, ledger.records(), domain, parses=True)


def _decisions(gold: GoldDocument, plan: ReadingPlan, name: str) -> Iterator[Decision]:
    """One for each claim but the first whose incident is labelled."""
    chosen, groups, labels = nearest_names(plan), list[UnitGroup](), list[str]()
    for unit, previous in zip(plan.units, (None, *plan.units), strict=False):
        read = ReadUnit(unit, chosen[unit.id], told_days(unit, previous.end if previous else 0, plan))
        label = label_of(unit, gold)
        if groups and label:
            choices = tuple(signs_of_each(read, groups, plan))
            yield Decision(name, choices, labels.index(label) + 1 if label in labels else 0)
        group = groups[labels.index(label)] if label in labels else None
        if group is None:
            groups.append(UnitGroup(unit.scope, [read]))
            labels.append(label or unit.id)
        else:
            joined_to(group, read)


def label_of(unit: ClaimUnit, gold: GoldDocument) -> str:
    """The incident of most of its numbers; empty where the labels do not know them."""
    found = Counter(_incident(mention, gold.figures) for mention in unit.mentions)
    found.pop("", None)
    return found.most_common(1)[0][0] if found else ""


def _incident(mention: NumberMention, figures: Sequence[GoldFigure]) -> str:
    values = {mention.point, mention.low, mention.high} - {None}
    best, most = "", (False, False, 0.0)
    for figure in figures:
        same = bool(values & {figure.count.point, figure.count.low, figure.count.high})
        alike = bool(set(figure.effects) & set(mention.effects))
        for words in figure.evidence:
            shared = min(words.end, mention.end) - max(words.start, mention.start)
            rank = (same, alike, shared / (words.end - words.start))
            if shared > 0 and (same or alike) and rank > most:
                best, most = figure.incident, rank
    return best


def fit(decisions: Sequence[Decision], penalty: float) -> dict[str, float]:
    """The weights under which the labelled choices are most likely; signs seen too rarely have none."""
    seen = Counter(sign for one in decisions for choice in one.choices for sign in choice)
    names = sorted(sign for sign, times in seen.items() if times >= RAREST)
    place = {sign: at for at, sign in enumerate(names)}
    rows = [(which, choice) for which, one in enumerate(decisions) for choice in one.choices]
    signs = np.zeros((len(rows), len(names)))
    for row, (_, choice) in enumerate(rows):
        signs[row, [place[sign] for sign in choice if sign in place]] = 1.0
    which = np.array([row[0] for row in rows])
    starts = np.searchsorted(which, np.arange(len(decisions)))
    right = starts + np.array([one.right for one in decisions])

    def loss(weights: Array) -> tuple[float, Array]:
        scores = signs @ weights
        scores -= np.maximum.reduceat(scores, starts)[which]
        shares = np.exp(scores)
        shares /= np.add.reduceat(shares, starts)[which]
        unlikely = -float(np.log(shares[right]).sum()) + penalty * float(weights @ weights) / 2
        shares[right] -= 1.0
        return unlikely, signs.T @ shares + penalty * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {sign: round(float(weight), 2) for sign, weight in zip(names, found, strict=True)}


def _left_out(name: str, decisions: Sequence[Decision], penalty: float) -> dict[str, float]:
    """How many decisions of a set are right by weights of the others, and by the rules alone."""
    weights = fit([one for one in decisions if one.of != name], penalty)
    tested = [one for one in decisions if one.of == name]
    by_rules = [next(at for at, choice in enumerate(one.choices) if "rules" in choice) for one in tested]
    by_weights = [_best(one, weights) for one in tested]
    return {
        "decisions": len(tested),
        "rules": round(sum(a == one.right for a, one in zip(by_rules, tested, strict=True)) / len(tested), 3),
        "weights": round(
            sum(a == one.right for a, one in zip(by_weights, tested, strict=True)) / len(tested), 3
        ),
    }


def _best(decision: Decision, weights: dict[str, float]) -> int:
    scores = [sum(weights.get(sign, 0.0) for sign in choice) for choice in decision.choices]
    return max(range(len(scores)), key=scores.__getitem__)


def _store(weights: dict[str, float], told: Mapping[str, object]) -> None:
    about = [
        "What each sign weighs where a claim is given to an incident told before it, or to a new one;",
        "extractor/request/signs.py and new_signs.py say what they mean. Fitted, not set by hand, by",
        f"python -m benchmarks.grouping on {told['decisions']} decisions of {told['sets']}",
        f"with penalty {told['penalty']}; choices right on sets left out: {told['left_out']}",
    ]
    lines = [f"{sign} = {weight}\n" for sign, weight in sorted(weights.items())]
    path = Path(str(files("extractor.request"))) / "grouping.toml"
    path.write_text("".join([*(LINE.format(line) for line in about), "\n[weights]\n", *lines]), "utf-8")


if __name__ == "__main__":
    main()
