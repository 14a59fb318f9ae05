"""Numbers that leave out what the number before them said: "12 by the rebels", "compared to 25 last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_LINKS = Part.LINK | Part.HARD_STOP
_LEAD = 2
_LONGEST_DOER = 5
_NO_DOER = (
    Part.PREPOSITION | Part.FINITE | Part.VERB | Part.SAYING | Part.RELATIVE | Part.LINK | Part.HARD_STOP
)
_OWN_CLAUSE = Part.FINITE | Part.VERB | Part.RELATIVE | Part.SUBORDINATOR
_ENDS_OBJECT = Part.LINK | Part.HARD_STOP | Part.PREPOSITION | Part.CLOSE | Part.QUOTE


def leaves_out(clause: Clause, index: int, phrase: Phrase) -> None:
    """A bare number that stands in the place of an earlier one takes over its noun and what befell it."""
    if phrase.effects or phrase.value is None or phrase.numeral is None:
        return
    earlier = _told_before(clause, index)
    if earlier is None or not _stands_for(clause, earlier, phrase):
        return
    if phrase.noun is None:
        phrase.noun, phrase.head, phrase.civilian = earlier.noun, earlier.head, earlier.civilian
    phrase.effects, phrase.any_of, phrase.cue = earlier.effects, earlier.any_of, earlier.cue
    phrase.negated, phrase.rule = earlier.negated, "left_out"


def _stands_for(clause: Clause, earlier: Phrase, phrase: Phrase) -> bool:
    if phrase.bare and (_is_gapped(clause, earlier, phrase) or _is_compared(clause, earlier, phrase)):
        return True
    return _is_of_another_doer(clause, earlier, phrase)


def _is_of_another_doer(clause: Clause, earlier: Phrase, phrase: Phrase) -> bool:
    """As in "The first blast killed nine and the second four", "the rebels lost 30 men, the army 12"."""
    if phrase.definite or not (earlier.side == "object" or earlier.cue == earlier.inner >= 0):
        return False
    if phrase.after < clause.count - 1 and not clause.lex[phrase.after].parts & _ENDS_OBJECT:
        return False
    link = _before_doer(clause, earlier, phrase)
    if link < earlier.after or not clause.lex[link].parts & _LINKS:
        return False
    between = clause.lex[earlier.after : link]
    return not any(word.forms or word.parts & _OWN_CLAUSE for word in between)


def _before_doer(clause: Clause, earlier: Phrase, phrase: Phrase) -> int:
    """The token before the name, or the noun with its article, in front of a number; -1 without one."""
    last = phrase.first - 1
    if clause.words[last] == "for" == clause.words[earlier.first - 1]:
        last -= 1
    for at in range(last, max(earlier.after, last - _LONGEST_DOER), -1):
        word = clause.lex[at]
        opens = word.parts & Part.ARTICLE or (clause.sentence.is_capital(at) and not word.parts)
        if opens and clause.lex[at - 1].parts & _LINKS:
            return at - 1
        if word.forms or word.parts & _NO_DOER:
            return -1
    return -1


def _told_before(clause: Clause, index: int) -> Phrase | None:
    """The last number of harmed persons, past agents and dates."""
    told = (p for p in reversed(clause.phrases[:index]) if p.effects and p.numeral is not None)
    return next((phrase for phrase in told if not (phrase.subset or phrase.of_pronoun)), None)


def _is_gapped(clause: Clause, earlier: Phrase, phrase: Phrase) -> bool:
    """As in "39 were killed by militants; 12 by the army; and 45 by unknown gunmen"."""
    told_by = earlier.rule == "left_out" or "by" in clause.words[earlier.cue + 1 : phrase.first]
    if phrase.after >= clause.count or clause.words[phrase.after] != "by" or not told_by:
        return False
    return bool(clause.lex[clause.back_over_adverbs(phrase.first - 1)].parts & _LINKS)


def _is_compared(clause: Clause, earlier: Phrase, phrase: Phrase) -> bool:
    """As in "40 killings in May, compared to 25 in April", "86 victims, against 52 a year ago"."""
    if not is_set_against(clause, phrase, earlier.after):
        return False
    return phrase.after < clause.count and clause.words[phrase.after] in clause.sentence.sets["periods"]


def is_set_against(clause: Clause, phrase: Phrase, first: int = 0) -> bool:
    """As in "compared with nine", "against 52": words of comparison lead to the number."""
    before = " ".join(clause.words[max(first, phrase.first - _LEAD) : phrase.first])
    return before.endswith(tuple(clause.sentence.sets["comparing"]))


def pro_verb(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "The groom died, as did 43 guests": the word of harm that the verb stands for."""
    verb = phrase.first - 1
    if verb < 1 or clause.words[verb - 1] not in _SO or not clause.lex[verb].parts & Part.FINITE:
        return -1
    return next((other.cue for other in reversed(clause.phrases[:index]) if other.effects), -1)


_SO = ("as", "so")
