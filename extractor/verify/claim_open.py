"""Parts of victims of whom the words leave open what befell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import total
from extractor.verify.claim_rule import derived

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_PARTS = 2


def _open_parts(case: Case) -> list[Mention]:
    if case.group == "any":
        return []
    by_sentence: dict[int, list[Mention]] = {}
    for mention in case.casualties:
        if (
            mention.effect_logic == "any_of"
            and case.effect in mention.effects
            and mention.part
            and mention.value
        ):
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for parts in by_sentence.values():
        sum_of_parts = total(parts)
        wholes = [whole for whole in case.wholes if sum_of_parts in (whole.value, whole.low)]
        own = [part for part in parts if part.category == case.group and case.has_value(part)]
        if len(parts) >= LEAST_PARTS and wholes and own:
            return [*own, wholes[0]]
    return []


OPEN_PARTS = derived(
    "open-parts",
    "Parts of the victims that add up to the toll of the dead are of the dead: victims included 3 women.",
    _open_parts,
)
