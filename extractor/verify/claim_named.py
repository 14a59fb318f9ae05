"""Victims whom a text tells of one by one, by name, kin and age."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.verify.claim_account import is_demographic, largest
from extractor.verify.claim_roster import MAJORITY, SEXES
from extractor.verify.claim_rule import SupportRule, derived

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_NAMED = 2
_NAME = re.compile(r"[A-Z][\w'’-]+")


def _named_children(case: Case) -> list[Mention]:
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


def _named(case: Case) -> list[Mention]:
    least, most = _named_range(case)
    return case.victims[:1] if least == case.value == most else []


def _perhaps_named(case: Case) -> list[Mention]:
    least, most = _named_range(case)
    return case.victims[:1] if least <= case.value <= most else []


def _named_range(case: Case) -> tuple[int, int]:
    """The least and the greatest number of named adults of the group; an empty range where not told so."""
    for sex in SEXES:
        if sex == case.group and case.value >= LEAST_NAMED and _leaves_room(case):
            return case.account.roster.least(sex), case.account.roster.most(sex)
    return 1, 0


def _leaves_room(case: Case) -> bool:
    """No number of this group is named, and the toll less the other groups is large enough."""
    own = [m for m in case.victims if m.category == case.group]
    if largest(own) >= LEAST_NAMED:
        return False
    toll = largest(m for m in case.wholes if not is_demographic(m))
    rest = toll - sum(
        largest(m for m in case.victims if m.category == group) for group in ("women", "men", "children")
    )
    return case.value <= rest and case.value <= toll / 2


NAMED_CHILDREN = derived(
    "named-children",
    "The persons named with an age under 18 are the children.",
    _named_children,
    "Airwars practice",
)
NAMED_ADULTS = derived(
    "named-adults",
    "The women (men) named, where no number of them is told.",
    _named,
    "Airwars practice",
)
PERHAPS_NAMED_ADULTS = SupportRule(
    "perhaps-named-adults",
    "review",
    ("DERIVED_NOT_STATED",),
    "The women (men) named, with those who may be some, where no number of them is told.",
    "Airwars practice",
    _perhaps_named,
)
