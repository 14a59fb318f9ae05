"""Ages told in a list: "ages 3, 5 and 7", "Three men, 19, 22 and 31, were hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.looking import after_of, first_of, parts_at, word_at
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence


_UNITS = ("year", "month", "week", "day", "hour", "minute")


def is_joined_duration(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "a 12-year veteran", "a 3-day siege", "4- years old"."""
    hyphen = after_of(phrase)
    joined = word_at(sentence, hyphen) == "-" and sentence.attached(hyphen)
    unit = word_at(sentence, hyphen + 1)
    return joined and (
        unit in _UNITS or (unit in sentence.sets["years"] and word_at(sentence, hyphen + 2) == "old")
    )


def is_age_in_list(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "ages 3, 5 and 7", "aged 12 and 14", "ages of the dead: 3, 5", "3, 5 and 7 years old"."""
    if _ends_ages(sentence, phrase):
        return True
    goes_on = word_at(sentence, after_of(phrase)) in (",", "and")
    if goes_on and (_runs_on_to_an_age(sentence, phrase) or _runs_into_an_age(sentence, phrase)):
        return True
    at = first_of(phrase) - 1
    seen = False
    for _ in range(8):
        if word_at(sentence, at) in sentence.sets["aged"]:
            if word_at(sentence, at) == "age" and parts_at(sentence, after_of(phrase)) & Part.BE:
                return False  # "61 were under the age of 18 and 74 were women"
            return seen and (phrase.noun is None or phrase.head > after_of(phrase) + 1)
        if word_at(sentence, at) in sentence.sets["young"] and word_at(sentence, at + 1) == "of":
            return seen and phrase.bare  # "two boys of eight and twelve"
        if word_at(sentence, at) == ":":
            return not sentence.sets["aged"].isdisjoint(sentence.words[max(0, at - _LABEL) : at])
        if not (_is_number(sentence, at) or word_at(sentence, at) in (",", "and", "to", "-", "of")):
            return False
        seen = True
        at -= 1
    return False


def is_age_of_some(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "Eleven of the dead were over 60", "ten were under 18"."""
    verb = phrase.first - 1
    if phrase.bare and not _EXTREMES.isdisjoint(sentence.words[max(0, verb - _TO_EXTREME) : verb + 1]):
        return phrase.numeral is not None and (phrase.value or _OLDEST) < _OLDEST
    if phrase.bare and sentence.words[max(0, verb - 2) : verb + 1] in _AS_OLD_AS:
        return True
    if not phrase.bare or phrase.qualifier not in ("more_than", "less_than") or verb < 1:
        return False
    if parts_at(sentence, verb) & Part.PERSON and word_at(sentence, phrase.first) in ("under", "over"):
        return True
    if (word_at(sentence, verb), word_at(sentence, phrase.first)) in _OF_THEM_UNDER:
        return True  # "33 of the wounded, 11 of them under 15"
    if sentence.words[phrase.first : phrase.first + 2] in _ALL_UNDER:
        return True  # "The three, all under 20, are safe"
    if word_at(sentence, verb) not in ("were", "are") or not 1 < (phrase.value or 0) < _OLDEST:
        return False
    if parts_at(sentence, verb - 1) & Part.NUMBER:
        return True
    of_whom = range(max(1, verb - _TO_PART), verb)
    return any(
        parts_at(sentence, at) & _OF_WHOM and parts_at(sentence, at - 1) & Part.NUMBER for at in of_whom
    )


_OF_THEM_UNDER = (("of them", "under"), ("of whom", "under"))
_ALL_UNDER = (["all", "under"], ["all", "over"], ["both", "under"], ["both", "over"])
_OLDEST = 110
_TO_EXTREME = 2
_EXTREMES = frozenset(("youngest", "oldest", "eldest"))
_OF_WHOM = Part.OF | Part.INCLUDING
_AS_OLD_AS = (["as", "young", "as"], ["as", "old", "as"])
_TO_PART = 8
_LABEL = 5
_LONGEST_AGES = 12


def _runs_on_to_an_age(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Three men, 19, 22 and 31, were hurt": the 22."""
    further = word_at(sentence, after_of(phrase)) in (",", "and") and _is_number(
        sentence, after_of(phrase) + 1
    )
    return (
        further
        and word_at(sentence, first_of(phrase) - 1) == ","
        and follows_ages(sentence, first_of(phrase))
    )


def _ends_ages(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Two sons of Jaber, 6 and 8, were killed": the 8."""
    first, behind = first_of(phrase), word_at(sentence, after_of(phrase))
    if word_at(sentence, first - 1) != "and" or word_at(sentence, first - 3) != "," or not phrase.bare:
        return False
    if behind not in (",", ".", ")", ";", "") or not _is_number(sentence, first - 2):
        return False
    return is_word_for_persons(sentence, first - 4) or (first > 4 and sentence.is_capital(first - 4))


def _runs_into_an_age(sentence: Sentence, phrase: Phrase) -> bool:
    at = after_of(phrase)
    for step in range(at, at + _LONGEST_AGES):
        if word_at(sentence, step) in sentence.sets["years"]:
            return word_at(sentence, step + 1) == "old"
        if not (_is_number(sentence, step) or word_at(sentence, step) in (",", "and")):
            return False
    return False


def follows_ages(sentence: Sentence, first: int) -> bool:
    """As in "Two of the boys, 14, 15 and 16, were hurt": a noun for persons and ages stand before."""
    at = first - 2
    while _is_number(sentence, at) and word_at(sentence, at - 1) == ",":
        at -= 2
    return at < first - 2 and is_word_for_persons(sentence, at)


def _is_number(sentence: Sentence, at: int) -> bool:
    """Whether a number stands at a token, in digits or as a word."""
    return bool(parts_at(sentence, at) & Part.NUMBER)


def is_word_for_persons(sentence: Sentence, at: int) -> bool:
    """As in "Two men, 30 and 33,", "two victims, 30 and 33,"."""
    return bool(parts_at(sentence, at) & Part.PERSON) or (
        0 <= at < sentence.count and bool(sentence.lex[at].forms & Form.PERSONS)
    )
