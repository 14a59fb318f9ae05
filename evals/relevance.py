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
    """The prediction without the incidents, and their figures, that the labels are not about."""
    rules = gold.coverage.relevance
    if rules is None:
        return prediction
    published = date.fromisoformat(gold.published[:10]) if gold.published else None
    out = {i.id for i in prediction.incidents if not _is_relevant(i, prediction, rules, published)}
    return dataclasses.replace(
        prediction,
        incidents=tuple(i for i in prediction.incidents if i.id not in out),
        figures=_without(out, prediction.figures),
        review=_without(out, prediction.review),
    )


def _without(incidents: set[str], figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.incident_id not in incidents)


def _is_relevant(
    incident: Incident, prediction: Prediction, rules: Relevance, published: date | None
) -> bool:
    return (
        incident.kind in rules.kinds
        and incident.event_type not in rules.event_types_left_out
        and not (rules.combatants_left_out and _counts_only_combatants(prediction.figures_of(incident)))
        and not (published and _is_older(incident, published, rules.oldest_days))
        and (not rules.must_count or _counts_somebody(prediction.figures_of(incident)))
    )


def _counts_only_combatants(figures: tuple[Figure, ...]) -> bool:
    """Fighters alone, or with police and officials (group ``other``) beside them."""
    combatants = [figure for figure in figures if figure.victims.status == "combatant"]
    beside = [figure for figure in figures if figure not in combatants and figure.victims.category != "other"]
    return bool(combatants) and not beside


def _is_older(incident: Incident, published: date, oldest_days: int) -> bool:
    ends = [one.end for one in incident.dates if one.role == "event" and one.end]
    return bool(ends) and max(ends) < published - timedelta(days=oldest_days)


def _counts_somebody(figures: tuple[Figure, ...]) -> bool:
    """Whether it counts somebody: "many people were killed" alone describes no incident."""
    return any(written_value(figure.count) for figure in figures)
