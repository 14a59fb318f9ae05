"""Digits that are part of a name, a code or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.looking import after_of, first_of, is_digits, is_number_at, parts_at, word_at
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence


def is_attached(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "M-16", "#12", "A4", "5th" aside: digits that are part of a name."""
    first, after = first_of(phrase), after_of(phrase)
    goes_on = sentence.attached(after)
    if not goes_on and not sentence.attached(first):
        return False
    before, behind = word_at(sentence, first - 1), word_at(sentence, after)
    if sentence.attached(first):
        if before in ("#", "@", "_", "/", ".", "\\", "=", "+", "*"):
            return True
        if before == "-":
            return first >= 2 and sentence.attached(first - 1) and not is_number_at(sentence, first - 2)
        if before.isalpha():
            return True
    if goes_on and behind == "*" and is_number_at(sentence, after + 1):
        return True
    return goes_on and behind.isalpha() and len(behind) <= 2


def is_phone_or_code(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Digits joined by hyphens to more digits of another length: a telephone number, a code."""
    first, after = first_of(phrase), after_of(phrase)
    word = sentence.words[first]
    if len(word) > 1 and word[0] == "0" and "." not in word:
        return True
    joined_before = (
        word_at(sentence, first - 1) == "-" and sentence.attached(first) and is_number_at(sentence, first - 2)
    )
    joined_after = (
        word_at(sentence, after) == "-" and sentence.attached(after) and is_number_at(sentence, after + 1)
    )
    if joined_before or joined_after:
        return True
    counts_persons = phrase.noun is not None and bool(phrase.noun.parts & Part.PERSON)
    return not word.endswith("000") and len(word) >= 7 and "," not in word and not counts_persons


def is_named_number(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "No. 5", "Hall 7", "Highway 1", "Resolution 2254"."""
    first = first_of(phrase)
    before = first - 1
    if word_at(sentence, before) == ".":
        before -= 1
    if before < 0 or phrase.qualifier or phrase.definite:
        return False
    word = word_at(sentence, before)
    if not (word in lexicon.identifiers_before and is_digits(sentence, phrase)):
        return False
    if phrase.noun is not None and phrase.head == after_of(phrase):
        return False
    return (
        word in ("no", "number", "nos") or not sentence.lex[after_of(phrase)].forms
        if after_of(phrase) < sentence.count
        else True
    )


def is_reference(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "has not changed it [3]"."""
    after = after_of(phrase)
    closed = word_at(sentence, first_of(phrase) - 1) == "[" and word_at(sentence, after) == "]"
    return closed and not parts_at(sentence, after + 1) & Part.PERSON  # "[12] men"


def is_school_year(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "a pupil of class seven"; not as in "a class 12 were in"."""
    before = first_of(phrase) - 1
    counted = phrase.noun is not None or phrase.qualifier or phrase.definite
    return word_at(sentence, before) in sentence.sets["school_years"] and not counted


def is_street(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "419 Chauncey St.", "the 600 block of Tara Lane"."""
    if not is_digits(sentence, phrase) or phrase.qualifier:
        return False
    after = after_of(phrase)
    if not ((after < sentence.count and sentence.is_capital(after)) or word_at(sentence, after) == "block"):
        return False
    for at in range(after, min(after + 5, sentence.count)):
        if sentence.words[at] in lexicon.streets_after:
            return True
        if sentence.lex[at].parts & (Part.PERSON | Part.CUE | Part.COMMA | Part.PREPOSITION):
            return False
    return False
