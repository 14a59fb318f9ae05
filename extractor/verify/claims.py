"""Judges a number claim ("12 children killed") against the ledger of its text."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from extractor.numbers import Ledger
    from extractor.schema.terms import Effect, ReasonCode

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
        verdict: ``supported`` (stated as this number), ``derived`` (a sum of disjoint stated groups),
            ``review`` (the words leave it open) or ``unsupported``.
        reasons: Why it is not simply supported; empty for ``supported``.
        evidence: Spans ``(start, end)`` of the text, end exclusive, that prove or refute the claim.
    """

    verdict: Verdict
    reasons: tuple[ReasonCode, ...] = ()
    evidence: tuple[tuple[int, int], ...] = ()


def judge_claim(claim: NumberClaim, ledger: Ledger) -> ClaimVerdict:
    """Compare a claim with what the ledger says of its number.

    Args:
        claim: The claim.
        ledger: The ledger of the text the claim is about.

    Returns:
        The verdict with its reasons and evidence.
    """
    same = [m for m in ledger.mentions if claim.value in (m.low, m.high, m.point)]
    matching = [m for m in same if claim.effect in m.effects]
    if matching:
        return ClaimVerdict("supported", (), tuple((m.start, m.end) for m in matching))
    reason: ReasonCode = "WRONG_EFFECT" if same else "NOT_IN_TEXT"
    return ClaimVerdict("unsupported", (reason,), tuple((m.start, m.end) for m in same))
