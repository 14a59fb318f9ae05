"""Which group a number counts where its own words leave it open: "12 civilians were killed and 30 injured".

A number without a noun takes over the group of the number before it, of which it is told in the same breath;
"five of them" are of those told of last; ages say that persons are children; and some words of harm are said
of those who fight alone.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from extractor.numbers.lexicon import Lexicon
from extractor.numbers.mentions import MAJORITY
from extractor.numbers.model import Mention
from extractor.numbers.words import Part, is_plural
from extractor.segments import Span

_LONGEST_GAP = 160
_LINK = re.compile(r"(?:\(|(?:[,;:]|\b(?:and|or|but|while|that))\s+)(?:the\s+)?(?:(?:other|remaining)\s+)?$")
_PARTING = re.compile(r"\bincluding\b|\bamong\b|\bof (?:them|whom)\b|\bcompared\b")
_OF_THEM = (" of them", " of whom")
_AGED = re.compile(
    r"\s+(?:[\w'’-]+\s*){1,3}?[,(]?\s+(?:both |all )?(?:aged|ages) (?:between )?"
    r"(\d{1,2})((?:(?:,| and|, and| to|-|–)\s*\d{1,2}\b)*)(?!\d)"
)
_OF_AN_AID_BODY = re.compile(
    r"[^.;,:]{0,40}?\b(?:of|for|with|from)\s+(?:an?|the|its)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:NGO|charity|non-?governmental organi[sz]ation|(?:aid|relief|humanitarian)\s+(?:\w+\s+)?"
    r"(?:agency|organi[sz]ation|group|charity|body))\b",
    re.IGNORECASE,
)
_BY_A_STATE = re.compile(
    r"[^.;,:]{0,30}?\bby\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:security forces|police(?:men)?|soldiers|troops|army|gendarmes|security agents|intelligence agents"
    r"|the authorities|border guards|immigration officers)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WIDE = ("civilians", "aid_workers", "medical", "journalists", "detainees")
_NARROW = ("children", "women", "men", "elderly", "other")
_NEAR = 120
_NOBODY = ("none", "none_reported")
_LEFT_OPEN = ("total", None)
_OF_ANY_AGE = ("total", "women", "men", None)


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """What the groups of one text are read from."""

    mentions: Sequence[Mention]
    text: str
    sentences: Sequence[Span]
    lexicon: Lexicon

    def cue_of(self, mention: Mention) -> str:
        """The words of harm, in lower case."""
        return self.text[slice(*mention.cue)].lower() if mention.cue else ""


def settle_groups(
    mentions: Sequence[Mention], text: str, sentences: Sequence[Span], lexicon: Lexicon
) -> None:
    """Give the casualty mentions that name no group themselves the group that the words around them tell of.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
        lexicon: The words of the language.
    """
    reading = _Reading(mentions, text, sentences, lexicon)
    before: Mention | None = None
    for mention in mentions:
        if mention.mention_class != "casualty":
            continue
        if before is not None and before.sentence != mention.sentence:
            before = None
        if mention.category in _LEFT_OPEN and mention.status in (None, "unspecified"):
            _settle(mention, before, reading)
        _settle_by_age(mention, text)
        if mention.noun in lexicon.sets["staff"] and _OF_AN_AID_BODY.match(text, mention.end):
            mention.category = "aid_workers"
        _settle_side(mention, reading)
        if not mention.part and mention.kind not in _NOBODY and mention.value is not None:
            before = mention


def _settle(mention: Mention, before: Mention | None, reading: _Reading) -> None:
    if mention.text.endswith(_OF_THEM):
        _take_antecedent(mention, reading)
    elif (
        before is not None and _leaves_out_noun(mention, reading) and _goes_on(reading.text, before, mention)
    ):
        mention.category, mention.status, mention.forces = before.category, before.status, before.forces
    elif mention.running_total:
        _take_last_plural(mention, reading.cue_of(mention), reading.lexicon)


def _leaves_out_noun(mention: Mention, reading: _Reading) -> bool:
    unnamed = mention.noun is None or mention.noun in reading.lexicon.sets["harmed"]
    return mention.value is not None and unnamed


def _goes_on(text: str, before: Mention, mention: Mention) -> bool:
    """As in "12 civilians were killed and 30 injured"; a larger number hardly counts a narrow group alone."""
    if (before.value or 0) < 2 or mention.start - before.end > _LONGEST_GAP:
        return False
    wide = before.category in _WIDE
    if not wide and not (before.category in _NARROW and (mention.value or 0) <= (before.value or 0)):
        return False
    verb = mention.cue[0] if mention.cue else mention.start
    gap = text[before.end : min(mention.start, verb) if verb > before.end else mention.start]
    return _LINK.search(gap) is not None and _PARTING.search(gap) is None


def _take_antecedent(mention: Mention, reading: _Reading) -> None:
    """As in "Both sides spared civilians. Dozens of them died": those told of last in the plural."""
    if mention.subset_of is not None:
        whole = reading.mentions[mention.subset_of]
        mention.category, mention.status = whole.category or "total", whole.status
        return
    start = reading.sentences[max(0, mention.sentence - 1)][0]
    _take_last_plural(mention, reading.text[start : mention.start].lower(), reading.lexicon)


def _take_last_plural(mention: Mention, lowered: str, lexicon: Lexicon) -> None:
    """The group of the last plural noun for persons that stands in some words."""
    near = lowered[-_NEAR:]
    if len(near) < len(lowered) and _take_last_plural_of(mention, _WORD.findall(near)[1:], lexicon):
        return
    _take_last_plural_of(mention, _WORD.findall(lowered), lexicon)


def _take_last_plural_of(mention: Mention, words: list[str], lexicon: Lexicon) -> bool:
    for at in range(len(words) - 1, -1, -1):
        known = lexicon.words.get(words[at])
        plural = known is not None and known.category is not None and is_plural(words[at])
        if known is not None and plural and not known.parts & Part.ADJECTIVE:
            known = lexicon.phrase(" ".join(words[max(0, at - 1) : at + 1])) or known
            mention.category, mention.status = known.category or "total", known.status
            return True
    return False


def _settle_by_age(mention: Mention, text: str) -> None:
    """As in "his two grandsons, aged 9 and 14": persons whose ages are all below 18 are children."""
    if mention.category not in _OF_ANY_AGE or mention.value is None or mention.derivation == "enumeration":
        return
    if text.find("age", mention.end, mention.end + _LONGEST_GAP) < 0:
        return
    aged = _AGED.match(text, mention.end, mention.end + _LONGEST_GAP)
    if aged is not None and all(int(age) < MAJORITY for age in _NUMBER.findall(aged[1] + aged[2])):
        mention.category = "children"


def _settle_side(mention: Mention, reading: _Reading) -> None:
    """As in "neutralised 20", "lost 45 men", "26 fighters were captured"."""
    if mention.noun not in (None, "men") and mention.effects != ("kidnapped",):
        return
    sets, cue = reading.lexicon.sets, reading.cue_of(mention)
    fought = cue in sets["of_fighters"] and mention.noun is None
    lost_men = cue in sets["losing"] and mention.noun == "men"
    if mention.category in ("total", "men") and (fought or lost_men):
        mention.category, mention.status = "combatants", "combatant"
    if mention.effects == ("kidnapped",) and _is_held_by_state(mention, cue, reading):
        mention.effects = ("detained",)


def _is_held_by_state(mention: Mention, cue: str, reading: _Reading) -> bool:
    """As in "26 fighters were captured", "two suspects were seized", "were taken away by soldiers"."""
    sets = reading.lexicon.sets
    wanted = mention.category == "combatants" or mention.noun in sets["suspected"]
    if cue in sets["capturing"] and wanted and not mention.forces:
        return True
    return mention.cue is not None and _BY_A_STATE.match(reading.text, mention.cue[1]) is not None
