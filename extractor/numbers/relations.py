"""How the phrases of one sentence belong together: parts of a whole, and members of one list."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

REACH = 40
_STOP = Part.HARD_STOP | Part.COMMA | Part.QUOTE | Part.OPEN
_BEING_AMONG = (" among",)
_LIST_END = Part.BE | Part.HAVE | Part.MODAL | Part.SUBORDINATOR | Part.VERB | Part.CLOSE | Part.HARD_STOP
_APART = {"women", "men", "children"}
_PART_BEGINS = Part.INCLUDING | Part.OPEN


def relate(clause: Clause) -> None:
    """Mark the phrases that are parts of another one, and number the lists of one governing word."""
    victims = [phrase for phrase in clause.phrases if phrase.effects]
    if not victims:
        return
    includes = bool(clause.sentence.parts & _PART_BEGINS)
    for phrase in victims:
        if phrase.whole is None:
            _part_by_pronoun(victims, phrase)
        if includes and phrase.whole is None:
            _part_by_including(clause, phrase)
    for base, phrase in pairwise(victims):
        _part_of_fronted(clause, base, phrase)
    for number, cue in enumerate(dict.fromkeys(phrase.cue for phrase in victims)):
        together = [phrase for phrase in victims if phrase.cue == cue]
        _parts_by_apposition(clause, together)
        _taken_up_by_both(clause, together)
        for phrase in together:
            phrase.list_number = number + 1


def _part_of_fronted(clause: Clause, base: Phrase, phrase: Phrase) -> None:
    """As in "Of the ten dead, eight were women": the eight are of the ten."""
    at = base.first - 1
    fronted = at >= 0 and clause.lex[at].parts & Part.OF and (at == 0 or clause.lex[at - 1].parts & _STOP)
    if fronted and phrase.effects == base.effects and (phrase.value or 0) < (base.value or 0):
        phrase.subset, phrase.whole = True, base


def _part_by_pronoun(victims: list[Phrase], phrase: Phrase) -> None:
    """As in "23 people, eleven of them children": the eleven are of the 23."""
    if not phrase.of_pronoun:
        return
    for other in victims:
        bodies = other.inner == other.cue and other.effects == ("killed",)
        if other.after <= phrase.first and (other.cue == phrase.cue or bodies):
            phrase.subset = True
            phrase.whole = other
            if bodies:  # "eleven bodies, four of them burned"
                phrase.effects, phrase.any_of, phrase.cue = other.effects, other.any_of, other.cue
            return


def _part_by_including(clause: Clause, phrase: Phrase) -> None:
    """As in "84 people, including 15 students, several officers and 2 engineers": all three are parts."""
    if phrase.rule == "left_out" or (phrase.cue >= phrase.after and _begins_anew(clause, phrase)):
        return
    for at in range(phrase.first - 1, max(-1, phrase.first - REACH), -1):
        parts = clause.lex[at].parts
        if parts & Part.OPEN and at + 1 < clause.count and clause.lex[at + 1].parts & Part.OF:
            return
        if clause.words[at].endswith(_BEING_AMONG):  # "he was among the three killed"
            return
        if parts & _PART_BEGINS and not clause.words[at].startswith("of "):
            whole = _victims_before(clause, at, phrase)
            if whole is not None and whole.high is not None and whole.high < (phrase.value or 0):
                return  # "five raiders, including the driver and nine guests, were killed"
            phrase.whole = whole
            phrase.subset = (
                phrase.subset or phrase.whole is not None or not clause.words[at].startswith("include")
            )
            return
        owned = clause.owner[at] >= 0
        if parts & _LIST_END and not owned:
            return
        if (
            parts & Part.SAYING and not owned and clause.owner[at + 1] >= 0
        ):  # "Some, including Ann, reported 14 dead"
            return
        if clause.lex[at].forms and not owned:
            return
    return


def _begins_anew(clause: Clause, phrase: Phrase) -> bool:
    """As in "including two boys, and 54 were hurt"; not as in "15 men including a guide were killed"."""
    if not clause.has_own_predicate(phrase):
        return False
    link = clause.back_over_adverbs(phrase.first - 1)
    if link < 1 or clause.lex[link].parts & _PART_BEGINS:
        return False
    goes_on = clause.lex[link].parts & Part.CONJUNCTION and not clause.lex[link - 1].parts & Part.COMMA
    return phrase.additive or not goes_on


def _victims_before(clause: Clause, at: int, phrase: Phrase) -> Phrase | None:
    before = [other for other in reversed(clause.phrases) if other.after <= at and other.effects]
    larger = [other for other in before if (other.value or 0) >= (phrase.value or 0)]
    return next((other for other in before if not other.subset), larger[0] if larger else None)


def _parts_by_apposition(clause: Clause, together: list[Phrase]) -> None:
    """As in "Two civilians, a father and a son,": a list behind its sum, a colon or a dash is its parts."""
    for index, whole in enumerate(together):
        rest = [
            phrase
            for phrase in together[index + 1 :]
            if not (_is_family(phrase) or (phrase.whole if whole.subset else phrase.subset))
        ]
        if not rest or whole.value is None:
            continue
        parts = [] if _is_added(clause, whole, rest[0]) else _summing(clause, whole, rest)
        if not (parts or whole.subset) and _follows_break(clause, whole, rest):
            parts = rest
        for part in parts:
            part.subset = True
            part.whole = whole
        if parts:
            return


def _is_apposed_pair(clause: Clause, pair: Phrase) -> bool:
    """As in "Two people, a husband and wife, were killed"; not as in "two boys, both parents and a guide"."""
    listed = pair.after < clause.count and clause.lex[pair.after].parts & Part.CONJUNCTION
    opened = clause.lex[pair.first - 1].parts & (Part.COMMA | Part.DASH)
    return pair.pair and bool(opened) and not listed


def _are_others(clause: Clause, whole: Phrase, phrase: Phrase) -> bool:
    """As in "two boys, a woman and a man": a woman is none of the boys; "one female" of two teens is one."""
    if whole.noun is None or phrase.noun is None:
        return False
    groups = {whole.noun.category, phrase.noun.category} & _APART
    return len(groups) > 1 and clause.words[phrase.head] in clause.sentence.sets["of_an_age"]


def _is_family(phrase: Phrase) -> bool:
    return phrase.noun is not None and phrase.noun.category == "families"


def _taken_up_by_both(clause: Clause, together: list[Phrase]) -> None:
    """As in "a clerk and a nurse both died", "the two boys, Ali and Omar, both died": nobody else."""
    for index, both in enumerate(together):
        before = [phrase for phrase in together[:index] if not phrase.subset]
        pronoun = both.pair and both.noun is None and clause.words[both.first] == "both"
        if not pronoun or not before or sum(phrase.value or 0 for phrase in before) > 2:
            continue
        if before[0].value == both.value:
            both.subset, both.whole = True, before[0]
            continue
        for phrase in before:  # a name may stand beside the one: "Ann Bell and her son were both killed"
            phrase.subset, phrase.whole = True, both


def _is_added(clause: Clause, whole: Phrase, phrase: Phrase) -> bool:
    """As in "two boys and a girl, and a baby": who is added to the two is none of them."""
    link = clause.back_over_adverbs(phrase.first - 1)
    return link >= whole.after and bool(clause.lex[link].parts & Part.CONJUNCTION)


def _summing(clause: Clause, whole: Phrase, rest: list[Phrase]) -> list[Phrase]:
    """The phrases right behind a whole that add up to it; at least two, or one for a pair."""
    total = 0.0
    for count, phrase in enumerate(rest, start=1):
        if phrase.value is None or _are_others(clause, whole, phrase):
            return []
        total += phrase.value
        if total == whole.value and (count > 1 or _is_apposed_pair(clause, phrase)):
            return rest[:count]
    return []


def _follows_break(clause: Clause, whole: Phrase, rest: list[Phrase]) -> bool:
    between = range(whole.after, rest[0].first)
    broken = any(clause.lex[at].parts & Part.DASH or clause.words[at] == ":" for at in between)
    values = [phrase.value or 0 for phrase in rest]
    return broken and sum(values) <= (whole.value or 0)
