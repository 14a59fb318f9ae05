"""Attackers who kill themselves: one more dead than those whom they killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import largest, total
from extractor.verify.claim_rule import derived
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

ACTED_ON = ("object_of", "enumeration")


def _attacker_too(case: Case) -> list[Mention]:
    """As in "killed two neighbours and then himself"; "three are dead" may count the attacker already."""
    if case.effect != "killed" or case.group != "any" or largest(case.wholes) >= case.value:
        return []
    acted_on = (m for m in case.wholes if m.value and m.decided_by in ACTED_ON)
    lists = (case.list_of(m) for m in acted_on if _kills_himself(case, m))
    return next((victims for victims in lists if total(victims) + 1 == case.value), [])


def _kills_himself(case: Case, victims: Mention) -> bool:
    """Whether the sentence goes on to the attacker's own death, or the next one does."""
    sentences = case.account.ledger.segments.sentences
    _, end = sentences[victims.sentence : victims.sentence + 2][-1]
    return load_cues().own_death.search(case.account.ledger.text, victims.end, end) is not None


ATTACKER_TOO = derived(
    "attacker-too", "Who kills others and then himself adds one to the dead.", _attacker_too
)
