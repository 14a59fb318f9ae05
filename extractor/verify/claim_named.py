"""Victims whom a text tells of one by one, by name, kin and age."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.persons import GROUPS
from extractor.persons.people import MAJORITY
from extractor.verify.claim_account import is_demographic, largest
from extractor.verify.claim_evidence import Words
from extractor.verify.claim_rule import SupportRule, derived

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.persons import Group
    from extractor.verify.claim_evidence import Case

LEAST_NAMED = 2
_NAME = re.compile(r"[A-Z][\w'’-]+")


class Bounds(NamedTuple):
    """The fewest and the most persons of one group whom a text names."""

    least: int
    most: int


def _aged_children(case: Case) -> list[Mention]:
    if case.group != "children" or not case.victims:
        return []
    named: dict[tuple[float, str], Mention] = {}
    for mention in case.mentions:
        if mention.mention_class == "age" and mention.value is not None and mention.value < MAJORITY:
            named.setdefault((mention.value, _name_beside(case.account.ledger.text, mention)), mention)
    return list(named.values()) if len(named) == case.value else []


def _name_beside(text: str, age: Mention) -> str:
    """The name an age belongs to: before "(12)" and ", 12,", after "12-year-old"."""
    behind = text[max(0, age.start - 2) : age.start].strip().endswith(("(", ","))
    names = _NAME.findall(
        text[max(0, age.start - 50) : age.start] if behind else text[age.end : age.end + 40]
    )
    if not names:
        return ""
    return str(names[-1] if behind else names[0])


def _named(case: Case) -> list[Words]:
    for group in _groups(case):
        bounds = bounds_of(case, group)
        if bounds.least == case.value <= bounds.most:
            return [Words(*person.told_as) for person in case.account.roster.perhaps(group)]
    return []


def _perhaps_named(case: Case) -> list[Words]:
    for group in _groups(case):
        bounds = bounds_of(case, group)
        if bounds.least <= case.value <= bounds.most:
            return [Words(*person.told_as) for person in case.account.roster.perhaps(group)]
    return []


def _groups(case: Case) -> list[Group]:
    """The group of the claim, where the text states no number of it and can name it one by one."""
    if case.effect != "killed" or case.value < LEAST_NAMED or not _leaves_room(case):
        return []
    return [group for group in GROUPS if group == case.group]


def bounds_of(case: Case, group: Group) -> Bounds:
    """The bounds of a group, narrowed by what the text states of the children and leaves for the others."""
    bounds = {each: Bounds(*sizes) for each, sizes in case.account.named.items()}
    for each in GROUPS:
        stated = int(largest(m for m in case.victims if m.category == each and not m.possessive))
        if stated >= LEAST_NAMED and bounds[each].least <= stated <= bounds[each].most:
            bounds[each] = Bounds(stated, stated)
    others = [bounds[each] for each in GROUPS if each != group]
    count = len(case.account.roster.people)
    return Bounds(
        max(bounds[group].least, count - sum(other.most for other in others)),
        min(bounds[group].most, count - sum(other.least for other in others)),
    )


def _leaves_room(case: Case) -> bool:
    """No number of this group is named, and the toll less the other groups is large enough."""
    own = [m for m in case.victims if m.category == case.group]
    if largest(own) >= LEAST_NAMED:
        return False
    toll = largest(m for m in case.wholes if not is_demographic(m))
    rest = toll - sum(
        largest(m for m in case.victims if m.category == group) for group in ("women", "men", "children")
    )
    return case.value <= rest and (case.group == "children" or case.value <= toll / 2)


AGED_CHILDREN = derived(
    "aged-children",
    "The persons named with an age under 18 are the children.",
    _aged_children,
    "Airwars practice",
)
NAMED = derived(
    "named",
    "The women (men, children) named as killed, where no number of them is told.",
    _named,
    "Airwars practice",
)
PERHAPS_NAMED = SupportRule(
    "perhaps-named",
    "review",
    ("DERIVED_NOT_STATED",),
    "The women (men, children) named, with those who may be some, where no number of them is told.",
    "Airwars practice",
    _perhaps_named,
)
