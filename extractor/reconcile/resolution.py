"""The number of a case under a named policy; the claims stay as they are beside it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from extractor.reconcile.policies import NOTHING, Bounds, bounds_of, stated_bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.reconcile.cases import Case
    from extractor.reconcile.claims import CaseClaim
    from extractor.reconcile.policies import Policy
    from extractor.schema import Effect, EventType, VictimCategory

Derivation = Literal["stated", "policy", "arithmetic", "none"]
_DISJOINT = (
    frozenset({"civilians", "combatants"}),
    frozenset({"children", "women", "men"}),
    frozenset({"children", "elderly"}),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Resolution:
    """What one policy makes of the claims about one group and one effect.

    Attributes:
        policy: Name of the policy.
        bounds: Its numbers; null where it gives none.
        stated_min: Smallest number that any claim states, whatever the policy.
        stated_max: Largest number that any claim states; a floor ("at least 90") counts as its number.
        derivation: ``stated`` from stated numbers, ``policy`` from a vague word, ``arithmetic`` from a sum
            of disjoint groups where no total is stated, ``none`` where there is no number.
        inputs: Ids of the figures that were weighed.
        conflict: Whether claims of different sources state different numbers.
    """

    policy: str
    bounds: Bounds
    stated_min: int | None
    stated_max: int | None
    derivation: Derivation
    inputs: tuple[str, ...]
    conflict: bool


def resolve(
    case: Case, policy: Policy, effect: Effect = "killed", category: VictimCategory = "total"
) -> Resolution:
    """The number of people of one group who suffered one effect, under a policy.

    Superseded claims and restatements do not count twice: a policy looks for a range, the lowest or the
    latest number over the sources, and never adds claims about the same people. For ``total``, civilians
    stand for all where no other group is counted; where no total is stated, policies that allow it add
    groups that cannot overlap and say so.
    """
    current = [claim for claim in case.claims if claim.superseded_by is None and _about(claim, effect)]
    event_type = case.members[0].incident.event_type
    if category != "total":
        chosen = [claim for claim in current if claim.figure.victims.category == category]
        return _weighed(chosen, policy, event_type)
    current = _roots(current)
    totals = [claim for claim in current if claim.figure.victims.category == "total"]
    if not any(_is_stated(claim) for claim in totals):
        if whole := _sole_group(current):
            return _weighed(whole, policy, event_type)
        if policy.adds_disjoint_groups and (added := _added(current, policy, event_type)):
            return added
    return _weighed(totals, policy, event_type)


def _about(claim: CaseClaim, effect: Effect) -> bool:
    effects = claim.figure.effects
    return effect in effects and (claim.figure.effect_logic == "all_of" or len(effects) == 1)


def _is_stated(claim: CaseClaim) -> bool:
    return bool(stated_bounds(claim.figure.count).numbers)


def _roots(claims: Sequence[CaseClaim]) -> list[CaseClaim]:
    """Claims that are no part of another claim about the case; bodies that one witness saw are a part."""
    refs = {claim.ref for claim in claims}
    whole = [c for c in claims if f"{c.document_id}/{c.figure.relations.subset_of}" not in refs]
    return [c for c in whole if c.figure.count.kind != "partial_observation"]


def _sole_group(claims: Sequence[CaseClaim]) -> list[CaseClaim]:
    """The claims about civilians, where civilians are the only group that the reports count on its own."""
    roots = [claim for claim in _roots(claims) if _is_stated(claim)]
    categories = {claim.figure.victims.category for claim in roots}
    return roots if categories == {"civilians"} else []


def _weighed(claims: Sequence[CaseClaim], policy: Policy, event_type: EventType) -> Resolution:
    stated = [claim for claim in claims if _is_stated(claim)]
    weighed = stated or list(claims)
    readings = [(c, bounds_of(c.figure.count, policy, event_type)) for c in weighed]
    readings = [(claim, bounds) for claim, bounds in readings if bounds.numbers]
    numbers = [n for c in stated for n in stated_bounds(c.figure.count).numbers]
    return Resolution(
        policy=policy.name,
        bounds=_combined(readings, policy) if readings else NOTHING,
        stated_min=min(numbers, default=None),
        stated_max=max(numbers, default=None),
        derivation=("stated" if stated else "policy") if readings else "none",
        inputs=tuple(claim.ref for claim in claims),
        conflict=_in_conflict(stated),
    )


def _in_conflict(claims: Sequence[CaseClaim]) -> bool:
    """Whether two sources state other numbers of the same people ("at least 63" and "at least 90" do)."""
    return any(
        a.source != b.source
        and set(stated_bounds(a.figure.count).numbers).isdisjoint(stated_bounds(b.figure.count).numbers)
        for a, b in combinations(claims, 2)
    )


def _combined(readings: Sequence[tuple[CaseClaim, Bounds]], policy: Policy) -> Bounds:
    if policy.combine == "lowest":
        return _lowest(readings)
    if policy.combine == "latest":
        return _latest(readings)
    return _range([bounds for _, bounds in readings])


def _range(bounds: Sequence[Bounds]) -> Bounds:
    """Lowest floor to highest ceiling; no ceiling while one claim is open above and none states one."""
    lows = [b.low for b in bounds if b.low is not None]
    highs = [b.high for b in bounds if b.high is not None]
    bests = {b.best for b in bounds if b.best is not None}
    open_above = [b.low for b in bounds if b.low is not None and b.high is None]
    high = max(highs, default=None)
    if high is not None and any(low > high for low in open_above):
        high = None
    best = next(iter(bests)) if len(bests) == 1 and _all_agree(next(iter(bests)), bounds) else None
    return Bounds(min(lows, default=None), best, high)


def _all_agree(best: int, bounds: Sequence[Bounds]) -> bool:
    return all(
        (b.low is None or b.low <= best) and (b.high is None or best <= b.high) for b in bounds
    ) and all(b.best is not None or b.low in {best, None} for b in bounds)


def _lowest(readings: Sequence[tuple[CaseClaim, Bounds]]) -> Bounds:
    """The most conservative number; a lone ceiling counts only when nothing lower is stated."""
    firm = [(claim, bounds) for claim, bounds in readings if claim.figure.count.kind != "at_most"]
    return Bounds.one(min(min(bounds.numbers) for _, bounds in firm or readings))


def _latest(readings: Sequence[tuple[CaseClaim, Bounds]]) -> Bounds:
    """The most recent report's number; then the majority of those, then the lowest."""
    newest = max((claim.published or "")[:10] for claim, _ in readings)
    candidates = [b.low for c, b in readings if (c.published or "")[:10] == newest and b.low is not None]
    votes = Counter(candidates)
    most = max(votes.values())
    return Bounds.one(min(number for number, count in votes.items() if count == most))


def _added(claims: Sequence[CaseClaim], policy: Policy, event_type: EventType) -> Resolution | None:
    roots = [claim for claim in _roots(claims) if _is_stated(claim)]
    categories = {claim.figure.victims.category for claim in roots}
    if len(categories) < 2 or not any(categories <= groups for groups in _DISJOINT):
        return None
    parts = [
        _weighed([c for c in roots if c.figure.victims.category == category], policy, event_type)
        for category in sorted(categories)
    ]
    sums = [_sum([getattr(part.bounds, name) for part in parts]) for name in ("low", "best", "high")]
    if sums[0] is None:
        return None
    return Resolution(
        policy=policy.name,
        bounds=Bounds(*sums),
        stated_min=None,
        stated_max=None,
        derivation="arithmetic",
        inputs=tuple(ref for part in parts for ref in part.inputs),
        conflict=any(part.conflict for part in parts),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
