"""Numbers of money, of shares and of things, and those that point at others or count nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.looking import after_of, first_of, parts_at, thing_of, word_at
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import MentionClass

CURRENCIES = ("$", "€", "£", "¥", "us$", "rs", "usd", "₹")
_HARM_NOUN = Form.PERSONS | Form.EVENT


def is_money(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A number after a currency sign, or of a currency."""
    return word_at(sentence, first_of(phrase) - 1) in CURRENCIES or thing_of(phrase) == "money"


def is_percentage(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A number before "percent", "per cent" or its sign."""
    follower = word_at(sentence, after_of(phrase))
    return follower in ("%", "percent", "pct", "percentage") or (
        follower == "per" and word_at(sentence, after_of(phrase) + 1) == "cent"
    )


def noun_says(mention_class: MentionClass) -> Callable[[Sentence, Phrase, Lexicon], bool]:
    """A rule that holds where the counted noun is of one class of things."""
    return lambda sentence, phrase, lexicon: thing_of(phrase) == mention_class


def has_ordinary_noun(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A number of things of any class."""
    return thing_of(phrase) is not None


def is_so_many(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "so many died": a figure of speech."""
    return word_at(sentence, first_of(phrase)) in ("so many", "as many", "so few")


def is_share_of_things(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Half an hour and half a mile are measures, not shares."""
    shared = phrase.numeral is not None and phrase.numeral.share
    return shared and thing_of(phrase) not in (None, "duration", "distance")


def is_proportion_of_things(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "a proportion of the attacks"."""
    return is_share_of_things(sentence, phrase, lexicon) and "proportion" in word_at(
        sentence, first_of(phrase)
    )


def is_uncounted_harm(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "how many died", "most casualties", "a growing number of deaths": harm that nobody counts."""
    numeral = phrase.numeral
    if numeral is None or not (numeral.share or numeral.vague):
        return False
    if numeral.vague and word_at(sentence, numeral.first - 1) == "how":
        return True
    if phrase.inner < 0:
        return False
    word = word_at(sentence, numeral.first)
    return (
        (numeral.share and phrase.head == phrase.inner and not phrase.partitive) or "growing" in word
    ) and bool(sentence.lex[phrase.inner].forms & _HARM_NOUN)


def is_difference(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "ten more than in April", "12 fewer deaths than last year": how far two counts are apart."""
    at = after_of(phrase)
    word = word_at(sentence, at)
    if word in _APART_THAN:  # not as in "ten more than 400"
        return not parts_at(sentence, at + 1) & Part.NUMBER
    behind = sentence.words[at + 1 : at + _TO_THAN]
    than = behind.index("than") if word in _APART and "than" in behind else -1
    return than >= 0 and "," not in behind[:than]


_APART = ("more", "fewer", "less")
_APART_THAN = ("more than", "fewer than", "less than")
_TO_THAN = 9


def counts_dependants(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "a mother of four": those whom she leaves behind."""
    before = first_of(phrase) - 1
    return (
        phrase.bare
        and word_at(sentence, before) == "of"
        and word_at(sentence, before - 1) in sentence.sets["parents"]
    )


def is_all_but(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "all but three", "all except two": those whom it did not befall."""
    at = phrase.first - 1
    if word_at(sentence, at) == "for":
        at -= 1
    return word_at(sentence, at) in _EXCEPT and word_at(sentence, at - 1) in _EVERYBODY


_EXCEPT = ("but", "except", "bar", "save")
_EVERYBODY = ("all", "everyone", "everybody", "them")


def is_another_one(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "another followed": it points at something told before."""
    return phrase.quantifier == "another" and phrase.noun is None


def is_launched(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """As in "fired 12": no noun, behind a verb of firing or dropping."""
    return phrase.bare and word_at(sentence, phrase.first - 1) in sentence.sets["launching"]
