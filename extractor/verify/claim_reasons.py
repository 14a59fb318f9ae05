"""Why a number claim is refused: the reason that comes nearest to what the text does say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from extractor.numbers import Mention
from extractor.schema.terms import ReasonCode
from extractor.verify.claim_account import is_told, total
from extractor.verify.claim_events import is_divided
from extractor.verify.claim_evidence import Case
from extractor.verify.claim_lead import is_under_lead

Refusal = Literal["review", "unsupported"]


class ReasonRule(NamedTuple):
    """One reason against a claim: its code, what it says, and the mentions it rests on."""

    code: ReasonCode
    verdict: Refusal
    statement: str
    against: Callable[[Case], list[Mention]]


def _has_effect(case: Case, mention: Mention) -> bool:
    return case.effect in mention.effects


def _observed(case: Case) -> list[Mention]:
    return [
        m for m in case.same_value if m.kind == "partial_observation" and _has_effect(case, m) and is_told(m)
    ]


def _divided(case: Case) -> list[Mention]:
    return [m for m in case.same_value if _has_effect(case, m) and is_divided(case, m)]


def _upper_end(case: Case) -> list[Mention]:
    return [m for m in case.victims if m.kind == "range" and m.high == case.value]


def _split(case: Case) -> list[Mention]:
    return [m for m in case.same_value if m.effect_logic == "any_of" and _has_effect(case, m)]


def _part(case: Case) -> list[Mention]:
    return [m for m in case.victims if case.has_value(m)] if case.group == "any" else []


def _under_lead(case: Case) -> list[Mention]:
    if case.group != "any":
        return []
    return [m for m in case.wholes if case.has_value(m) and is_under_lead(case, m)]


def _status(case: Case) -> list[Mention]:
    if case.group not in ("civilians", "children", "combatants"):
        return []
    return [m for m in case.victims if case.has_value(m) and m.category == "total"]


def _category(case: Case) -> list[Mention]:
    families = [m for m in case.same_value if m.category == "families" and _has_effect(case, m)]
    return families or [m for m in case.victims if case.has_value(m)]


def _effect(case: Case) -> list[Mention]:
    return [m for m in case.same_value if m.mention_class == "casualty"]


def _double(case: Case) -> list[Mention]:
    told = [m for m in case.mentions if _has_effect(case, m) and m.value]
    for whole in told:
        rest = [m for m in told if m is not whole and m.sentence == whole.sentence]
        if any(m.part or m.modality == "superseded" for m in rest) and total([whole, *rest]) == case.value:
            return [whole, *rest]
    return []


def _vague(case: Case) -> list[Mention]:
    return [m for m in case.victims if m.kind == "vague"] if not case.same_value else []


def _worked_out(case: Case) -> list[Mention]:
    told = [m for m in case.mentions if _has_effect(case, m) and m.value]
    parts = [m for m in told if m.part]
    for terms in (told, parts):
        if len(terms) > 1 and total(terms) == case.value:
            return terms
    values = {m.value or 0: m for m in told}
    return next(([m, values[v - case.value]] for v, m in values.items() if v - case.value in values), [])


def _cut(case: Case) -> list[Mention]:
    """Digits cut from a number ("1,200" read as 200), or its tens alone ("twenty-three" as 20)."""
    if case.value <= 0:
        return []
    return [m for m in case.mentions if _has_effect(case, m) and m.value and _is_cut(case.value, m)]


def _is_cut(value: int, mention: Mention) -> bool:
    whole = int(mention.value or 0)
    groups = [int(group) for group in f"{whole:,}".split(",")]
    return (len(groups) > 1 and value in groups) or (10 < value < whole < 100 and whole // 10 * 10 == value)


def _of_class(name: str) -> Callable[[Case], list[Mention]]:
    return lambda case: [m for m in case.same_value if m.mention_class == name]


def _of_modality(name: str) -> Callable[[Case], list[Mention]]:
    return lambda case: [m for m in case.same_value if m.modality == name and _has_effect(case, m)]


def _negated(case: Case) -> list[Mention]:
    return [m for m in case.same_value if m.negated and _has_effect(case, m)]


def _denied(case: Case) -> list[Mention]:
    return [m for m in case.mentions if case.value <= 1 and m.negated and _has_effect(case, m)]


REASON_RULES: tuple[ReasonRule, ...] = (
    ReasonRule("NEGATED", "unsupported", "The text denies it or says that none were harmed.", _negated),
    ReasonRule(
        "SUPERSEDED", "unsupported", "A later number of the text replaces it.", _of_modality("superseded")
    ),
    ReasonRule(
        "HISTORICAL_MISFILED", "unsupported", "The number is another event's.", _of_modality("historical")
    ),
    ReasonRule("HISTORICAL_MISFILED", "unsupported", "The number is divided among several events.", _divided),
    ReasonRule("SUBSET_AS_TOTAL", "review", "It is what a witness saw, no toll.", _observed),
    ReasonRule("QUALIFIER_LOST", "review", "It is the upper end of a range.", _upper_end),
    ReasonRule("EFFECT_SPLIT", "unsupported", "One number is told for either of two effects.", _split),
    ReasonRule("SUBSET_AS_TOTAL", "review", "The text opens with a larger toll.", _under_lead),
    ReasonRule("SUBSET_AS_TOTAL", "unsupported", "It counts a part of the victims.", _part),
    ReasonRule("STATUS_ADDED", "unsupported", "The text does not say that they were of this group.", _status),
    ReasonRule("WRONG_CATEGORY", "unsupported", "The number is of another group.", _category),
    ReasonRule("WRONG_EFFECT", "unsupported", "The number is of another effect.", _effect),
    ReasonRule("PERCENT_NOT_COUNT", "unsupported", "The number is a share.", _of_class("percentage")),
    ReasonRule("ORDINAL", "unsupported", "The number is a rank.", _of_class("ordinal")),
    ReasonRule(
        "NOT_CASUALTY", "unsupported", "The number counts something else.", lambda case: case.same_value
    ),
    ReasonRule("DOUBLE_COUNT", "unsupported", "A part is added to its whole.", _double),
    ReasonRule("QUOTE_MISMATCH", "unsupported", "Its digits are cut from a number of the text.", _cut),
    ReasonRule("DERIVED_NOT_STATED", "unsupported", "It can be worked out; it is not stated.", _worked_out),
    ReasonRule("NEGATED", "unsupported", "The text says that there were none.", _denied),
    ReasonRule("VAGUE_MADE_EXACT", "unsupported", "The text has a vague word only.", _vague),
)


def reason_against(case: Case) -> tuple[Refusal, ReasonCode, list[Mention]]:
    """The first reason that applies, with its mentions; NOT_IN_TEXT where none does."""
    for rule in REASON_RULES:
        against = rule.against(case)
        if against:
            return rule.verdict, rule.code, against
    return "unsupported", "NOT_IN_TEXT", []
