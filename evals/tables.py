"""Scores on a terminal: the main table, the MUC-style slot table, the comparison of two runs."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from rich.table import Table

from evals.gold import ALL_SLOTS
from evals.metrics.base import Metric
from evals.metrics.slots import muc_f1, muc_precision, muc_recall, tally_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evals.bootstrap import Difference, Score
    from evals.metrics.base import Array
    from evals.scoring import Scored

NOTHING = "–"


def shown(value: float | None) -> str:
    """A score with three decimals, or a dash where there was nothing to measure."""
    return NOTHING if value is None else f"{value:.3f}"


def interval(low: float | None, high: float | None) -> str:
    """An interval, or a dash."""
    return NOTHING if low is None or high is None else f"{low:.3f} – {high:.3f}"


def score_table(scores: Iterable[Score], title: str) -> Table:
    """Metric, value, 95 % interval, n and documents; metrics with n = 0 are left out."""
    table = Table(title=title, title_justify="left")
    table.add_column("metric")
    for heading in ("value", "95 % interval", "n", "documents"):
        table.add_column(heading, justify="right")
    for score in scores:
        if score.n:
            columns = (
                shown(score.value),
                interval(score.low, score.high),
                str(score.n),
                str(score.documents),
            )
            table.add_row(score.name, *columns)
    return table


def slot_table(scored: Scored) -> Table:
    """Slots in the manner of MUC: possible, actual, how they were filled, recall, precision, F."""
    table = Table(title="Slots", title_justify="left")
    table.add_column("slot")
    for heading in ("POS", "ACT", "COR", "PAR", "INC", "SPU", "MIS", "REC", "PRE", "F"):
        table.add_column(heading, justify="right")
    for slot in ALL_SLOTS:
        metric = Metric(slot, functools.partial(tally_all, slot), muc_f1, lambda sums: float(sums.sum()))
        sums = scored.tallies(metric).sum(axis=0)
        if sums.sum():
            cor, par, inc, spu, mis = (int(count) for count in sums)
            counts = (cor + par + inc + mis, cor + par + inc + spu, cor, par, inc, spu, mis)
            values = (muc_recall(sums), muc_precision(sums), muc_f1(sums))
            table.add_row(slot, *map(str, counts), *(shown(_number(value)) for value in values))
    return table


def _number(value: Array) -> float | None:
    plain = float(value)
    return None if math.isnan(plain) else plain


def difference_table(differences: Sequence[Difference], first: str, second: str) -> Table:
    """Metrics of two runs side by side, with the interval of their difference."""
    table = Table(title=f"{first} → {second}", title_justify="left")
    table.add_column("metric")
    for heading in (first, second, "difference", "95 % interval", ""):
        table.add_column(heading, justify="right")
    for one in differences:
        if one.a is None and one.b is None:
            continue
        delta = NOTHING if one.difference is None else f"{one.difference:+.3f}"
        mark = "clear" if one.is_clear else ""
        table.add_row(one.name, shown(one.a), shown(one.b), delta, interval(one.low, one.high), mark)
    return table
