"""The parts a word can play in a sentence.

Plain integers of a module, neither an enum nor names of a class: the rules test them many times a word, and
what a module holds is quickest to reach. What rules often ask for together has a name of its own.
"""

BE = 1 << 0
HAVE = 1 << 1
MODAL = 1 << 2
NEGATION = 1 << 3
CONJUNCTION = 1 << 4
PREPOSITION = 1 << 5
RELATIVE = 1 << 6
DETERMINER = 1 << 7
INDEFINITE = 1 << 8
PRONOUN = 1 << 9
ADVERB = 1 << 10
SUBORDINATOR = 1 << 11
SAYING = 1 << 12
INCLUDING = 1 << 13
OF = 1 << 14
COMMA = 1 << 15
OPEN = 1 << 16
CLOSE = 1 << 17
QUOTE = 1 << 18
HARD_STOP = 1 << 19
DASH = 1 << 20
NUMBER = 1 << 21
PERSON = 1 << 22
THING = 1 << 23
CUE = 1 << 24
QUALIFIER = 1 << 25
MONTH = 1 << 26
WEEKDAY = 1 << 27
VAGUE = 1 << 28
ORDINAL = 1 << 29
PROPORTION = 1 << 30
PAIR = 1 << 31
NONE = 1 << 32
KIN = 1 << 33
POSSESSIVE = 1 << 34
GENERIC = 1 << 35
UNHARMED = 1 << 36
HYPOTHETICAL = 1 << 37
VERB = 1 << 38
TOLL_LINK = 1 << 39
COMPANION = 1 << 40
ADJECTIVE = 1 << 41
RELATION = 1 << 42
QUANTIFIER = 1 << 43
ATTACKER = 1 << 44
FORCES = 1 << 45
SINGULAR = 1 << 46

ARTICLE = DETERMINER | INDEFINITE
ASIDE = ADVERB | QUOTE
BE_OR_HAVE = BE | HAVE
CLAUSE_END = HARD_STOP | SUBORDINATOR
FINITE = BE | HAVE | MODAL
LINK = COMMA | CONJUNCTION
NOUN = PERSON | THING
PERSONS = PERSON | PAIR
