"""Looks at the tokens around a number; outside the sentence there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.tokens import DIGITS

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import MentionClass


def word_at(sentence: Sentence, at: int) -> str:
    """The lower-case word at a token; empty outside."""
    return sentence.words[at] if 0 <= at < sentence.count else ""


def parts_at(sentence: Sentence, at: int) -> int:
    """The parts of the word at a token; 0 outside."""
    return sentence.lex[at].parts if 0 <= at < sentence.count else 0


def first_of(phrase: Phrase) -> int:
    """First token of the number of a phrase."""
    return phrase.numeral.first if phrase.numeral else phrase.first


def after_of(phrase: Phrase) -> int:
    """The token after the number of a phrase."""
    return phrase.numeral.after if phrase.numeral else phrase.after


def is_digits(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the number is written in digits."""
    return phrase.numeral is not None and sentence.lex[phrase.numeral.first] is DIGITS


def thing_of(phrase: Phrase) -> MentionClass | None:
    """Class of the counted noun where it is no person."""
    return phrase.noun.thing if phrase.noun is not None else None


def is_number_at(sentence: Sentence, at: int) -> bool:
    """Whether digits stand at a token."""
    return 0 <= at < sentence.count and sentence.lex[at] is DIGITS
