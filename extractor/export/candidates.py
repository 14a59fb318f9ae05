"""What the gazetteer found for each place: file ``places`` beside an export, open places in GeoJSON."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.cells import harmless_cell
from extractor.export.column import Column

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractor.places import Candidate, PlaceFinding
    from extractor.reconcile import Case

    Findings = Mapping[str, Sequence[PlaceFinding]]


@dataclasses.dataclass(frozen=True, slots=True)
class CandidateRow:
    """One candidate of one place as written; null where the gazetteer has none."""

    document_id: str
    finding: PlaceFinding
    rank: int | None = None
    candidate: Candidate | None = None

    def of_place(self, name: str) -> str | float | None:
        """A value of the candidate's place."""
        value: str | float | None = getattr(self.candidate.place, name) if self.candidate else None
        return value

    def of_candidate(self, name: str) -> str | float | None:
        """A value of the candidate itself."""
        value: str | float | None = getattr(self.candidate, name) if self.candidate else None
        return value


CANDIDATE_COLUMNS: tuple[Column[CandidateRow], ...] = (
    Column("document_id", "the report", lambda r: r.document_id),
    Column("incident_id", "`document/incident`", lambda r: f"{r.document_id}/{r.finding.incident_id}"),
    Column("location", "the place as written", lambda r: r.finding.text),
    Column(
        "outcome",
        "`resolved`, `ambiguous` (a person chooses), `not_found`, `person` (a person chose)",
        lambda r: r.finding.outcome,
    ),
    Column("rank", "1 for the best candidate", lambda r: r.rank),
    Column("candidate", "name in the gazetteer", lambda r: r.of_place("name")),
    Column("admin1", "first-level division", lambda r: r.of_candidate("admin1")),
    Column("country", "country", lambda r: r.of_candidate("country")),
    Column("latitude", "degrees north (WGS 84)", lambda r: r.of_place("latitude")),
    Column("longitude", "degrees east (WGS 84)", lambda r: r.of_place("longitude")),
    Column("score", "0 to 1 (docs/places.md)", lambda r: r.of_candidate("score")),
    Column("chosen", "whether it was taken", lambda r: bool(r.candidate) and r.candidate == r.finding.chosen),
)


def candidate_rows(places: Findings) -> list[CandidateRow]:
    """A row for each candidate of each place; one for a place without any."""
    return [row for name, findings in places.items() for found in findings for row in _rows(name, found)]


def open_places(case: Case, places: Findings) -> list[dict[str, Any]]:
    """The places of a case that a person has to choose, each with its candidates, best first."""
    found = [
        finding
        for member in case.members
        for finding in places.get(member.ref.document_id, ())
        if finding.incident_id == member.incident.id and finding.outcome == "ambiguous"
    ]
    return [
        {"location": harmless_cell(finding.text), "candidates": list(map(_candidate, finding.candidates))}
        for finding in found
    ]


def _rows(document_id: str, finding: PlaceFinding) -> Iterator[CandidateRow]:
    if not finding.candidates:
        yield CandidateRow(document_id, finding)
    for rank, candidate in enumerate(finding.candidates, start=1):
        yield CandidateRow(document_id, finding, rank, candidate)


def _candidate(candidate: Candidate) -> dict[str, Any]:
    place = candidate.place
    return {
        "name": place.name,
        "admin1": candidate.admin1,
        "country": candidate.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "score": candidate.score,
    }
