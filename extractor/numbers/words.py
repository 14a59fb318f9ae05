"""What a word can be to the rules: its parts in a sentence, its sense of harm, its value."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.numbers import form as Form
from extractor.numbers import part as Part
from extractor.schema.terms import MentionClass, Status, VictimCategory

if TYPE_CHECKING:
    from extractor.schema.terms import Effect

__all__ = ["EFFECTS_OF_SENSE", "FORMS", "PUNCTUATION", "UNKNOWN", "Form", "Part", "Word", "is_plural"]

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
