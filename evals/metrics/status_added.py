"""Status added: figures that make civilians or combatants of people the text calls neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import effect_names, written_value
from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from evals.gold import GoldFigure
    from extractor.schema import Figure

ADDED = ("civilian", "combatant", "mixed")
STATUS_GROUPS = {"civilians": "civilian", "combatants": "combatant"}


def tally(comparison: Comparison) -> Tally:
    """(figures with an added status, figures of people without one), by effect and value."""
    coverage = comparison.gold.coverage
    if not (coverage.figures and coverage.groups):
        return 0, 0
    added = [_adds_status(figure, labels) for figure, labels in _unspecified(comparison)]
    return sum(added), len(added)


def _unspecified(comparison: Comparison) -> list[tuple[Figure, list[GoldFigure]]]:
    """Accepted figures whose effect and value are labelled, with people of unspecified status among them."""
    matched = []
    for figure in comparison.figures():
        labels = [gold for gold in comparison.gold.figures if _same(gold, figure)]
        if any(gold.status == "unspecified" for gold in labels):
            matched.append((figure, labels))
    return matched


def _same(gold: GoldFigure, figure: Figure) -> bool:
    shared = set(effect_names(gold)) & set(effect_names(figure))
    return bool(shared) and written_value(gold.count) == written_value(figure.count)


def _adds_status(figure: Figure, labels: list[GoldFigure]) -> bool:
    claimed = STATUS_GROUPS.get(figure.victims.category, figure.victims.status)
    return claimed in ADDED and claimed not in {gold.status for gold in labels}


METRIC = Metric("safety.status_added", tally, rate, rate_size, better="lower")
