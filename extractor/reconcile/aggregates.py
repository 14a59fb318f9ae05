"""Totals beside the sum of their parts: a gap is shown to the reader, never repaired."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from extractor.reconcile.policies import stated_bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.reconcile.cases import Case
    from extractor.reconcile.claims import CaseClaim
    from extractor.schema import VictimCategory

TotalVerdict = Literal["agrees", "gap", "exceeds", "open"]
LEAST_PARTS = 2
"""Parts with a number from which a sum can be set beside a total."""


@dataclasses.dataclass(frozen=True, slots=True)
class AggregatePart:
    """One incident inside a total; ``claim`` and ``number`` are null where nobody gives one for it."""

    case: Case
    claim: CaseClaim | None
    number: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class AggregateCheck:
    """A total of one source against the sum of its parts, in persons.

    Attributes:
        case: The total.
        claim: The claim that states it.
        stated: Its number, the bound it states where it is one-sided.
        parts: One for each incident inside it: the number of the same source, or of a report that names no
            source; a number of another source is no part of this one's total.
        parts_sum: Sum over the parts with a number; at least two have one.
        gap: ``stated - parts_sum``: people that the source placed in no incident (or, negative, too many).
        verdict: ``agrees``, ``gap`` (the parts fall short), ``exceeds`` (they are more than the total) or
            ``open`` (a part has no number, so nothing can be said).
    """

    case: Case
    claim: CaseClaim
    stated: int
    parts: tuple[AggregatePart, ...]
    parts_sum: int
    gap: int
    verdict: TotalVerdict

    @property
    def source(self) -> str:
        """Key of the source that states the total."""
        return self.claim.source

    @property
    def category(self) -> VictimCategory:
        """The group of people that is counted."""
        return self.claim.figure.victims.category


def aggregate_checks(cases: Sequence[Case]) -> list[AggregateCheck]:
    """One check for each source and group of people that an incident with parts and two of them count."""
    by_id = {case.id: case for case in cases}
    return [
        check
        for case in cases
        if case.contains
        for check in _checks(case, [by_id[part] for part in case.contains])
    ]


def _checks(total: Case, parts: Sequence[Case]) -> Iterator[AggregateCheck]:
    done: set[object] = set()
    for claim in total.claims:
        key = (claim.source, claim.group)
        stated = _number(claim)
        if stated is None or claim.superseded_by or key in done:
            continue
        rows = tuple(_part(part, claim) for part in parts)
        numbers = [row.number for row in rows if row.number is not None]
        if len(numbers) >= LEAST_PARTS:
            done.add(key)
            gap = stated - sum(numbers)
            verdict = _verdict(gap, complete=len(numbers) == len(rows))
            yield AggregateCheck(total, claim, stated, rows, sum(numbers), gap, verdict)


def _verdict(gap: int, *, complete: bool) -> TotalVerdict:
    if gap < 0:
        return "exceeds"
    if not complete:
        return "open"
    return "gap" if gap else "agrees"


def _part(part: Case, total: CaseClaim) -> AggregatePart:
    found = [
        (number, claim)
        for claim in part.claims
        if claim.group == total.group
        and claim.superseded_by is None
        and (number := _number(claim)) is not None
    ]
    same = [(number, claim) for number, claim in found if claim.source == total.source]
    unnamed = [(number, claim) for number, claim in found if claim.figure.claim.source is None]
    number, claim = min(same or unnamed, key=lambda row: row[0], default=(None, None))
    return AggregatePart(part, claim, number)


def _number(claim: CaseClaim) -> int | None:
    """The number that a claim states: its estimate, else its floor, else its ceiling."""
    bounds = stated_bounds(claim.figure.count)
    return next((n for n in (bounds.best, bounds.low, bounds.high) if n is not None), None)
