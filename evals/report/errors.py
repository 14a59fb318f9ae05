"""Error classes: every labelled or predicted figure of a document with what became of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from evals.keys import effect_names, written_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from evals.comparison import Comparison
    from evals.gold import GoldFigure
    from extractor.schema import Figure

ErrorClass = Literal[
    "right", "wrong kind", "wrong group", "wrong effect", "missed", "spurious", "repeated", "optional"
]


@dataclasses.dataclass(frozen=True)
class Verdict:
    """A labelled figure, a predicted one, or both, and how they stand to each other.

    ``withheld`` is the figure that would have been right, had it not been left to review or rejected.
    """

    outcome: ErrorClass
    gold: GoldFigure | None
    predicted: Figure | None
    withheld: Figure | None = None


def verdicts(comparison: Comparison) -> Iterator[Verdict]:
    """Pair the figures of a document, likeness by likeness; what is left over is missed or spurious."""
    gold, predicted = comparison.gold_figures(), comparison.figures()
    held_back = [*comparison.prediction.review, *comparison.prediction.rejected]
    for outcome, fits in _LADDER:
        for label in list(gold):
            found = next((one for one in predicted if fits(label, one)), None)
            if found is not None:
                gold.remove(label)
                predicted.remove(found)
                yield Verdict("optional" if label.optional else outcome, label, found)
    for one in predicted:
        repeated = any(_same_kind(label, one) for label in comparison.gold_figures())
        yield Verdict("repeated" if repeated else "spurious", None, one)
    for label in gold:
        withheld = next((one for one in held_back if _same_effect(label, one)), None)
        yield Verdict("optional" if label.optional else "missed", label, None, withheld)


def _same_value(gold: GoldFigure, predicted: Figure) -> bool:
    return written_value(gold.count) == written_value(predicted.count) is not None


def _same_effect(gold: GoldFigure, predicted: Figure) -> bool:
    shared = bool(set(effect_names(gold)) & set(effect_names(predicted)))
    return shared and written_value(gold.count) == written_value(predicted.count)


def _same_group(gold: GoldFigure, predicted: Figure) -> bool:
    right_group = predicted.victims.category in (gold.category, *gold.category_alternatives)
    return right_group and _same_effect(gold, predicted)


def _same_kind(gold: GoldFigure, predicted: Figure) -> bool:
    right_kind = predicted.count.kind in (gold.count.kind, *gold.count.kind_alternatives)
    return right_kind and _same_group(gold, predicted)


_LADDER: tuple[tuple[ErrorClass, Callable[[GoldFigure, Figure], bool]], ...] = (
    ("right", _same_kind),
    ("wrong kind", _same_group),
    ("wrong group", _same_effect),
    ("wrong effect", _same_value),
)
