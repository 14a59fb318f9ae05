"""Which of the incidents in a record a set's labels are about, told by fields of the record alone.

A casualty recorder keeps battles between armies and tolls of whole wars; MUC-4's annotators left them out by
the rules of their task. A set states those rules as data (``Relevance``), and they hold for every extraction
that is scored on it, whichever model made it. Nothing here looks at a text.
"""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import TYPE_CHECKING

from evals.keys import written_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.gold import GoldDocument, Relevance
    from evals.prediction import Prediction
    from extractor.schema import Figure, Incident


def relevant(prediction: Prediction, gold: GoldDocument) -> Prediction:
    """The prediction without the incidents and figures that the labels are not about."""
    rules = gold.coverage.relevance
    if rules is None:
        return prediction
    published = date.fromisoformat(gold.published[:10]) if gold.published else None
    out = {i.id for i in prediction.incidents if not _is_relevant(i, prediction, rules, published)}
    return dataclasses.replace(
        prediction,
        incidents=tuple(i for i in prediction.incidents if i.id not in out),
        figures=tuple(_labelled(prediction.figures, out, rules)),
        review=tuple(_labelled(prediction.review, out, rules)),
    )


def _labelled(figures: Iterable[Figure], left_out: set[str], rules: Relevance) -> Iterable[Figure]:
    return (
        figure
        for figure in figures
        if figure.incident_id not in left_out
        and not (rules.combatants_left_out and _fights(figure))
        and not (rules.sums_left_out and figure.derivation == "enumeration")
    )


def _is_relevant(
    incident: Incident, prediction: Prediction, rules: Relevance, published: date | None
) -> bool:
    figures = prediction.figures_of(incident)
    if incident.kind not in rules.kinds or (published and _is_older(incident, published, rules.oldest_days)):
        return False
    if rules.combatants_left_out and _is_among_forces(figures):
        return False
    return any(_counts_one_of(rules, figure) for figure in figures)


def _is_older(incident: Incident, published: date, oldest_days: int) -> bool:
    ends = [one.end for one in incident.dates if one.role == "event" and one.end]
    return bool(ends) and max(ends) < published - timedelta(days=oldest_days)


def _fights(figure: Figure) -> bool:
    return figure.victims.status == "combatant"


def _is_among_forces(figures: Iterable[Figure]) -> bool:
    """Whether it harms fighters alone, or with police and officials (group ``other``) beside them."""
    listed = list(figures)
    beside = [figure for figure in listed if not _fights(figure) and figure.victims.category != "other"]
    return any(_fights(figure) for figure in listed) and not beside


def _counts_one_of(rules: Relevance, figure: Figure) -> bool:
    """Whether it gives a number, be it nobody, for an effect that the labels cover."""
    counted = written_value(figure.count) is not None or figure.count.kind == "none_reported"
    if rules.either_or_left_out and figure.effect_logic == "any_of" and len(figure.effects) > 1:
        return False
    return counted and any(effect in rules.effects for effect in figure.effects)
