"""Nouns of harm that say how many it befell: a triple murder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import largest
from extractor.verify.claim_evidence import Words
from extractor.verify.claim_rule import derived
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.verify.claim_evidence import Case


def _multiple(case: Case) -> list[Words]:
    cues = load_cues()
    pattern = cues.multiple.get(case.effect)
    if pattern is None or case.group != "any" or case.value not in cues.multiples.values():
        return []
    told = pattern.finditer(case.account.ledger.text)
    dead = largest(case.account.told_of("killed").wholes) if case.effect == "injured" else 0
    return [Words(*found.span()) for found in told if cues.multiples[found[1].lower()] - dead == case.value]


MULTIPLE = derived(
    "multiple",
    "A double murder has two victims, a triple murder three; a triple shooting three less its dead.",
    _multiple,
)
