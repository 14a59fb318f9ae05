"""Places as written: a name after a preposition of place, beside a feature word, or known from elsewhere."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.lexicon import load_countries
from extractor.names.mention import NameMention
from extractor.names.occurrences import occurrences
from extractor.names.place_patterns import GAP, LINK, MOST_WORDS, PLACE_NAME, place_patterns
from extractor.names.words import matches_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import Lexicon
    from extractor.names.place_patterns import PlacePatterns
    from extractor.names.words import TextWords

EXACT, AREA, KNOWN, COUNTRY, ELSEWHERE = range(5)
_CONTAINER_AFTER = re.compile(
    r"[\s\u00a0]+(?:province|governorate|state|county|department|district|region|countryside)\b"
)
_CONTAINER_BEFORE = re.compile(
    r"(?:suburb|outskirts|countryside|province|governorate|north|south|east|west|miles|kilometers|km)\s+of\s+(?:the\s+)?$"
)
_ELSEWHERE_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:talks|negotiations|conference|conventions?|accords?|summit)\b"
)
_THING = re.compile(
    r"[ \u00a0](?!(?:in|at|on|and|or|to|by|for|from|with|as|after|when|while|where|is|are|was|were|has|have"
    r"|had|who|which|that|said|says|late|early|last|this)\b)([a-z]{3,}(?:\s[a-z]+)?)"
)
_ONE = re.compile(r"\ban?\s$", re.IGNORECASE)
_AND_MORE = re.compile(r",?\s+and\b")
_NAME = re.compile(PLACE_NAME)
_WORD = re.compile(r"\S+")
_BEFORE_NAME = re.compile(r"[\w\s'’-]*")
_LONGEST_BEFORE_NAME, _REACH_BEFORE, _REACH_AFTER = 200, 50, 40


def find_places(read: TextWords, words: Lexicon) -> list[NameMention]:
    """Every mention of a place, in text order; a name known from one mention is found in all others."""
    text, patterns = read.text, place_patterns(words)
    spans = dict(_shown(read, words, patterns))
    if read.hold(patterns.kin_cues):
        spans = _not_of_families(text, spans, patterns)
    spans = _as_elsewhere(text, spans)
    taken = {position for span in spans for position in range(*span)}
    known = occurrences(text, {text[start:end] for start, end in spans})
    for span in (*known, *_whole_words(patterns.country, text)):
        if span[0] not in taken:
            spans[span] = KNOWN
            taken.update(range(*span))
    found = []
    for (start, end), shown in sorted(spans.items()):
        is_elsewhere = _is_elsewhere(read, start, patterns)
        rank = ELSEWHERE if is_elsewhere else _rank(text, (start, end), shown, words)
        found.append(NameMention(start, end, text[start:end], text[start:end], rank=rank))
    return found


def _shown(read: TextWords, words: Lexicon, patterns: PlacePatterns) -> Iterator[tuple[tuple[int, int], int]]:
    """The names that the words beside them show to be places, each with its rank."""
    text = read.text
    for match in behind_prepositions(read, patterns):
        for number, span in enumerate(_listed(match)):
            start, end = _cut(text, *span, words)
            if _can_be_place(text, start, end, words):
                yield (start, end), AREA if number and _is_address(text, match) else EXACT
    for match in beside_features(read, patterns):
        start, end = match.span("of") if match["of"] else match.span("before")
        if _can_be_place(text, start, end, words):
            yield (start, end), EXACT


def behind_prepositions(read: TextWords, patterns: PlacePatterns) -> Iterator[re.Match[str]]:
    """The matches of ``strong``, tried only where plain words lead from a preposition to a name."""
    starts = (start for start in read.starts(patterns.strong_cues) if _leads_to_name(read, start))
    return matches_from(patterns.strong, read.text, starts)


def _leads_to_name(read: TextWords, start: int) -> bool:
    name = read.next_name(start + 1)
    if name is None or name - start > _LONGEST_BEFORE_NAME:
        return False
    return _BEFORE_NAME.fullmatch(read.text, start, name) is not None


def beside_features(read: TextWords, patterns: PlacePatterns) -> Iterator[re.Match[str]]:
    """The matches of ``featured``, tried only at feature words and at the names right before them."""
    starts: set[int] = set()
    for start in read.starts(patterns.feature_cues):
        starts.add(start)
        starts.update(read.names_before(start, MOST_WORDS, GAP, LINK))
    return matches_from(patterns.featured, read.text, sorted(starts))


def _whole_words(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The matches that begin where a word does. A pattern that begins with letters is found the quicker."""
    match = pattern.search(text)
    while match:
        start, end = match.span()
        before = text[start - 1 : start] if start else ""
        if before.isalnum() or before == "_":
            end = start + 1
        else:
            yield start, end
        match = pattern.search(text, end)


def country_mentions(text: str, language: str = "en") -> list[str]:
    """The countries that a text speaks of, by name or by adjective, once for each mention."""
    adjectives = load_countries(language)
    return [adjectives[text[start:end]] for start, end in _whole_words(_country_words(language), text)]


@functools.cache
def _country_words(language: str) -> re.Pattern[str]:
    return re.compile(rf"{alternation(sorted(load_countries(language)))}\b")


def _is_elsewhere(read: TextWords, start: int, patterns: PlacePatterns) -> bool:
    """As in "based in", "a hospital in": what stands there is not where it happened."""
    first = max(0, start - _REACH_BEFORE)
    if not read.any_between(patterns.elsewhere_cues, first, start):
        return False
    return patterns.elsewhere_before.search(read.text, first, start) is not None


def _rank(text: str, span: tuple[int, int], rank: int, words: Lexicon) -> int:
    """A country or a province says less about where than the town that stands beside it."""
    if _ELSEWHERE_AFTER.match(text, span[1]):
        return ELSEWHERE
    if text[slice(*span)] in words.countries:
        return COUNTRY
    return AREA if rank == EXACT and _is_container(text, span) else rank


def _is_container(text: str, span: tuple[int, int]) -> bool:
    before = text[max(0, span[0] - _REACH_BEFORE) : span[0]]
    of_it = before.rstrip().endswith(("of", "the")) and _CONTAINER_BEFORE.search(before)
    return bool(of_it or _CONTAINER_AFTER.match(text, span[1]))


def _is_address(text: str, match: re.Match[str]) -> bool:
    """As in "in Bulan, Sorsogon": without an "and", each name holds the one before it."""
    return " and " not in match["rest"] and not _AND_MORE.match(text, match.end())


def _listed(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    yield match.span("first")
    base = match.start("rest")
    for name in _NAME.finditer(match["rest"]):
        yield base + name.start(), base + name.end()


def _cut(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """A name without the day that a headline sets beside it, and without a closing quotation mark."""
    if not words.calendar.isdisjoint(text[start:end].split()):
        days = (w.start() for w in _WORD.finditer(text[start:end]) if w.start() and w[0] in words.calendar)
        end = start + next(days, end - start)
    return start, start + len(text[start:end].rstrip(" \u00a0'’"))


def _not_of_families(
    text: str, spans: dict[tuple[int, int], int], patterns: PlacePatterns
) -> dict[tuple[int, int], int]:
    """A name that a family bears in this text is no place in it."""
    names = {text[start:end] for start, end in spans}
    families = {text[start:end] for start, end in occurrences(text, names, patterns.kin_next)}
    return {span: rank for span, rank in spans.items() if text[slice(*span)] not in families}


def _as_elsewhere(text: str, spans: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    """In a headline every word is a capital one: what the body calls a place ends the name there."""
    body = text.find("\n")
    written = {text[start:end] for start, end in spans if start > body >= 0}
    whole: dict[tuple[int, int], int] = {}
    for (start, end), rank in spans.items():
        name = text[start:end]
        if start < body and name not in written:
            begins = [len(known) for known in written if name.startswith(f"{known} ")]
            end = start + max(begins, default=len(name))
        whole[start, end] = rank
    return whole


def _can_be_place(text: str, start: int, end: int, words: Lexicon) -> bool:
    name, patterns = text[start:end], place_patterns(words)
    parts = name.split()
    if parts[0].split("-")[0] in words.stop_words or name in words.not_places:
        return False
    if _is_owner(text, end, name) or patterns.means_next.match(text, end, end + _REACH_AFTER):
        return False
    if patterns.people.fullmatch(name) or (len(parts) > 1 and patterns.people_begins.match(name)):
        return False
    if patterns.no_place.search(name) and not patterns.feature.fullmatch(parts[-1].lower()):
        return False  # as in "Karsa International Airport": its last word says that it is a place
    return not patterns.feature.fullmatch(name.lower()) and not _qualifies(text, start, end, patterns)


def _is_owner(text: str, end: int, name: str) -> bool:
    return name.endswith(("'s", "’s")) or (name.endswith("s") and text[end : end + 1] in ("'", "’"))


def _qualifies(text: str, start: int, end: int, patterns: PlacePatterns) -> bool:
    """Whose or what kind a thing is, not where: an IRC convoy, a Karsa commander; but a Karsa hospital."""
    thing = _THING.match(text, end)
    if thing is None or patterns.feature_begins.match(thing[1]):
        return False
    return text[start:end].isupper() or bool(_ONE.search(text[max(0, start - 4) : start]))
