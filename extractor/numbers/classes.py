"""Gives a number its class: asks the rules that what stands beside the number gives reason to ask."""

from __future__ import annotations

import functools
import operator
from typing import TYPE_CHECKING

from extractor.numbers.class_rules import CLASS_RULES
from extractor.numbers.looking import first_of, thing_of
from extractor.numbers.phrase import RANK
from extractor.numbers.tokens import DIGITS
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.class_rule import ClassRule
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_ASKED_PARTS = functools.reduce(operator.or_, (rule.parts for rule in CLASS_RULES))
_MOST_KEPT = 2**12


def classify(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> None:
    """Give a phrase the class of the first rule that applies; none leaves it to the roles."""
    number = sentence.lex[first_of(phrase)]
    if number.thing is not None and phrase.decided_by != RANK:
        phrase.mention_class = number.thing
        phrase.decided_by = "compound"
        return
    asked = _rules_for(
        sentence.parts & _ASKED_PARTS,
        number is DIGITS,
        thing_of(phrase) is not None,
        _asked_beside(sentence, phrase, lexicon),
    )
    for rule in asked:
        if rule.applies(sentence, phrase, lexicon):
            phrase.mention_class = rule.mention_class
            phrase.decided_by = rule.name
            return


@functools.cache
def _asking_words(lexicon: Lexicon) -> dict[str, int]:
    """Each word that is reason to ask rules where it stands beside a number, with those rules as bits."""
    asking: dict[str, int] = {}
    for place, rule in enumerate(CLASS_RULES):
        for word in (*rule.beside, *(word for name in rule.beside_sets for word in lexicon.sets[name])):
            asking[word] = asking.get(word, 0) | 1 << place
    return asking


def _asked_beside(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> int:
    """The rules, as bits, that the words right before the phrase and around its number give reason to ask."""
    words, lex, asking = sentence.words, sentence.lex, _asking_words(lexicon)
    numeral = phrase.numeral or phrase
    asked = 0
    for at in (phrase.first - 1, numeral.first - 1, numeral.after):
        if 0 <= at < sentence.count:
            asked |= asking.get(words[at], 0)
            if lex[at].parts & Part.NUMBER:
                asked |= asking.get(DIGITS.text, 0)
    return asked


@functools.lru_cache(_MOST_KEPT)
def _rules_for(parts: int, in_digits: bool, of_things: bool, beside: int) -> tuple[ClassRule, ...]:
    """The rules to ask of a number of a kind, in a sentence whose words have some asked parts."""
    return tuple(
        rule
        for place, rule in enumerate(CLASS_RULES)
        if (in_digits or not rule.digits_only)
        and (not rule.parts or parts & rule.parts)
        and (_is_always_asked(rule) or (of_things and rule.of_things) or beside & 1 << place)
    )


def _is_always_asked(rule: ClassRule) -> bool:
    return not (rule.of_things or rule.beside or rule.beside_sets)
