"""Plurals and persons told of without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_rule import SupportRule, derived
from extractor.verify.claim_shot import shot_in
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_PLURAL = 2
BOTH = ("killed", "injured")
NEAR = 15


def _plural(case: Case) -> list[Mention]:
    """As in "civilians were injured": the form of the noun says two or more, and no word says more."""
    told = (m for m in _vague(case) if m in case.victims or _befell_both(case, m))
    return [m for m in told if not _says_more(m)]


def _befell_both(case: Case, mention: Mention) -> bool:
    """As in "people were killed and wounded": some died, some live on; "killed or wounded" leaves it open."""
    if mention.lemma not in BOTH:
        return False
    start, end = mention.cue or (mention.start, mention.end)
    around = case.account.ledger.text[max(0, start - NEAR) : end + NEAR]
    return load_cues().alternative.search(around) is None


def _open_plural(case: Case) -> list[Mention]:
    """As in "several were injured" or "people were killed or injured": two is not what the words say."""
    return _vague(case)


def _vague(case: Case) -> list[Mention]:
    if case.value != LEAST_PLURAL or case.group != "any" or _has_toll(case):
        return []
    return [m for m in _open(case) if m.kind == "vague"]


def _says_more(mention: Mention) -> bool:
    """Whether a word of quantity puts the number higher than the plural does."""
    return not load_cues().beyond_plural.isdisjoint(mention.text.lower().split())


def _has_toll(case: Case) -> bool:
    """Whether a number of two or more is told; "up to ten" leaves room for two."""
    return any((m.value or 0) >= LEAST_PLURAL and m.kind != "at_most" for m in case.wholes)


def _open(case: Case) -> list[Mention]:
    """Casualties of the claimed effect, and those whose words leave open whether they had it."""
    return [m for m in case.casualties if case.effect in m.effects and m.category != "families"]


def _vague_floor(case: Case) -> list[Mention]:
    if case.group != "any" or case.effect != "injured":
        return []
    floors = load_cues().floors
    return [m for m in case.wholes if m.kind == "vague" and floors.get(m.text.lower()) == case.value]


def _two_persons(case: Case) -> list[Mention]:
    """Two who are told of one by one: no number is named, so only the least plural can be meant."""
    if case.value != LEAST_PLURAL or case.group != "any" or _has_toll(case):
        return []
    singles = [m for m in (*case.victims, *shot_in(case)) if m.value == 1]
    if any(m.category == "unborn" for m in singles):
        return []
    return singles if len({_who(m) for m in singles}) > 1 else []


def _who(single: Mention) -> str:
    """A person told of twice has the same noun; two men of different ages are two."""
    aged = single.noun is None or any(letter.isdigit() for letter in single.text)
    return single.text.lower() if aged else str(single.noun)


PLURAL = SupportRule(
    "plural",
    "derived",
    ("DERIVED_NOT_STATED", "VAGUE_MADE_EXACT"),
    "A plural without a number is at least two.",
    "Airwars practice (RS3444, ISPT0376)",
    _plural,
)
OPEN_PLURAL = SupportRule(
    "open-plural",
    "review",
    ("VAGUE_MADE_EXACT",),
    "A word for more than two, or a plural of open effect, may stand for two.",
    "ACLED FAQ, GTD codebook and Airwars records disagree",
    _open_plural,
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
