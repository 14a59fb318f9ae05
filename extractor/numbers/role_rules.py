"""The rules of grammar by which a word of harm governs a phrase, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.numbers.clause import FINITE, Clause
from extractor.numbers.company import beside, inside, part_of_told, with_kin
from extractor.numbers.ellipsis import pro_verb
from extractor.numbers.lists import LABELLING, listed, tabled, were_deaths
from extractor.numbers.named_groups import part_of_named
from extractor.numbers.numbered import numbered
from extractor.numbers.objects import after_toll, object_of, of_harm, of_possessor, put_at
from extractor.numbers.phrase import Phrase
from extractor.numbers.subjects import subject_of
from extractor.numbers.words import Form, Part


class RoleRule(NamedTuple):
    """One rule of grammar: where the word of harm stands that governs a phrase.

    Attributes:
        name: Kept in ``decided_by`` of the mention.
        statement: The rule in one line.
        source: Where the rule comes from.
        find: The token of the governing word, -1 where the rule does not apply.
        forms: Forms of a word of harm without which, in the whole sentence, the rule finds nothing.
        parts: Parts of a word without which the rule finds nothing; 0 where it asks for none.
    """

    name: str
    statement: str
    source: str
    find: Callable[[Clause, int, Phrase], int]
    forms: int = ~0
    parts: int = 0


_GRAMMAR = "grammar of English; docs/codebook-numbers.md"

ROLE_RULES = (
    RoleRule(
        "tabled",
        "In a line of words of harm and numbers each number goes with the word before it: Dead 7, hurt 12.",
        _GRAMMAR,
        tabled,
        forms=LABELLING,
    ),
    RoleRule(
        "of_harm", "The noun of harm before 'of' governs: the deaths of 14.", _GRAMMAR, of_harm, parts=Part.OF
    ),
    RoleRule(
        "of_possessor",
        "Whose the noun of harm is: the six monks' murder.",
        _GRAMMAR,
        of_possessor,
        forms=Form.EVENT | Form.GERUND,
        parts=Part.QUOTE,
    ),
    RoleRule(
        "were_deaths",
        "What a part of a sum is said to be: 57 casualties, of which 12 were deaths.",
        _GRAMMAR,
        were_deaths,
        forms=Form.EVENT | Form.PERSONS,
        parts=Part.BE,
    ),
    RoleRule(
        "part_of_told",
        "Who is included after a predicate shares it: were killed, including 2.",
        _GRAMMAR,
        part_of_told,
        parts=Part.INCLUDING,
    ),
    RoleRule(
        "part_of_named",
        "A part of a group that its harm names shares it: the dead, 14 of whom were children.",
        _GRAMMAR,
        part_of_named,
        parts=Part.INCLUDING,
    ),
    RoleRule(
        "inside", "A word of harm in the noun group governs: 30 wounded people, 40 bodies.", _GRAMMAR, inside
    ),
    RoleRule(
        "subject_of",
        "The subject of a passive, a state, a verb of dying: 12 were killed.",
        _GRAMMAR,
        subject_of,
    ),
    RoleRule("object_of", "The object of an active word of harm: killing 12.", _GRAMMAR, object_of),
    RoleRule(
        "after_toll",
        "The number a toll is led to: the death toll rose to 63.",
        _GRAMMAR,
        after_toll,
        forms=Form.TOLL,
    ),
    RoleRule(
        "put_at",
        "The number that the dead are put at: activists put the dead at six.",
        _GRAMMAR,
        put_at,
        forms=LABELLING,
        parts=Part.PREPOSITION,
    ),
    RoleRule(
        "numbered",
        "The number that a noun of harm has reached: deaths rose to 77; the wounded number 40.",
        _GRAMMAR,
        numbered,
        forms=LABELLING,
    ),
    RoleRule(
        "beside",
        "Who is named beside a victim shares the harm: along with his two sons.",
        _GRAMMAR,
        beside,
        parts=Part.COMPANION,
    ),
    RoleRule(
        "with_kin",
        "Kin with whom a victim was killed share the harm: was killed with her three children.",
        _GRAMMAR,
        with_kin,
        parts=Part.POSSESSIVE,
    ),
    RoleRule(
        "listed",
        "Who is listed as the dead is dead: the dead include 43 children.",
        _GRAMMAR,
        listed,
        forms=LABELLING,
    ),
    RoleRule(
        "pro_verb",
        "A verb that stands for the one before it: died, as did 43 guests; and so were two boys.",
        _GRAMMAR,
        pro_verb,
        parts=FINITE,
    ),
)
