"""Checks figures and claims against the ledger of their text."""

from extractor.verify.claims import ClaimVerdict, ClaimVictims, NumberClaim, Verdict, judge_claim

__all__ = ["ClaimVerdict", "ClaimVictims", "NumberClaim", "Verdict", "judge_claim"]
