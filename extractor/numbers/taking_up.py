"""What later sentences take up: groups told of before, parts of them, and other numbers for them."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.model import Mention


_LONGEST_LIST = 12
_LONGEST_LEAD = 90
_SOON = 4
_OF = (" of the ", " of ", " of its ", " of his ", " of her ", " of their ")
_LEADS = (" to ", " was ", " is ", " at ")
_ONE_DESCRIBED = re.compile(r",?\s+(?:an?|the|is|was|were|only|just|aged)\b")
_CLAUSE_BEHIND = re.compile(r"[^.,;:]{0,80}")
_WORD_BEHIND = re.compile(r" ([a-z]{3,})")


def take_up(mentions: list[Mention], text: str, lexicon: Lexicon) -> None:
    """Give the mentions that point at somebody told of before what was told of them."""
    _take_up_groups(mentions, text, lexicon)
    _take_up_parts(mentions, text)
    _take_up_disputes(mentions, text, lexicon)


def _take_up_groups(mentions: list[Mention], text: str, lexicon: Lexicon) -> None:
    """As in "the six Jesuits": a definite group without a word of harm is the group of whom one was told."""
    told: dict[float, Mention] = {}
    for mention in mentions:
        if mention.effects and mention.value is not None and mention.value > 1 and not mention.part:
            told.setdefault(mention.value, mention)
    _take_up_captives(mentions, lexicon)
    for mention in mentions:
        if (
            mention.definite
            and mention.value in told
            and (not mention.effects or _is_open(mention, told[mention.value]))
            and not _is_base(text, mention, mentions[mention.index - 1])
            and not mention.possessive
            and not _is_spared(text, mention, lexicon)
            and not (mention.noun is None and _of_something(text, mention, lexicon))
        ):
            _take_up_group(mention, told[mention.value], lexicon)


def _is_open(mention: Mention, told: Mention) -> bool:
    """As in "11 were killed ... the 11 victims": what befell them was told before."""
    return mention.lemma == "casualty" and len(told.effects) == 1


def _is_spared(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """As in "the five men in it escaped unhurt": another group of as many, whom nothing befell."""
    behind = _CLAUSE_BEHIND.match(text, mention.end)
    return behind is not None and not lexicon.sets["unhurt"].isdisjoint(behind[0].lower().split())


def _is_base(text: str, mention: Mention, before: Mention) -> bool:
    """As in "four of the five victims": what is said is said of the four."""
    return text[before.end : mention.number_start] in _OF


def _of_something(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """As in "the two gangs": an unlisted word behind the number is its noun, if it ends as no verb."""
    behind = _WORD_BEHIND.match(text, mention.end)
    return behind is not None and behind[1] not in lexicon.words and not behind[1].endswith(("ed", "ly"))


def _take_up_group(mention: Mention, first: Mention, lexicon: Lexicon) -> None:
    if mention.mention_class not in ("persons_not_casualties", "unclassified", "casualty"):
        return
    if mention.noun in lexicon.sets["living"]:
        return
    anybody = lexicon.sets["anybody"]
    if first.noun is None or mention.noun in (None, first.noun) or mention.noun in anybody:
        if mention.noun is None:  # "Of the 214, ...": the group is the one told of
            mention.category, mention.status = first.category, first.status
        _share_harm(mention, first)
        mention.part = mention.subset_of is not None


def _share_harm(mention: Mention, told: Mention) -> None:
    mention.effects, mention.effect_logic, mention.lemma = told.effects, told.effect_logic, told.lemma
    mention.negated, mention.modality = told.negated, told.modality
    mention.mention_class = "casualty"
    mention.category = mention.category or "total"
    mention.status = mention.status or "unspecified"
    mention.decided_by = "taken_up"


def _take_up_captives(mentions: list[Mention], lexicon: Lexicon) -> None:
    """As in "270 of the captives": they are of the group that was told to be kidnapped."""
    taken: Mention | None = None
    for mention in mentions:
        if "kidnapped" in mention.effects and mention.category not in (None, "total"):
            taken = mention
        elif taken is not None and mention.partitive and mention.noun in lexicon.sets["captives"]:
            mention.category, mention.status = taken.category, taken.status
            mention.subset_of = taken.index


def _take_up_parts(mentions: list[Mention], text: str) -> None:
    """As in "Twelve people died. Three of them were children": the three are of the twelve.

    Where the sentence before tells of dead and of injured, the words leave open of whom they are.
    """
    told: list[Mention] = []
    for mention in mentions:
        if mention.anaphoric and mention.mention_class in ("persons_not_casualties", "unclassified"):
            if mention.value == 1 and not _ONE_DESCRIBED.match(text, mention.end):
                continue  # "One of them, Ana Ruiz, taught chemistry"
            _take_up_part(mention, _wholes(told, mention))
        elif mention.effects and mention.part and mention.partitive and mention.subset_of is None:
            mention.subset_of = _whole_of(told, mention)
            if mention.subset_of is None and mention.value is not None:
                told.append(mention)  # "put names to 287 of the dead. Two of these ..."
        elif mention.effects and mention.value is not None and not mention.part and not mention.negated:
            told.append(mention)


def _wholes(told: list[Mention], part: Mention) -> list[Mention]:
    """The groups of the last sentence that told of any, where that is this sentence or the one before."""
    if not told or part.sentence - told[-1].sentence > 1:
        return []
    last = [whole for whole in told[-_LONGEST_LIST:] if whole.sentence == told[-1].sentence]
    return [whole for whole in last if part.value is None or (whole.value or 0) > part.value]


def _take_up_part(part: Mention, wholes: list[Mention]) -> None:
    if not wholes:
        return
    _share_harm(part, wholes[0])
    effects = tuple(dict.fromkeys(effect for whole in wholes for effect in whole.effects))
    if effects != part.effects:
        part.effects, part.effect_logic = effects, "any_of"
    part.subset_of = wholes[0].index if len(wholes) == 1 else None
    part.part = True


def _whole_of(told: list[Mention], part: Mention) -> int | None:
    """As in "Three of the dead were children": the index of those who were last told of as dead."""
    for whole in reversed(told[-_LONGEST_LIST:]):
        if set(part.effects) <= set(whole.effects) and (whole.value or 0) > (part.value or 0):
            return whole.index
    return None


def _is_said(text: str, mention: Mention, told: Mention, speaking: tuple[str, ...]) -> bool:
    """As in "The army said 12 died; the union said 31.": the number ends what another source said."""
    ends = text[mention.end : mention.end + 1] in (".", ",", ";", "")
    return ends and mention.sentence - told.sentence <= 1 and text.endswith(speaking, 0, mention.start)


@functools.cache
def _before_number(words: frozenset[str]) -> tuple[str, ...]:
    """What a text ends with right before a number that such words lead to."""
    return tuple(f"{word} " for word in words)


def _take_up_disputes(mentions: list[Mention], text: str, lexicon: Lexicon) -> None:
    """As in "killed 21 people. The committee put the number at 34": the 34 are of the same harm."""
    told: Mention | None = None
    last: Mention | None = None
    leads, speaking = _before_number(lexicon.sets["disputing"]), _before_number(lexicon.sets["speaking"])
    for mention in mentions:
        if mention.effects and not mention.part:
            last = mention
            told = mention if mention.value is not None else told
        if mention.mention_class != "unclassified":
            continue
        if last is not None and _says_how_many(text, mention, last, lexicon):
            _share_harm(mention, last)
            continue
        if told is None:
            continue
        if mention.sentence - told.sentence > _SOON:
            continue
        if text.endswith(leads, 0, mention.start) or _is_said(text, mention, told, speaking):
            mention.mention_class, mention.decided_by = "casualty", "taken_up"
            mention.effects, mention.effect_logic, mention.lemma = told.effects, told.effect_logic, told.lemma
            mention.category, mention.status = "total", "unspecified"
        elif _sums_up(text, mention, lexicon):
            mention.category, mention.status = told.category, told.status
            _share_harm(mention, told)


def _says_how_many(text: str, mention: Mention, last: Mention, lexicon: Lexicon) -> bool:
    """As in "Dozens were hurt. The network counts this as 12": it stands for those told of."""
    if mention.sentence - last.sentence > 1:
        return False
    before = text[max(0, mention.start - _LONGEST_LEAD) : mention.start]
    return lexicon.modality.quantifying.stands_at_the_end_of(before)


def _sums_up(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """As in "bringing the total for the year to 17", "The corresponding figure last year was 12"."""
    before = text[max(0, mention.start - _LONGEST_LEAD) : mention.start]
    return before.endswith(_LEADS) and lexicon.modality.summing.stands_at_the_end_of(before)
