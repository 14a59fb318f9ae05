"""One rule of what a number counts when it counts no persons, and when there is reason to ask it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.numbers.lexicon import Lexicon
from extractor.numbers.phrase import Phrase
from extractor.numbers.sentence import Sentence
from extractor.schema.terms import MentionClass


class ClassRule(NamedTuple):
    """One rule.

    Attributes:
        name: Kept in ``decided_by`` of the mention.
        mention_class: The class it gives.
        statement: The rule in one line.
        applies: Whether it holds for a phrase.
        digits_only: Whether it is about numbers in digits alone.
        parts: Parts of a word without which, in the whole sentence, it cannot hold; 0 where it asks for none.
        of_things: Whether a noun that is no person is reason to ask it.
        beside: Words that are reason to ask it where one stands right before the phrase, or before or behind
            its number; "0" is any number.
        beside_sets: The language's sets of such words.

    A rule is always asked that names no reason; one that names some never holds without one of them.
    """

    name: str
    mention_class: MentionClass
    statement: str
    applies: Callable[[Sentence, Phrase, Lexicon], bool]
    digits_only: bool = False
    parts: int = 0
    of_things: bool = False
    beside: tuple[str, ...] = ()
    beside_sets: tuple[str, ...] = ()
