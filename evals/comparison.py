"""One document's gold and prediction, aligned: what every metric is given."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from evals.align import Alignment, Pair, align, gold_figures_of
from evals.keys import effect_names, written_value
from evals.prediction import VERIFIED, Prediction, prediction_of
from evals.relevance import relevant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from evals.gold import GoldDocument, GoldFigure, GoldIncident
    from extractor.schema import Extraction, Figure, Incident, VerificationStatus


@dataclasses.dataclass(frozen=True)
class Comparison:
    """Gold and prediction of one document.

    Attributes:
        gold: The labels.
        prediction: The accepted part of the extraction.
        alignment: Incidents one to one; pairs with an optional label are kept apart in ``excused``.
    """

    gold: GoldDocument
    prediction: Prediction
    alignment: Alignment

    @property
    def pairs(self) -> list[Pair]:
        """Aligned pairs that count."""
        return [pair for pair in self.alignment.pairs if not pair.gold.optional]

    @property
    def missing(self) -> list[GoldIncident]:
        """Labelled incidents that nothing stands for."""
        return [incident for incident in self.alignment.missing if not incident.optional]

    @property
    def spurious(self) -> list[Incident]:
        """Predicted incidents that stand for no label."""
        return list(self.alignment.spurious)

    def gold_figures(self) -> list[GoldFigure]:
        """Labelled figures; those of an optional incident are optional too."""
        optional = {incident.id for incident in self.gold.incidents if incident.optional}
        return [
            figure.model_copy(update={"optional": True}) if figure.incident in optional else figure
            for figure in self.gold.figures
        ]

    def figures(self) -> list[Figure]:
        """Accepted figures whose effect the labels cover."""
        return list(covered(self.prediction.figures, self.gold))

    def figures_in(self, pair: Pair) -> tuple[list[GoldFigure], list[Figure]]:
        """Labelled and accepted figures of an aligned pair."""
        predicted = covered(self.prediction.figures_of(pair.predicted), self.gold)
        return gold_figures_of(self.gold, pair.gold), list(predicted)

    def figure_pairs(self) -> Iterator[tuple[GoldFigure, Figure]]:
        """Figures of aligned incidents with the same effect and value, one to one."""
        for pair in self.pairs:
            yield from pair_figures(*self.figures_in(pair))


def compare(
    gold: GoldDocument, extraction: Extraction | None, accept: Collection[VerificationStatus] = VERIFIED
) -> Comparison:
    """Align an extraction with its labels; null stands for a document that failed."""
    prediction = relevant(prediction_of(extraction, accept), gold)
    return Comparison(gold, prediction, align(gold, prediction))


def covered(figures: Iterable[Figure], gold: GoldDocument) -> Iterator[Figure]:
    """Figures whose effects are labelled; labels of single effects do not settle an either-or."""
    effects = gold.coverage.effects
    for figure in figures:
        either_or = figure.effect_logic == "any_of" and len(figure.effects) > 1
        if effects is None or (not either_or and all(effect in effects for effect in figure.effects)):
            yield figure


def pair_figures(gold: list[GoldFigure], predicted: list[Figure]) -> Iterator[tuple[GoldFigure, Figure]]:
    """Pair figures that state the same number of the same effect, best agreement first."""
    candidates = sorted(
        (
            (-_likeness(one, other), one.id, _content(other), i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(predicted)
            if _same_count(one, other)
        ),
    )
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    for _, _, _, i, j in candidates:
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            yield gold[i], predicted[j]


def _same_count(gold: GoldFigure, predicted: Figure) -> bool:
    same_effects = set(effect_names(gold)) & set(effect_names(predicted))
    return bool(same_effects) and written_value(gold.count) == written_value(predicted.count)


def _likeness(gold: GoldFigure, predicted: Figure) -> int:
    """How much two figures of one effect and value agree otherwise."""
    same_group = predicted.victims.category in (gold.category, *gold.category_alternatives)
    same_kind = predicted.count.kind in (gold.count.kind, *gold.count.kind_alternatives)
    same_words = any(
        one.start < other.end and other.start < one.end
        for one in gold.evidence
        for other in predicted.evidence
    )
    return 4 * same_group + 2 * same_kind + same_words


def _content(figure: Figure) -> str:
    return figure.model_dump_json(exclude={"id", "incident_id", "mention_ids", "relations"})
