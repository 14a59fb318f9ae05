"""The five reports as Extractions, built from the hand labels; nothing here reads a text or a model."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from extractor.schema import (
    Attribution,
    Claim,
    Count,
    DocumentInfo,
    Evidence,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    Provenance,
    PublishedDate,
    Relations,
    Verification,
    Victims,
    Weapon,
    schema_sha256,
)

LABELS = Path(__file__).parents[1] / "data" / "seed_labels.json"
KINDS = {
    "incident": "incident",
    "aggregate": "aggregate",
    "background_statistic": "background",
    "non_casualty_event": "non_casualty",
}
PRECISIONS = {
    "range_days": "range",
    "week_relative": "range",
    "day": "day",
    "month": "month",
    "month_range": "range",
    "range_days_relative": "range",
    "part_of_day_start": "range",
    "weeks_relative": "range",
}


def five_reports() -> list[Extraction]:
    """The five seed reports, every labelled figure verified."""
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    return [_extraction(document) for document in labels["documents"]]


def provenance() -> Provenance:
    return Provenance(
        extractor_version="test",
        model="hand",
        schema_sha256=schema_sha256(),
        started=datetime(2026, 1, 1, tzinfo=UTC),
    )


def _extraction(doc: dict[str, Any]) -> Extraction:
    sources = {source["id"]: source for source in doc["sources"]}
    whole = {i: incident["id"] for incident in doc["incidents"] for i in incident.get("contains", [])}
    return Extraction(
        status="complete",
        document=DocumentInfo(
            id=doc["doc_id"],
            source=doc["file"],
            sha256=doc["sha256"],
            title=doc["title"]["quote"],
            publisher=doc["publisher"]["name"],
            language=doc["language"],
            published=PublishedDate(value=_day_of(doc["published"].get("value")), provenance="given"),
        ),
        incidents=[_incident(incident, doc, whole) for incident in doc["incidents"]],
        figures=[_figure(figure, sources) for figure in doc["figures"]],
        provenance=provenance(),
    )


def _day_of(value: str | None) -> str | None:
    return f"{value}-11" if value is not None and len(value) == 7 else value


def _evidence(spans: object) -> list[Evidence]:
    found: list[Any] = spans if isinstance(spans, list) else [spans]
    return [Evidence(quote=s["quote"], start=s["start"], end=s["end"]) for s in found if s]


def _day(value: str | None, *, last: bool) -> date | None:
    if value is None:
        return None
    return date.fromisoformat(value if len(value) == 10 else f"{value}-{'30' if last else '01'}")


def _incident(raw: dict[str, Any], doc: dict[str, Any], whole: dict[str, str]) -> Incident:
    when = raw["date"]
    event_type = raw["event_type"] if raw["event_type"] != "territory_change" else "other"
    return Incident(
        id=raw["id"],
        kind=KINDS[raw["kind"]],
        event_type=event_type,
        summary=raw["summary"],
        dates=[
            IncidentDate(
                text=when["text"]["quote"] if when.get("text") else None,
                start=_day(when.get("start"), last=False),
                end=_day(when.get("end"), last=True),
                precision=PRECISIONS.get(when["precision"], "unknown"),
                evidence=_evidence(when.get("text")),
            )
        ],
        locations=[
            Location(text=place["text"]["quote"], evidence=_evidence(place["text"]))
            for place in raw.get("locations", [])
            if place["text"]
        ],
        attributions=[
            Attribution(actor=found["actor"], stance="alleged", evidence=_evidence(found["evidence"]))
            for found in doc["attributions"]
            if raw["id"] in found["incidents"] and found["actor"]
        ],
        weapons=[
            Weapon(
                text=weapon["text"]["quote"], count=weapon.get("count"), evidence=_evidence(weapon["text"])
            )
            for weapon in raw.get("weapons", [])
        ],
        part_of=raw.get("part_of") or whole.get(raw["id"]),
        contains=raw.get("contains", []),
    )


def _figure(raw: dict[str, Any], sources: dict[str, Any]) -> Figure:
    count, claim = raw["count"], raw["claim"]
    source = sources.get(claim["source"])
    named = source["name"] if source and source["key"] != "ARTICLE" else None
    number = raw["evidence"][0]["number"]
    return Figure(
        id=raw["id"],
        incident_id=raw["incident"],
        effects=raw["effect"],
        effect_logic=raw.get("effect_logic") or "all_of",
        victims=Victims(
            category=raw["victims"]["category"],
            status=raw["victims"]["status"],
            noun=raw["victims"].get("noun"),
        ),
        count=Count(
            kind=count["kind"],
            low=count["low"],
            high=count["high"],
            point=count["point"],
            qualifier=count.get("qualifier"),
            text=number["quote"],
        ),
        claim=Claim(source=named, section=raw["evidence"][0]["section"]),
        evidence=_evidence(raw["evidence"]),
        relations=Relations(
            subset_of=raw.get("subset_of"),
            restates=raw.get("restates"),
            conflicts_with=_listed(raw.get("conflicts_with")),
            running_total=raw.get("running_total", False),
        ),
        verification=Verification(status="verified"),
    )


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])
