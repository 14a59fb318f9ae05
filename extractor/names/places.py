"""Places as written: a name after a preposition of place, beside a feature word, or known from elsewhere."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.labels import labelling_places
from extractor.names.lexicon import load_countries
from extractor.names.mention import NameMention
from extractor.names.occurrences import occurrences
from extractor.names.place_checks import OWNING, can_be_place
from extractor.names.place_contexts import only_speaks
from extractor.names.place_patterns import GAP, HOLDING, LINK, MOST_WORDS, PLACE_NAME, place_patterns
from extractor.names.place_ranks import AREA, EXACT, KNOWN, PlaceRanks
from extractor.names.titles import LONGEST_TITLE, is_in_title
from extractor.names.words import matches_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.names.lexicon import Lexicon
    from extractor.names.place_patterns import PlacePatterns
    from extractor.names.words import TextWords
    from extractor.segments import Span
    from extractor.segments.concordance import Concordance

_OWNER = re.compile(r"([^'’]+)['’]s[ \u00a0]+(?=[A-Z])")
_GAPS = re.compile(r"[ \u00a0]+")
_HELD = re.compile(rf"(?<![\w,] )\b(?P<held>{PLACE_NAME}),[ \u00a0](?:in[ \u00a0])?$")
_HOLDS = re.compile(rf"[ \u00a0]{HOLDING}(?:[,.;)]|[ \u00a0](?:on|in)[ \u00a0])")
_REACH_HELD = 40
_AND_MORE = re.compile(
    r",?\s+and\s+(?=[A-Z]|(?:\w+\s+)?(?:other|others|nearby|neighbou?ring|surrounding|adjacent|in|at)\b)"
)
_NAME = re.compile(PLACE_NAME)
_WORD = re.compile(r"\S+")
_BEFORE_NAME = re.compile(r"[\w\s'’-]*")
_LONGEST_BEFORE_NAME, _REACH_BEFORE_KIN = 200, 60


def find_places(read: TextWords, words: Lexicon, parsed: Iterable[Span] = ()) -> list[NameMention]:
    """Every mention of a place, in text order; a name known from one mention is found in all others.

    Args:
        read: The words of the text.
        words: The lexicon.
        parsed: The names that the syntax of the text shows to be places.
    """
    text, patterns = read.text, place_patterns(words)
    spans = {span: rank for span, rank in _shown(read, words, patterns) if not _is_common(read, span)}
    spans |= _more(read, spans, parsed, words)
    spans = _as_elsewhere(text, _not_of_families(read, spans, patterns), words)
    taken = {position for span in spans for position in range(*span)}
    known = occurrences(text, {text[start:end] for start, end in spans})
    lands = matches_from(patterns.country, text, read.starts(patterns.country_cues))
    for span in (*known, *(land.span() for land in lands)):
        if span[0] not in taken:
            spans[span] = KNOWN
            taken.update(range(*span))
    ranks = PlaceRanks(read, words)
    return [_mention(text, span, ranks.of(span, shown)) for span, shown in sorted(spans.items())]


def _is_common(read: TextWords, span: tuple[int, int]) -> bool:
    """Whether the text writes a name of one word in small letters, too: "Livestock market", "Our people"."""
    name = read.text[slice(*span)]
    return name.isalpha() and read.holds_word(name.lower())


def _mention(text: str, span: tuple[int, int], rank: int) -> NameMention:
    name = text[slice(*span)]
    return NameMention(*span, name, name, rank=rank)


def _shown(read: TextWords, words: Lexicon, patterns: PlacePatterns) -> Iterator[tuple[tuple[int, int], int]]:
    """The names that the words beside them show to be places, each with its rank."""
    text = read.text
    yield from _led_to(read, words, patterns)
    for match in beside_features(read, patterns):
        start, end = next(match.span(part) for part in ("of", "told", "before") if match[part])
        if can_be_place(text, start, end, words):
            yield (start, end), EXACT
        yield from _held_by(text, (start, end), words)
    for match in matches_from(patterns.border, text, read.starts(patterns.border_cues)):
        yield match.span("name"), AREA
    for span, rank in labelling_places(text, words):
        if can_be_place(text, *span, words):
            yield span, rank


def _more(read: TextWords, shown: dict[Span, int], parsed: Iterable[Span], words: Lexicon) -> dict[Span, int]:
    """What only the syntax shows, where no other name was found."""
    taken = {position for span in shown for position in range(*span)}
    named = (_cut(read.text, *span, words) for span in parsed)
    return {
        span: EXACT
        for span in named
        if taken.isdisjoint(range(*span))
        and can_be_place(read.text, *span, words)
        and not _is_common(read, span)
    }


def _led_to(
    read: TextWords, words: Lexicon, patterns: PlacePatterns
) -> Iterator[tuple[tuple[int, int], int]]:
    """The names behind a preposition that stands on their line; "Sign in" above a title leads nowhere."""
    text = read.text
    for match in behind_prepositions(read, patterns):
        if "\n" in text[match.start() : match.start("first")]:
            continue
        for number, span in enumerate(_listed(match)):
            start, end = _cut(text, *span, words)
            if number and only_speaks(text, start, end, shown=False):
                break  # as in "in Karsa, ADO said"
            if can_be_place(text, start, end, words):
                yield (start, end), AREA if number and _is_address(text, match) else EXACT


def _held_by(text: str, area: tuple[int, int], words: Lexicon) -> Iterator[tuple[tuple[int, int], int]]:
    """As in "Karsa, Bolan province": what stands before a province is in it."""
    if not _HOLDS.match(text, area[1]):
        return
    held = _HELD.search(text, max(0, area[0] - _REACH_HELD), area[0])
    if held is None or held["held"].split()[0].lower() in words.strong_prepositions.begins:
        return
    if can_be_place(text, *held.span("held"), words):
        yield held.span("held"), EXACT


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


def country_mentions(words: Concordance, language: str = "en") -> list[str]:
    """The countries that a text speaks of, by name or by adjective, once for each mention."""
    text, adjectives = words.text, load_countries(language)
    pattern, begins = _country_words(language)
    told = matches_from(pattern, text, words.starts(begins))
    return [adjectives[land[0]] for land in told if not text.startswith("-based", land.end())]


@functools.cache
def _country_words(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    words = alternation(sorted(load_countries(language)))
    return re.compile(rf"{words}\b"), words.begins


def _is_address(text: str, match: re.Match[str]) -> bool:
    """As in "in Bulan, Sorsogon": without an "and", each name holds the one before it."""
    return " and " not in match["rest"] and not _AND_MORE.match(text, match.end())


def _listed(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    yield match.span("first")
    base = match.start("rest")
    for name in _NAME.finditer(match["rest"]):
        yield base + name.start(), base + name.end()


def _cut(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """A name without the day that a headline sets beside it, without a closing quotation mark.

    And without the ending of an owner, where what it owns is a part of a place: "Karsa's market".
    """
    if text[end - 2 : end] in OWNING and place_patterns(words).owned_next.match(text, end):
        return start, end - len(OWNING[0])
    start += _length_of_owner(text[start:end], words)
    if not words.calendar.isdisjoint(text[start:end].split()):
        days = (w.start() for w in _WORD.finditer(text[start:end]) if w.start() and w[0] in words.calendar)
        end = start + next(days, end - start)
    return start, start + len(text[start:end].rstrip(" \u00a0'’"))


def _length_of_owner(name: str, words: Lexicon) -> int:
    """As in "Orvan's Karsa Valley": the land is told, but the valley is the place."""
    owner = _OWNER.match(name)
    return owner.end() if owner and owner[1] in words.countries else 0


def _not_of_families(
    read: TextWords, spans: dict[tuple[int, int], int], patterns: PlacePatterns
) -> dict[tuple[int, int], int]:
    """A name that a family bears in this text is no place in it."""
    text = read.text
    names = {text[start:end] for start, end in spans}
    ends = tuple({name.split()[-1] for name in names})
    if not any(_ends_before(text, at, ends) for at in read.starts(patterns.kin_cues)):
        return spans
    families = {text[start:end] for start, end in occurrences(text, names, patterns.kin_next)}
    return {span: rank for span, rank in spans.items() if text[slice(*span)] not in families}


def _ends_before(text: str, at: int, ends: tuple[str, ...]) -> bool:
    before = text[max(0, at - _REACH_BEFORE_KIN) : at].rstrip()
    return before.endswith(ends) or before[:-1].endswith(ends)


def _as_elsewhere(text: str, spans: dict[tuple[int, int], int], words: Lexicon) -> dict[tuple[int, int], int]:
    """In a title every word is a capital one: a land, or what the body calls a place, ends the name there."""
    headline = _end_of_headline(text)
    whole: dict[tuple[int, int], int] = {}
    for (start, end), rank in spans.items():
        titled = is_in_title(text, start)
        told = _told_in_the_body(text, start, end, words) if titled or start < headline else end
        if told or not titled:
            whole[start, told or end] = rank
    return whole


def _end_of_headline(text: str) -> int:
    """Where the first line ends if it can be a headline; the first paragraph of a text without one cannot."""
    end = text.find("\n")
    return end if end <= LONGEST_TITLE and not text[: max(end, 0)].rstrip().endswith(".") else 0


def _told_in_the_body(text: str, start: int, end: int, words: Lexicon) -> int | None:
    """Where the longest part of a name ends that is a land or stands outside the titles; null for none."""
    after = text.find("\n", end)
    if after < 0:
        return end
    for space in (end, *(start + gap.start() for gap in reversed([*_GAPS.finditer(text[start:end])]))):
        name = text[start:space]
        if name in words.countries or text.find(name, after) >= 0:
            return space
    return None
