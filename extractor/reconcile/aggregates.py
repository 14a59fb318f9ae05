"""Totals beside their parts: the sum is shown with its gap, and neither is repaired."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.reconcile.policies import stated_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.reconcile.cases import Case
    from extractor.reconcile.claims import CaseClaim
    from extractor.schema import VictimCategory


@dataclasses.dataclass(frozen=True, slots=True)
class AggregatePart:
    """One incident inside a total; ``number`` is null where this source gives none for it."""

    case_id: str
    figure_id: str | None
    number: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class AggregateCheck:
    """A total of one source against the sum of the parts that the same source gives.

    Attributes:
        case_id: The total.
        figure_id: The claim with the total.
        source: Key of the source.
        category: Group of people.
        stated: The total as stated.
        parts: The incidents inside it.
        parts_sum: Sum over the parts with a number.
        gap: ``stated - parts_sum``: people that the source placed in no incident (or, negative, too many).
    """

    case_id: str
    figure_id: str
    source: str
    category: VictimCategory
    stated: int
    parts: tuple[AggregatePart, ...]
    parts_sum: int
    gap: int


def aggregate_checks(cases: Sequence[Case]) -> list[AggregateCheck]:
    """One check for each source and group of people that a total of deaths and one of its parts state."""
    by_id = {case.id: case for case in cases}
    return [
        check
        for case in cases
        if case.kind == "aggregate" and case.contains
        for check in _checks(case, [by_id[part] for part in case.contains])
    ]


def _checks(total: Case, parts: Sequence[Case]) -> Iterator[AggregateCheck]:
    done: set[tuple[str, str]] = set()
    for claim in total.claims:
        key = (claim.source, claim.figure.victims.category)
        stated = _number(claim)
        if stated is None or claim.superseded_by or key in done:
            continue
        rows = tuple(_part(part, *key) for part in parts)
        numbers = [row.number for row in rows if row.number is not None]
        if numbers:
            done.add(key)
            category = claim.figure.victims.category
            gap = stated - sum(numbers)
            yield AggregateCheck(total.id, claim.ref, claim.source, category, stated, rows, sum(numbers), gap)


def _part(case: Case, source: str, category: str) -> AggregatePart:
    found = [
        (number, claim.ref)
        for claim in case.claims
        if claim.source == source
        and claim.figure.victims.category == category
        and claim.superseded_by is None
        and (number := _number(claim)) is not None
    ]
    number, ref = min(found, default=(None, None))
    return AggregatePart(case.id, ref, number)


def _number(claim: CaseClaim) -> int | None:
    """The number of killed that a claim states, ceilings ("as many as") left aside."""
    if claim.figure.effects != ["killed"]:
        return None
    bounds = stated_bounds(claim.figure.count)
    return bounds.low if bounds.low is not None else bounds.best
