"""How exactly a place is meant: by the words around its name, 0 the most exact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names.place_contexts import (
    comes_from,
    holds,
    is_byline,
    is_land_of_dateline,
    only_speaks,
    receives_the_harmed,
)
from extractor.names.place_patterns import place_patterns

if TYPE_CHECKING:
    from extractor.names.lexicon import Lexicon
    from extractor.names.words import TextWords

EXACT, AREA, KNOWN, COUNTRY, ELSEWHERE = range(5)
_CONTAINER_AFTER = re.compile(
    r"[\s\u00a0]+(?:provinces?|governorates?|states?|count(?:y|ies)|departments?|districts?|regions?"
    r"|countryside|territor(?:y|ies)|prefectures?|oblast|communes?|peninsula)\b"
)
_CONTAINER_NAME = re.compile(
    r"[\s\u00a0](?:Region|Province|State|Governorate|Department|Oblast|Prefecture|Peninsula)$"
)
_HELD_BY_ANOTHER = re.compile(
    r"[\s\u00a0]+(?:districts?|count(?:y|ies)|municipalit(?:y|ies)|departments?),[\s\u00a0]+(?:in\s+)?[A-Z]"
)
_CONTAINER_BEFORE = re.compile(
    r"(?:(?:suburb|outskirts|countryside|province|governorate|territory|department|oblast|prefecture"
    r"|north|south|east|west|miles|kilomet(?:er|re)s|km)\s+of\s+(?:the\s+)?"
    r"|(?:miles|kilomet(?:er|re)s|km|drive)\s+(?:away\s+)?(?:from|outside)\s+(?:the\s+)?)$"
)
_ELSEWHERE_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:talks|negotiations|conference|conventions?|accords?|summit)\b"
)
_AND = re.compile(r"[ \u00a0]+and[ \u00a0]+")
_OWNING = ("'s", "’s")
_REACH_BEFORE = 50


class PlaceRanks:
    """Says of the names of a text, in text order, how exactly each is meant.

    Args:
        read: The words of the text.
        words: The lexicon.
    """

    def __init__(self, read: TextWords, words: Lexicon) -> None:
        self._read, self._words, self._patterns = read, words, place_patterns(words)
        self._last_elsewhere = self._last_exact = len(read.text)

    def of(self, span: tuple[int, int], shown: int) -> int:
        """The rank of a name; ``shown`` is what the words by which it was found make of it."""
        if self._is_elsewhere(span, shown):
            self._last_elsewhere = span[1]
            return ELSEWHERE
        if self._read.text[slice(*span)] in self._words.countries:
            return COUNTRY
        inner, is_place = self._last_exact, shown <= KNOWN
        if is_place and inner < span[0] and holds(self._read.text, inner, span[0]):
            return AREA
        rank = AREA if shown == EXACT and self._is_container(span) else shown
        if rank in (EXACT, KNOWN):
            self._last_exact = span[1]
        return rank

    def _is_elsewhere(self, span: tuple[int, int], shown: int) -> bool:
        text, (start, end), patterns = self._read.text, span, self._patterns
        if _ELSEWHERE_AFTER.match(text, end) or _AND.fullmatch(text, self._last_elsewhere, start):
            return True
        if is_byline(text, start, end) or only_speaks(text, start, end, shown=shown < KNOWN):
            return True
        if text[start:end] in self._words.countries and (self._only_owns(span) or comes_from(text, start)):
            return True
        return self._stands_behind(patterns.elsewhere_before, patterns.elsewhere_cues, start) or (
            self._is_hospital(span)
            and (
                self._stands_behind(patterns.care_before, patterns.care_cues, start)
                or receives_the_harmed(text, end)
            )
        )

    def _only_owns(self, country: tuple[int, int]) -> bool:
        """As in "Orvan's invasion", but not in "Orvan's south"; or the land of the town of a dateline."""
        text, (start, end) = self._read.text, country
        if is_land_of_dateline(text, start, end):
            return True
        return text[end : end + 2] in _OWNING and self._patterns.land_next.match(text, end + 2) is None

    def _stands_behind(self, words: re.Pattern[str], cues: frozenset[str], start: int) -> bool:
        before = max(0, start - _REACH_BEFORE)
        if not self._read.any_between(cues, before, start):
            return False
        return words.search(self._read.text, before, start) is not None

    def _is_hospital(self, span: tuple[int, int]) -> bool:
        text, (start, end), hospital = self._read.text, span, self._patterns.hospital
        return bool(hospital.search(text, start, end) or hospital.match(text, end + 1))

    def _is_container(self, span: tuple[int, int]) -> bool:
        """A country or a province says less about where than the town or district that stands beside it."""
        if _HELD_BY_ANOTHER.match(self._read.text, span[1]):
            return False
        if _CONTAINER_NAME.search(self._read.text, *span):
            return True
        before = self._read.text[max(0, span[0] - _REACH_BEFORE) : span[0]]
        leads = before.rstrip().endswith(("of", "the", "from", "outside"))
        return bool(
            (leads and _CONTAINER_BEFORE.search(before)) or _CONTAINER_AFTER.match(self._read.text, span[1])
        )
