"""The cue words of a language, read from its folder once and kept immutable."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from extractor.domains import with_added
from extractor.names.alternation import Alternation, alternation
from extractor.names.blame_words import BlameWords, blame_words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.domains import Domain

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# Begins with a class of letters, for the engine passes over all others at once: a capital, an Arabic article.
_NAME_START = rf"[{_CAPITAL}ae](?:(?<=[{_CAPITAL}])|(?:(?<=a)(?:[ldrtzn]|sh?)|(?<=e)[lzdst])-[{_CAPITAL}])"
NAME_WORD = _NAME_START + r"[\wÀ-ÿ'’]*(?:-[\w'’]+)*"
WHOLE_NAME_WORD = (
    _NAME_START + r"[\wÀ-ÿ'’]*+(?:-[\w'’]++)*+"
)  # never given up in part: for what no 's follows
# Where a line is broken within a name; what heads a passage in capitals, or a sentence, is no part of one.
BROKEN_LINE = r"[^\S\n]?\n(?!(?:The|An?|In|On|At)\b)(?:(?<![A-Z]{2}\n)|(?=[A-Z]{2}))(?=\S)"
SPACE = r"[ \u00a0\t]+(?:\r?\n)?|\r?\n"


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Cue words of a language and a domain: alternations ready to stand in a pattern, and sets to look up."""

    strong_prepositions: Alternation
    adjoining: Alternation
    features: Alternation
    compass: Alternation
    facilities: Alternation
    kin: Alternation
    no_harm: Alternation
    deeds: Alternation
    possessions: Alternation
    elsewhere: Alternation
    brought: Alternation
    cared_for: Alternation
    hospitals: Alternation
    means: Alternation
    bare_actors: Alternation
    bare_words: frozenset[str]
    unnamed: frozenset[str]
    plain: Alternation
    actor_qualifiers: frozenset[str]
    agents: Alternation
    agent_words: frozenset[str]
    acting: Alternation
    taking: Alternation
    adverbs: Alternation
    described: Alternation
    came: Alternation
    telling: Alternation
    likely_did: Alternation
    aftermath: Alternation
    counting: Alternation
    transport: frozenset[str]
    some: Alternation
    no_modifier: Alternation
    members: Alternation
    titles: Alternation
    attacks: Alternation
    blows: Alternation
    blow_words: frozenset[str]
    mere_blows: frozenset[str]
    party_heads: frozenset[str]
    known: Alternation
    acted_upon: Alternation
    held_by: Alternation
    belonging: Alternation
    suffering: Alternation
    ruling: Alternation
    offices: Alternation
    bands: Alternation
    branches: Alternation
    called: Alternation
    links: Alternation
    blames: BlameWords
    state: frozenset[str]
    groups: Alternation
    group_words: frozenset[str]
    parties: Alternation
    nationalities: Alternation
    countries: frozenset[str]
    stop_words: frozenset[str]
    creeds: frozenset[str]
    calendar: frozenset[str]
    not_places: frozenset[str]
    languages: frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class AttributedWords:
    """Words of phrases that give a count to somebody; the language file tells what each list is for."""

    figures: Alternation
    writings: Alternation
    made: Alternation
    changed: Alternation
    citing: Alternation
    own: Alternation
    stands: Alternation
    ends: Alternation


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class SpeakerWords:
    """Words by which a language says who says it."""

    source_verbs_before: Alternation
    source_verbs_after: Alternation
    speakers: frozenset[str]
    not_speakers: frozenset[str]
    not_alone: frozenset[str]
    no_saying: Alternation
    lost: Alternation
    how_many: Alternation
    measures: Alternation
    anaphors: frozenset[str]
    outlets: frozenset[str]
    releases: Alternation
    organisations: frozenset[str]
    state: frozenset[str]
    finite: re.Pattern[str]
    toll_verbs: Alternation
    toll_nouns: Alternation
    answer_verbs: Alternation
    recording_verbs: Alternation
    attributed: AttributedWords
    persons: frozenset[str]
    several: frozenset[str]
    collectives: frozenset[str]
    stop_words: frozenset[str]


def _read(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads((files("extractor.names") / language / name).read_text(encoding="utf-8"))


def _country_of(adjectives: dict[str, list[str]]) -> dict[str, str]:
    words = {adjective: country for country, forms in adjectives.items() for adjective in forms}
    return {**words, **{country: country for country in adjectives}}


@functools.cache
def load_countries(language: str = "en") -> Mapping[str, str]:
    """The country that each name or adjective of a language stands for."""
    return MappingProxyType(_country_of(_read(language, "nationalities.toml")["adjectives"]))


@functools.cache
def load_lexicon(language: str, domain: Domain) -> Lexicon:
    """The lexicon of a language folder, with the words that a domain adds.

    Raises:
        DomainError: The domain adds to a list that there is not.
    """
    where = f"{domain.name}/{language}/names.toml"
    cues = with_added(_read(language, "cues.toml"), domain.words(language, "names"), where)
    adjectives: dict[str, list[str]] = _read(language, "nationalities.toml")["adjectives"]
    places, actors, stops = cues["places"], cues["actors"], cues["stops"]
    return Lexicon(
        strong_prepositions=alternation(places["prepositions"]),
        adjoining=alternation(places["adjoining"]),
        features=alternation(places["features"]),
        compass=alternation(places["compass"]),
        facilities=alternation(places["facilities"]),
        kin=alternation(places["kin"]),
        no_harm=alternation(actors["no_harm"]),
        deeds=alternation(words.lower() for words in actors["deeds"]),
        possessions=alternation(places["possessions"]),
        elsewhere=alternation(places["elsewhere"]),
        brought=alternation([*places["brought"], *_joined(places["making_for"], places["leading"])]),
        cared_for=alternation(places["cared_for"]),
        hospitals=alternation(places["hospitals"]),
        means=alternation(actors["means"]),
        bare_actors=alternation(actors["bare"]),
        bare_words=frozenset(actors["bare"]),
        unnamed=frozenset(actors["unnamed"]),
        plain=alternation(actors["plain"]),
        actor_qualifiers=frozenset(actors["qualifiers"]),
        agents=alternation(actors["agents"]),
        agent_words=frozenset(actors["agents"]),
        acting=alternation(actors["acting"]),
        taking=alternation(actors["taking"]),
        adverbs=alternation(actors["adverbs"]),
        described=alternation(actors["described"]),
        came=alternation(actors["came"]),
        telling=alternation(actors["telling"]),
        likely_did=alternation(actors["likely_did"]),
        aftermath=alternation(actors["aftermath"]),
        counting=alternation(actors["counting"]),
        transport=frozenset(actors["transport"]),
        some=alternation(actors["some"]),
        no_modifier=alternation(actors["no_modifier"]),
        members=alternation(actors["members"]),
        titles=alternation(actors["titles"]),
        attacks=alternation(actors["attacks"]),
        blows=alternation(actors["blows"]),
        blow_words=frozenset(actors["mere_blows"]) | frozenset(actors["blow_craft"]),
        mere_blows=frozenset(actors["mere_blows"]),
        party_heads=frozenset(actors["party_heads"]),
        known=alternation(actors["known"]),
        acted_upon=alternation(actors["acted_upon"]),
        held_by=alternation(actors["held_by"]),
        belonging=alternation(actors["belonging"]),
        suffering=alternation(actors["suffering"]),
        ruling=alternation(actors["ruling"]),
        offices=alternation(actors["offices"]),
        bands=alternation(actors["bands"]),
        branches=alternation(actors["branches"]),
        called=alternation(actors["called"]),
        links=alternation(actors["links"]),
        blames=blame_words_of(cues["blames"]),
        state=frozenset(actors["state"]),
        groups=alternation(actors["groups"]),
        group_words=frozenset(actors["groups"]),
        parties=alternation(actors["parties"]),
        nationalities=alternation([word for words in adjectives.values() for word in words]),
        countries=frozenset(adjectives),
        stop_words=_stop_words(cues),
        creeds=frozenset(places["creeds"]),
        calendar=frozenset(stops["calendar"]),
        not_places=frozenset(stops["not_places"]),
        languages=frozenset(stops["languages"]),
    )


@functools.cache
def load_speaker_words(language: str) -> SpeakerWords:
    """The words of a language folder that tell a speaker."""
    cues = _read(language, "cues.toml")
    sources = cues["sources"]
    return SpeakerWords(
        source_verbs_before=alternation(sources["verbs_before"]),
        source_verbs_after=alternation(sources["verbs_after"]),
        speakers=frozenset(sources["speakers"]),
        not_speakers=frozenset(sources["not_speakers"]),
        not_alone=frozenset(sources["not_alone"]),
        no_saying=alternation(sources["no_saying"]),
        lost=alternation(sources["lost"]),
        how_many=alternation(sources["how_many"]),
        measures=alternation(sources["measures"]),
        anaphors=frozenset(sources["anaphors"]),
        outlets=frozenset(sources["outlets"]),
        releases=alternation(sources["releases"]),
        organisations=frozenset(sources["organisations"]),
        state=frozenset(sources["state"]),
        finite=re.compile(rf"\s{alternation(sources['finite'])}\s"),
        toll_verbs=alternation(sources["toll_verbs"]),
        toll_nouns=alternation(sources["toll_nouns"]),
        answer_verbs=alternation(sources["answer_verbs"]),
        recording_verbs=alternation(sources["recording_verbs"]),
        attributed=AttributedWords(
            **{name: alternation(words) for name, words in cues["attributed"].items()}
        ),
        persons=frozenset(sources["persons"]),
        several=frozenset(sources["several"]),
        collectives=frozenset(sources["collectives"]),
        stop_words=_stop_words(cues),
    )


def _joined(firsts: list[str], seconds: list[str]) -> list[str]:
    return [f"{first} {second}" for first in firsts for second in seconds]


def _stop_words(cues: dict[str, dict[str, list[str]]]) -> frozenset[str]:
    stops = cues["stops"]
    return frozenset([*stops["words"], *stops["calendar"], *cues["places"]["creeds"]])
