"""Names brought to the fullest form that the report gives them: acronyms, parts of names, "the group"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import WHOLE_NAME_WORD
from extractor.names.pronouns import kind_of
from extractor.names.speaking import LINK_OF_NAME
from extractor.names.words import matches_from

if TYPE_CHECKING:
    from extractor.names.lexicon import SpeakerWords
    from extractor.names.words import TextWords

_WORD = WHOLE_NAME_WORD
_ANY_SPACE = re.compile(r"\s*")
_ACRONYM = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{2,7}\b")
_ACRONYM_IN_BRACKETS = re.compile(r"\([A-Z]{2,8}\)")
_LINE = r"(?:[^\S\n]+\n?|\n)[^\S\n]*"
_LINK_EXPLAINED = re.compile(rf"{_LINE}(?:(?:of|for|the|and){_LINE})?")
_WITH_ACRONYM = re.compile(rf"({_WORD}(?:{_LINK_EXPLAINED.pattern}{_WORD})+)\s*\(([A-Z]{{2,8}})\)")
_MOST_NAMES_EXPLAINED = 40
_NOT_OF_NAME = re.compile(r"\s*\([A-Z]{2,8}\)$|['’]s$")
_WRITING_ENDS = re.compile(r"\s(?:report|statement)$")
_ARTICLE = re.compile(r"^The ")


def full_forms_of(read: TextWords) -> dict[str, str]:
    """Acronyms of the report and the names they stand for: stated in brackets, or made of the initials."""
    starts: set[int] = set()
    for bracket in _ACRONYM_IN_BRACKETS.finditer(read.text):
        starts.update(read.names_before(bracket.start(), _MOST_NAMES_EXPLAINED, _ANY_SPACE, _LINK_EXPLAINED))
    explained = matches_from(_WITH_ACRONYM, read.text, sorted(starts))
    stated = {match[2]: " ".join(match[1].split()) for match in explained}
    written, initials_of_all = set(_ACRONYM.findall(read.text)), read.initials()
    unstated = {letters for letters in written - stated.keys() if letters in initials_of_all}
    for start, end in read.names(LINK_OF_NAME) if unstated else ():
        words = read.text[start:end].removeprefix("The ").split()
        initials = "".join(word[0] for word in words if word[0].isupper()) if len(words) > 2 else ""
        if initials in unstated:
            stated.setdefault(initials, " ".join(words))
    return {acronym: _ARTICLE.sub("", name) for acronym, name in stated.items()}


def fullest(
    phrase: str, full_forms: dict[str, str], earlier: list[str], organisation: str | None, words: SpeakerWords
) -> str:
    """The fullest name of a speaker.

    Args:
        phrase: The speaker as written.
        full_forms: What the acronyms of the report stand for.
        earlier: Those who spoke or answered before, in text order.
        organisation: The organisation that spoke last.
        words: The speakers of the language.
    """
    plain = " ".join(_NOT_OF_NAME.sub("", phrase).split())
    bare = _WRITING_ENDS.sub("", plain)
    if bare in full_forms:
        return full_forms[bare]
    lowered = plain.lower()
    if bare[:1].isupper():
        longer = [name for name in full_forms.values() if name.startswith(f"{bare} ")]
        if longer:
            return longer[0]
    if bare.islower():
        fuller = [name for name in earlier if name.lower().endswith(f" {lowered}")]
        if fuller:
            return fuller[-1]
    if {lowered, f"the {lowered}"} & words.anaphors:
        is_part_of_name = bare.split()[-1][:1].isupper()
        meant = _pointed_back_to(lowered, earlier, words, is_part_of_name)
        meant = meant or (None if is_part_of_name else organisation)
        if meant:
            return meant
    bodies = (name for name in reversed(earlier) if lowered in name.lower() and is_organisation(name, words))
    return next(bodies, plain)


def _pointed_back_to(
    phrase: str, earlier: list[str], words: SpeakerWords, is_part_of_name: bool
) -> str | None:
    """The organisation that "the monitor" is: one of that word, else the last that is no body of a state.

    What is written as a name ("the Register") can only be one of that word.
    """
    head = phrase.split()[-1]
    if head == "it":
        return None
    bodies = [name for name in reversed(earlier) if is_organisation(name, words)]
    free = [name for name in bodies if words.state.isdisjoint(name.lower().split())]
    other = free[0] if free and not is_part_of_name else None
    return next((name for name in free if head in name.lower().split()), other)


def is_organisation(name: str, words: SpeakerWords) -> bool:
    """Whether a name is that of a body, not of a person; of letters alone nobody can tell."""
    return not name.islower() and not name.isupper() and kind_of(name, words) == "organisation"
