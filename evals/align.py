"""Predicted and gold incidents one to one: the assignment with the best total agreement.

Order never matters: incidents are sorted by content before the assignment is solved, so that ties fall the
same way for every permutation.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # ships no types

from evals.keys import GoldKeys, predicted_keys
from evals.matching.dates import judge_dates
from evals.matching.judgement import Judgement
from evals.matching.names import judge_actors
from evals.matching.places import judge_places

if TYPE_CHECKING:
    from evals.gold import GoldDocument, GoldFigure, GoldIncident
    from evals.prediction import Prediction
    from extractor.schema import Incident

FIGURES_WEIGHT = 4.0
PLACE_WEIGHT = 3.0
DATE_WEIGHT = 2.0
ACTOR_WEIGHT = 1.0
TYPE_WEIGHT = 0.5
KIND_WEIGHT = 0.5


@dataclasses.dataclass(frozen=True)
class Pair:
    """A gold incident and the predicted one that stands for it."""

    gold: GoldIncident
    predicted: Incident


@dataclasses.dataclass(frozen=True)
class Alignment:
    """Pairs, and what is left over on either side."""

    pairs: tuple[Pair, ...]
    missing: tuple[GoldIncident, ...]
    spurious: tuple[Incident, ...]


def align(gold: GoldDocument, prediction: Prediction) -> Alignment:
    """Pair incidents of one document; a pair needs a shared figure or a place in common."""
    wanted = sorted(gold.incidents, key=lambda incident: incident.id)
    offered = sorted(prediction.incidents, key=lambda incident: _content(incident, prediction))
    weights = np.array([[_agreement(g, p, gold, prediction) for p in offered] for g in wanted])
    rows, columns = linear_sum_assignment(weights, maximize=True) if weights.size else ([], [])
    chosen = [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if weights[r, c] > 0]
    return Alignment(
        pairs=tuple(Pair(wanted[r], offered[c]) for r, c in chosen),
        missing=tuple(g for i, g in enumerate(wanted) if i not in {r for r, _ in chosen}),
        spurious=tuple(p for i, p in enumerate(offered) if i not in {c for _, c in chosen}),
    )


def gold_figures_of(gold: GoldDocument, incident: GoldIncident) -> list[GoldFigure]:
    """The labelled figures of an incident."""
    return [figure for figure in gold.figures if figure.incident == incident.id]


def _content(incident: Incident, prediction: Prediction) -> str:
    figures = sorted(
        figure.model_dump_json(exclude={"id", "incident_id", "mention_ids", "relations"})
        for figure in prediction.figures_of(incident)
    )
    return incident.model_dump_json(exclude={"id", "part_of", "contains"}) + "".join(figures)


def _agreement(
    gold: GoldIncident, predicted: Incident, document: GoldDocument, prediction: Prediction
) -> float:
    """Weighted agreement of two incidents; 0 where they may not stand for one another."""
    figures = _shared_figures(gold, predicted, document, prediction)
    place = judge_places(gold.places, predicted.locations)
    date = judge_dates(gold.dates, predicted.dates)
    if not _may_pair(figures, place, date):
        return 0.0
    return (
        FIGURES_WEIGHT * figures
        + PLACE_WEIGHT * place.credit
        + DATE_WEIGHT * date.credit
        + ACTOR_WEIGHT * judge_actors(gold.attributions, predicted.attributions).credit
        + TYPE_WEIGHT * (predicted.event_type in (gold.event_type, *gold.event_type_alternatives))
        + KIND_WEIGHT * (predicted.kind in (gold.kind, *gold.kind_alternatives))
    )


def _may_pair(figures: float, place: Judgement, date: Judgement) -> bool:
    if figures > 0 or place is Judgement.CORRECT:
        return True
    return place is not Judgement.INCORRECT and date.credit > 0


def _shared_figures(
    gold: GoldIncident, predicted: Incident, document: GoldDocument, prediction: Prediction
) -> float:
    """Share of the figures of both sides that agree, the mean of levels count and full."""
    labelled, offered = gold_figures_of(document, gold), prediction.figures_of(predicted)
    shares = []
    for level in ("count", "full"):
        keys = GoldKeys(labelled, level)
        found = keys.settled(predicted_keys(offered, level))
        wanted = keys.required | keys.allowed
        shares.append(2 * len(found & wanted) / (len(found) + len(wanted)) if found or wanted else 0.0)
    return sum(shares) / len(shares)
