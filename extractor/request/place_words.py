"""What is known of the words by which a report tells where something happened, and what each sign weighs."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import Any

from extractor.names.alternation import alternation


@dataclasses.dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words and weights of one language.

    Attributes:
        befalling: Verbs of what befalls people at a place, beside those of harm.
        moving: Verbs of who went or was brought somewhere.
        counted: Prepositions that have a weight of their own.
        house: A house in which people are treated, tried, held or speak, by its name or the words behind it.
        house_next: The same behind a name.
        defined: Behind a name: what it is called ("Rasko, a village").
        feature_next: Behind a name: what it is ("Rasko market").
        feature_before: Before a name: the same ("the market in Rasko").
        country_meant: The country of which the report tells ("across the country").
        weights: What each sign weighs.
    """

    befalling: frozenset[str]
    moving: frozenset[str]
    counted: frozenset[str]
    house: re.Pattern[str]
    house_next: re.Pattern[str]
    defined: re.Pattern[str]
    feature_next: re.Pattern[str]
    feature_before: re.Pattern[str]
    country_meant: re.Pattern[str]
    weights: dict[str, float]


@functools.cache
def load_place_words(language: str = "en") -> PlaceWords:
    """The words and weights of a language folder."""
    folder = files("extractor.request") / language
    data: dict[str, Any] = tomllib.loads((folder / "places.toml").read_text(encoding="utf-8"))
    weights: dict[str, Any] = tomllib.loads((folder / "place_weights.toml").read_text(encoding="utf-8"))
    houses, features = alternation(data["houses"]), alternation(data["features"])
    return PlaceWords(
        befalling=frozenset(data["befalling"]),
        moving=frozenset(data["moving"]),
        counted=frozenset(data["counted"]),
        house=re.compile(rf"\b{houses}\b", re.IGNORECASE),
        house_next=re.compile(rf"[\s'’s]*(?:\w+ )?{houses}\b", re.IGNORECASE),
        defined=re.compile(rf", (?:{alternation(data['defining'])}|\w+ {alternation(data['distances'])})\b"),
        feature_next=re.compile(rf" {features}\b"),
        feature_before=re.compile(rf"\b{features} {alternation(data['linking'])} (?:the )?$", re.IGNORECASE),
        country_meant=re.compile(rf"\b{alternation(data['country'])}\b", re.IGNORECASE),
        weights=weights["weights"],
    )
