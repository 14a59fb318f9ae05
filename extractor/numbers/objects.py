"""Phrases on which an active word of harm acts, and numbers to which a toll is led."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import FINITE, LIST_LINK, NOMINAL, REACH, VERBAL
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_CLAUSE_BEGINS = FINITE | Part.CLAUSE_END | Part.SAYING | Part.VERB | Part.RELATIVE
_BEFORE_NUMBER = Part.ASIDE | Part.DETERMINER
_NUMBERS = ("number", "figure", "toll", "total")
_POSSESSIVE_MARKS = ("'", "’")


def object_of(clause: Clause, index: int, phrase: Phrase) -> int:
    """The phrase is what an active word of harm acts on ("killing 12", "the deaths of 3")."""
    at = phrase.first - 1
    linked = False
    limit = max(clause.first_cue - 1, at - REACH)
    while at > limit:
        word = clause.lex[at]
        owner = clause.owner[at]
        if word.forms and (owner < 0 or clause.phrases[owner].inner != at):
            if linked and _has_own_clause(clause, phrase):
                return -1
            return _governor(clause, at, phrase, linked)
        if word.parts & Part.OF and not linked:
            return harm_before_of(clause, at)
        step = _back_step(clause, at, linked)
        if step == 0:
            return -1
        linked = linked or step == 2
        at -= 1
    return -1


def _has_own_clause(clause: Clause, phrase: Phrase) -> bool:
    """As in "killed 12 men, and 30 were hurt", "... and over 900 Orvelese have had to flee"."""
    acts = clause.acts_itself(phrase) or clause.has_plain_verb(phrase)
    return acts or clause.has_own_state(phrase) or clause.begins_clause(phrase)


def _back_step(clause: Clause, at: int, linked: bool) -> int:
    """0 stop, 1 go on, 2 go on over the link of a list."""
    parts = clause.lex[at].parts
    if parts & _CLAUSE_BEGINS and clause.owner[at] < 0:
        return 0
    if parts & LIST_LINK:
        return 0 if clause.words[at] in ("while", "whilst", "but") else 2
    if linked:
        return 1
    return 1 if parts & _BEFORE_NUMBER or clause.lex[at].qualifier else 0


def _governor(clause: Clause, at: int, phrase: Phrase, linked: bool) -> int:
    forms = clause.lex[at].forms
    if (
        forms & Form.BASE
        and not forms & NOMINAL
        and clause.lex[at - 1].parts & (Part.ARTICLE | Part.DETERMINER)
    ):
        return -1  # "of the Free Police"
    if clause.words[at] in ("lost", "losing", "mourning") and not _are_lost(clause, phrase):
        return -1
    if not _fits(clause, at, phrase):
        return -1
    if linked and _is_noun_with_of(clause, at):
        return at if _goes_on_listing(clause, at, phrase) else -1
    if forms & Form.PARTICIPLE:
        if clause.is_passive(at):
            return -1
        if linked and not (clause.object_begins(at + 1) or clause.name_begins(at + 1)):
            return -1
        return at
    if forms & (Form.GERUND | Form.BASE):
        if linked and not clause.object_begins(at + 1) and not _name_follows(clause, at):
            return -1
        return at
    return -1


def _are_lost(clause: Clause, phrase: Phrase) -> bool:
    """Things are lost too: a noun for persons stands there, or "three of their own"."""
    if phrase.noun is not None:
        return bool(phrase.noun.parts & Part.PERSON)
    return phrase.partitive and "own" in clause.words[phrase.after : phrase.after + 3]


def _fits(clause: Clause, at: int, phrase: Phrase) -> bool:
    """Things too are seized, released and hit; only a noun for persons makes them victims."""
    if clause.lex[at].sense in ("killed", "injured", "shot", "casualty", "displaced"):
        return True
    if phrase.of_pronoun:  # "freed nine of them"
        before = [other for other in clause.phrases if other.after <= at and other.noun is not None]
        return bool(before) and before[-1].is_person and before[-1].noun is not phrase.noun
    noun = phrase.noun
    if noun is None and phrase.partitive and _base_is_persons(clause, phrase):
        return True
    if noun is None and (
        clause.lex[at].sense == "detained" or clause.words[at].startswith(("abduct", "kidnap"))
    ):  # "arrested two"
        return True
    return noun is not None and bool(noun.parts & Part.PERSON or noun.forms & Form.PERSONS)


def _base_is_persons(clause: Clause, phrase: Phrase) -> bool:
    """As in "released 16 of the 22 soldiers": the noun is that of the 22."""
    owner = clause.owner[phrase.after + 1] if phrase.after + 1 < clause.count else -1
    return owner >= 0 and clause.phrases[owner].is_person


def _is_noun_with_of(clause: Clause, at: int) -> bool:
    """As in "the murder of Ann Bell, five other nuns, and two cooks": who is listed behind the first."""
    named = clause.lex[at].forms & (Form.EVENT | Form.GERUND)
    return bool(named) and at + 2 < clause.count and bool(clause.lex[at + 1].parts & Part.OF)


def _goes_on_listing(clause: Clause, at: int, phrase: Phrase) -> bool:
    """Not as in "After the murder of Ann Bell, nine guards fled": the nine begin a clause of their own."""
    if phrase.noun is None:
        return False
    leads = clause.back_over_names(at - 1)
    in_side_phrase = leads >= 0 and bool(clause.lex[leads].parts & (Part.PREPOSITION | Part.OF))
    return not (in_side_phrase and clause.verb_follows(phrase))


def _name_follows(clause: Clause, at: int) -> bool:
    return at + 1 < clause.count and not clause.lex[at + 1].parts & ~(Part.OF | Part.PERSON | Part.NUMBER)


def harm_before_of(clause: Clause, at: int) -> int:
    """The noun of harm right before "of"; -1 without one."""
    if at == 0:
        return -1
    before = at - 1
    forms = clause.lex[before].forms
    return before if forms & (Form.EVENT | Form.PERSONS | Form.GERUND | Form.TOLL) else -1


def of_harm(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "the bodies of two children", "the deaths of 14": the noun of harm before "of" governs."""
    at = phrase.first - 1
    if at >= 1 and clause.lex[at].parts & Part.OPEN:
        at -= 1
    if at < 1 or not clause.lex[at].parts & Part.OF:
        return -1
    if clause.lex[at - 1].parts & Part.OPEN:
        return harm_before_of(clause, at - 1)
    governor = harm_before_of(clause, at)
    if governor < 0:
        governor = _event_with_side_phrase(clause, at)
    return governor


def of_possessor(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "the six monks' murder", "two brothers’ brutal slaying": the noun of harm is theirs."""
    mark = phrase.after
    owns = mark + 1 < clause.count and clause.words[mark] in _POSSESSIVE_MARKS
    if not owns or not clause.sentence.attached(mark) or phrase.head < 0:
        return -1
    return next((at for at in range(mark + 1, min(mark + 3, clause.count)) if _is_their_end(clause, at)), -1)


def _is_their_end(clause: Clause, at: int) -> bool:
    return bool(clause.lex[at].forms & Form.EVENT) or clause.words[at] == "killing"


def _event_with_side_phrase(clause: Clause, of_at: int) -> int:
    """As in "the murder on a morning of May of six": a time or place stands before "of"."""
    for at in range(of_at - 1, max(-1, of_at - 9), -1):
        if (
            clause.lex[at].forms & Form.EVENT
            and at + 1 < of_at
            and clause.lex[at + 1].parts & Part.PREPOSITION
        ):
            return at
        if clause.lex[at].parts & (FINITE | Part.HARD_STOP | Part.VERB) or clause.lex[at].forms:
            return -1
    return -1


def after_toll(clause: Clause, index: int, phrase: Phrase) -> int:
    """The number that a toll is led to: "the death toll has risen to 63"."""
    if phrase.bare_plural or (phrase.noun is not None and not phrase.noun.parts & Part.PERSON):
        return -1
    ahead = _toll_ahead(clause, phrase)
    if ahead >= 0:
        phrase.running = True
        return ahead
    before = link_before(clause, phrase)
    link = before >= 0 and bool(
        clause.lex[before].parts & (Part.TOLL_LINK | Part.HARD_STOP | Part.OF | Part.BE)
    )
    link = link or _is_set_anew(clause, before)
    at = before
    while at >= max(0, before - 25):
        forms = clause.lex[at].forms
        if forms & Form.TOLL:
            return _toll(clause, phrase, at, before) if link or at == before else -1
        if (forms & VERBAL and not forms & NOMINAL) or clause.words[at] == ";":
            return -1
        at -= 1
    return -1


def _is_set_anew(clause: Clause, at: int) -> bool:
    """As in "As nobody gave the number of people hurt, the network set this number between 12 and 24"."""
    return at > 1 and clause.words[at] in _NUMBERS and bool(clause.lex[at - 1].parts & Part.DETERMINER)


def link_before(clause: Clause, phrase: Phrase) -> int:
    """The word that leads to a number, over a quotation mark: "put the dead at “more than 40”"."""
    at = clause.back_over_adverbs(phrase.first - 1)
    quoted = at > 0 and clause.lex[at].parts & Part.QUOTE
    return clause.back_over_adverbs(at - 1) if quoted else at


def _toll_ahead(clause: Clause, phrase: Phrase) -> int:
    """As in "brings to 14 the number of people killed"."""
    at = phrase.after
    if phrase.first == 0 or clause.words[phrase.first - 1] != "to" or at + 1 >= clause.count:
        return -1
    toll = clause.words[at] == "the" and clause.lex[at + 1].forms & Form.TOLL
    return at + 1 if toll else -1


def _toll(clause: Clause, phrase: Phrase, cue: int, before: int) -> int:
    phrase.running = True
    phrase.superseded = clause.words[before] == "from" and not _is_of_a_period(clause, phrase)
    return cue


def _is_of_a_period(clause: Clause, phrase: Phrase) -> bool:
    """As in "27, up from 19 in June": another number of another time, which stands."""
    return phrase.after < clause.count and clause.words[phrase.after] in clause.sentence.sets["periods"]


def put_at(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "put the number of violent deaths at 41", "puts the dead at six": the noun of harm governs."""
    link = link_before(clause, phrase)
    if link < 2 or clause.words[link] != "at" or phrase.bare_plural:
        return -1
    for at in range(link - 1, max(clause.first_cue - 1, link - REACH), -1):
        if clause.lex[at].forms & _SET_NOUNS:
            setting = clause.sentence.sets["setting"]
            return -1 if setting.isdisjoint(clause.words[max(0, at - _TO_SETTING) : at]) else at
        if clause.lex[at].parts & (_CLAUSE_BEGINS | Part.LINK):
            return -1
    return -1


_SET_NOUNS = Form.EVENT | Form.PERSONS | Form.STATE
_TO_SETTING = 6
