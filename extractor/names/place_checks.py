"""What no place is: owners, peoples, tongues, small words, numbered streets, the kind of a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names.place_patterns import APPOSED, place_patterns

if TYPE_CHECKING:
    from extractor.names.lexicon import Lexicon
    from extractor.names.place_patterns import PlacePatterns

OWNING = ("'s", "’s")
"""What the name of an owner ends with."""
_THING = re.compile(
    r"[ \u00a0](?!(?:in|at|on|and|or|to|by|for|from|with|as|after|when|while|where|is|are|was|were|has|have"
    r"|had|who|which|that|said|says|late|early|last|this)\b)([a-z]{3,}(?:\s[a-z]+)?)"
)
_NUMBER = re.compile(r"[ \u00a0]\d{1,4}[A-Z]?(?=[,.;)]|\s+(?:and|in|near|at)\s)")
_ON = re.compile(r"\bon\s$", re.IGNORECASE)
_HELD_BY = re.compile(
    r"-(?:held|controlled|backed|installed|led|run|ruled|occupied|administered|based|born|allied|speaking|style|made)$"
)
_OF_A_PEOPLE = re.compile(
    r"[ \u00a0](?:minority|minorities|community|communities|ethnic|tribe|tribes|tribesmen)\b"
)
_DESCRIBES = re.compile(rf"[ \u00a0]{APPOSED}")  # as in "the Karsan town of Bolan"
_ONE = re.compile(r"\ban?\s$", re.IGNORECASE)
_SETTLED = re.compile(r"[ \u00a0](?:village|town|hamlet|settlement)\b")
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_BERBER = ("In",)  # "place of": In Guezzam, In Amenas
_LONGEST_ARTICLE = 2
_REACH_AFTER, _REACH_ON = 40, 4


def can_be_place(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether a name of a text can be that of a place, by its own words and those beside it."""
    name, patterns = text[start:end], place_patterns(words)
    parts = name.split()
    if name in words.not_places or name in words.languages:
        return False
    if _is_stopped(parts, text[max(0, start - 2) : start], words):
        return False
    if _HELD_BY.search(name) or _OF_A_PEOPLE.match(text, end) or _DESCRIBES.match(text, end):
        return False
    if _is_numbered_street(text, start, end) or _is_owner(text, end, name):
        return False
    if _means_or_owns(text, end, patterns):
        return False
    if patterns.people.fullmatch(name) or (len(parts) > 1 and patterns.people_begins.match(name)):
        return False
    if patterns.no_place.search(name) and not patterns.feature.fullmatch(parts[-1].lower()):
        return False  # as in "Karsa International Airport": its last word says that it is a place
    return not patterns.feature.fullmatch(name.lower()) and not _qualifies(text, start, end, patterns)


def _is_stopped(parts: list[str], before: str, words: Lexicon) -> bool:
    """Whether a name is letters or begins with a small word, which is none in An-Karsa and In Karsat."""
    first, *inner = parts[0].split("-")
    if len(parts) == 1 and not inner and (len(first) == 1 or _ACRONYM.fullmatch(first)):
        return first not in words.countries
    if inner and len(first) <= _LONGEST_ARTICLE and inner[0][:1].isupper():
        return False
    inside = bool(before[-2:-1].islower() and before[-1:].isspace())  # "near In Karsat", not "In Karsat,"
    return first in words.stop_words and not (inside and first in _BERBER and len(parts) > 1)


def _means_or_owns(text: str, end: int, patterns: PlacePatterns) -> bool:
    """As in "Karsa troops" and "Karsa's plan", but not in "Karsa's market"."""
    if text.startswith(OWNING, end) and patterns.owned_next.match(text, end + len(OWNING[0])):
        return False
    return patterns.means_next.match(text, end, end + _REACH_AFTER) is not None


def _is_numbered_street(text: str, start: int, end: int) -> bool:
    """As in "on Carrera 8,"; but not in "in Karsa 12 died"."""
    return bool(_NUMBER.match(text, end) and _ON.search(text, max(0, start - _REACH_ON), start))


def _is_owner(text: str, end: int, name: str) -> bool:
    return name.endswith(("'s", "’s")) or (name.endswith("s") and text[end : end + 1] in ("'", "’"))


def _qualifies(text: str, start: int, end: int, patterns: PlacePatterns) -> bool:
    """Whose or what kind a thing is, not where: an IRC convoy, a Karsa commander, a Hadra village.

    But a Karsa hospital is in Karsa.
    """
    thing, one = _THING.match(text, end), _ONE.search(text[max(0, start - 4) : start])
    if one and _SETTLED.match(text, end):
        return True
    if thing is None or patterns.feature_begins.match(thing[1]):
        return False
    return text[start:end].isupper() or one is not None
