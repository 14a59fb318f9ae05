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
    ends = phrase.after >= clause.count or clause.lex[phrase.after].parts & _CELL_END
    begins = at == 0 or clause.lex[at - 1].parts & _CELL_END
    return at if ends and begins else -1


_CELL_END = Part.COMMA | Part.HARD_STOP | Part.DASH | Part.CONJUNCTION
