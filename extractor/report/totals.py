"""Totals beside the sum of their parts: a gap is shown to the reader, never repaired."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.schema import Count, Extraction, Figure, Incident

TotalVerdict = Literal["agrees", "gap", "exceeds", "open"]


@dataclasses.dataclass(frozen=True, slots=True)
class TotalPart:
    """One incident inside a total; ``figure_id`` is null where it states no such number."""

    incident_id: str
    figure_id: str | None
    low: int | None
    high: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class TotalCheck:
    """One stated total against its parts, in persons.

    Attributes:
        figure_id: The stated total.
        incident_id: The aggregate it belongs to.
        stated: Its number (the bound it states where it is one-sided).
        parts: One for each contained incident.
        sum_low: Sum of the lower ends of those parts that state a number.
        sum_high: Sum of the upper ends; null where one part has no upper end.
        difference: ``stated`` less ``sum_low``.
        verdict: ``agrees``, ``gap`` (the parts fall short), ``exceeds`` (they are more than the total) or
            ``open`` (a part states no number, so nothing can be said).
    """

    figure_id: str
    incident_id: str
    stated: int
    parts: tuple[TotalPart, ...]
    sum_low: int
    sum_high: int | None
    difference: int
    verdict: TotalVerdict


def check_totals(record: Extraction) -> list[TotalCheck]:
    """Every total of a record that has parts in the same record, in the order of the figures.

    At least two parts must state a number: one of them beside a total is no sum.
    """
    children = _children(record.incidents)
    checks = (
        _check(figure, children.get(figure.incident_id, []), record.figures) for figure in record.figures
    )
    return [check for check in checks if check is not None]


def _children(incidents: Iterable[Incident]) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    for incident in incidents:
        for child in incident.contains:
            _add(children, incident.id, child)
        if incident.part_of is not None:
            _add(children, incident.part_of, incident.id)
    return children


def _add(children: dict[str, list[str]], parent: str, child: str) -> None:
    known = children.setdefault(parent, [])
    if child != parent and child not in known:
        known.append(child)


def _check(total: Figure, children: list[str], figures: list[Figure]) -> TotalCheck | None:
    stated = _stated(total.count)
    if stated is None or not children or total.verification.status == "rejected":
        return None
    parts = tuple(_part(child, total, figures) for child in children)
    numbered = [part for part in parts if part.low is not None]
    if len(numbered) < 2:
        return None
    sum_low = sum(part.low or 0 for part in numbered)
    highs = [part.high for part in numbered]
    sum_high = None if None in highs else sum(high or 0 for high in highs)
    return TotalCheck(
        figure_id=total.id,
        incident_id=total.incident_id,
        stated=stated,
        parts=parts,
        sum_low=sum_low,
        sum_high=sum_high,
        difference=stated - sum_low,
        verdict=_verdict(stated, sum_low, all_numbered=len(numbered) == len(parts)),
    )


def _verdict(stated: int, sum_low: int, *, all_numbered: bool) -> TotalVerdict:
    if sum_low > stated:
        return "exceeds"
    if not all_numbered:
        return "open"
    return "agrees" if sum_low == stated else "gap"


def _part(incident_id: str, total: Figure, figures: list[Figure]) -> TotalPart:
    candidates = [
        figure for figure in figures if figure.incident_id == incident_id and _comparable(figure, total)
    ]
    if not candidates:
        return TotalPart(incident_id, None, None, None)
    same_source = [figure for figure in candidates if figure.claim.source == total.claim.source]
    chosen = (same_source or candidates)[0]
    return TotalPart(incident_id, chosen.id, _stated(chosen.count), chosen.count.high or chosen.count.point)


def _comparable(figure: Figure, total: Figure) -> bool:
    return (
        figure.verification.status != "rejected"
        and set(figure.effects) == set(total.effects)
        and figure.victims.category == total.victims.category
        and _stated(figure.count) is not None
    )


def _stated(count: Count) -> int | None:
    for value in (count.point, count.low, count.high):
        if value is not None:
            return value
    return None
