"""Who stands behind the word that does a deed: a party, armed persons, those whose craft or blow it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from extractor.names.clauses import meant_by, objects_of, subject_before, with_partners
from extractor.names.frames import Frames
from extractor.names.lexicon import Lexicon
from extractor.names.phrases import phrase_of
from extractor.syntax import NOT_PARSED, ParsedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.syntax import Word

_BY, _OF = frozenset(("by", "from")), frozenset(("of",))
_SEVERAL = frozenset(("they", "their"))
_EITHER = frozenset(("police", "people", "gang", "mob", "crowd", "military"))
_OF_THEM = frozenset(("its", "their"))
_WHOSE = ("poss", "compound", "amod", "nmod")


@dataclasses.dataclass(frozen=True, slots=True)
class Cast:
    """What is known of who can act in a text.

    Attributes:
        text: The text.
        frames: The forms of the language.
        words: The lexicon of its language and domain.
        places: The names of the places of the text, but for countries, in lower case.
        parsed: Its syntax.
    """

    text: str
    frames: Frames
    words: Lexicon
    places: Collection[str] = frozenset()
    parsed: ParsedText = NOT_PARSED


def acting_together(doer: Word, cast: Cast, *, fighting: bool = False) -> list[list[Word]]:
    """Those who did it, the first and the last of "soldiers and militiamen" as one.

    Whoever fights with somebody who can do harm does it too: "clashes between herders and farmers".
    """
    doers = list(with_partners(doer))
    able = [who for each in doers if (who := who_acts(each, cast)) is not None]
    if fighting and able:
        return [doers]
    if len(doers) > 1 and not any(_or(each) for each in doers) and able[:1] == doers[:1]:
        theirs = [each for each in doers[1:] if _is_theirs(each) or who_acts(each, cast) == each]
        if len(theirs) == len(doers) - 1:
            return [doers]
    return [[who] for who in able]


def _is_theirs(partner: Word) -> bool:
    """As in "the army and its allies"."""
    return any(owner.kind == "PRON" for owner in partner.having("poss"))


def _or(word: Word) -> bool:
    return any(child.text.lower() != "and" for child in word.having("cc"))


def who_acts(doer: Word, cast: Cast) -> Word | None:
    """The doer, where it can be one; for a craft those who fly it, for "they" whom it means."""
    frames = cast.frames
    counted = objects_of(doer, _OF) if is_one_of(doer, frames.amounts) else ()
    for each in counted:
        behind = who_acts(each, cast)
        if behind is not None:
            return behind
    if doer.kind == "PRON":
        return _meant(doer, cast)
    if is_one_of(doer, frames.craft) or is_one_of(doer, frames.deeds):
        return _whose(doer, cast)
    owner = doer.first("poss")
    if owner is not None and owner.kind == "PRON":
        return _meant(owner, cast) or (doer if is_one_of(doer, frames.armed) else None)
    if doer.kind == "PROPN":
        return doer if _names_somebody(doer, cast) else None
    return _by_name(doer, cast) if is_one_of(doer, frames.agents) else None


def _by_name(group: Word, cast: Cast) -> Word:
    """As in "a little-known group, the Karsa Front"."""
    named = group.first("appos") if group.lemma in cast.words.group_words else None
    return named if named is not None and named.kind == "PROPN" else group


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
        return _meant(owner, cast)
    return blow if any(_names_party(child, cast) for child in _before(blow, cast)) else None


def _before(blow: Word, cast: Cast) -> Iterator[Word]:
    """The words that tell whose a blow is, also those before "air" in "junta air strikes"."""
    for child in blow.having(*_WHOSE):
        yield child
        if child.text.lower() in cast.words.blow_words:
            yield from child.having(*_WHOSE)


def _meant(pronoun: Word, cast: Cast) -> Word | None:
    """Whom a pronoun means: in its own sentence, else of whom the sentence before it speaks."""
    meant = meant_by(pronoun)
    if meant is None and pronoun.text.lower() in _OF_THEM:
        meant = subject_before(pronoun, cast.parsed)
        if meant is not None and meant.kind == "PROPN" and not _is_party(meant, cast):
            return None  # "its" is nobody's who has a name of his own
    if meant is None or meant.kind == "PRON" or not agrees(pronoun, meant):
        return None
    return who_acts(meant, cast)


def agrees(pronoun: Word, meant: Word) -> bool:
    """Whether "its" means one and "their" several, as far as the noun shows it."""
    if meant.kind != "NOUN":
        return pronoun.text.lower() not in _SEVERAL or meant.text[-1:] == "s"
    is_several = meant.text.lower() != meant.lemma or any(meant.having("conj"))
    return is_several == (pronoun.text.lower() in _SEVERAL) or meant.lemma in _EITHER


def _is_party(name: Word, cast: Cast) -> bool:
    is_force = name.text.lower() in cast.words.party_heads or is_one_of(name, cast.frames.agents)
    return is_force or _is_nation(name, cast) or name.text.isupper()


def _names_party(word: Word, cast: Cast) -> bool:
    if word.text in cast.words.calendar or _is_place(word, cast):
        return False
    if word.text.lower() in cast.words.party_heads:
        return True
    if word.text.title() in cast.words.stop_words:
        return False
    is_name = word.kind in ("PROPN", "ADJ") and word.text[:1].isupper()
    return is_name and (not _heads_sentence(word, cast) or _is_known(word, cast))


def _heads_sentence(word: Word, cast: Cast) -> bool:
    before = cast.text[: word.start].rstrip(" ")
    return not before or before[-1] in '.!?:\n"“•*-–'


def _is_known(word: Word, cast: Cast) -> bool:
    return _is_nation(word, cast) or word.text.isupper() or cast.text.count(word.text) > 1


def _is_nation(word: Word, cast: Cast) -> bool:
    known = re.fullmatch(cast.words.nationalities, word.text) or word.text in cast.words.countries
    return bool(known)


def _names_somebody(name: Word, cast: Cast) -> bool:
    if name.text in cast.words.calendar or _is_place(name, cast):
        return False
    if name.text.title() in cast.words.stop_words and not name.text.isupper():
        return False
    start, end = phrase_of(name)
    is_one_word = start == name.start and end == name.end and name.text.istitle()
    return not is_one_word or _is_known(name, cast) or is_one_of(name, cast.frames.agents)


def _is_place(word: Word, cast: Cast) -> bool:
    first = phrase_of(word)[0]
    if word.text.lower() in cast.places:
        return True
    names = [word, *(each for each in word.having("compound") if each.start >= first)]
    return " ".join(each.text for each in sorted(names, key=lambda each: each.start)).lower() in cast.places
