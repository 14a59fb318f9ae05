"""What is said of things in words that also befall persons: "farms were seized", "police seized cocaine"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import UNKNOWN, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase


def is_said_of_things(clause: Clause, phrase: Phrase, cue: int) -> bool:
    """Whether the word that a phrase is the subject of harms no person here.

    What things suffer as well is said of persons only where a noun says so, and where they do not act.

    Args:
        clause: The sentence.
        phrase: The phrase.
        cue: The word of harm.
    """
    words, sets = clause.words, clause.sentence.sets
    if cue + 1 < clause.count and words[cue + 1] in sets["kindly"]:
        return True
    if words[cue] not in sets["befalls_things"]:
        return False
    passive = clause.is_passive(cue) or " " in words[cue]  # "was hit" is one word
    if not passive and (phrase.numeral is None or phrase.after != cue):
        return True
    named = phrase.noun is not None and phrase.noun.parts & Part.PERSON
    return not named and phrase.after < cue and _is_unlisted(clause, phrase.after)


def _is_unlisted(clause: Clause, at: int) -> bool:
    article = clause.lex[at].parts & Part.DETERMINER and at + 1 < clause.count
    return clause.lex[at + 1 if article else at] is UNKNOWN


def ends_brackets(clause: Clause, phrase: Phrase) -> bool:
    """As in "(Channel 2) A man was killed": a bare number at the end of brackets belongs to their words."""
    if phrase.after >= clause.count or not clause.lex[phrase.after].parts & Part.CLOSE:
        return False
    return phrase.bare and not clause.lex[phrase.first - 1].parts & Part.OPEN
