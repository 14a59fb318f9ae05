"""Shares of those told of: "of the dead, six were women", "ten people, all civilians", "mostly children"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.anaphora import is_predicate
from extractor.numbers.phrase import DESCRIBED
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_LONGEST_BASE = 8
_NAMING = Form.STATE | Form.PERSONS
_BREAK = Part.COMMA | Part.DASH | Part.OPEN
_LONGEST_LEAD = 3
_SHARE_GOES_ON = Part.BE | Part.LINK | Part.HARD_STOP | Part.PREPOSITION | Part.PERSON
_THOSE = ("those", "the")


def read_shares(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Give the shares of a group what befell the group, and count nobody by words that only describe it."""
    _read_bases(sentence, phrases)
    for first, second in pairwise(phrases):
        if (
            first.mention_class == "percentage"
            and (second.bare_plural or second.everything)
            and _in_one_clause(sentence, first, second)
        ):
            _describe(second)  # "forty percent of the injured were women"
        elif first.rule == DESCRIBED and second.bare_plural and _is_joined(sentence, first, second):
            _describe(second)  # "mostly women and children"
        elif second.bare_plural and second.effects and _is_described(sentence, first, second):
            _describe(second)  # "20 were killed, all of them members of the brigade"
        elif first.effects and second.effects and first.numeral is not None:
            _read_apposition(sentence, first, second)
    _read_parts_of_share(sentence, phrases)


def _read_parts_of_share(sentence: Sentence, phrases: list[Phrase]) -> None:
    """As in "More than half of the dead were over 60, and seven were children": the seven are of the dead."""
    share = next((p for p in phrases if p.mention_class == "uncounted_harm"), None)
    if share is None or share.inner < 0:
        return
    for part, kind in pairwise(phrases):
        bare = part.bare and part.numeral is not None and part.mention_class is None and not part.effects
        if part.first > share.after and bare and is_predicate(sentence, part, kind):
            effects = sentence.lex[share.inner].effects
            part.effects, part.any_of, part.cue = effects, len(effects) > 1, share.inner
            part.noun, part.head = kind.noun, kind.head
            part.rule, part.subset, part.partitive = "share_of", True, True


def _read_bases(sentence: Sentence, phrases: list[Phrase]) -> None:
    """As in "Of the 40 dead, six were women and nine children"."""
    comma = _after_base(sentence)
    if comma < 0:
        return
    base = next((p for p in phrases if p.after <= comma and p.effects and p.cue < comma), None)
    cue = base.cue if base else next((at for at in range(comma) if _names_persons(sentence, at)), -1)
    if cue < 0:
        return
    for phrase in phrases:
        if phrase.first > comma and phrase.bare_plural and phrase.rule == "listed":
            phrase.effects = ()  # "six were women": the six are counted, the women say who they are
        bare = not phrase.effects or phrase.rule == "joined_to" or _befell_the_dead(sentence, cue, phrase)
        if phrase.first > comma and phrase.numeral is not None and bare and _is_share(sentence, phrase):
            effects = base.effects if base else sentence.lex[cue].effects
            phrase.effects, phrase.any_of, phrase.cue = effects, len(effects) > 1, cue
            phrase.rule, phrase.subset, phrase.partitive, phrase.whole = "share_of", True, True, base


def _names_persons(sentence: Sentence, at: int) -> bool:
    """As in "Of the dead", "Of those killed"."""
    forms = sentence.lex[at].forms
    those = at > 0 and sentence.words[at - 1] in _THOSE
    return bool(forms & _NAMING) or bool(forms & Form.PARTICIPLE and those)


def _befell_the_dead(sentence: Sentence, cue: int, phrase: Phrase) -> bool:
    """As in "Of the bodies, 21 were burned": they are of the dead."""
    return sentence.lex[cue].sense == "killed" and phrase.effects == ("injured",)


def _is_share(sentence: Sentence, phrase: Phrase) -> bool:
    """A number of persons that "are" something or stands alone; not "30 resigned"."""
    ends = phrase.after >= sentence.count or sentence.words[phrase.after] == "."
    behind = Part.HARD_STOP if ends else sentence.lex[phrase.after].parts
    return phrase.is_person and bool(behind & _SHARE_GOES_ON)


def _after_base(sentence: Sentence) -> int:
    """The comma behind "Of the dead" at the head of a sentence; -1 where it begins otherwise."""
    if not sentence.count or not sentence.lex[0].parts & Part.OF:
        return -1
    ahead = range(1, min(_LONGEST_BASE, sentence.count))
    return next((at for at in ahead if sentence.lex[at].parts & Part.COMMA), -1)


def _in_one_clause(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    between = sentence.lex[first.after : second.first]
    return not any(word.parts & (Part.COMMA | Part.HARD_STOP | Part.CONJUNCTION) for word in between)


def _read_apposition(sentence: Sentence, first: Phrase, second: Phrase) -> None:
    """As in "twelve people, all civilians, were killed", "nine people, mostly women"."""
    lead = sentence.lex[first.after : second.first]
    words = " ".join(sentence.words[first.after + 1 : second.first])
    if not lead or not lead[0].parts & _BREAK or len(lead) > _LONGEST_LEAD:
        return
    whole = second.everything and not words
    if (whole or (second.bare_plural and words in ("all", "all of them"))) and second.noun is not None:
        _describe(second)
        if first.noun is None or first.noun.category in (None, "total"):
            first.noun, first.head = second.noun, second.head
    elif second.bare_plural and words in sentence.sets["mostly"]:
        _describe(second)


def _is_described(sentence: Sentence, first: Phrase, phrase: Phrase) -> bool:
    if phrase.first - first.after <= _LONGEST_LEAD:
        return False
    before = sentence.words[max(0, phrase.first - 2) : phrase.first]
    return before in (["all", "of them"], [",", "all"], [",", "mostly"])


def _describe(phrase: Phrase) -> None:
    """It says who the others are and counts nobody itself."""
    phrase.effects, phrase.rule = (), DESCRIBED


def _is_joined(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    return sentence.words[first.after : second.first] == ["and"]
