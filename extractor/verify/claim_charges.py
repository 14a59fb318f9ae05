"""Charges that say how many victims there were: three counts of murder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_rule import derived
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

SEVERAL = 2


def _charged(case: Case) -> list[Mention]:
    """Only in a text that tells no number of victims, who may be those of others too."""
    charges = load_cues().charges.get(case.effect)
    if charges is None or case.group != "any" or any((m.value or 0) >= SEVERAL for m in case.victims):
        return []
    counts = (m for m in case.mentions if m.value == case.value and m.mention_class == "incident_count")
    return [m for m in counts if charges.match(case.account.ledger.text, m.end)]


CHARGES = derived("charges", "A count of murder or attempted murder is of one victim.", _charged)
