"""One number with two ends: "at least 20 and up to 40 people", "between 20 and more than 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.looking import after_of, first_of
from extractor.numbers.numerals import Numeral
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_LONGEST_LINK = 3
_FLOORS = ("at_least", "more_than")
_LINKING = Part.CONJUNCTION | Part.COMMA


def ends_range(sentence: Sentence, lower: Phrase, upper: Phrase) -> bool:
    """As in "at least 20 and up to 40 people", "between 20 and more than 40": one number, two ends."""
    if lower.noun is not None or upper.numeral is None:
        return False
    between = range(lower.after, upper.first)
    linked = len(between) <= _LONGEST_LINK and all(
        sentence.lex[at].parts & _LINKING or sentence.lex[at].qualifier or _is_perhaps(sentence, at)
        for at in between
    )
    return (
        linked and (lower.value or 0) < (upper.value or 0) and _begins_range(sentence, lower, upper, between)
    )


def _begins_range(sentence: Sentence, lower: Phrase, upper: Phrase, between: range) -> bool:
    floor = lower.qualifier in _FLOORS
    if _has_limit(sentence, upper):
        vague = lower.numeral is not None and lower.numeral.vague
        return floor or vague or _is_opened(sentence, lower)
    softened = floor and any(_is_perhaps(sentence, at) for at in between)
    return upper.qualifier in _FLOORS and (softened or _is_opened(sentence, lower))


def _has_limit(sentence: Sentence, upper: Phrase) -> bool:
    return upper.qualifier == "at_most" or sentence.lex[upper.first - 1].qualifier == "at_most"


def _is_opened(sentence: Sentence, lower: Phrase) -> bool:
    return lower.first > 0 and sentence.words[lower.first - 1] == "between"


def _is_perhaps(sentence: Sentence, at: int) -> bool:
    return sentence.words[at] in sentence.sets["perhaps"]


def join_range(sentence: Sentence, lower: Phrase, upper: Phrase) -> None:
    """The later phrase becomes the range; it has the noun. A vague lower end says nothing of its own."""
    if lower.value is None:
        upper.first = upper.qualifier_at = lower.first
        upper.qualifier, upper.qualifier_to = "at_most", upper.qualifier_to
        return
    high = upper.value if _has_limit(sentence, upper) else None
    upper.numeral = Numeral(first_of(lower), after_of(upper), lower.value, high=high)
    upper.first, upper.value = lower.first, lower.value
    upper.qualifier, upper.qualifier_at, upper.qualifier_to = (
        lower.qualifier or "at_least",
        lower.qualifier_at,
        lower.qualifier_to,
    )
    if _is_opened(sentence, lower):
        upper.first = upper.qualifier_at = lower.first - 1
