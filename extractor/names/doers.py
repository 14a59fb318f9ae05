"""Who stands behind the word that does a deed: a party, armed persons, those whose craft or blow it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from extractor.names.clauses import meant_by, objects_of
from extractor.names.frames import Frames
from extractor.names.lexicon import Lexicon
from extractor.names.phrases import phrase_of

if TYPE_CHECKING:
    from extractor.syntax import Word

_BY, _OF = frozenset(("by", "from")), frozenset(("of",))
_WHOSE = ("poss", "compound", "amod", "nmod")


@dataclasses.dataclass(frozen=True, slots=True)
class Cast:
    """What is known of who can act in a text.

    Attributes:
        text: The text.
        frames: The forms of the language.
        words: The lexicon of its language and domain.
        places: The names of the places of the text, but for countries, in lower case.
    """

    text: str
    frames: Frames
    words: Lexicon
    places: Collection[str] = frozenset()


def who_acts(doer: Word, cast: Cast) -> Word | None:
    """The doer, where it can be one; for a craft those who fly it, for "they" whom it means."""
    frames = cast.frames
    counted = objects_of(doer, _OF) if is_one_of(doer, frames.amounts) else ()
    for each in counted:
        behind = who_acts(each, cast)
        if behind is not None:
            return behind
    if doer.kind == "PRON":
        meant = meant_by(doer)
        return who_acts(meant, cast) if meant is not None else None
    if is_one_of(doer, frames.craft) or is_one_of(doer, frames.deeds):
        return _whose(doer, cast)
    owner = doer.first("poss")
    if owner is not None and owner.kind == "PRON":
        return _owner(owner, cast) or (doer if is_one_of(doer, frames.armed) else None)
    if doer.kind == "PROPN":
        return doer if _names_somebody(doer, cast) else None
    return doer if is_one_of(doer, frames.agents) else None


def is_one_of(word: Word, forms: frozenset[str]) -> bool:
    """Whether a word is one of some dictionary forms, which a name in the plural is given without."""
    return word.lemma in forms or (
        word.kind == "PROPN" and word.text.lower().removesuffix("s").removesuffix("'") in forms
    )


def _whose(blow: Word, cast: Cast) -> Word | None:
    """Whose a craft or a blow is: "drones flown by X", "its jets", "X drones"."""
    for used in blow.having("acl"):
        if used.lemma in cast.frames.operating:
            for user in objects_of(used, _BY):
                return user
    owner = blow.first("poss")
    if owner is not None and owner.kind == "PRON":
        return _owner(owner, cast)
    return blow if any(_names_party(child, cast) for child in blow.having(*_WHOSE)) else None


def _owner(pronoun: Word, cast: Cast) -> Word | None:
    meant = meant_by(pronoun)
    return who_acts(meant, cast) if meant is not None and meant.kind != "PRON" else None


def _names_party(word: Word, cast: Cast) -> bool:
    if (
        word.text in cast.words.calendar
        or word.text.title() in cast.words.stop_words
        or _is_place(word, cast)
    ):
        return False
    if word.text.lower() in cast.words.party_heads:
        return True
    is_name = word.kind in ("PROPN", "ADJ") and word.text[:1].isupper()
    return is_name and (not _heads_sentence(word, cast) or _is_known(word, cast))


def _heads_sentence(word: Word, cast: Cast) -> bool:
    before = cast.text[: word.start].rstrip(" ")
    return not before or before[-1] in '.!?:\n"“•*-–'


def _is_known(word: Word, cast: Cast) -> bool:
    known = re.fullmatch(cast.words.nationalities, word.text) or word.text in cast.words.countries
    return bool(known) or word.text.isupper() or cast.text.count(word.text) > 1


def _names_somebody(name: Word, cast: Cast) -> bool:
    if name.text in cast.words.calendar or _is_place(name, cast):
        return False
    if name.text.title() in cast.words.stop_words and not name.text.isupper():
        return False
    start, end = phrase_of(name)
    is_one_word = start == name.start and end == name.end and name.text.istitle()
    return not is_one_word or cast.text.count(name.text) > 1 or is_one_of(name, cast.frames.agents)


def _is_place(word: Word, cast: Cast) -> bool:
    first = phrase_of(word)[0]
    if word.text.lower() in cast.places:
        return True
    names = [word, *(each for each in word.having("compound") if each.start >= first)]
    return " ".join(each.text for each in sorted(names, key=lambda each: each.start)).lower() in cast.places
