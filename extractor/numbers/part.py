"""The parts a word can play in a sentence.

Plain integers of a module, neither an enum nor names of a class: the rules test them many times a word, and
what a module holds is quickest to reach. The thirty parts that are asked for most stand first: Python reckons
quickest with numbers of thirty bits. What rules often ask for together has a name of its own.
"""

from typing import Final

BE: Final = 1 << 0
HAVE: Final = 1 << 1
MODAL: Final = 1 << 2
NEGATION: Final = 1 << 3
CONJUNCTION: Final = 1 << 4
PREPOSITION: Final = 1 << 5
RELATIVE: Final = 1 << 6
DETERMINER: Final = 1 << 7
INDEFINITE: Final = 1 << 8
PRONOUN: Final = 1 << 9
ADVERB: Final = 1 << 10
SUBORDINATOR: Final = 1 << 11
SAYING: Final = 1 << 12
INCLUDING: Final = 1 << 13
OF: Final = 1 << 14
COMMA: Final = 1 << 15
OPEN: Final = 1 << 16
QUOTE: Final = 1 << 17
HARD_STOP: Final = 1 << 18
DASH: Final = 1 << 19
NUMBER: Final = 1 << 20
PERSON: Final = 1 << 21
THING: Final = 1 << 22
VERB: Final = 1 << 23
VAGUE: Final = 1 << 24
ORDINAL: Final = 1 << 25
PROPORTION: Final = 1 << 26
PAIR: Final = 1 << 27
NONE: Final = 1 << 28
QUANTIFIER: Final = 1 << 29
CLOSE: Final = 1 << 30
CUE: Final = 1 << 31
QUALIFIER: Final = 1 << 32
MONTH: Final = 1 << 33
WEEKDAY: Final = 1 << 34
KIN: Final = 1 << 35
POSSESSIVE: Final = 1 << 36
GENERIC: Final = 1 << 37
UNHARMED: Final = 1 << 38
HYPOTHETICAL: Final = 1 << 39
TOLL_LINK: Final = 1 << 40
COMPANION: Final = 1 << 41
ADJECTIVE: Final = 1 << 42
RELATION: Final = 1 << 43
ATTACKER: Final = 1 << 44
FORCES: Final = 1 << 45
SINGULAR: Final = 1 << 46

ARTICLE: Final = DETERMINER | INDEFINITE
ASIDE: Final = ADVERB | QUOTE
BE_OR_HAVE: Final = BE | HAVE
CLAUSE_END: Final = HARD_STOP | SUBORDINATOR
FINITE: Final = BE | HAVE | MODAL
LINK: Final = COMMA | CONJUNCTION
NOUN: Final = PERSON | THING
PERSONS: Final = PERSON | PAIR
