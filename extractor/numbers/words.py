"""What a word can be to the rules: its parts in a sentence, its sense of harm, its value."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.schema.terms import Effect, MentionClass, Status, VictimCategory


class Part:
    """The parts a word can play in a sentence.

    Plain integers, not an enum: the rules test them many times a word.
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
    RELATION = 1 << 42
    QUANTIFIER = 1 << 43
    ATTACKER = 1 << 44
    ADJECTIVE = 1 << 41
    FORCES = 1 << 45
    SINGULAR = 1 << 46


class Form:
    """How a word of harm takes its persons (see effects.toml).

    Plain integers, not an enum: the rules test them many times a word.
    """

    PARTICIPLE = 1 << 0
    GERUND = 1 << 1
    BASE = 1 << 2
    HAPPENS = 1 << 3
    STATE = 1 << 4
    EVENT = 1 << 5
    PERSONS = 1 << 6
    TOLL = 1 << 7


FORMS = {
    "participle": Form.PARTICIPLE,
    "gerund": Form.GERUND,
    "base": Form.BASE,
    "happens": Form.HAPPENS,
    "state": Form.STATE,
    "event": Form.EVENT,
    "persons": Form.PERSONS,
    "toll": Form.TOLL,
}


EFFECTS_OF_SENSE: dict[str, tuple[Effect, ...]] = {
    "shot": ("killed", "injured"),
    "casualty": ("killed", "injured"),
}


@dataclasses.dataclass(slots=True)
class Word:
    """What the lexicon says of a word or phrase.

    Attributes:
        parts: The parts it can play, as ``Part`` bits.
        forms: How it takes its persons, as ``Form`` bits; 0 when it is no word of harm.
        sense: The harm it names, a table of effects.toml.
        category: Group of the record that the persons fall in.
        status: What a noun for persons says of their status.
        thing: Class of the ledger for a noun that is no person.
        value: Number that the word stands for.
        scale: Whether ``value`` multiplies what stands before it.
        qualifier: Kind of qualifier before a number, ``qualifier_after`` behind it.
        rank: Place that an ordinal says, from 1; 0 where it is not listed in order.
        quantifier: Which quantity a word means that counts nobody exactly ("another", "all").
    """

    text: str
    parts: int = 0
    forms: int = 0
    sense: str = ""
    category: VictimCategory | None = None
    status: Status | None = None
    thing: MentionClass | None = None
    value: int | None = None
    scale: bool = False
    qualifier: str = ""
    qualifier_after: str = ""
    quantifier: str = ""
    rank: int = 0

    @property
    def effects(self) -> tuple[Effect, ...]:
        """The effects of a word of harm; two where it leaves open which."""
        return EFFECTS_OF_SENSE.get(self.sense, (self.sense,))  # type: ignore[arg-type]  # checked at load


UNKNOWN = Word("")


PUNCTUATION = {
    ",": Part.COMMA,
    "(": Part.OPEN,
    "[": Part.OPEN,
    ")": Part.CLOSE,
    "]": Part.CLOSE,
    ";": Part.HARD_STOP,
    ":": Part.HARD_STOP,
    "?": Part.HARD_STOP,
    "!": Part.HARD_STOP,
    "•": Part.HARD_STOP,
    "|": Part.HARD_STOP,
    "–": Part.DASH,
    "—": Part.DASH,
    "-": Part.DASH,
    '"': Part.QUOTE,
    "'": Part.QUOTE,
    "“": Part.QUOTE,
    "”": Part.QUOTE,
    "‘": Part.QUOTE,
    "’": Part.QUOTE,
    "&": Part.CONJUNCTION,
}

_PLURALS = frozenset(
    ("people", "men", "women", "children", "police", "troops", "personnel", "staff", "crew", "policemen")
)


def is_plural(noun: str) -> bool:
    """Whether a noun is a plural by its form."""
    if noun in _PLURALS or noun.endswith("men"):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us"))
