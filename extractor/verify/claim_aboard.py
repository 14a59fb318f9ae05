"""Crashes and blasts that nobody survived: those aboard are the dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_rule import derived
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case


def _aboard(case: Case) -> list[Mention]:
    """As in "There were 50 passengers ... There are no survivors"; not where a number of dead is told."""
    if case.effect != "killed" or case.group != "any" or any(m.value for m in case.victims):
        return []
    cues = load_cues()
    aboard = [m for m in case.mentions if m.value == case.value and m.noun in cues.aboard]
    return aboard if cues.all_dead.search(case.account.ledger.text) else []


ALL_ABOARD = derived("all-aboard", "Where nobody survived, those aboard are the dead.", _aboard)
