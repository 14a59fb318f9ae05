"""Who only tells of harm: "medics said", ", said a nurse", "according to two officers and a doctor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.asides import say_of_themselves
from extractor.numbers.words import Part, is_plural

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_LONGEST_NAME = 4
_IN_NAMES = ("for", "without", "against")


def speaks(clause: Clause, phrase: Phrase) -> bool:
    """As in "medics said", ", said a nurse": who reports is not counted."""
    if _is_said_by(clause, phrase) or _is_cited(clause, phrase) or _is_organisation(clause, phrase):
        return True
    at = phrase.after
    if phrase.numeral is None:
        at = _after_name(clause, at)
    return (
        at < clause.count
        and bool(clause.lex[at].parts & Part.SAYING)
        and clause.words[at] not in clause.sentence.sets["also_passive"]
        and not (phrase.numeral is not None and say_of_themselves(clause.words, at))
    )


def _is_organisation(clause: Clause, phrase: Phrase) -> bool:
    """As in "Doctors for Orna said", "the group Lawyers Without Borders": the plural begins a name."""
    at = phrase.after
    if not phrase.bare_plural or at + 1 >= clause.count or clause.words[at] not in _IN_NAMES:
        return False
    if not clause.sentence.is_capital(phrase.first) or not clause.name_begins(at + 1):
        return False
    return phrase.first > 0 or bool(
        clause.lex[_after_name(clause, at + 1) % clause.count].parts & Part.SAYING
    )


def _is_cited(clause: Clause, phrase: Phrase) -> bool:
    """As in "according to two officers and a doctor at the hospital": all whom it names."""
    at = phrase.first - 1
    while at > 0 and clause.lex[at].parts & Part.LINK and _is_plural(clause, at - 1):
        at = clause.phrases[clause.owner[at - 1]].first - 1 if clause.owner[at - 1] >= 0 else at - 2
    return at >= 0 and clause.words[at] == "according to"


def _is_plural(clause: Clause, at: int) -> bool:
    """A phrase, or a plural of no phrase: "according to officials, residents and a tally"."""
    return clause.owner[at] >= 0 or is_plural(clause.words[at])


def _is_said_by(clause: Clause, phrase: Phrase) -> bool:
    """As in "... were killed, said a nurse who works there": the speaker comes last."""
    if phrase.first < 1 or (phrase.numeral is not None and not _is_one_quoted(clause, phrase)):
        return False
    at = phrase.first - 1
    if clause.lex[at].parts & Part.COMMA:  # ", said Ana Ruiz, a nurse"
        at -= 1
        while at > 0 and clause.sentence.is_capital(at) and not clause.lex[at].parts & Part.SAYING:
            at -= 1
        named = at < phrase.first - 2 and clause.lex[at - 1].parts & (Part.COMMA | Part.QUOTE)
    else:
        named = False
    return bool(clause.lex[at].parts & Part.SAYING) and (bool(named) or clause.last_cue < phrase.after)


def _is_one_quoted(clause: Clause, phrase: Phrase) -> bool:
    """As in ", said one of the freed girls": one person behind what was said."""
    before = clause.lex[max(0, phrase.first - 2) : phrase.first]
    return phrase.value == 1 and any(word.parts & (Part.COMMA | Part.QUOTE) for word in before)


def _after_name(clause: Clause, at: int) -> int:
    """As in "police inspector Dana Orlo said": the token behind the name of who speaks."""
    end = min(at + _LONGEST_NAME, clause.count)
    if at + 1 < end and not clause.lex[at].parts and clause.name_begins(at + 1):
        at += 1
    while at < end and not clause.lex[at].parts and clause.name_begins(at):
        at += 1
    return at


def speaks_up(clause: Clause, phrase: Phrase) -> bool:
    """As in ", the doctor warned": a verb right behind a phrase, and the sentence ends with it."""
    at = phrase.after
    if at >= clause.count or clause.lex[at].forms or clause.sentence.is_capital(at):
        return False
    return clause.words[at].endswith("ed")
