"""Parts of a group that only its harm names: "The dead, 14 of whom were children"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_BREAK = Part.COMMA | Part.DASH | Part.OPEN
_NAMING = Form.STATE | Form.PARTICIPLE | Form.PERSONS
_THOSE = ("the", "those")
_TO_GROUP = 7
_ENDS_GROUP = Part.HARD_STOP | Part.COMMA | Part.MODAL | Part.SAYING
_OWN_HARM = Form.PARTICIPLE | Form.HAPPENS | Form.STATE


def part_of_named(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "The dead, 14 of whom were children": what names the group befell its part."""
    if not phrase.of_pronoun or phrase.first < 2:
        return -1
    group = _group_before(clause, phrase.first - 1)
    if group < 0 or (clause.lex[group].sense != "killed" and _has_own_harm(clause, phrase)):
        return -1
    phrase.subset = True
    return group


def _group_before(clause: Clause, comma: int) -> int:
    """The word of harm that names the group right before a comma or a dash; -1 without one."""
    if not clause.lex[comma].parts & _BREAK:
        return -1
    for at in range(comma - 1, max(-1, comma - _TO_GROUP), -1):
        word = clause.lex[at]
        if word.forms & _NAMING and _names_all(clause, at):
            return at
        if word.parts & _ENDS_GROUP or word.forms:
            return -1
    return -1


def _names_all(clause: Clause, at: int) -> bool:
    """As in "the dead", "those killed", "Casualties": it goes with no number."""
    if clause.words[at].startswith("the "):
        return True
    owner = clause.owner[at]
    if owner >= 0:
        return clause.phrases[owner].everyone
    return at == 0 or clause.words[at - 1] in _THOSE


def _has_own_harm(clause: Clause, phrase: Phrase) -> bool:
    """As in "The wounded, two of whom died": another harm is said of the part."""
    behind = range(phrase.after, clause.count)
    end = next((at for at in behind if clause.lex[at].parts & _BREAK), clause.count)
    return any(word.forms & _OWN_HARM for word in clause.lex[phrase.after : end])
