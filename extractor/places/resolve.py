"""Places of a record: candidates with scores, and coordinates where one candidate stands out.

A place is located by the gazetteer or by a person, never by a model. What is ambiguous stays open, with its
candidates, for a person. The words of the report are never changed.
"""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING, Literal

from extractor.places.context import Context, adjectives, context_of, main_countries
from extractor.places.folding import fold
from extractor.places.gazetteer import Gazetteer, Match, Place, open_gazetteer
from extractor.places.phrases import read_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.places.phrases import Phrase, Scope
    from extractor.schema import Extraction, IncidentKind, Location

Outcome = Literal["resolved", "ambiguous", "not_found", "person"]
LEAST_SCORE = 0.7
LEAST_LEAD = 0.06
SAME_PLACE_KM = 15.0
"""Candidates closer than this are one place (a town and the division named after it share coordinates)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        place: The gazetteer's place.
        admin1: Name of its first-level division.
        country: Name of its country.
        score: 0 to 1: the name (0.6), the country words (0.2), the other places (0.15), the size (0.05).
    """

    place: Place
    admin1: str | None
    country: str
    score: float


@dataclasses.dataclass(frozen=True, slots=True)
class PlaceFinding:
    """What was found for one location of one incident.

    Attributes:
        incident_id: The incident.
        position: Position of the location in the incident.
        text: The location as written.
        candidates: The best candidates, best first; for a list of towns those of the first name.
        outcome: ``resolved``, ``ambiguous`` (a person chooses), ``not_found``, or ``person`` (left as it is).
        chosen: The candidate that was taken.
        geo_precision: ACLED's 1 (the place), 2 (near it, or a part of the region), 3 (the region).
        scope: What the words around the name make of it.
    """

    incident_id: str
    position: int
    text: str
    candidates: tuple[Candidate, ...]
    outcome: Outcome
    chosen: Candidate | None = None
    geo_precision: int | None = None
    scope: Scope = "exact"

    def precision_of(self, candidate: Candidate) -> int | None:
        """ACLED's precision if the place is this candidate; a country has none."""
        if candidate.place.level == "country":
            return None
        if candidate.place.level == "admin1":
            return 3
        return 2 if self.scope == "near" else 1


def resolve_places(
    extraction: Extraction, gazetteer: Gazetteer | None = None, *, text: str = ""
) -> Extraction:
    """The record with coordinates, division and country where the gazetteer is sure.

    Args:
        extraction: The record; places that a person located stay as they are.
        gazetteer: Where to look; null opens the installed one (extra ``geo``).
        text: The text of the report, if at hand: its country words help.

    Raises:
        UsageError: If the extra ``geo`` is not installed.
    """
    return with_findings(extraction, find_candidates(extraction, gazetteer, text=text))


def with_findings(extraction: Extraction, findings: Iterable[PlaceFinding]) -> Extraction:
    """The record with what ``find_candidates`` found in it; what is open gets no coordinates."""
    found = {(finding.incident_id, finding.position): finding for finding in findings}
    incidents = [
        incident.model_copy(
            update={
                "locations": [
                    _located(place, found[incident.id, position])
                    for position, place in enumerate(incident.locations)
                ]
            }
        )
        for incident in extraction.incidents
    ]
    return extraction.model_copy(update={"incidents": incidents})


def find_candidates(
    extraction: Extraction, gazetteer: Gazetteer | None = None, *, text: str = ""
) -> list[PlaceFinding]:
    """One finding for each location, in the order of the record; what is ambiguous lists its candidates."""
    gazetteer = gazetteer or open_gazetteer()
    context = context_of(extraction, gazetteer, text)
    return [
        _finding(incident.id, position, place, incident.kind, _Search(gazetteer, context))
        for incident in extraction.incidents
        for position, place in enumerate(incident.locations)
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class _Search:
    gazetteer: Gazetteer
    context: Context

    def candidates(self, name: str, containers: Sequence[str]) -> list[Candidate]:
        country = self.country(name)
        if country is not None:
            return [country]
        matches = self._matches(name, main_countries(self.context.countries))
        if not matches:
            matches = self._matches(name, list(self.context.countries))
        if not matches and not self.context.countries:
            matches = self.gazetteer.find_anywhere(name)
        inside = [m for m in matches if self.lies_in(m.place, containers)]
        scored = [self._scored(name, match) for match in inside or matches]
        return sorted(scored, key=lambda c: (-c.score, c.place.level, c.place.name))[:10]

    def _matches(self, name: str, countries: Sequence[str]) -> list[Match]:
        return [match for code in countries for match in self.gazetteer.find(name, code)]

    def country(self, name: str) -> Candidate | None:
        for code, country in self.gazetteer.countries.items():
            if country == name:
                return Candidate(Place(name, code, level="country"), None, country, 1.0)
        return None

    def lies_in(self, place: Place, containers: Sequence[str]) -> bool:
        """Whether the place is in the division of one of the names that the phrase puts it in or near."""
        return any(
            (m.place.country, m.place.admin1) == (place.country, place.admin1)
            for name in containers
            for m in self.gazetteer.find(name, place.country)
            if m.similarity == 1.0
        )

    def _scored(self, name: str, match: Match) -> Candidate:
        place = match.place
        size = math.log10(place.population + 1) / 8
        score = (
            0.6 * match.similarity
            + 0.2 * self.context.countries.get(place.country, 0.0)
            + 0.15 * self.context.company(name, match)
            + 0.05 * min(1.0, size)
        )
        country = self.gazetteer.countries.get(place.country, place.country)
        return Candidate(place, self.gazetteer.division_name(place), country, round(score, 4))


def _finding(
    incident_id: str, position: int, place: Location, kind: IncidentKind, search: _Search
) -> PlaceFinding:
    if place.resolved_by == "person":
        return PlaceFinding(incident_id, position, place.text, (), "person")
    phrase = read_phrase(place.text, place.name, adjectives())
    if len(phrase.heads) > 1:
        return _listed(PlaceFinding(incident_id, position, place.text, (), "ambiguous"), phrase, search)
    candidates = search.candidates(phrase.heads[0], phrase.containers) if phrase.heads else []
    finding = PlaceFinding(
        incident_id, position, place.text, tuple(candidates), "not_found", scope=phrase.scope
    )
    if not candidates:
        return finding
    best = _standing_out(candidates)
    if best is None:
        return dataclasses.replace(finding, outcome="ambiguous")
    chosen = _meant(best, candidates, phrase, kind)
    precision = finding.precision_of(chosen)
    return dataclasses.replace(finding, outcome="resolved", chosen=chosen, geo_precision=precision)


def _standing_out(candidates: Sequence[Candidate]) -> Candidate | None:
    """The best candidate if it is good, and better by some way than every other place."""
    best = candidates[0]
    rivals = [c for c in candidates[1:] if not _same_place(best, c)]
    lead = best.score - max((rival.score for rival in rivals), default=0.0)
    return best if best.score >= LEAST_SCORE and lead >= LEAST_LEAD else None


def _same_place(one: Candidate, other: Candidate) -> bool:
    a, b = one.place, other.place
    if (a.country, a.admin1) == (b.country, b.admin1) and "admin1" in {a.level, b.level}:
        return True
    return _kilometres(a, b) <= SAME_PLACE_KM


def _kilometres(a: Place, b: Place) -> float:
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return math.inf
    north = math.radians(b.latitude - a.latitude)
    east = math.radians(b.longitude - a.longitude) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    return 6371.0 * math.hypot(north, east)


def _meant(best: Candidate, candidates: Sequence[Candidate], phrase: Phrase, kind: IncidentKind) -> Candidate:
    """The candidate of the level that the words mean.

    A name that is both a town and its division is the town, unless the words or the kind of the incident (a
    total over many places) say the division.
    """
    if best.place.level == "country":
        return best
    same = [c for c in candidates if _same_place(best, c) and fold(c.place.name) == fold(best.place.name)]
    towns = [c for c in [best, *same] if c.place.level == "town"]
    divisions = [c for c in [best, *same] if c.place.level == "admin1"]
    wants_division = phrase.scope == "province" or kind in {"aggregate", "background"}
    if divisions and (wants_division or not towns):
        return divisions[0]
    return (towns or [best])[0]


def _listed(finding: PlaceFinding, phrase: Phrase, search: _Search) -> PlaceFinding:
    """Several towns in one location: the division they share, or a person's decision."""
    found = [search.candidates(name, phrase.containers) for name in phrase.heads]
    best = [candidate for candidates in found if candidates and (candidate := _standing_out(candidates))]
    if phrase.containers:
        best = [c for c in best if search.lies_in(c.place, phrase.containers)]
    elif len(best) < len(phrase.heads):
        best = []
    finding = dataclasses.replace(
        finding, candidates=tuple(c for candidates in found for c in candidates[:3])
    )
    homes = {(candidate.place.country, candidate.place.admin1) for candidate in best}
    if len(homes) != 1:
        return finding
    division = next(_divisions(best[0], phrase, search), None)
    if division is None:
        return finding
    return dataclasses.replace(
        finding, candidates=(division, *best), outcome="resolved", chosen=division, geo_precision=3
    )


def _divisions(candidate: Candidate, phrase: Phrase, search: _Search) -> Iterator[Candidate]:
    """The division of a candidate, scored by the candidate that led to it."""
    if candidate.admin1 is None:
        return
    for match in search.gazetteer.find(candidate.admin1, candidate.place.country):
        place = match.place
        if place.level == "admin1" and place.admin1 == candidate.place.admin1:
            yield Candidate(place, candidate.admin1, candidate.country, candidate.score)


def _located(place: Location, finding: PlaceFinding) -> Location:
    if finding.outcome == "person":
        return place
    chosen = finding.chosen
    if chosen is None:
        blank = dict.fromkeys(("latitude", "longitude", "geo_precision"))
        return place.model_copy(update={**blank, "resolved_by": "none"})
    return place.model_copy(
        update={
            "admin1": chosen.admin1,
            "country": chosen.country,
            "latitude": chosen.place.latitude,
            "longitude": chosen.place.longitude,
            "geo_precision": finding.geo_precision,
            "resolved_by": "gazetteer",
        }
    )
