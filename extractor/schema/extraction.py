"""The root of the record: everything one reading of one document says, and how it came about."""

from __future__ import annotations

import functools
import hashlib
import json
from datetime import datetime
from typing import Any

from pydantic import Field

from extractor.schema.base import SCHEMA_VERSION, Evidence, Record
from extractor.schema.figure import Figure
from extractor.schema.incident import Incident
from extractor.schema.mention import NumberMention
from extractor.schema.terms import EventType, ExtractionStatus, PublishedProvenance, ResponseType


class PublishedDate(Record):
    """When the report was published (ISO 8601 date or date and time) and how that is known."""

    value: str | None = None
    provenance: PublishedProvenance = "absent"


class DocumentInfo(Record):
    """The document that was read; ``sha256`` is of the stored text in UTF-8."""

    id: str
    source: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: PublishedDate = Field(default_factory=PublishedDate)


class Response(Record):
    """What an accused or responsible party answered; a denial is never a figure of zero."""

    actor: str
    type: ResponseType
    asserts_zero: bool = False
    evidence: list[Evidence] = Field(default_factory=list)


class PassageSpan(Record):
    """The part of the document a failure concerns, in code points."""

    start: int
    end: int


class Failure(Record):
    """Something that was not read or not answered; never mixed up with "no incidents"."""

    stage: str
    kind: str
    message: str
    attempts: int = 1
    passage: PassageSpan | None = None


class Provenance(Record):
    """How the record came about, so that it can be replayed; times in seconds, cost in US dollars."""

    extractor_version: str
    model: str
    model_digest: str | None = None
    endpoint: str | None = None
    parser: str | None = None
    domain: str | None = None
    domain_sha256: str | None = None
    prompt_set: str | None = None
    prompt_sha256: str | None = None
    schema_sha256: str
    settings: dict[str, Any] = Field(default_factory=dict)
    started: datetime
    seconds: float = 0.0
    calls: int = 0
    reasks: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    cost_usd: float | None = None


class Extraction(Record):
    """One reading of one document: incidents, figures, responses, and the whole ledger of numbers."""

    schema_version: str = SCHEMA_VERSION
    status: ExtractionStatus
    document: DocumentInfo
    incidents: list[Incident] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    responses: list[Response] = Field(default_factory=list)
    numbers: list[NumberMention] = Field(default_factory=list)
    failures: list[Failure] = Field(default_factory=list)
    provenance: Provenance


def json_schema(event_types: tuple[EventType, ...] = ()) -> dict[str, Any]:
    """The JSON Schema of ``Extraction`` as other tools should read it.

    Args:
        event_types: The event types of one domain; without them the schema is that of all domains.
    """
    schema = Extraction.model_json_schema(by_alias=True, mode="serialization")
    if event_types:
        event_type = schema["$defs"]["Incident"]["properties"]["event_type"]
        del event_type["pattern"]
        event_type["enum"] = list(event_types)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "version": SCHEMA_VERSION, **schema}


@functools.cache
def schema_sha256(event_types: tuple[EventType, ...] = ()) -> str:
    """Digest of ``json_schema(event_types)``, kept in the provenance of every record."""
    canonical = json.dumps(json_schema(event_types), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
