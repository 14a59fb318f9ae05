"""Who is counted as what: finds, for each phrase of a sentence, the word of harm that governs it."""

from __future__ import annotations

import functools
import operator
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.clause import ACTIVE, NOMINAL
from extractor.numbers.company import apposed, inherit, summed_up
from extractor.numbers.described import (
    is_counted_twice,
    is_mere_share,
    is_no_second,
    say_what_parts_were,
    say_who_one_was,
    says_of_which_family,
    says_who_they_are,
)
from extractor.numbers.ellipsis import leaves_out
from extractor.numbers.joined_harms import effects_at, effects_of_pair
from extractor.numbers.manner import read_manner
from extractor.numbers.relations import relate
from extractor.numbers.role_rules import ROLE_RULES
from extractor.numbers.speakers import speaks
from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.role_rules import RoleRule
    from extractor.schema.terms import Effect

CAPTURED = Word("captured", Part.CUE, Form.PARTICIPLE, "detained")
_TO_DEMAND = 6

_ASKED_PARTS = functools.reduce(operator.or_, (rule.parts for rule in ROLE_RULES))


@functools.cache
def _rules_for(forms: int, parts: int) -> tuple[RoleRule, ...]:
    """The rules that can find something in a sentence whose words have some forms and asked parts."""
    return tuple(rule for rule in ROLE_RULES if forms & rule.forms and (not rule.parts or parts & rule.parts))


def read_roles(clause: Clause) -> None:
    """Give every phrase for persons its effects, where words of the sentence give them."""
    sentence, phrases = clause.sentence, clause.phrases
    rules = _rules_for(clause.forms, sentence.parts & _ASKED_PARTS)
    _read_each(clause, rules)
    if "them" in sentence.words:
        _read_pronoun_objects(clause)
    for before, phrase in pairwise(phrases):
        _take_attackers(clause, before, phrase)
    for one, kind in pairwise(phrases):
        say_who_one_was(clause, one, kind)
    say_what_parts_were(clause)
    read_manner(clause)
    relate(clause)


def _read_each(clause: Clause, rules: tuple[RoleRule, ...]) -> None:
    """First what the words of harm say of each phrase, then what those without one share with others."""
    told = [
        (index, phrase)
        for index, phrase in enumerate(clause.phrases)
        if phrase.is_person and not speaks(clause, phrase) and not clause.are_unhurt(phrase)
    ]
    for index, phrase in told:
        _read_one(clause, index, phrase, rules)
    for index, phrase in told:
        if not phrase.effects and phrase.is_person:
            inherit(clause, index, phrase)
            if not phrase.effects:
                summed_up(clause, index, phrase)
                leaves_out(clause, index, phrase)
        elif (phrase.value or 0) > 1 and 0 <= phrase.after <= phrase.cue:
            apposed(clause, index, phrase)


def _read_pronoun_objects(clause: Clause) -> None:
    """As in "lined up 18 men and shot them": the pronoun stands for the nearest group before it."""
    for at in range(clause.first_cue, clause.last_cue + 1):
        word = clause.lex[at]
        pronoun = clause.words[at + 1 : at + 2]
        if not (word.forms & ACTIVE and pronoun in _PRONOUN_OBJECTS) or clause.is_passive(at):
            continue
        joined = at > 0 and clause.lex[clause.back_over_adverbs(at - 1)].parts & (
            Part.CONJUNCTION | Part.COMMA
        )
        before = [phrase for phrase in clause.phrases if phrase.after <= at and phrase.noun is not None]
        if joined and before and _can_be_object(before[-1]):
            _suffer_also(before[-1], *effects_at(clause, at))
            before[-1].cue, before[-1].rule = at, "object_of"


_PRONOUN_OBJECTS = (["them"],)


def _suffer_also(phrase: Phrase, effects: tuple[Effect, ...], any_of: bool) -> None:
    """As in "abducted two nurses and killed them": a shot leaves open what became of them."""
    phrase.effects = effects if any_of else tuple(dict.fromkeys((*phrase.effects, *effects)))
    phrase.any_of = any_of


_TAKEN = (("kidnapped",), ("detained",))


def _can_be_object(phrase: Phrase) -> bool:
    held = phrase.effects in _TAKEN and phrase.side == "object" and not phrase.negated
    several = (phrase.value or 0) > 1 and phrase.numeral is not None
    return phrase.is_person and several and (not phrase.effects or held)


def _join_nouns(clause: Clause, phrase: Phrase) -> None:
    """As in "no deaths or injuries": one denial of both."""
    at = phrase.cue + 1
    if (
        at + 1 < clause.count
        and clause.lex[at].parts & Part.CONJUNCTION
        and clause.lex[at + 1].forms & NOMINAL
    ):
        effects = tuple(dict.fromkeys((*phrase.effects, *clause.lex[at + 1].effects)))
        phrase.effects, phrase.any_of = effects, len(effects) > 1


def _take_attackers(clause: Clause, before: Phrase, phrase: Phrase) -> None:
    """As in "Four of the attackers were shot dead and two were captured": the two are attackers, detained."""
    attackers = before.noun is not None and bool(before.noun.parts & Part.ATTACKER)
    if not (attackers and phrase.bare and phrase.effects == ("kidnapped",)):
        return
    if clause.words[phrase.cue] == "captured":
        phrase.noun, phrase.head = before.noun, before.head
        clause.lex[phrase.cue] = CAPTURED
        phrase.effects = CAPTURED.effects


def _is_demanded(clause: Clause, cue: int) -> bool:
    """As in "demanding the release of his brother": nobody was released."""
    before = clause.words[max(0, cue - _TO_DEMAND) : cue]
    return not clause.sentence.sets["demanding"].isdisjoint(before)


def _is_neither_of(clause: Clause, phrase: Phrase) -> bool:
    """As in "Neither of the two guards was hurt"."""
    at = phrase.first - 2
    return at >= 0 and clause.words[at] == "neither" and bool(clause.lex[at + 1].parts & Part.OF)


def _is_nobody_else(clause: Clause, phrase: Phrase) -> bool:
    """As in "killed eight rebels and harmed nobody else": some were harmed."""
    return clause.words[phrase.after : phrase.after + 1] == ["else"]


def _are_buried(clause: Clause, cue: int) -> bool:
    """As in "Funerals were held for 22 of the victims", "two massacres with nine victims": they died."""
    victims = clause.lex[cue].sense == "casualty"
    return victims and not clause.sentence.sets["burying"].isdisjoint(clause.words[:cue])


def _read_one(clause: Clause, index: int, phrase: Phrase, rules: tuple[RoleRule, ...]) -> None:
    """The first rule that finds a governing word decides."""
    if phrase.one_more and not (index and clause.phrases[index - 1].effects):
        return  # "one bus was hit, another was burned"
    if says_of_which_family(clause, phrase) or is_no_second(clause, index, phrase):
        return
    for rule in rules:
        cue = rule.find(clause, index, phrase)
        if cue >= 0:
            phrase.cue = cue
            phrase.rule = rule.name
            phrase.side = "object" if rule.name == "object_of" else "subject"
            read_effects = effects_of_pair if phrase.side == "object" else effects_at
            phrase.effects, phrase.any_of = read_effects(clause, cue)
            if phrase.none and cue == phrase.inner:
                _join_nouns(clause, phrase)
            phrase.subset = phrase.subset or clause.words[cue].startswith("among ")
            phrase.negated = phrase.none or clause.is_negated(cue) or _is_neither_of(clause, phrase)
            if phrase.none and (phrase.effects == ("detained",) or _is_nobody_else(clause, phrase)):
                phrase.effects = ()
            if phrase.any_of and _are_buried(clause, cue):
                phrase.effects, phrase.any_of = ("killed",), False
            if phrase.effects == ("released",) and _is_demanded(clause, cue):
                phrase.effects = ()
            described = phrase.bare_plural and says_who_they_are(clause, phrase)
            if described or is_mere_share(clause, phrase) or is_counted_twice(clause, phrase):
                phrase.effects = ()
            return
