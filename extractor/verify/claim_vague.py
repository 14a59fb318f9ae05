"""Plurals and persons told of without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_rule import SupportRule, derived

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_PLURAL = 2
_FLOORS = {"dozens": 12, "dozens of others": 12}


def _plural(case: Case) -> list[Mention]:
    if case.value != LEAST_PLURAL or case.group != "any" or _has_toll(case):
        return []
    return [m for m in _open(case) if m.kind == "vague"]


def _has_toll(case: Case) -> bool:
    return any((m.value or m.high or 0) >= LEAST_PLURAL for m in case.wholes)


def _open(case: Case) -> list[Mention]:
    """Casualties of the claimed effect, and those whose words leave open whether they had it."""
    return [m for m in case.casualties if case.effect in m.effects and m.category != "families"]


def _vague_floor(case: Case) -> list[Mention]:
    if case.group != "any" or case.effect != "injured":
        return []
    return [m for m in case.wholes if m.kind == "vague" and _FLOORS.get(m.text.lower()) == case.value]


def _two_persons(case: Case) -> list[Mention]:
    """Two who are told of one by one: no number is named, so only the least plural can be meant."""
    if case.value != LEAST_PLURAL or case.group != "any" or _has_toll(case):
        return []
    singles = [m for m in case.victims if m.value == 1]
    if any(m.category == "unborn" for m in singles):
        return []
    if case.effect == "killed":
        return singles
    return singles if len({m.noun for m in singles}) > 1 else []


PLURAL = SupportRule(
    "plural",
    "review",
    ("VAGUE_MADE_EXACT",),
    "A plural without a number is at least two.",
    "Airwars practice (RS3444, ISPT0376)",
    _plural,
)
VAGUE_FLOOR = SupportRule(
    "vague-floor",
    "review",
    ("VAGUE_MADE_EXACT",),
    "Dozens of injured are at least twelve; the dead are never put at a vague word's number.",
    "Airwars methodology; ACLED FAQ",
    _vague_floor,
)
TWO_PERSONS = derived("two-persons", "Persons told of one by one, without a toll, are two.", _two_persons)
