"""Checks figures and claims against the ledger of their text."""

from extractor.verify.claims import ClaimVerdict, ClaimVictims, NumberClaim, Verdict, judge_claim
from extractor.verify.figures import CHECKS, verify

__all__ = ["CHECKS", "ClaimVerdict", "ClaimVictims", "NumberClaim", "Verdict", "judge_claim", "verify"]
