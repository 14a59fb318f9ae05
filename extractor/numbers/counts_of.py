"""Tolls and vague numbers with "number of": "the number of miners killed", "a vast number of people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import EFFECTS_OF_SENSE, Form, Part, Word

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

OPENING = "number"
VAGUE_LEAD = 2
MANY = Word("a great number of", Part.VAGUE)
_LONGEST = 9
_TOLD = Form.PARTICIPLE | Form.HAPPENS | Form.STATE
_CLAUSE = Part.RELATIVE | Part.BE_OR_HAVE
_ENDS_GROUP = Part.PREPOSITION | Part.OF | Part.LINK | Part.CLAUSE_END | Part.DASH | Part.NUMBER | Part.VERB
_QUALIFYING = 2
_SENSE_OF = {frozenset(effects): sense for sense, effects in EFFECTS_OF_SENSE.items()}


def toll_at(
    words: Sequence[str], lex: Sequence[Word], at: int, of_persons: Container[str]
) -> tuple[Word, int] | None:
    """The toll that begins at "number", with its length in words; none where the words make none.

    Args:
        words: The words of the sentence.
        lex: What the lexicon says of each.
        at: Where the toll would begin.
        of_persons: Words of harm that befalls persons alone, whatever noun stands before them.
    """
    if "the" not in words[max(0, at - _QUALIFYING) : at]:
        return None  # "a growing number of residents hurt by the law"
    persons = False
    for step in range(at + 2, min(at + _LONGEST, len(words))):
        word = lex[step]
        if word.forms & _TOLD and (persons or (step > at + 2 and words[step] in of_persons)):
            return _toll(words, lex, at, step)
        if word.forms or (word.parts & _ENDS_GROUP and words[step] != "to"):
            return None
        if word.parts & _CLAUSE and not persons:
            return None  # "the number of houses that soldiers burned"
        persons = persons or bool(word.parts & Part.PERSON) or words[step] == "those"
    return None


def is_vague(words: Sequence[str], lex: Sequence[Word], at: int) -> bool:
    """As in "a considerable number of shoppers": an article and a word that is no noun before "number"."""
    return words[at - VAGUE_LEAD] in ("a", "an") and not lex[at - 1].parts & ~Part.ADVERB


def _toll(words: Sequence[str], lex: Sequence[Word], at: int, harm: int) -> tuple[Word, int] | None:
    """As in "the number of guards killed or wounded": both verbs are of the one number."""
    after, effects = harm + 1, set(lex[harm].effects)
    if after + 1 < len(words) and lex[after].parts & Part.CONJUNCTION and lex[after + 1].forms & _TOLD:
        effects |= set(lex[after + 1].effects)
        after += 2
    sense = lex[harm].sense if len(effects) == 1 else _SENSE_OF.get(frozenset(effects), "")
    if not sense:
        return None
    return Word(" ".join(words[at:after]), Part.CUE, Form.TOLL, sense), after - at
