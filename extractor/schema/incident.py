"""An incident: what happened, when, where, and who did it according to whom."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from extractor.schema.base import Evidence, Record
from extractor.schema.terms import (
    ActorRole,
    DatePrecision,
    DateRole,
    EventType,
    IncidentKind,
    Modality,
    ResolvedBy,
    Stance,
)


class IncidentDate(Record):
    """A date as written and the days it covers; both ends are inclusive, null where unresolved."""

    text: str | None = None
    start: date | None = None
    end: date | None = None
    precision: DatePrecision = "unknown"
    role: DateRole = "event"
    evidence: list[Evidence] = Field(default_factory=list)


class Location(Record):
    """A place as written; coordinates come from a gazetteer or a person, never from a model."""

    text: str
    name: str | None = None
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    geo_precision: int | None = Field(default=None, ge=1, le=3)
    resolved_by: ResolvedBy = "none"
    evidence: list[Evidence] = Field(default_factory=list)


class Attribution(Record):
    """Who did it, how surely it is said, and who says so."""

    actor: str
    role: ActorRole = "perpetrator"
    stance: Stance = "stated"
    claimed_by: str | None = None
    evidence: list[Evidence] = Field(default_factory=list)


class Weapon(Record):
    """A weapon as written, with its number where one is stated."""

    text: str
    count: int | None = None
    evidence: list[Evidence] = Field(default_factory=list)


class Target(Record):
    """What was hit, as written."""

    text: str
    type: str | None = None
    evidence: list[Evidence] = Field(default_factory=list)


class Incident(Record):
    """One event (or a total over several) that the figures belong to."""

    id: str
    kind: IncidentKind = "incident"
    event_type: EventType = "other"
    summary: str = ""
    dates: list[IncidentDate] = Field(default_factory=list)
    locations: list[Location] = Field(default_factory=list)
    attributions: list[Attribution] = Field(default_factory=list)
    weapons: list[Weapon] = Field(default_factory=list)
    targets: list[Target] = Field(default_factory=list)
    part_of: str | None = None
    contains: list[str] = Field(default_factory=list)
    modality: Modality = "reported"
