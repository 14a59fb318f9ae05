"""Judges a number claim ("12 children killed") against the ledger of its text."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from extractor.numbers import Ledger, Mention
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
    same = [m for m in ledger.mentions if _has_value(m, claim.value)]
    matching = [m for m in same if _is_casualty(m) and _effect(claim, m) and _category(claim, m)]
    whole = [m for m in matching if claim.victims != "any" or m.subset_of is None]
    if whole:
        return ClaimVerdict("supported", (), tuple((m.start, m.end) for m in whole))
    reason: ReasonCode = "SUBSET_AS_TOTAL" if matching else "WRONG_EFFECT" if same else "NOT_IN_TEXT"
    return ClaimVerdict("unsupported", (reason,), tuple((m.start, m.end) for m in same))


def _has_value(m: Mention, value: int) -> bool:
    return value in (m.value, m.low, m.high)


def _is_casualty(m: Mention) -> bool:
    return m.mention_class == "casualty" and not m.negated


def _effect(claim: NumberClaim, m: Mention) -> bool:
    if claim.effect not in m.effects:
        return False
    if m.effect_logic == "any_of":
        return m.lemma == "shot" and claim.effect == "injured"
    return True


def _category(claim: NumberClaim, m: Mention) -> bool:
    if claim.victims == "any":
        return m.category != "families"
    return m.category == claim.victims
