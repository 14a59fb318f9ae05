"""What a report as a whole says about where it is: the countries it names and the other places in it."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

from extractor.places.gazetteer import country_adjectives
from extractor.places.phrases import read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.places.gazetteer import Gazetteer, Match
    from extractor.schema import Extraction

NAME_WEIGHT, ADJECTIVE_WEIGHT, LOCATION_WEIGHT = 2, 1, 4
STRONG = 0.9
"""Similarity from which another place of the report counts as found in a country."""
PASSING = 0.25
"""Weight of its words below which a country is only mentioned in passing."""


@dataclasses.dataclass(frozen=True)
class Context:
    """Where a report is.

    Attributes:
        countries: Weight of the country words by ISO 3166-1 alpha-2 code; the most named has 1.0.
        places: Every place name of the report with its strong matches.
    """

    countries: Mapping[str, float]
    places: Mapping[str, tuple[Match, ...]]

    def company(self, name: str, match: Match) -> float:
        """How well a candidate goes with the other places of the report, 0 to 1.

        Half for sharing their country, half for sharing the first-level division of one of them.
        """
        others = [matches for other, matches in self.places.items() if other != name and matches]
        if not others:
            return 0.0
        home, division = match.place.country, match.place.admin1
        same = sum(any(m.place.country == home for m in matches) for matches in others)
        near = any((m.place.country, m.place.admin1) == (home, division) for ms in others for m in ms)
        return 0.5 * same / len(others) + (0.5 if near else 0.0)


def context_of(extraction: Extraction, gazetteer: Gazetteer, text: str = "") -> Context:
    """Read the context from the record, and from the text of the report where the caller has it."""
    counts = _country_counts(extraction, gazetteer, text)
    most = max(counts.values(), default=0)
    countries = {code: count / most for code, count in counts.items()}
    main = main_countries(countries)
    places = {
        name: tuple(m for code in main for m in gazetteer.find(name, code) if m.similarity >= STRONG)
        for name in sorted(_place_names(extraction))
    }
    return Context(countries, places)


def main_countries(countries: Mapping[str, float]) -> list[str]:
    """The countries that a report is about, those that it mentions in passing left aside."""
    return [code for code, weight in countries.items() if weight >= PASSING]


def _place_names(extraction: Extraction) -> set[str]:
    phrases = (
        read_phrase(place.text, place.name, adjectives())
        for incident in extraction.incidents
        for place in incident.locations
    )
    return {name for phrase in phrases for name in (*phrase.heads, *phrase.containers)}


@functools.cache
def adjectives() -> frozenset[str]:
    """Adjectives of countries in lower case: no place names ("Syrian government-held areas")."""
    return frozenset(word.casefold() for words in country_adjectives().values() for word in words)


@functools.cache
def country_names() -> frozenset[str]:
    """Names of countries and territories as reports write them."""
    return frozenset(country_adjectives())


def _country_counts(extraction: Extraction, gazetteer: Gazetteer, text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    weights = _country_words(tuple(sorted(gazetteer.countries.items())))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, weights)) + r")\b")
    for part, factor in _words_of(extraction, text):
        for match in pattern.finditer(part):
            code, weight = weights[match[0]]
            counts[code] += weight * factor
    return counts


@functools.cache
def _country_words(countries: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, int]]:
    """Names and adjectives of countries with the code and the weight of each, longest first."""
    code_of = {name: code for code, name in countries}
    words = {name: (code, NAME_WEIGHT) for name, code in code_of.items()}
    if "PS" in code_of.values():
        words |= {"Gaza": ("PS", NAME_WEIGHT), "West Bank": ("PS", NAME_WEIGHT)}
    for name, forms in country_adjectives().items():
        if name in code_of:
            words |= dict.fromkeys(forms, (code_of[name], ADJECTIVE_WEIGHT))
    return dict(sorted(words.items(), key=lambda item: -len(item[0])))


def _words_of(extraction: Extraction, text: str) -> Iterator[tuple[str, int]]:
    """The words of the report that the record holds, each with a weight; quotations only once."""
    yield extraction.document.title or "", 1
    yield text, 1
    quotes = {item.quote for figure in extraction.figures for item in figure.evidence}
    for incident in extraction.incidents:
        yield incident.summary, 1
        for place in incident.locations:
            yield place.text, LOCATION_WEIGHT
            yield place.country or "", LOCATION_WEIGHT
    for quote in sorted(quotes):
        yield quote, 1
