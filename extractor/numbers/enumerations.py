"""Counts what a text lists without a number: "a man and his wife" are two, "him and two others" three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.model import Mention
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

LONGEST = 6


def enumerations(
    sentence: Sentence, phrases: list[Phrase], sentence_index: int
) -> list[tuple[Mention, list[Phrase]]]:
    """The people and their own who are listed under one word of harm, each list with its members."""
    if not any(phrase.effects for phrase in phrases):
        return []
    found = []
    at = 0
    for phrase in phrases:
        lead = _pronoun_before(sentence, phrase) if phrase.effects else -1
        if lead >= 0:
            found.append((_to_mention(sentence, [phrase], sentence_index, lead), [phrase]))
    while at < len(phrases):
        members = _household(sentence, phrases, at)
        if len(members) > 1:
            found.append((_to_mention(sentence, members, sentence_index), members))
        at += max(1, len(members))
    return found


def _pronoun_before(sentence: Sentence, phrase: Phrase) -> int:
    """As in "him and two others", "he and his wife": the pronoun; -1 where none is joined to others."""
    at = phrase.first - 2
    others = phrase.additive or (phrase.possessive and sentence.words[at + 1] == "and")
    if at < 0 or not (others and phrase.effects and phrase.value) or phrase.subset:
        return -1
    joined = sentence.lex[at + 1].parts & Part.CONJUNCTION
    return at if joined and sentence.lex[at].parts & Part.SINGULAR else -1


def _household(sentence: Sentence, phrases: list[Phrase], at: int) -> list[Phrase]:
    """A phrase and those right behind it that belong to it by "his", "her", "their"."""
    members = [phrases[at]]
    if not _can_begin(phrases[at]):
        return members
    for phrase in phrases[at + 1 : at + LONGEST]:
        if not (phrase.possessive and phrase.effects and phrase.cue == members[0].cue and phrase.value):
            break
        if phrase.unborn or not _is_link(sentence, members[-1], phrase):
            break
        members.append(phrase)
    return members if _is_closed(sentence, members) else members[:1]


def _is_closed(sentence: Sentence, members: list[Phrase]) -> bool:
    """Not as in "the mayor, his driver and a guard": who comes behind the last "and" is listed with them."""
    between = sentence.lex[members[0].after : members[-1].first]
    return any(word.parts & Part.CONJUNCTION for word in between) or len(members) == 1


def _can_begin(phrase: Phrase) -> bool:
    return (
        bool(phrase.effects)
        and bool(phrase.value)
        and phrase.head >= 0
        and not phrase.family
        and not phrase.none
    )


def _is_link(sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
    between = sentence.lex[before.after : phrase.first]
    return 1 <= len(between) <= 2 and all(word.parts & Part.LINK for word in between)


def _to_mention(sentence: Sentence, members: list[Phrase], sentence_index: int, pronoun: int = -1) -> Mention:
    start = sentence.starts[pronoun if pronoun >= 0 else members[0].first]
    end = sentence.ends[members[-1].after - 1]
    total = sum(member.value or 0 for member in members) + (pronoun >= 0)
    lead = members[0]
    return Mention(
        index=-1,
        start=start,
        end=end,
        number_start=start,
        number_end=end,
        text=sentence.text[start:end],
        kind="exact",
        value=total,
        low=total,
        high=total,
        point=total,
        mention_class="casualty",
        effects=lead.effects,
        effect_logic="any_of" if lead.any_of else "all_of",
        category="total",
        status="unspecified",
        negated=lead.negated,
        derivation="enumeration",
        decided_by="enumeration",
        sentence=sentence_index,
        group=lead.list_number,
        part=lead.subset,
        lemma=sentence.lex[lead.cue].sense,
        cue=(sentence.starts[lead.cue], sentence.ends[lead.cue]),
    )
