"""Actors as written: forces of a people or party, named groups, and armed persons without a name."""

from __future__ import annotations

import functools
import re

from extractor.names.lexicon import NAME_WORD, alternation, load_lexicon
from extractor.names.mention import NameMention

_ACTING = (
    r"(?:kidnapped|abducted|killed|attacked|bombed|shelled|executed|beheaded|massacred|stormed|raided|ambushed"
    r"|claimed\s+responsibility|detonated|opened\s+fire|carried\s+out|launched|fired)"
)

_ADVERBS = r"(?:has|have|had|reportedly|allegedly|also|then)"
_MEMBERS = (
    r"(?:militants|fighters|gunmen|rebels|guerrillas|forces|troops|army|soldiers|police|militia|militiamen"
    r"|warplanes|jets|aircraft|airstrikes|air\s+strikes|drones|artillery|paramilitaries)"
)


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    words = load_lexicon(language)
    people = rf"(?:{words.nationalities}|(?i:{words.parties}))"
    joined = rf"{people}(?:(?:\s+and\s+|,\s+|/|-|\s+){people}){{0,3}}"
    forces = rf"(?:[Tt]he\s+)?\b{joined}[ \u00a0-]+(?:\w+[ \u00a0]+)?(?i:{words.means})\b"
    named = rf"\b{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}(?=\s+(?:{_ADVERBS}\s+)*{_ACTING}\b)"
    members = rf"\b{NAME_WORD}(?:\s+{NAME_WORD}){{0,2}}[ \u00a0]+{_MEMBERS}\b"
    party = rf"\b(?:{alternation(sorted(words.countries))})(?:\s+and\s+the\s+{people}\s+\w+)?\b"
    bare = rf"(?i:\b(?:the\s+)?{words.bare_actors}\b)"
    acronym = r"\b(?:IS|ISIS|Isis|ISIL|Daesh|Taliban|Hamas|Hezbollah|Islamic State)\b"
    return re.compile("|".join((forces, members, named, acronym, party, bare)))


def find_actors(text: str, language: str = "en") -> list[NameMention]:
    """Every mention of somebody who can have done it, in text order."""
    stops = load_lexicon(language).stop_words
    found = []
    for match in _pattern(language).finditer(text):
        name = " ".join(match[0].split())
        if name.split()[0] in stops and name.split()[0] != "The":
            continue
        found.append(NameMention(match.start(), match.end(), match[0], _without_article(name)))
    return found


def _without_article(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)
