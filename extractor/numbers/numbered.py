"""Numbers that nouns of harm have reached: "deaths in the camp rose to 77", "the wounded number 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import REACH
from extractor.numbers.objects import link_before
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_LINKS = frozenset(("to", "at", "past", "above", "over", "beyond"))
_TO_VERB = 3
_AUXILIARY = Part.BE | Part.HAVE | Part.MODAL | Part.ADVERB
_ENDS_SUBJECT = Part.CLAUSE_END | Part.RELATIVE | Part.COMMA | Part.SAYING | Part.VERB | Part.BE | Part.HAVE
_HARMS = Form.EVENT | Form.PERSONS | Form.STATE


def numbered(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "Fatalities have climbed past 90", "the injured numbered 22": the noun of harm governs."""
    if phrase.numeral is None or phrase.value is None or phrase.head >= 0:
        return -1
    at = _subject_end(clause, link_before(clause, phrase))
    limit = max(clause.first_cue - 1, at - REACH)
    while at > limit:
        word = clause.lex[at]
        if word.forms & _HARMS and clause.owner[at] < 0 and _is_of_many(clause, at):
            phrase.running, phrase.civilian = True, clause.words[at - 1 : at] == ["civilian"]
            return at
        if word.forms or word.parts & _ENDS_SUBJECT:
            return -1
        at -= 1
    return -1


def _subject_end(clause: Clause, link: int) -> int:
    """The last token of whatever rose to a number, -1 where no verb of numbering stands before it."""
    at, sets = link, clause.sentence.sets
    if at > 0 and clause.words[at] in _LINKS:
        near = range(at - 1, max(-1, at - _TO_VERB), -1)
        at = next((step for step in near if clause.words[step] in sets["standing"]), -1)
    elif at <= 0 or clause.words[at] not in sets["numbering"]:
        return -1
    at -= 1
    while at >= 0 and clause.lex[at].parts & _AUXILIARY and not clause.lex[at].forms:
        at -= 1
    return at


def _is_of_many(clause: Clause, at: int) -> bool:
    """As in "deaths", "the wounded"; not as in "his death", nor as in "shootings", which count no persons."""
    word, before = clause.words[at], clause.words[at - 1] if at else ""
    if clause.lex[at].sense == "shot":
        return False
    return word.endswith("s") or word.startswith("the ") or before in ("the", "of")
