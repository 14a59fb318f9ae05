"""Numbers that add up, or are left over, out of what a text states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import is_demographic, total
from extractor.verify.claim_rule import derived

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case


def adding_up(case: Case, lists: Iterable[list[Mention]]) -> list[Mention]:
    """The first list of several members whose sum is the claimed number."""
    return next((members for members in lists if len(members) > 1 and total(members) == case.value), [])


def _list_sum(case: Case) -> list[Mention]:
    if case.group != "any" or any((m.value or 0) > case.value for m in case.wholes):
        return []
    born = ([m for m in members if m.category != "unborn" and m.value] for members in case.lists.values())
    return adding_up(case, born)


def _group_sum(case: Case) -> list[Mention]:
    if case.group == "any":
        return []
    by_sentence: dict[int, list[Mention]] = {}
    for mention in case.victims:
        if mention.category == case.group and mention.value is not None:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    disjoint = ([m for m in members if not _is_inside(case, m)] for members in by_sentence.values())
    return adding_up(case, disjoint)


def _is_inside(case: Case, mention: Mention) -> bool:
    """As in "five children, one of whom was an infant": the one is among the five already."""
    return mention.subset_of is not None and case.mentions[mention.subset_of].category == mention.category


def _men_left(case: Case) -> list[Mention]:
    if case.group != "men":
        return []
    others = [
        m for m in case.victims if m.category in ("women", "children") and m.value and not _is_inside(case, m)
    ]
    for whole in case.wholes:
        if is_demographic(whole) or whole.value is None:
            continue
        parts = [m for m in others if m.sentence == whole.sentence]
        if (parts or not others) and whole.value - total(parts) == case.value:
            return [whole, *parts]
    return []


LIST_SUM = derived("list-sum", "The groups of one list add up.", _list_sum)
GROUP_SUM = derived("group-sum", "The women (children, men) of one sentence add up.", _group_sum)
MEN_LEFT = derived("men-left", "All less its women and children are men.", _men_left, "Airwars practice")
