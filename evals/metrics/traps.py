"""Traps taken: casualty figures made of numbers that count something else, and named wrong readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.keys import GoldKeys, effect_names, full_keys, written_value
from evals.metrics.base import Metric, Tally, rate, rate_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.comparison import Comparison
    from evals.gold import Forbidden, GoldNumber
    from extractor.schema import Figure, NumberMention

NOT_TRAPS = ("casualty", "determiner")


def tally(comparison: Comparison) -> Tally:
    """(traps taken, traps set): labelled rows that are no casualties, and forbidden readings."""
    rows = [row for row in comparison.gold.numbers if row.mention_class not in NOT_TRAPS]
    readings = comparison.gold.forbidden
    mentions = _used_mentions(comparison)
    taken = sum(_rests_on(row, mentions) for row in rows)
    taken += sum(
        any(_is_reading(f, reading, comparison) for f in comparison.figures()) for reading in readings
    )
    return taken, len(rows) + len(readings)


def _used_mentions(comparison: Comparison) -> list[NumberMention]:
    """Mentions that prove an accepted figure and touch no labelled casualty number."""
    ids = {mention_id for figure in comparison.figures() for mention_id in figure.mention_ids}
    casualties = [row for row in comparison.gold.numbers if row.mention_class == "casualty"]
    used = [mention for mention in comparison.prediction.mentions if mention.id in ids]
    return [mention for mention in used if not any(_rests_on(row, [mention]) for row in casualties)]


def _rests_on(row: GoldNumber, mentions: Iterable[NumberMention]) -> bool:
    return any(mention.start < row.end and row.start < mention.end for mention in mentions)


def _is_taken(reading: Forbidden, comparison: Comparison) -> bool:
    return any(_is_reading(figure, reading, comparison) for figure in comparison.figures())


def _is_reading(figure: Figure, reading: Forbidden, comparison: Comparison) -> bool:
    """Whether a figure is the forbidden reading and not, in full, what a label says."""
    if reading.effect not in effect_names(figure) or written_value(figure.count) != reading.value:
        return False
    if reading.category not in (None, figure.victims.category):
        return False
    if reading.kind not in (None, figure.count.kind):
        return False
    keys = GoldKeys(comparison.gold_figures(), "full")
    return not keys.settled(full_keys(figure)) <= keys.required | keys.allowed


METRIC = Metric("safety.traps_taken", tally, rate, rate_size, better="lower")
