"""Passives of saying between a group and its harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause


def is_reported(clause: Clause, at: int) -> bool:
    """As in "with 12 farmers reported injured": a passive of saying, with what is said of them behind it."""
    if clause.words[at] not in clause.sentence.sets["also_passive"] or at + 1 >= clause.count:
        return False
    harm = clause.lex[at + 1].forms & (Form.PARTICIPLE | Form.HAPPENS | Form.STATE)
    return bool(harm) and not clause.object_begins(at + 2)


def is_told_as(clause: Clause, at: int) -> bool:
    """As in "were identified as injured", "are listed as dead": what a passive tells somebody to be."""
    verb = clause.words[at - 2] if at > 1 and clause.words[at - 1] == "as" else ""
    told = verb.endswith("ed") or verb in clause.sentence.sets["telling_what"]
    return told and clause.is_passive(at - 2) and not clause.object_begins(at + 1)
