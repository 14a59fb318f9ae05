"""What the words of a lexicon make for places: patterns, and the words at which each of them is tried."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.lexicon import WHOLE_NAME_WORD

if TYPE_CHECKING:
    from extractor.names.lexicon import Lexicon

_FIRED_FROM = r"\b(?:fired|launched|taken\s+off|flown)\s+from\s+(?:[\w'’-]+\s+){0,4}$"
_FIRES = frozenset(("fired", "launched", "taken", "flown"))
_BESIDE = frozenset(("near", "on", "along", "at", "across", "around", "over"))
_NOT_OF_NAME = r"(?!(?-i:North|South|East|West|Upper|Lower)\s+(?-i:[A-Z]))"  # "Lower Vesk" is a name
_PARTICLE = r"(?:(?:al|el|ul|az|ez|ash|de\sla|de\slos|de|del|la|las|los|do|da|dos)[ \u00a0]+)?"
HOLDING = r"(?:province|governorate|state|district|county|department|region|prefecture|oblast|municipality)"
_SETTLEMENT = r"(?:town|city|village|capital|hamlet|district|province|settlement|suburb|neighbou?rhood)"
APPOSED = r"(?:town|city|village|port|hamlet|settlement)\s+of\s+(?:the\s+)?(?-i:[A-Z])"
"""Behind an adjective: what it describes has a name of its own; but "the Karsa suburb of Bolan" is Karsa."""
GAP = re.compile(r"[ \u00a0]+")
LINK = re.compile(rf"[ \u00a0]+{_PARTICLE}")
PLACE_NAME = rf"{WHOLE_NAME_WORD}(?:[ \u00a0]+{_PARTICLE}{WHOLE_NAME_WORD}){{0,3}}"
MOST_WORDS = 4
"""How many name words a ``PLACE_NAME`` has at most."""


@dataclasses.dataclass(frozen=True, slots=True)
class PlacePatterns:
    """Patterns for places.

    Attributes:
        strong: A name or a list of names behind a preposition; begins with one of ``strong_cues``.
        featured: A name beside a feature word, which is one of ``feature_cues``.
        country: A country, wherever a word begins.
        elsewhere_before: Words before a name by which it is not where it happened; begins with one of
            ``elsewhere_cues``.
        care_before: Words before a name by which people were cared for there, if it is a hospital.
        care_cues: The first words of ``care_before``.
        hospital: A hospital, by the last word of a name or the first word behind it.
        border: A border of a people's land ("the Orvan border"), near which or on which it happened.
        border_cues: The first words of ``border``.
        owned_next: Words behind an owner by which it is a place: its market, its outskirts.
        land_next: Words behind an owner by which it is a land with parts: its south, its capital, a name.
        kin_next: Words behind a name by which it is a family's.
        feature: A feature word or facility, all of a string.
        feature_begins: The same where a string begins with it.
        people: The adjective of a people, all of a string.
        people_begins: The same where a string begins with it.
        means_next: Words behind a name that make it an owner or an actor.
        no_place: What no name of a place holds.
    """

    strong: re.Pattern[str]
    strong_cues: frozenset[str]
    featured: re.Pattern[str]
    feature_cues: frozenset[str]
    country: re.Pattern[str]
    country_cues: frozenset[str]
    elsewhere_before: re.Pattern[str]
    care_before: re.Pattern[str]
    care_cues: frozenset[str]
    hospital: re.Pattern[str]
    border: re.Pattern[str]
    border_cues: frozenset[str]
    owned_next: re.Pattern[str]
    elsewhere_cues: frozenset[str]
    land_next: re.Pattern[str]
    kin_next: re.Pattern[str]
    kin_cues: frozenset[str]
    feature: re.Pattern[str]
    feature_begins: re.Pattern[str]
    people: re.Pattern[str]
    people_begins: re.Pattern[str]
    means_next: re.Pattern[str]
    no_place: re.Pattern[str]

    @property
    def cues(self) -> frozenset[str]:
        """Every word whose places in a text are asked for."""
        others = self.elsewhere_cues | self.care_cues | self.border_cues | self.kin_cues
        return self.strong_cues | self.feature_cues | self.country_cues | others


@functools.cache
def place_patterns(words: Lexicon) -> PlacePatterns:
    """The patterns of a lexicon."""
    town_of = r"(?:the\s+|the\s+(?:city|town|village|capital)\s+of\s+)?"
    elsewhere = rf"\b(?:{words.elsewhere}\s+(?:in|at)|{words.brought})\s+{town_of}$"
    no_place = alternation(word for word in words.not_places if len(word) > 3)
    countries = alternation(sorted(words.countries))
    return PlacePatterns(
        strong=_strong(words),
        strong_cues=words.strong_prepositions.begins,
        featured=_featured(words),
        feature_cues=words.features.begins | {"road"},
        country=re.compile(rf"{countries}\b"),
        country_cues=countries.begins,
        elsewhere_before=re.compile(rf"{elsewhere}|{_FIRED_FROM}"),
        care_before=re.compile(rf"\b{words.cared_for}\s+(?:in|at|to)\s+(?:the\s+)?(?:[a-z]+\s+)?$"),
        care_cues=words.cared_for.begins,
        hospital=re.compile(rf"(?:[a-z-]+\s+){{0,2}}?{words.hospitals}\b"),
        border=re.compile(
            rf"\b(?i:{'|'.join(sorted(_BESIDE))})\s+the\s+(?P<name>{words.nationalities}(?:-\w+)?\s+border)\b"
        ),
        border_cues=_BESIDE,
        owned_next=re.compile(rf"\s+(?:[a-z]+\s+){{0,2}}{words.possessions}\b"),
        land_next=re.compile(
            rf"\s+(?:[a-z-]+\s+){{0,2}}(?:{words.compass}\b|{words.possessions}\b|{words.features}\b|[A-Z])"
        ),
        elsewhere_cues=words.elsewhere.begins | words.brought.begins | _FIRES,
        kin_next=re.compile(rf"['’]?\s+{words.kin}\b"),
        kin_cues=words.kin.begins,
        feature=re.compile(rf"{words.features}|{words.facilities}"),
        feature_begins=re.compile(rf"{words.features}\b|{words.facilities}\b"),
        people=re.compile(words.nationalities),
        people_begins=re.compile(rf"{words.nationalities}\b"),
        means_next=re.compile(rf"['’]s\b|\s+(?:{words.means})\b"),
        no_place=re.compile(no_place.replace(r"\s+", " ")),
    )


def _strong(words: Lexicon) -> re.Pattern[str]:
    article = r"(?:(?:the|a|an|his|her|its|our|their|nearby)\s+)?"
    describing = rf"{article}(?:(?:{_NOT_OF_NAME}{words.compass}|(?-i:[a-z-]+ed)|\w+-held)\s+){{0,3}}"
    feature_of = rf"(?:{words.features}\s+(?:of|in)\s+(?:the\s+)?)"
    thing_of = (
        r"(?:(?:the|a|an|their|his|her)\s+(?:[a-z'’-]+\s+){1,3}(?:of|in|at|near|outside)\s+(?:the\s+)?)"
    )
    beside = rf"(?:{words.adjoining}[ \u00a0]+)?"
    joint = rf"(?:,[ \u00a0]+(?:and[ \u00a0]+)?|[ \u00a0]+and[ \u00a0]+){beside}"
    return re.compile(
        rf"\b(?i:{words.strong_prepositions})\s+(?:{thing_of}|(?i:{describing}){feature_of}?){beside}"
        rf"(?P<first>{PLACE_NAME})(?P<rest>(?:{joint}{PLACE_NAME}(?=[\s,.;]))*)"
    )


def _featured(words: Lexicon) -> re.Pattern[str]:
    return re.compile(
        rf"(?i:\b(?:{words.features}\s+(?:of|called|named|known\s+as)|road\s+to)\s+(?:the\s+)?)(?P<of>{PLACE_NAME})"
        rf"|\b{_SETTLEMENT},\s(?P<told>{PLACE_NAME})(?=,(?!\s*\d)|\.\s)"
        rf"|(?P<before>{PLACE_NAME})[ \u00a0]+(?!{APPOSED})(?={words.features}\b)"
    )
