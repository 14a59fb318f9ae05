"""A phrase of a sentence that counts persons or things."""

from __future__ import annotations

import dataclasses

from extractor.numbers.numerals import Numeral
from extractor.numbers.words import Form, Part, Word
from extractor.schema.terms import Effect, MentionClass

DESCRIBED = "described"
"""The rule of a phrase that says who others are and counts nobody."""
RANK = "rank"
"""The rule of a phrase that says the how manieth something is."""


@dataclasses.dataclass(slots=True)
class Phrase:
    """A phrase that may count persons.

    Attributes:
        first: First token, with determiner and qualifier.
        after: Token after the noun group.
        numeral: The number; null for one person told of without a number word.
        value: Lower or only number; 1 for one person.
        head: Token of the counted noun, -1 without one.
        noun: The counted noun as the lexicon has it.
        qualifier: Kind of the qualifier, ``qualifier_at`` and ``qualifier_to`` its tokens.
        definite: "the six", "his two": somebody known.
        additive: "another", "others", "more".
        partitive: "two of them", "three of the dead".
        anaphoric: "three of them", "among them were three": a part of those told of before.
        one_more: "another" without a noun: one person beside those told of.
        inner: Words of harm inside the noun group ("30 wounded people", "40 bodies").
        none: "no", "nobody", "not a single".
        named: One person told of by name and age.
    """

    first: int
    after: int
    numeral: Numeral | None = None
    value: float | None = None
    head: int = -1
    noun: Word | None = None
    qualifier: str = ""
    qualifier_at: int = -1
    qualifier_to: int = -1
    qualifier_after: int = -1
    definite: bool = False
    additive: bool = False
    partitive: bool = False
    inner: int = -1
    none: bool = False
    named: bool = False
    pronoun: bool = False
    possessive: bool = False
    pair: bool = False
    bare: bool = False
    everyone: bool = False
    mention_class: MentionClass | None = None
    decided_by: str = ""
    effects: tuple[Effect, ...] = ()
    any_of: bool = False
    cue: int = -1
    side: str = ""
    negated: bool = False
    hypothetical: bool = False
    superseded: bool = False
    running: bool = False
    subset: bool = False
    whole: Phrase | None = None
    rule: str = ""
    observed: bool = False
    age: float | None = None
    list_number: int = 0
    bare_plural: bool = False
    unborn: bool = False
    civilian: bool = False
    joint: bool = False
    quantifier: str = ""
    historical: bool = False
    past: bool = False
    events: int = 1
    unreported: bool = False
    everything: bool = False
    shared_floor: bool = False
    shared_floor_after: bool = False
    of_pronoun: bool = False
    family: bool = False
    anaphoric: bool = False
    one_more: bool = False
    extra: list[Phrase] = dataclasses.field(default_factory=list)

    @property
    def high(self) -> float | None:
        """The most that its number says; null where it says none or an open one."""
        if self.qualifier in ("at_least", "more_than") or self.numeral is None:
            return None
        return self.numeral.high if self.numeral.high is not None else self.value

    @property
    def is_person(self) -> bool:
        """Whether the phrase can be persons: a noun for persons, or no noun at all."""
        if self.mention_class is not None:
            return False
        if self.noun is None:
            return True
        if self.partitive and self.head == self.inner and not self.quantifier:  # "two of the missing"
            return True
        return bool(self.noun.parts & Part.PERSON) or bool(self.noun.forms & Form.HARM_NOUN)
