"""What befell those who were hit, as an adverb behind their number says: "four were shot, one fatally"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

FATALLY = Word("fatally", Part.CUE, Form.STATE, "killed")
_HIT = ("shot", "injured", "casualty")
CRITICALLY = Word("critically", Part.CUE, Form.STATE, "injured")


def read_manner(clause: Clause) -> None:
    """Settle the harm of those whom an adverb sets apart of all who were hit."""
    for index, phrase in enumerate(clause.phrases):
        at = phrase.after
        if at >= clause.count or not _is_hit(clause, phrase) or not _stands_apart(clause, phrase):
            continue
        if clause.words[at] in clause.sentence.sets["fatally"]:
            _settle(clause, phrase, FATALLY)
            phrase.subset, phrase.whole = False, _hit_before(clause, index)
        elif clause.words[at] in clause.sentence.sets["critically"]:
            _settle(clause, phrase, CRITICALLY)
            phrase.subset, phrase.whole = True, _hit_before(clause, index)


def _is_hit(clause: Clause, phrase: Phrase) -> bool:
    return bool(phrase.effects) and clause.lex[phrase.cue].sense in _HIT


def _stands_apart(clause: Clause, phrase: Phrase) -> bool:
    """Not as in "four were fatally shot": the adverb is followed by no word of harm."""
    after = phrase.after + 1
    return phrase.cue < phrase.first and (after >= clause.count or not clause.lex[after].forms)


def _hit_before(clause: Clause, index: int) -> Phrase | None:
    shot = (other for other in clause.phrases[:index] if _is_hit(clause, other) and not other.subset)
    return next(shot, None)


def _settle(clause: Clause, phrase: Phrase, word: Word) -> None:
    phrase.cue = phrase.after
    clause.lex[phrase.cue] = word
    phrase.effects, phrase.any_of, phrase.rule = word.effects, False, "manner"
