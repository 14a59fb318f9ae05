"""Places as written: a name after a preposition of place, beside a feature word, or known from elsewhere."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.lexicon import WHOLE_NAME_WORD, load_countries
from extractor.names.mention import NameMention
from extractor.names.occurrences import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import Lexicon

EXACT, AREA, KNOWN, COUNTRY, ELSEWHERE = range(5)
_CONTAINER_AFTER = re.compile(
    r"[\s\u00a0]+(?:province|governorate|state|county|department|district|region|countryside)\b"
)
_CONTAINER_BEFORE = re.compile(
    r"(?:suburb|outskirts|countryside|province|governorate|north|south|east|west|miles|kilometers|km)\s+of\s+(?:the\s+)?$"
)
_FIRED_FROM = r"\b(?:fired|launched|taken\s+off|flown)\s+from\s+(?:[\w'’-]+\s+){0,4}$"
_ELSEWHERE_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:talks|negotiations|conference|conventions?|accords?|summit)\b"
)
_THING = re.compile(
    r"[ \u00a0](?!(?:in|at|on|and|or|to|by|for|from|with|as|after|when|while|where|is|are|was|were|has|have"
    r"|had|who|which|that|said|says|late|early|last|this)\b)([a-z]{3,}(?:\s[a-z]+)?)"
)
_ONE = re.compile(r"\ban?\s$", re.IGNORECASE)
_NOT_OF_NAME = r"(?!(?-i:North|South|East|West|Upper|Lower)\s+(?-i:[A-Z]))"  # "Lower Vesk" is a name
_AND_MORE = re.compile(r",?\s+and\b")
_LINK = r"(?:(?:al|el|ul|az|ez|ash|de\sla|de\slos|de|del|la|las|los|do|da|dos)[ \u00a0]+)?"
_PLACE_NAME = rf"{WHOLE_NAME_WORD}(?:[ \u00a0]+{_LINK}{WHOLE_NAME_WORD}){{0,3}}"


@functools.cache
def _patterns(words: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    article = r"(?:(?:the|a|an|his|its|their|nearby)\s+)?"
    describing = rf"{article}(?:(?:{_NOT_OF_NAME}{words.compass}|[a-z-]+ed|\w+-held)\s+){{0,3}}"
    feature_of = rf"(?:{words.features}\s+(?:of|in)\s+(?:the\s+)?)"
    thing_of = (
        r"(?:(?:the|a|an|their|his|her)\s+(?:[a-z'’-]+\s+){1,3}(?:of|in|at|near|outside)\s+(?:the\s+)?)"
    )
    joint = r"(?:,[ \u00a0]+(?:and[ \u00a0]+)?|[ \u00a0]+and[ \u00a0]+)"
    strong = (
        rf"\b(?i:{words.strong_prepositions})\s+(?:{thing_of}|(?i:{describing}){feature_of}?)"
        rf"(?P<first>{_PLACE_NAME})(?P<rest>(?:{joint}{_PLACE_NAME}(?=[\s,.;]))*)"
    )
    featured = (
        rf"(?i:\b(?:{words.features}\s+of|road\s+to)\s+(?:the\s+)?)(?P<of>{_PLACE_NAME})"
        rf"|(?P<before>{_PLACE_NAME})[ \u00a0]+(?={words.features}\b)"
    )
    countries = rf"\b{alternation(sorted(words.countries))}\b"
    return re.compile(strong), re.compile(featured), re.compile(countries)


@functools.cache
def _elsewhere_before(words: Lexicon) -> re.Pattern[str]:
    """As in "based in", "a hospital in": what stands there is not where it happened."""
    return re.compile(rf"\b{words.elsewhere}\s+(?:in|at)\s+(?:the\s+(?:city|town)\s+of\s+)?$|{_FIRED_FROM}")


def find_places(text: str, words: Lexicon) -> list[NameMention]:
    """Every mention of a place, in text order; a name known from one mention is found in all others."""
    strong, featured, countries = _patterns(words)
    spans: dict[tuple[int, int], int] = {}
    for match in strong.finditer(text):
        for number, span in enumerate(_listed(text, match)):
            start, end = _cut(text, *span, words)
            if _can_be_place(text, start, end, words):
                spans[start, end] = AREA if number and _is_address(text, match) else EXACT
    for match in featured.finditer(text):
        start, end = match.span("of") if match["of"] else match.span("before")
        if _can_be_place(text, start, end, words):
            spans[start, end] = EXACT
    spans = _as_elsewhere(text, _not_of_families(text, spans, words))
    taken = {position for span in spans for position in range(*span)}
    known = occurrences(text, {text[start:end] for start, end in spans})
    for span in (*known, *(match.span() for match in countries.finditer(text))):
        if span[0] not in taken:
            spans[span] = KNOWN
            taken.update(range(*span))
    ranked = ((span, _rank(text, span, rank, words)) for span, rank in sorted(spans.items()))
    return [NameMention(s, e, text[s:e], text[s:e], rank=rank) for (s, e), rank in ranked]


def country_mentions(text: str, language: str = "en") -> list[str]:
    """The countries that a text speaks of, by name or by adjective, once for each mention."""
    adjectives = load_countries(language)
    return [adjectives[match[0]] for match in _country_words(language).finditer(text)]


@functools.cache
def _country_words(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(sorted(load_countries(language)))}\b")


def _rank(text: str, span: tuple[int, int], rank: int, words: Lexicon) -> int:
    """A country or a province says less about where than the town that stands beside it."""
    before = text[max(0, span[0] - 50) : span[0]]
    if _elsewhere_before(words).search(before) or _ELSEWHERE_AFTER.match(text, span[1]):
        return ELSEWHERE
    if text[slice(*span)] in words.countries:
        return COUNTRY
    contains = _CONTAINER_AFTER.match(text, span[1]) or _CONTAINER_BEFORE.search(before)
    return AREA if rank == EXACT and contains else rank


def _is_address(text: str, match: re.Match[str]) -> bool:
    """As in "in Bulan, Sorsogon": without an "and", each name holds the one before it."""
    return " and " not in match["rest"] and not _AND_MORE.match(text, match.end())


def _listed(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    yield match.span("first")
    base = match.start("rest")
    for name in re.finditer(_PLACE_NAME, match["rest"]):
        yield base + name.start(), base + name.end()


def _cut(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """A name without the day that a headline sets beside it, and without a closing quotation mark."""
    for word in re.finditer(r"\S+", text[start:end]):
        if word.start() and word[0] in words.calendar:
            end = start + word.start()
            break
    return start, start + len(text[start:end].rstrip(" \u00a0'’"))


@functools.cache
def _kin_next(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"['’]?\s+{words.kin}\b")


def _not_of_families(
    text: str, spans: dict[tuple[int, int], int], words: Lexicon
) -> dict[tuple[int, int], int]:
    """A name that a family bears in this text is no place in it."""
    names = {text[start:end] for start, end in spans}
    families = {text[start:end] for start, end in occurrences(text, names, _kin_next(words))}
    return {span: rank for span, rank in spans.items() if text[slice(*span)] not in families}


def _as_elsewhere(text: str, spans: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    """In a headline every word is a capital one: what the body calls a place ends the name there."""
    body = text.find("\n")
    written = {text[start:end] for start, end in spans if start > body >= 0}
    whole: dict[tuple[int, int], int] = {}
    for (start, end), rank in spans.items():
        name = text[start:end]
        begins = [known for known in written if name.startswith(f"{known} ")]
        cut = start < body and begins and name not in written
        whole[start, start + len(max(begins, key=len)) if cut else end] = rank
    return whole


def _can_be_place(text: str, start: int, end: int, words: Lexicon) -> bool:
    name = text[start:end]
    parts = name.split()
    if (
        parts[0].split("-")[0] in words.stop_words
        or name.endswith(("'s", "’s"))
        or (name.endswith("s") and text[end : end + 1] in ("'", "’"))
        or (not _is_facility(parts, words) and any(bad in name for bad in words.not_places if len(bad) > 3))
    ):
        return False
    if name in words.not_places or re.fullmatch(rf"(?:{words.nationalities})", name):
        return False
    if _is_facility([name], words) or _qualifies(text, start, end, words):
        return False
    follows_nationality = re.match(rf"(?:{words.nationalities})\b", name)
    followed_by_means = re.match(rf"['’]s\b|\s+(?:{words.means})\b", text[end : end + 40])
    return not (follows_nationality and len(parts) > 1) and not followed_by_means


def _is_facility(parts: list[str], words: Lexicon) -> bool:
    """As in "Karsa International Airport": its last word says that it is a place, and alone names none."""
    return bool(re.fullmatch(rf"{words.features}|{words.facilities}", parts[-1].lower()))


def _qualifies(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whose or what kind a thing is, not where: an IRC convoy, a Karsa commander; but a Karsa hospital."""
    thing = _THING.match(text, end)
    if thing is None or re.match(rf"{words.features}\b|{words.facilities}\b", thing[1]):
        return False
    return text[start:end].isupper() or bool(_ONE.search(text[max(0, start - 4) : start]))
