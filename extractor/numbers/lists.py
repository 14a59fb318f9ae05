"""Phrases told in a list or a table: "the dead are two women", "Dead 7, wounded 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import REACH
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

LISTING = Form.PERSONS | Form.STATE | Form.PARTICIPLE
LABELLING = LISTING | Form.EVENT
_BEFORE_LABEL = Part.HARD_STOP | Part.DASH | Part.OPEN | Part.CLOSE
_CLAUSE_BEGINS = Part.VERB | Part.SUBORDINATOR
_LISTS = Part.BE | Part.INCLUDING


def listed(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "the dead were ...", "among the injured are two girls", "the victims include 3 women"."""
    link = -1
    for at in range(phrase.first - 1, max(clause.first_cue - 1, phrase.first - REACH), -1):
        word, parts, forms = clause.words[at], clause.lex[at].parts, clause.lex[at].forms
        if word in _ALWAYS_LINKS or (link < 0 and parts & _CAN_LINK and _is_link(clause, at)):
            link = at
        elif forms and forms & (LABELLING if clause.words[link] in _LABEL_LINKS else LISTING):
            if _is_who_named_is(clause, link, phrase) or _is_said_of_part(clause, link, at):
                return -1
            if link >= 0 and _leads(clause, at, link) and not _has_own_verb(clause, phrase):
                phrase.civilian = phrase.civilian or clause.words[at - 1 : at] == ["civilian"]
                phrase.subset = bool(clause.lex[link].parts & Part.INCLUDING) or clause.words[
                    at - 2 : at - 1
                ] == ["among"]
                return at
            return -1
        elif parts & _CLAUSE_BEGINS or word in ("while", "whilst") or _says_more(clause, at):
            return -1
    return -1


def _is_who_named_is(clause: Clause, link: int, phrase: Phrase) -> bool:
    """As in "were identified as Ana Ruiz, 33, a resident of Karsa": it tells who the named one is."""
    before = clause.lex[phrase.first - 1].parts if phrase.first else 0
    one = phrase.numeral is None and phrase.value == 1 and phrase.age is None
    return one and clause.words[link] == "as" and bool(before & Part.COMMA)


def _is_said_of_part(clause: Clause, link: int, cue: int) -> bool:
    """As in "put the dead at six and said two of them were girls": it tells who the two were."""
    owner = clause.owner[clause.back_over_adverbs(link - 1)] if link > 0 else -1
    if owner < 0 or not clause.lex[link].parts & Part.BE:
        return False
    part = clause.phrases[owner]
    return part.numeral is not None and (part.bare or part.of_pronoun) and not part.first <= cue < part.after


def _says_more(clause: Clause, at: int) -> bool:
    """As in "said that two of the dead were women and that a guard ...": another thing is said."""
    return clause.words[at] == "that" and at > 0 and bool(clause.lex[at - 1].parts & Part.CONJUNCTION)


_LABEL_LINKS = (":", "-", "–", "—")
_ALWAYS_LINKS = (":", "as")
_CAN_LINK = _LISTS | Part.DASH


def _has_own_verb(clause: Clause, phrase: Phrase) -> bool:
    return phrase.numeral is not None and clause.has_plain_verb(phrase)


def _is_link(clause: Clause, at: int) -> bool:
    """A verb of being or including, or a dash that stands apart."""
    return bool(clause.lex[at].parts & _LISTS) or not clause.sentence.attached(at)


def _leads(clause: Clause, at: int, link: int) -> bool:
    if _is_inverted(clause, at, link):
        return True
    return _heads_a_list(clause, at) and not _is_auxiliary(clause, link)


def _is_inverted(clause: Clause, at: int, link: int) -> bool:
    """As in "Killed in the blast were the driver and two guards"."""
    side = clause.lex[at + 1].parts & Part.PREPOSITION and clause.lex[link].parts & Part.BE
    return at == 0 and bool(side) and bool(clause.lex[at].forms & Form.PARTICIPLE)


def _is_auxiliary(clause: Clause, link: int) -> bool:
    """As in "the bodies were found after people called": what follows is a verb, no list."""
    after = clause.skip_adverbs(link + 1)
    if not clause.lex[link].parts & Part.BE or after >= clause.count or clause.owner[after] >= 0:
        return False
    word = clause.lex[after]
    plain = not word.forms and not word.parts & ~(Part.VERB | Part.PREPOSITION | Part.SUBORDINATOR)
    return plain and not clause.sentence.is_capital(after)


def _heads_a_list(clause: Clause, at: int) -> bool:
    return (
        _opens_a_line(clause, at)
        or (at > 0 and clause.words[at - 1] in ("the", "those", "other"))
        or clause.words[at].startswith(("the ", "among "))
        or (clause.owner[at] >= 0 and clause.phrases[clause.owner[at]].everyone)
    )


def _opens_a_line(clause: Clause, at: int) -> bool:
    """As in "Killed were two guards", "Dead: two women; hurt: nine": the word of harm stands in front."""
    before = clause.back_over_adverbs(at - 1)
    while before >= 0 and (clause.words[before] in ("civilian", "total") or _is_labelled(clause, at, before)):
        before -= 1
    opens = before < 0 or bool(clause.lex[before].parts & _BEFORE_LABEL)
    if clause.words[at + 1] == ":" or (opens and clause.lex[at + 1].parts & Part.DASH):
        return opens or bool(clause.lex[before].parts & Part.COMMA)
    inverted = clause.lex[at + 1].parts & Part.BE and not clause.lex[at].forms & Form.PERSONS
    return opens and bool(inverted)


def _is_labelled(clause: Clause, cue: int, at: int) -> bool:
    """As in "Civilians reported killed: 5": the label names those whom it counts."""
    owner = clause.owner[at]
    return clause.words[cue + 1] == ":" and owner >= 0 and clause.phrases[owner].bare_plural


def tabled(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "Dead 7, wounded 12, missing 3": a line that begins with a word of harm and its number."""
    at = phrase.first - 1
    if (
        at < 0
        or not phrase.bare
        or not clause.lex[0].forms & LABELLING
        or not clause.lex[at].forms & LABELLING
    ):
        return -1
    ends = phrase.after >= clause.count or clause.lex[phrase.after].parts & _CELL_END
    begins = at == 0 or clause.lex[at - 1].parts & _CELL_END
    return at if ends and begins else -1


_CELL_END = Part.COMMA | Part.HARD_STOP | Part.DASH | Part.CONJUNCTION


def were_deaths(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "of which 1,738 were deaths", "34 of them were rapes": what the number says they are."""
    verb = clause.skip_adverbs(phrase.after)
    if phrase.noun is not None or phrase.numeral is None or verb + 1 >= clause.count:
        return -1
    at = clause.skip_adverbs(verb + 1)
    if not clause.lex[verb].parts & Part.BE or at >= clause.count or not clause.words[at].endswith("s"):
        return -1
    goes_on = at + 1 < clause.count and clause.lex[at + 1].parts & Part.NOUN
    return at if clause.lex[at].forms & _HARMS and not goes_on else -1


_HARMS = Form.EVENT | Form.PERSONS
