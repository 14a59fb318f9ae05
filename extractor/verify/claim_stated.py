"""Numbers that a text states of all the victims of an effect, or of one group of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import is_demographic, total
from extractor.verify.claim_events import counts_many_events, is_divided
from extractor.verify.claim_lead import is_under_lead
from extractor.verify.claim_rule import OURS, SupportRule, derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case


def _stated(case: Case) -> list[Mention]:
    found = [m for m in case.victims if case.has_value(m) and _is_told_of_all(case, m)]
    if case.group != "any":
        return [m for m in found if m.category == case.group]
    return [m for m in found if not _is_share(case, m) and not is_under_lead(case, m)]


def _is_told_of_all(case: Case, mention: Mention) -> bool:
    return mention.kind != "partial_observation" and not is_divided(case, mention)


def _is_share(case: Case, mention: Mention) -> bool:
    """Whether a mention counts only some of those whom the text tells of as one group."""
    if _is_part(case, mention) or _is_kin_beside_others(case, mention):
        return True
    if mention.attackers and any((m.value or 0) > case.value and not m.attackers for m in case.wholes):
        return True
    if _is_kin_of_named(case, mention) or any(True for _ in _other_side(case, mention)):
        return True
    larger = [m for m in case.wholes if (m.value or 0) > case.value and not counts_many_events(case, m)]
    if is_demographic(mention) and any(m.category == mention.category for m in larger):
        return True
    together = case.list_of(mention)
    if not all(is_demographic(m) for m in together):
        return False
    return len(together) > 1 or any(not (is_demographic(m) or m.category == "combatants") for m in larger)


def _is_part(case: Case, mention: Mention) -> bool:
    """As in "six, two of them girls"; the dead of "Ten were wounded; two of them died" are all the dead."""
    if not mention.part or mention.subset_of is None:
        return mention.part
    whole = case.mentions[mention.subset_of]
    other_harm = case.effect not in whole.effects or whole.effect_logic == "any_of"
    return not (other_harm and whole.effects and mention.effects == (case.effect,))


def _is_kin_beside_others(case: Case, mention: Mention) -> bool:
    """As in "Her two sons died too": where more are told of, or others, the kin are some of them."""
    if not (mention.possessive and mention.relative):
        return False
    return any(m is not mention and m.value and not case.has_value(m) for m in case.wholes)


def _is_kin_of_named(case: Case, mention: Mention) -> bool:
    """As in "Her two sisters died too": kin are a share where the text tells of more victims."""
    kin = mention.relative and not is_demographic(mention)
    larger = (m for m in case.wholes if (m.value or 0) > case.value and m.category != "combatants")
    return kin and not all(counts_many_events(case, m) for m in larger)


def _other_side(case: Case, mention: Mention) -> Iterator[Mention]:
    """As in "4 soldiers were killed. 2 militants were also killed": the dead of the other side of a clash.

    Those who attacked are no other side of their victims: their dead are told of beside the toll.
    """
    if mention.category != "combatants":
        return
    for other in case.wholes:
        near = abs(other.sentence - mention.sentence) <= 1
        fighters = other.category == "combatants" and (mention.attackers or not other.attackers)
        if near and other.value and fighters and other.forces != mention.forces:
            yield other


def _both_sides(case: Case) -> list[Mention]:
    if case.group != "any":
        return []
    pairs = ([m, other] for m in case.wholes if m.value for other in _other_side(case, m))
    return next((pair for pair in pairs if total(pair) == case.value), [])


STATED = SupportRule(
    "stated", "supported", (), "The text states the number for this effect and group.", OURS, _stated
)
BOTH_SIDES = derived("both-sides", "The dead of both sides add up.", _both_sides)
