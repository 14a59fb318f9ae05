"""Judges a number claim ("12 children killed") against the ledger of its text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

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
    for rule in RULES:
        found = rule.proof(claim, ledger, same)
        if found:
            return ClaimVerdict(rule.verdict, rule.reasons, tuple((m.start, m.end) for m in found))
    matching = [m for m in same if _is_casualty(m) and claim.effect in m.effects]
    reason: ReasonCode = "SUBSET_AS_TOTAL" if matching else "WRONG_EFFECT" if same else "NOT_IN_TEXT"
    return ClaimVerdict("unsupported", (reason,), tuple((m.start, m.end) for m in same))


Proof = Callable[[NumberClaim, "Ledger", "list[Mention]"], "list[Mention]"]


class SupportRule(NamedTuple):
    """One way in which a text supports a claim."""

    name: str
    verdict: Verdict
    reasons: tuple[ReasonCode, ...]
    statement: str
    proof: Proof


def _has_value(m: Mention, value: int) -> bool:
    return value in (m.value, m.low, m.high)


def _is_casualty(m: Mention) -> bool:
    return m.mention_class == "casualty" and not m.negated and m.modality != "superseded"


def _victims(claim: NumberClaim, mentions: list[Mention]) -> list[Mention]:
    """The mentions that count victims of the claimed effect, none of them either-or."""
    return [
        m
        for m in mentions
        if _is_casualty(m)
        and claim.effect in m.effects
        and m.effect_logic != "any_of"
        and m.category != "families"
    ]


def _stated(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    found = _victims(claim, same)
    if claim.victims != "any":
        return [m for m in found if m.category == claim.victims]
    together: dict[tuple[int, int], list[Mention]] = {}
    for m in _victims(claim, ledger.mentions):
        if not m.part:
            together.setdefault((m.sentence, m.group), []).append(m)
    largest = max((m.value or 0 for members in together.values() for m in members if not _is_demographic(m)), default=0)
    return [
        m
        for m in found
        if not m.part
        and not (m.possessive and m.relative)
        and not _is_share(together[m.sentence, m.group])
        and not (largest > claim.value and all(_is_demographic(x) for x in together[m.sentence, m.group]))
    ]


def _is_share(members: list[Mention]) -> bool:
    """A list of women, children and men shares out one group of victims."""
    return len(members) > 1 and all(_is_demographic(m) for m in members)


def _is_demographic(m: Mention) -> bool:
    return m.category in ("children", "women", "men", "elderly")


def _shot(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.effect != "injured" or claim.victims not in ("any", "children", "women", "men"):
        return []
    if any(m.effects == ("killed",) and _is_casualty(m) for m in ledger.mentions):
        return []
    return [m for m in same if _is_shot(m) and not m.part and claim.victims in ("any", m.category)]


def _is_shot(m: Mention) -> bool:
    return _is_casualty(m) and m.lemma == "shot"


def _survivors(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.effect != "injured" or claim.victims != "any":
        return []
    shot = [m for m in ledger.mentions if _is_shot(m) and m.value and not m.part]
    killed = [m for m in ledger.mentions if m.effects == ("killed",) and _is_casualty(m) and m.value]
    return next(([s, k] for s in shot for k in killed if (s.value or 0) - (k.value or 0) == claim.value), [])


def _list_sum(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.victims not in ("any",):
        return []
    lists: dict[tuple[int, int], list[Mention]] = {}
    for m in _victims(claim, ledger.mentions):
        if not m.part and m.value is not None:
            lists.setdefault((m.sentence, m.group), []).append(m)
    if any((m.value or 0) > claim.value for members in lists.values() for m in members):
        return []
    return next(
        (ms for ms in lists.values() if len(ms) > 1 and sum(m.value or 0 for m in ms) == claim.value), []
    )


def _plural(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.value != 2 or claim.victims != "any":
        return []
    victims = _victims(claim, ledger.mentions)
    if any((m.value or 0) >= claim.value and not m.part for m in victims):
        return []
    return [m for m in victims if m.kind == "vague" and not m.part]


def _men_left(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.victims != "men":
        return []
    victims = [m for m in _victims(claim, ledger.mentions) if m.value is not None]
    others = [m for m in victims if m.category in ("women", "children")]
    for whole in victims:
        if whole.part or whole.category in ("women", "children", "men"):
            continue
        parts = [m for m in others if m.sentence == whole.sentence]
        if (parts or not others) and (whole.value or 0) - sum(m.value or 0 for m in parts) == claim.value:
            return [whole, *parts]
    return []


def _group_sum(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.victims == "any":
        return []
    by_sentence: dict[int, list[Mention]] = {}
    for m in _victims(claim, ledger.mentions):
        if m.category == claim.victims and m.value is not None:
            by_sentence.setdefault(m.sentence, []).append(m)
    return next(
        (ms for ms in by_sentence.values() if len(ms) > 1 and sum(m.value or 0 for m in ms) == claim.value), []
    )


def _named_children(claim: NumberClaim, ledger: Ledger, same: list[Mention]) -> list[Mention]:
    if claim.victims != "children" or not _victims(claim, ledger.mentions):
        return []
    found: dict[tuple[float, str], Mention] = {}
    for m in ledger.mentions:
        if m.mention_class == "age" and m.value is not None and m.value < ADULT:
            found.setdefault((m.value, _name_beside(ledger.text, m)), m)
    return list(found.values()) if len(found) == claim.value else []


def _name_beside(text: str, m: Mention) -> str:
    before = _NAME.findall(text[max(0, m.start - 50) : m.start])
    after = _NAME.findall(text[m.end : m.end + 40])
    bracketed = text[max(0, m.start - 2) : m.start].strip().endswith(("(", ","))
    return (before[-1] if before else "") if bracketed else (after[0] if after else "")


ADULT = 18
_NAME = re.compile(r"[A-Z][\w'’-]+")
RULES: tuple[SupportRule, ...] = (
    SupportRule("stated", "supported", (), "The text states the number for this effect and group.", _stated),
    SupportRule("shot", "supported", (), "Who was shot, and nobody of them killed, was injured.", _shot),
    SupportRule(
        "survivors", "derived", ("DERIVED_NOT_STATED",), "Shot less killed were injured.", _survivors
    ),
    SupportRule(
        "list-sum", "derived", ("DERIVED_NOT_STATED",), "A list of disjoint groups adds up.", _list_sum
    ),
    SupportRule(
        "men-left", "derived", ("DERIVED_NOT_STATED",), "All less women and children are men.", _men_left
    ),
    SupportRule("group-sum", "derived", ("DERIVED_NOT_STATED",), "A sentence lists the group.", _group_sum),
    SupportRule(
        "named-children",
        "derived",
        ("DERIVED_NOT_STATED",),
        "The victims named with an age under 18 are the children.",
        _named_children,
    ),
    SupportRule("plural", "derived", ("VAGUE_MADE_EXACT",), "A plural is at least two.", _plural),
)
