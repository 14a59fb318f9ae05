"""The cue words of a language, read from its folder once and kept immutable."""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from extractor.names.alternation import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# Begins with a class of letters, for the engine passes over all others at once: a capital, an Arabic article.
_NAME_START = rf"[{_CAPITAL}ae](?:(?<=[{_CAPITAL}])|(?:(?<=a)(?:[ldrtzn]|sh?)|(?<=e)[lzdst])-[{_CAPITAL}])"
NAME_WORD = _NAME_START + r"[\wÀ-ÿ'’]*(?:-[\w'’]+)*"
WHOLE_NAME_WORD = (
    _NAME_START + r"[\wÀ-ÿ'’]*+(?:-[\w'’]++)*+"
)  # never given up in part: for what no 's follows
SPACE = r"[ \u00a0\t]+(?:\r?\n)?|\r?\n"


@dataclasses.dataclass(frozen=True, slots=True)
class Lexicon:
    """Cue words as alternations ready to stand in a pattern, and the sets that are looked up."""

    strong_prepositions: str
    weak_prepositions: str
    features: str
    compass: str
    facilities: str
    kin: str
    no_harm: str
    means: str
    bare_actors: str
    bare_words: frozenset[str]
    unnamed: frozenset[str]
    actor_qualifiers: frozenset[str]
    groups: str
    group_words: frozenset[str]
    parties: str
    nationalities: str
    countries: frozenset[str]
    country_of: Mapping[str, str]
    source_verbs_before: str
    source_verbs_after: str
    speakers: frozenset[str]
    not_speakers: frozenset[str]
    anaphors: frozenset[str]
    organisations: frozenset[str]
    stop_words: frozenset[str]
    calendar: frozenset[str]
    not_places: frozenset[str]


def _read(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads((files("extractor.names") / language / name).read_text(encoding="utf-8"))


def _country_of(adjectives: dict[str, list[str]]) -> dict[str, str]:
    words = {adjective: country for country, forms in adjectives.items() for adjective in forms}
    return {**words, **{country: country for country in adjectives}}


@functools.cache
def load_lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language folder."""
    cues = _read(language, "cues.toml")
    adjectives: dict[str, list[str]] = _read(language, "nationalities.toml")["adjectives"]
    places, actors, sources, stops = cues["places"], cues["actors"], cues["sources"], cues["stops"]
    return Lexicon(
        strong_prepositions=alternation(places["prepositions"]),
        weak_prepositions=alternation(places["weak_prepositions"]),
        features=alternation(places["features"]),
        compass=alternation(places["compass"]),
        facilities=alternation(places["facilities"]),
        kin=alternation(places["kin"]),
        no_harm=alternation(actors["no_harm"]),
        means=alternation(actors["means"]),
        bare_actors=alternation(actors["bare"]),
        bare_words=frozenset(actors["bare"]),
        unnamed=frozenset(actors["unnamed"]),
        actor_qualifiers=frozenset(actors["qualifiers"]),
        groups=alternation(actors["groups"]),
        group_words=frozenset(actors["groups"]),
        parties=alternation(actors["parties"]),
        nationalities=alternation([word for words in adjectives.values() for word in words]),
        countries=frozenset(adjectives),
        country_of=MappingProxyType(_country_of(adjectives)),
        source_verbs_before=alternation(sources["verbs_before"]),
        source_verbs_after=alternation(sources["verbs_after"]),
        speakers=frozenset(sources["speakers"]),
        not_speakers=frozenset(sources["not_speakers"]),
        anaphors=frozenset(sources["anaphors"]),
        organisations=frozenset(sources["organisations"]),
        stop_words=frozenset([*stops["words"], *stops["calendar"], *places["creeds"]]),
        calendar=frozenset(stops["calendar"]),
        not_places=frozenset(stops["not_places"]),
    )
