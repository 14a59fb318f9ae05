"""Fills of one slot: judged for aligned incidents, counted for unaligned ones.

``source`` and ``qualifier`` are slots of figures: they are judged for figures of aligned incidents that
state the same number; a figure found in no aligned incident is scored by the figure metrics alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.matching.dates import judge_dates
from evals.matching.judgement import Judgement
from evals.matching.names import best_attribution, judge_actors, judge_speaker, stance_fits
from evals.matching.places import judge_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from evals.align import Pair
    from evals.comparison import Comparison
    from evals.gold import GoldDocument, GoldFigure, GoldIncident, Slot
    from extractor.schema import CountKind, Figure, Incident


def judge_aligned(slot: Slot, comparison: Comparison) -> Iterator[Judgement]:
    """One judgement for every aligned incident, or for every paired figure of them."""
    if slot in _FIGURE_SLOTS:
        judge_figure = _FIGURE_SLOTS[slot]
        for gold, predicted in comparison.figure_pairs():
            yield judge_figure(comparison.gold, gold, predicted)
    else:
        judge_pair = _INCIDENT_SLOTS[slot]
        for pair in comparison.pairs:
            yield judge_pair(comparison.gold, pair)


def labelled_alone(slot: Slot, comparison: Comparison) -> int:
    """Labelled fills in incidents that nothing stands for."""
    if slot in _FIGURE_SLOTS:
        return 0
    return sum(_is_labelled(slot, incident, comparison.gold) for incident in comparison.missing)


def said_alone(slot: Slot, comparison: Comparison) -> int:
    """Fills in predicted incidents that stand for no label."""
    if slot in _FIGURE_SLOTS:
        return 0
    return sum(_is_said(slot, incident) for incident in comparison.spurious)


def _is_labelled(slot: Slot, incident: GoldIncident, gold: GoldDocument) -> bool:
    attributions = [one for one in incident.attributions if not one.optional]
    labelled: dict[str, bool] = {
        "date": any(not date.optional for date in incident.dates),
        "place": any(not place.optional for place in incident.places),
        "perpetrator": bool(attributions),
        "stance": any(one.stance for one in attributions),
        "claimed_by": any(gold.source_names(one.source) for one in attributions),
    }
    return labelled.get(slot, True)


def _is_said(slot: Slot, incident: Incident) -> bool:
    said: dict[str, bool] = {
        "date": any(date.role == "event" and (date.start or date.end) for date in incident.dates),
        "place": bool(incident.locations),
        "perpetrator": bool(incident.attributions),
        "stance": bool(incident.attributions),
        "claimed_by": any(one.claimed_by for one in incident.attributions),
    }
    return said.get(slot, True)


def _fits(fits: bool) -> Judgement:
    return Judgement.CORRECT if fits else Judgement.INCORRECT


def _judge_kind(_: GoldDocument, pair: Pair) -> Judgement:
    return _fits(pair.predicted.kind in (pair.gold.kind, *pair.gold.kind_alternatives))


def _judge_event_type(_: GoldDocument, pair: Pair) -> Judgement:
    return _fits(pair.predicted.event_type in (pair.gold.event_type, *pair.gold.event_type_alternatives))


def _judge_date(_: GoldDocument, pair: Pair) -> Judgement:
    return judge_dates(pair.gold.dates, pair.predicted.dates)


def _judge_place(_: GoldDocument, pair: Pair) -> Judgement:
    return judge_places(pair.gold.places, pair.predicted.locations)


def _judge_perpetrator(_: GoldDocument, pair: Pair) -> Judgement:
    return judge_actors(pair.gold.attributions, pair.predicted.attributions)


def _judge_stance(gold: GoldDocument, pair: Pair) -> Judgement:
    label, predicted = best_attribution(
        pair.gold.attributions, pair.predicted.attributions, _speakers(gold, pair)
    )
    if label is None or label.stance is None:
        return Judgement.EMPTY
    return _fits(stance_fits(label, predicted)) if predicted else Judgement.MISSING


def _judge_claimed_by(gold: GoldDocument, pair: Pair) -> Judgement:
    label, predicted = best_attribution(
        pair.gold.attributions, pair.predicted.attributions, _speakers(gold, pair)
    )
    if label is None:
        return Judgement.EMPTY
    return judge_speaker(gold.source_names(label.source), predicted.claimed_by if predicted else None)


def _speakers(gold: GoldDocument, pair: Pair) -> dict[int, list[str]]:
    return {index: gold.source_names(one.source) for index, one in enumerate(pair.gold.attributions)}


def _judge_source(gold: GoldDocument, label: GoldFigure, predicted: Figure) -> Judgement:
    return judge_speaker(gold.source_names(label.source), predicted.claim.source)


def _judge_qualifier(_: GoldDocument, label: GoldFigure, predicted: Figure) -> Judgement:
    return judge_kind(label.count.kind, label.count.kind_alternatives, predicted.count.kind)


def judge_kind(gold: CountKind, alternatives: list[CountKind], predicted: CountKind) -> Judgement:
    """Compare the qualifier of two figures with one value; "exact" is a slot left empty."""
    if predicted in (gold, *alternatives):
        return Judgement.EMPTY if gold == "exact" else Judgement.CORRECT
    if gold == "exact":
        return Judgement.SPURIOUS
    return Judgement.MISSING if predicted == "exact" else Judgement.INCORRECT


_INCIDENT_SLOTS: dict[Slot, Callable[[GoldDocument, Pair], Judgement]] = {
    "incident_kind": _judge_kind,
    "event_type": _judge_event_type,
    "date": _judge_date,
    "place": _judge_place,
    "perpetrator": _judge_perpetrator,
    "stance": _judge_stance,
    "claimed_by": _judge_claimed_by,
}
_FIGURE_SLOTS: dict[Slot, Callable[[GoldDocument, GoldFigure, Figure], Judgement]] = {
    "source": _judge_source,
    "qualifier": _judge_qualifier,
}
