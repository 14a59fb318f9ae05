"""The ways in which a text supports a number claim, strongest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.verify.claim_evidence import is_demographic, total
from extractor.verify.claim_lead import is_under_lead
from extractor.verify.claim_roster import Sex, count_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractor.numbers import Mention
    from extractor.schema.terms import ReasonCode
    from extractor.verify.claim_evidence import Case

MAJORITY = 18
LEAST_PLURAL = 2
_NAME = re.compile(r"[A-Z][\w'’-]+")


class SupportRule(NamedTuple):
    """One way in which a text supports a claim.

    Attributes:
        name: The rule's name.
        verdict: What a proof of it makes of the claim; what the words only allow goes to ``review``.
        reasons: What the reader should know of such a proof.
        statement: The rule in one line.
        source: Where the rule comes from.
        proof: Finds the mentions that prove the claim; none when there is no proof.
    """

    name: str
    verdict: Literal["supported", "derived", "review"]
    reasons: tuple[ReasonCode, ...]
    statement: str
    source: str
    proof: Callable[[Case], list[Mention]]


def _stated(case: Case) -> list[Mention]:
    found = [
        m for m in case.victims if case.has_value(m) and m.kind != "partial_observation" and m.events == 1
    ]
    if case.group != "any":
        return [m for m in found if m.category == case.group]
    return [m for m in found if not _is_share(case, m) and not is_under_lead(case, m)]


def _is_share(case: Case, mention: Mention) -> bool:
    """Whether a mention counts only some of those whom the text tells of as one group."""
    if mention.part or (mention.possessive and mention.relative):
        return True
    if mention.attackers and any((m.value or 0) > case.value and not m.attackers for m in case.wholes):
        return True
    if _is_kin_of_named(case, mention) or any(True for _ in _other_side(case, mention)):
        return True
    together = case.list_of(mention)
    if not all(is_demographic(m) for m in together):
        return False
    larger = any(
        (m.value or 0) > case.value
        and (m.category == mention.category or not (is_demographic(m) or m.category == "combatants"))
        for m in case.wholes
    )
    return len(together) > 1 or larger


def _is_kin_of_named(case: Case, mention: Mention) -> bool:
    """As in "Her two sisters died too": kin are a share where the text tells of more victims."""
    kin = mention.relative and not is_demographic(mention)
    return kin and any((m.value or 0) > case.value and m.category != "combatants" for m in case.wholes)


def _other_side(case: Case, mention: Mention) -> Iterator[Mention]:
    """As in "4 soldiers were killed. 2 militants were also killed": the dead of the other side of a clash."""
    if mention.category != "combatants":
        return
    for other in case.wholes:
        near = abs(other.sentence - mention.sentence) <= 1
        if near and other.value and other.category == "combatants" and other.forces != mention.forces:
            yield other


def _both_sides(case: Case) -> list[Mention]:
    if case.group != "any":
        return []
    pairs = ([m, other] for m in case.wholes if m.value for other in _other_side(case, m))
    return next((pair for pair in pairs if total(pair) == case.value), [])


def _event_share(case: Case) -> list[Mention]:
    if case.group != "any":
        return []
    divided = (m for m in case.victims if m.events > 1 and m.value)
    return [m for m in divided if abs(case.value - (m.value or 0) / m.events) < 1]


def _shot(case: Case) -> list[Mention]:
    if case.effect != "injured" or any(m.effects == ("killed",) for m in case.casualties):
        return []
    shot = [m for m in case.casualties if _is_shot(m) and case.group in ("any", m.category)]
    return [m for m in shot if case.has_value(m)]


def _is_shot(mention: Mention) -> bool:
    return mention.lemma == "shot" and not mention.part


def _shot_list(case: Case) -> list[Mention]:
    if (
        case.effect != "injured"
        or case.group != "any"
        or any(m.effects == ("killed",) for m in case.casualties)
    ):
        return []
    by_list: dict[tuple[int, int], list[Mention]] = {}
    for mention in case.casualties:
        if _is_shot(mention):
            by_list.setdefault((mention.sentence, mention.group), []).append(mention)
    return _adding_up(case, by_list.values())


def _survivors(case: Case) -> list[Mention]:
    if case.effect != "injured" or case.group != "any":
        return []
    shot = [m for m in case.casualties if _is_shot(m) and m.value]
    killed = [m for m in case.casualties if m.effects == ("killed",) and m.value]
    return next(([s, k] for s in shot for k in killed if (s.value or 0) - (k.value or 0) == case.value), [])


def _list_sum(case: Case) -> list[Mention]:
    if case.group != "any" or any((m.value or 0) > case.value for m in case.wholes):
        return []
    born = ([m for m in members if m.category != "unborn" and m.value] for members in case.lists.values())
    return _adding_up(case, born)


def _group_sum(case: Case) -> list[Mention]:
    if case.group == "any":
        return []
    by_sentence: dict[int, list[Mention]] = {}
    for mention in case.victims:
        if mention.category == case.group and mention.value is not None:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    return _adding_up(case, by_sentence.values())


def _adding_up(case: Case, lists: Iterable[list[Mention]]) -> list[Mention]:
    return next((members for members in lists if len(members) > 1 and total(members) == case.value), [])


def _men_left(case: Case) -> list[Mention]:
    if case.group != "men":
        return []
    others = [m for m in case.victims if m.category in ("women", "children") and m.value]
    for whole in case.wholes:
        if is_demographic(whole) or whole.value is None:
            continue
        parts = [m for m in others if m.sentence == whole.sentence]
        if (parts or not others) and whole.value - total(parts) == case.value:
            return [whole, *parts]
    return []


def _named_children(case: Case) -> list[Mention]:
    if case.group != "children" or not case.victims:
        return []
    named: dict[tuple[float, str], Mention] = {}
    for mention in case.ledger.mentions:
        if mention.mention_class == "age" and mention.value is not None and mention.value < MAJORITY:
            named.setdefault((mention.value, _name_beside(case.ledger.text, mention)), mention)
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


_FLOORS = {"dozens": 12, "dozens of others": 12}


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


def _named(case: Case) -> list[Mention]:
    least, most = _named_range(case)
    return case.victims[:1] if least == case.value == most else []


def _perhaps_named(case: Case) -> list[Mention]:
    least, most = _named_range(case)
    return case.victims[:1] if least <= case.value <= most else []


def _named_range(case: Case) -> tuple[int, int]:
    """The least and the greatest number of named adults of the group; an empty range where not told so."""
    sex = _SEXES.get(case.group)
    if sex is None or case.value < LEAST_PLURAL or not _leaves_room(case):
        return 1, 0
    return count_named(case.ledger.text, sex)


_SEXES: dict[str, Sex] = {"women": "women", "men": "men"}


def _leaves_room(case: Case) -> bool:
    """No number of this group is named, and the toll less the other groups is large enough."""
    if any((m.value or m.high or 0) >= LEAST_PLURAL for m in case.victims if m.category == case.group):
        return False
    toll = _largest(m for m in case.wholes if not is_demographic(m))
    rest = toll - sum(
        _largest(m for m in case.victims if m.category == g) for g in ("women", "men", "children")
    )
    return case.value <= rest and case.value <= toll / 2


def _largest(mentions: Iterable[Mention]) -> float:
    return max((m.value or m.high or 0 for m in mentions), default=0)


_OURS = "docs/codebook-numbers.md"
_DERIVED: tuple[ReasonCode, ...] = ("DERIVED_NOT_STATED",)

SUPPORT_RULES: tuple[SupportRule, ...] = (
    SupportRule(
        "stated", "supported", (), "The text states the number for this effect and group.", _OURS, _stated
    ),
    SupportRule("shot", "supported", (), "Who was shot, in a text without dead, was injured.", _OURS, _shot),
    SupportRule(
        "survivors", "derived", _DERIVED, "Those shot less those killed were injured.", _OURS, _survivors
    ),
    SupportRule(
        "shot-list", "derived", _DERIVED, "Those shot, told of in one list, add up.", _OURS, _shot_list
    ),
    SupportRule("list-sum", "derived", _DERIVED, "The groups of one list add up.", _OURS, _list_sum),
    SupportRule("both-sides", "derived", _DERIVED, "The dead of both sides add up.", _OURS, _both_sides),
    SupportRule(
        "event-share",
        "derived",
        _DERIVED,
        "A number divided among events has an even share for each.",
        "ACLED FAQ, fatalities",
        _event_share,
    ),
    SupportRule(
        "group-sum",
        "derived",
        _DERIVED,
        "The women (children, men) of one sentence add up.",
        _OURS,
        _group_sum,
    ),
    SupportRule(
        "men-left",
        "derived",
        _DERIVED,
        "All less its women and children are men.",
        "Airwars practice",
        _men_left,
    ),
    SupportRule(
        "named-children",
        "derived",
        _DERIVED,
        "The persons named with an age under 18 are the children.",
        "Airwars practice",
        _named_children,
    ),
    SupportRule(
        "plural",
        "review",
        ("VAGUE_MADE_EXACT",),
        "A plural without a number is at least two.",
        "Airwars practice (RS3444, ISPT0376)",
        _plural,
    ),
    SupportRule(
        "vague-floor",
        "review",
        ("VAGUE_MADE_EXACT",),
        "Dozens of injured are at least twelve; the dead are never put at a vague word's number.",
        "Airwars methodology; ACLED FAQ",
        _vague_floor,
    ),
    SupportRule(
        "two-persons",
        "derived",
        _DERIVED,
        "Persons told of one by one, without a toll, are two.",
        _OURS,
        _two_persons,
    ),
    SupportRule(
        "named-adults",
        "derived",
        _DERIVED,
        "The women (men) named, where no number of them is told.",
        "Airwars practice",
        _named,
    ),
    SupportRule(
        "perhaps-named-adults",
        "review",
        _DERIVED,
        "The women (men) named, with those who may be some, where no number of them is told.",
        "Airwars practice",
        _perhaps_named,
    ),
)
