"""The parts a word can play in a sentence.

Plain integers of a module, neither an enum nor names of a class: the rules test them many times a word, and
what a module holds is quickest to reach. The thirty parts that are asked for most stand first: Python reckons
quickest with numbers of thirty bits. What rules often ask for together has a name of its own.
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
QUOTE = 1 << 17
HARD_STOP = 1 << 18
DASH = 1 << 19
NUMBER = 1 << 20
PERSON = 1 << 21
THING = 1 << 22
VERB = 1 << 23
VAGUE = 1 << 24
ORDINAL = 1 << 25
PROPORTION = 1 << 26
PAIR = 1 << 27
NONE = 1 << 28
QUANTIFIER = 1 << 29
CLOSE = 1 << 30
CUE = 1 << 31
QUALIFIER = 1 << 32
MONTH = 1 << 33
WEEKDAY = 1 << 34
KIN = 1 << 35
POSSESSIVE = 1 << 36
GENERIC = 1 << 37
UNHARMED = 1 << 38
HYPOTHETICAL = 1 << 39
TOLL_LINK = 1 << 40
COMPANION = 1 << 41
ADJECTIVE = 1 << 42
RELATION = 1 << 43
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
