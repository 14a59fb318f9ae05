"""Phrases that point back: "three of them were children", "among them were two", "were among the 44"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence


def read_anaphora(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Mark the phrases that are a part of persons told of before, in this sentence or an earlier one."""
    for part, kind in pairwise(phrases):
        if not part.effects and not kind.effects and is_predicate(sentence, part, kind):
            _take_kind(part, kind)
    for index, whole in enumerate(phrases):
        if whole.definite and whole.first > 0 and sentence.words[whole.first - 1].endswith("among"):
            _put_among(phrases[:index], whole)
    if _points_back(sentence):
        for phrase in phrases:
            phrase.anaphoric = phrase.anaphoric or (not phrase.definite and phrase.numeral is not None)


def is_predicate(sentence: Sentence, subject: Phrase, kind: Phrase) -> bool:
    """As in "40 of the dead were fighters": a plural right behind the verb says what they are."""
    between = sentence.lex[subject.after : kind.first]
    return kind.bare_plural and len(between) == 1 and bool(between[0].parts & Part.BE)


def _take_kind(part: Phrase, kind: Phrase) -> None:
    """As in "Three were children": a number without a noun is a part of those told of before."""
    if part.noun is None and part.numeral is not None and part.is_person:
        part.noun, part.head = kind.noun, kind.head
        part.anaphoric = True


def _put_among(before: list[Phrase], whole: Phrase) -> None:
    """As in "the 16 children were among the 44": the first group of the sentence is a part of the 44."""
    for part in before:
        if part.value and part.whole is None and part.is_person and part.value < (whole.value or 0):
            part.whole = whole
            part.subset = True
            return


def _points_back(sentence: Sentence) -> bool:
    """As in "Among them were three children", "They included a nurse": a list of those told of before."""
    first = sentence.lex[0].parts
    if first & Part.INCLUDING:
        return not sentence.words[0].startswith("includ")
    pronoun = first & (Part.PRONOUN | Part.DETERMINER) and sentence.words[0] in ("they", "these", "those")
    return bool(pronoun) and sentence.count > 1 and bool(sentence.lex[1].parts & Part.INCLUDING)
