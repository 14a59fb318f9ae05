"""Judges a number claim ("12 children killed") against the ledger of its text."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from extractor.schema.terms import Effect, ReasonCode
from extractor.verify.claim_account import Account
from extractor.verify.claim_evidence import Case
from extractor.verify.claim_reasons import reason_against
from extractor.verify.claim_support import SUPPORT_RULES

if TYPE_CHECKING:
    from extractor.numbers import Ledger

ClaimVictims = Literal["any", "children", "women", "men", "civilians", "combatants"]
Verdict = Literal["supported", "derived", "review", "unsupported"]


@dataclasses.dataclass(frozen=True, slots=True)
class NumberClaim:
    """So many of these victims suffered this effect.

    Attributes:
        effect: What happened to them.
        victims: Which group is counted; ``any`` for all together.
        value: How many persons, 0 or more.
    """

    effect: Effect
    victims: ClaimVictims
    value: int


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """What the text says of a claim.

    Attributes:
        verdict: ``supported`` (stated as this number), ``derived`` (worked out from numbers that are
            stated), ``review`` (the words leave it open) or ``unsupported``.
        reasons: Why it is not simply supported; empty for ``supported``.
        evidence: Spans ``(start, end)`` of the text, end exclusive, that prove or refute the claim.
    """

    verdict: Verdict
    reasons: tuple[ReasonCode, ...] = ()
    evidence: tuple[tuple[int, int], ...] = ()


def judge_claim(claim: NumberClaim, told: Ledger | Account) -> ClaimVerdict:
    """Compare a claim with what its text says of the number.

    Args:
        claim: The claim.
        told: The ledger of the text the claim is about; for many claims about one text its account, which
            sorts the ledger once.

    Returns:
        The verdict of the first rule of ``SUPPORT_RULES`` that finds proof; without any, ``unsupported``
        (or ``review``) with the reason that comes nearest.
    """
    account = told if isinstance(told, Account) else Account(told)
    case = Case(claim.effect, claim.victims, claim.value, account)
    for rule in SUPPORT_RULES:
        proof = rule.proof(case)
        if proof:
            return ClaimVerdict(rule.verdict, rule.reasons, tuple((m.start, m.end) for m in proof))
    verdict, reason, against = reason_against(case)
    return ClaimVerdict(verdict, (reason,), tuple((m.start, m.end) for m in against))
