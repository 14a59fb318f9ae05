"""What a claim counts over, by what its signs weigh together: one event, a total, what lies behind them."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

from extractor.request.scope import SCOPES
from extractor.request.scope_signs import scope_signs
from extractor.request.scope_words import load_scope_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.schema import IncidentKind

UNLIKELIEST = 0.001
"""No claim is surer than this to be of no other scope, lest one outweigh all others of its incident."""
RULES_SAY = 2.0
"""What the rules' kind of an incident weighs beside its claims, a logarithm; chosen among 0, 1 and 2."""
SETTLED = (0.05, 0.05, 0.9)
"""How likely each scope is of a claim that the ledger dates to the past; our choice."""


def leaning(unit: ClaimUnit, told: Sequence[ClaimUnit], plan: ReadingPlan) -> ClaimUnit:
    """The claim with how likely each scope is for it; without a parser only the rules speak.

    Args:
        unit: The claim.
        told: The claims before it.
        plan: The reading plan, its units not yet known.
    """
    if not plan.is_parsed:
        return unit
    shares = SETTLED if _is_settled(unit) else _shares(unit, told, plan)
    return dataclasses.replace(unit, leanings=tuple(math.log(share + UNLIKELIEST) for share in shares))


def shares_of(signs: Sequence[str], weights: Mapping[str, Sequence[float]]) -> tuple[float, ...]:
    """The probability of each scope by the weights of the signs that hold."""
    known = [weights[sign] for sign in signs if sign in weights]
    sums = [sum(column) for column in zip(weights["any"], *known, strict=True)]
    shares = [math.exp(total - max(sums)) for total in sums]
    return tuple(share / sum(shares) for share in shares)


def _shares(unit: ClaimUnit, told: Sequence[ClaimUnit], plan: ReadingPlan) -> tuple[float, ...]:
    return shares_of(scope_signs(unit, told, plan), load_scope_words().weights)


def likely_scope(units: Sequence[ClaimUnit], by_rules: IncidentKind) -> IncidentKind:
    """The scope that the claims of an incident lean to together; without a parser that of the rules.

    Args:
        units: The claims.
        by_rules: What the words and days of the incident say by the rules, which speak beside its claims.
    """
    leanings = [unit.leanings for unit in units if unit.leanings]
    if not leanings:
        return by_rules
    told = [RULES_SAY if scope == by_rules else 0.0 for scope in SCOPES]
    sums = [sum(column) for column in zip(told, *leanings, strict=True)]
    return SCOPES[max(range(len(sums)), key=sums.__getitem__)]


def _is_settled(unit: ClaimUnit) -> bool:
    """What only stands beside another number, or the ledger dates to the past, lies behind any event."""
    past = all(mention.modality == "historical" for mention in unit.mentions)
    return unit.scope == "background" and (unit.compared or past)
