"""The form of a rule by which a text supports a number claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from extractor.schema.terms import ReasonCode
from extractor.verify.claim_evidence import Case, Shown

OURS = "docs/codebook-numbers.md"


class SupportRule(NamedTuple):
    """One way in which a text supports a claim.

    Attributes:
        name: The rule's name.
        verdict: What a proof of it makes of the claim; what the words only allow goes to ``review``.
        reasons: What the reader should know of such a proof.
        statement: The rule in one line.
        source: Where the rule comes from.
        proof: Finds the words that prove the claim; none when there is no proof.
    """

    name: str
    verdict: Literal["supported", "derived", "review"]
    reasons: tuple[ReasonCode, ...]
    statement: str
    source: str
    proof: Callable[[Case], Sequence[Shown]]


def derived(
    name: str, statement: str, proof: Callable[[Case], Sequence[Shown]], source: str = OURS
) -> SupportRule:
    """A rule whose proof works the number out of what the text states."""
    return SupportRule(name, "derived", ("DERIVED_NOT_STATED",), statement, source, proof)
