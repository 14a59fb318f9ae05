"""Pronouns that speak ("he said", "it added"), brought to whom the text named last of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.lexicon import SpeakerWords

Kind = Literal["person", "organisation", "several"]
PRONOUNS: dict[str, Kind] = {
    "he": "person",
    "she": "person",
    "it": "organisation",
    "they": "several",
}


def meant(pronoun: str, earlier: Sequence[str], words: SpeakerWords) -> str | None:
    """Whom a pronoun stands for: the last of those named before it that is of its kind, or nobody.

    Args:
        pronoun: The pronoun, in any case.
        earlier: The names of those who spoke or answered before it, in text order.
        words: The speakers of the language.
    """
    kind = PRONOUNS[pronoun.lower()]
    return next((name for name in reversed(earlier) if kind_of(name, words) == kind), None)


def kind_of(name: str, words: SpeakerWords) -> Kind:
    """What a speaker is: one person, an organisation, or several people."""
    told = [word.strip(".,").lower() for word in name.split()]
    head = told[told.index("of") - 1] if "of" in told[1:] else told[-1]
    if head in words.persons:
        return "person"
    if _is_acronym(name):
        return "organisation"
    if head in words.several or _is_number_of(told, words):
        return "several"
    if head in words.speakers and head.endswith("s") and "of" not in told:
        return "several"
    if "of" in told[1:] and name[:1].isupper():
        return "organisation"
    if any(word in words.organisations or word in words.collectives for word in told):
        return "person" if any(word in words.persons for word in told) else "organisation"
    if name.islower():
        return "several" if head.endswith("s") else "person"
    return "person"


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper() and len(name) > 1


def _is_number_of(told: Sequence[str], words: SpeakerWords) -> bool:
    """As in "several of the former prisoners"."""
    return told[0] in words.not_alone and "of" in told[1:]
