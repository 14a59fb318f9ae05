"""What stands around a phrase: whether a word of harm further on can be said of it or is of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import ACTIVE, FINITE
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_BEFALLING = Form.PARTICIPLE | Form.HAPPENS
_SHORT = 5
_IN_HOSPITAL = ("in ", "at ", "into ")
_PARTICLES = ("away", "out", "off", "up", "down", "over", "back", "aside", "at", "on")
_PARTICIPLE_ENDS = ("ed", "en", "led", "taken", "held", "shot", "found", "brought", "caught", "sent")
_OWNED = ("'s", "’s")
GOES_ON = Part.BE | Part.HAVE | Part.MODAL | Part.CUE | Part.ADVERB | Part.OF


def is_base(clause: Clause, phrase: Phrase) -> bool:
    """As in "Of the 26 passengers, nine were killed": what is said is said of the nine."""
    at = phrase.first - 1
    if at < 0 or not clause.lex[at].parts & Part.OF:
        return False
    if at > 0 and not clause.lex[at - 1].parts & (Part.HARD_STOP | Part.COMMA | Part.QUOTE | Part.OPEN):
        return clause.words[at - 1] == "out"
    for step in range(phrase.after, min(phrase.after + _SHORT, clause.count)):
        if clause.lex[step].parts & Part.COMMA:
            return True
        if clause.lex[step].forms or clause.lex[step].parts & FINITE:
            return False
    return False


def is_aim(clause: Clause, phrase: Phrase) -> bool:
    """As in "who tried to stop the bomber died": the bomber is the object of an infinitive."""
    verb = phrase.first - 1
    if verb < 1 or phrase.numeral is not None or not phrase.definite:
        return False
    return (
        clause.words[verb - 1] == "to" and not clause.lex[verb].parts and not clause.sentence.is_capital(verb)
    )


def stands_beside(clause: Clause, phrase: Phrase) -> bool:
    """As in "He was killed along with two guards, and three were hurt": whose harm stands before them."""
    link = clause.back_over_adverbs(phrase.first - 1)
    if link < 1 or not clause.lex[link].parts & Part.COMPANION or clause.lex[link].parts & Part.COMMA:
        return False
    harm = clause.back_over_adverbs(link - 1)
    return harm >= 0 and bool(clause.lex[harm].forms & _BEFALLING)


def is_agent(clause: Clause, phrase: Phrase) -> bool:
    """As in "Two men led away by soldiers were found dead": the soldiers led them away."""
    before = clause.back_over_names(phrase.first - 1)
    return before > 0 and clause.words[before] == "by" and _is_plain_participle(clause, before - 1)


def _is_plain_participle(clause: Clause, at: int) -> bool:
    """A verb in the passive; not as in "nine people died by the road"."""
    at = clause.back_over_adverbs(at)
    if at >= 0 and clause.words[at] in _PARTICLES:
        at -= 1
    listed = at >= 0 and bool(clause.lex[at].forms & Form.PARTICIPLE)
    return listed or clause.words[max(0, at)].endswith(_PARTICIPLE_ENDS)


def is_part_named(clause: Clause, phrase: Phrase) -> bool:
    """As in "one of the four was": what is said is said of the one, not of the four."""
    before = phrase.first - 1
    if before <= 0 or not clause.lex[before].parts & Part.OF or clause.owner[before - 1] < 0:
        return False
    relative = phrase.after < clause.count and clause.lex[phrase.after].parts & Part.RELATIVE
    return phrase.numeral is None or not relative


def is_acted_on(clause: Clause, phrase: Phrase) -> bool:
    """As in "They killed 31, and 54 were hurt": the 31 have their verb in front of them."""
    before = clause.back_over_adverbs(phrase.first - 1)
    if before > 0 and clause.lex[before].parts & Part.QUOTE and clause.sentence.attached(before):
        before -= 1  # "neutralised” 64 fighters"
    if before < 0 or clause.owner[before] >= 0:
        return False
    if phrase.inner >= 0 and clause.lex[before].parts & Part.VERB:  # "received nine wounded, and two died"
        return True
    if clause.lex[before].forms & Form.GERUND and _is_noun(clause, before):
        return False
    return bool(clause.lex[before].forms & ACTIVE) and not clause.is_passive(before)


def _is_noun(clause: Clause, gerund: int) -> bool:
    """As in "After the shooting three men fled": a deed that is named, not done to the three."""
    before = max(0, gerund - 1)
    owned = clause.words[before].endswith(_OWNED)
    return owned or bool(clause.lex[before].parts & (Part.ARTICLE | Part.ADJECTIVE))


def is_rival(clause: Clause, other: Phrase) -> bool:
    """Whether another phrase could be persons of whom the sentence goes on to speak."""
    if not other.is_person:
        return False
    if other.head >= 0 or other.after >= clause.count:
        return True
    return bool(clause.lex[other.after].parts & GOES_ON)


def base_has_a_clause(clause: Clause, part: Phrase, base: Phrase) -> bool:
    """As in "Two of the four who were shot have died": what befell the part comes behind that clause."""
    behind = 0 <= base.first - part.after <= 1 and base.after < clause.count
    if not (part.partitive and behind):
        return False
    after = clause.lex[base.after]
    own = after.parts & Part.RELATIVE or after.forms & Form.PARTICIPLE
    last = clause.last_cue
    happened = clause.lex[last].forms & Form.HAPPENS
    suffered = clause.lex[last].forms & Form.PARTICIPLE and clause.is_passive(last)
    return bool(own) and bool(happened or suffered)


def is_number_of_a_thing(clause: Clause, phrase: Phrase, other: Phrase) -> bool:
    """As in "Two clerks keep a roll of 40 guards who ...": more persons, and not whose the first are."""
    of = clause.lex[other.first - 1].parts & Part.OF
    more = (other.value or 0) > (phrase.value or 0)
    return bool(of) and more and other.first - 1 > phrase.after


def carries_out(clause: Clause, at: int) -> bool:
    """As in "soldiers executed ground attacks": nobody was executed."""
    things = clause.sentence.sets["carried_out"]
    return clause.words[at] == "executed" and not things.isdisjoint(clause.words[at + 1 : at + 5])


def is_toll(clause: Clause, at: int) -> bool:
    """As in "killed as four, and injured as two": the number of the injured comes behind."""
    if at + 2 >= clause.count or clause.words[at + 1] != "as" or not clause.lex[at + 2].parts & Part.NUMBER:
        return False
    owner = clause.owner[at + 2]
    return owner < 0 or clause.phrases[owner].bare  # "31 hurt as two bombs hit a market"


def is_of_hospital(clause: Clause, phrase: Phrase, at: int) -> bool:
    """As in "Ten patients and a nurse were in the hospital": who belongs there is not hurt by it."""
    if not clause.words[at].startswith(_IN_HOSPITAL) or not clause.words[at].endswith("hospital"):
        return False
    head = clause.words[phrase.head] if phrase.head >= 0 else ""
    medical = phrase.noun is not None and phrase.noun.category == "medical"
    return medical or head in clause.sentence.sets["in_hospitals"]
