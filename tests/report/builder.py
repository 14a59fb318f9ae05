"""Records made by hand: the five example reports as labelled, and small ones for single claims."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from extractor.report import ReviewItem
from extractor.schema import (
    Attribution,
    Check,
    Claim,
    Count,
    DocumentInfo,
    Evidence,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    NumberMention,
    Provenance,
    PublishedDate,
    Relations,
    Response,
    Verification,
    Victims,
    Weapon,
)

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
LABELS = ROOT / "tests" / "data" / "seed_labels.json"

# For the drawing of the map only; a run has them from the gazetteer.
COORDINATES = {
    "Raqqa": (35.95, 39.01),
    "Khesham": (35.3, 40.29),
    "Khasham": (35.3, 40.29),
    "al-Bolel": (35.25, 40.32),
    "Ariha": (35.81, 36.61),
    "Homs": (34.73, 36.71),
    "Moadamiyeh": (33.46, 36.19),
    "Deir ez-Zor": (35.34, 40.14),
}

KINDS = {"background_statistic": "background", "non_casualty_event": "non_casualty"}
STANCES = {"implied_by_context": "implied"}
CLASSES = {
    "headline_link": "boilerplate",
    "headline_rhetoric": "rhetorical",
    "percentage_of_attacks": "percentage",
    "percentage_of_victims": "percentage",
}
PRECISIONS = {"day": "day", "month": "month", "month_range": "range", "range_days": "range"}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def provenance() -> Provenance:
    return Provenance(
        extractor_version="0",
        model="hand labels",
        schema_sha256="0" * 64,
        started=datetime(2026, 1, 1, tzinfo=UTC),
    )


def quoted(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(quote=quote, start=start, end=start + len(quote))


def figure(text: str, quote: str, figure_id: str = "f1", **changes: Any) -> Figure:
    """A figure whose quote stands in the text; ``changes`` replace its parts."""
    parts: dict[str, Any] = {
        "id": figure_id,
        "incident_id": "i1",
        "effects": ["killed"],
        "victims": Victims(),
        "count": Count(kind="exact", low=63, high=63, point=63, text="63"),
        "evidence": [quoted(text, quote)],
        "verification": Verification(status="verified"),
    }
    return Figure(**{**parts, **changes})


def exact(number: int) -> Count:
    return Count(kind="exact", low=number, high=number, point=number, text=str(number))


def item(text: str, *, document_id: str = "doc", **parts: Any) -> ReviewItem:
    """A report of one incident unless ``parts`` say otherwise."""
    document = DocumentInfo(
        id=document_id, source=f"{document_id}.txt", sha256=digest(text), **parts.pop("document", {})
    )
    values: dict[str, Any] = {
        "status": "complete",
        "incidents": [Incident(id="i1", summary="A strike")],
        **parts,
    }
    return ReviewItem(record=Extraction(document=document, provenance=provenance(), **values), text=text)


def example_items() -> list[ReviewItem]:
    """The five example reports as their hand labels have them, with two refused figures added."""
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    return [_example(document) for document in labels["documents"]]


def _example(document: dict[str, Any]) -> ReviewItem:
    with (EXAMPLES / document["file"]).open(encoding="utf-8", newline="") as file:
        text = file.read()
    sources = {source["id"]: source["name"] for source in document["sources"] if source["key"] != "ARTICLE"}
    figures = [_figure(label, document, sources) for label in document["figures"]]
    record = Extraction(
        status="complete",
        document=DocumentInfo(
            id=document["doc_id"],
            source=document["file"],
            sha256=digest(text),
            title=document["title"]["quote"],
            publisher=document["publisher"]["name"],
            language=document["language"],
            published=_published(document["published"]),
        ),
        incidents=[_incident(label, document, sources) for label in document["incidents"]],
        figures=figures + _refused(document, text),
        responses=[
            Response(
                actor=label["actor"],
                type=label["type"],
                asserts_zero=bool(label.get("asserts_zero")),
                evidence=_evidence(label.get("evidence")),
            )
            for label in document["responses"]
        ],
        numbers=_mentions(document),
        provenance=provenance(),
    )
    return ReviewItem(record=record, text=text)


def _published(label: dict[str, Any]) -> PublishedDate:
    if label.get("value") is None:
        return PublishedDate()
    known = ("text", "metadata", "inferred", "absent")
    provenance = label["provenance"] if label["provenance"] in known else "inferred"
    return PublishedDate(value=label["value"], provenance=provenance)


def _evidence(label: Any) -> list[Evidence]:
    spans = label if isinstance(label, list) else [label]
    return [Evidence(quote=s["quote"], start=s["start"], end=s["end"]) for s in spans if s]


def _mentions(document: dict[str, Any]) -> list[NumberMention]:
    return [
        NumberMention(
            id=f"n{position}",
            start=label["start"],
            end=label["end"],
            text=label["quote"],
            kind="exact",
            mention_class=CLASSES.get(label["class"], label["class"]),
            decided_by="by hand",
            figure_ids=[label["figure"]] if label.get("figure") else [],
        )
        for position, label in enumerate(document["numbers"], start=1)
    ]


def _figure(label: dict[str, Any], document: dict[str, Any], sources: dict[str, str]) -> Figure:
    count, claim = label["count"], label["claim"]
    doubtful = bool(count.get("kind_alternatives")) or "optional" in label
    checks = [Check(check="quote_in_text", result="pass"), Check(check="number_in_quote", result="pass")]
    if doubtful:
        checks.append(
            Check(
                check="qualifier_matches", result="unknown", detail="“at least” may reach over both numbers"
            )
        )
    evidence = label["evidence"]
    return Figure(
        id=label["id"],
        incident_id=label["incident"],
        effects=label["effect"],
        effect_logic=label.get("effect_logic") or "all_of",
        victims=Victims(
            category=label["victims"]["category"],
            status=label["victims"]["status"],
            noun=label["victims"]["noun"],
        ),
        count=Count(
            kind=count["kind"],
            low=count["low"],
            high=count["high"],
            point=count["point"],
            qualifier=count["qualifier"],
            text=count.get("vague_term") or evidence[0]["number"]["quote"],
        ),
        derivation="enumeration" if label.get("derivation") == "enumeration" else "stated",
        claim=Claim(
            source=sources.get(claim["source"]),
            via=[sources[claim["via"]]] if isinstance(claim.get("via"), str) else [],
            hedges=[
                hedge if isinstance(hedge, str) else hedge["quote"] for hedge in claim.get("hedges") or []
            ],
        ),
        mention_ids=[
            f"n{at}"
            for at, number in enumerate(document["numbers"], start=1)
            if number.get("figure") == label["id"]
        ],
        evidence=_evidence(evidence),
        relations=Relations(
            subset_of=label.get("subset_of"),
            restates=label.get("restates"),
            conflicts_with=label.get("conflicts_with") or [],
            running_total=bool(label.get("running_total")),
        ),
        verification=Verification(status="needs_review" if doubtful else "verified", checks=checks),
    )


def _refused(document: dict[str, Any], text: str) -> list[Figure]:
    """What a careless reader would make of two other numbers of these reports."""
    traps = {
        "001": ("18 barrel bombs targeted", 18, "001.I4"),
        "000": ("video clips and images of six", 6, "000.A2"),
    }
    if document["doc_id"] not in traps:
        return []
    quote, number, incident = traps[document["doc_id"]]
    checks = [
        Check(check="quote_in_text", result="pass"),
        Check(check="number_in_quote", result="pass"),
        Check(check="counts_persons", result="fail", detail="the number counts things or events"),
    ]
    verification = Verification(status="rejected", checks=checks, reasons=["NOT_CASUALTY"])
    return [
        figure(
            text,
            quote,
            f"{document['doc_id']}.x1",
            incident_id=incident,
            count=exact(number),
            verification=verification,
        )
    ]


def _incident(label: dict[str, Any], document: dict[str, Any], sources: dict[str, str]) -> Incident:
    aggregate = next((other for other in document["incidents"] if other["id"] == label.get("part_of")), None)
    return Incident(
        id=label["id"],
        kind=KINDS.get(label["kind"], label["kind"]),
        event_type="other" if label["event_type"] == "territory_change" else label["event_type"],
        summary=label["summary"],
        dates=_dates(label.get("date"), aggregate),
        locations=[location for place in label["locations"] for location in _locations(place)],
        attributions=[
            Attribution(
                actor=attribution["actor"],
                stance=STANCES.get(attribution["stance"], attribution["stance"]),
                claimed_by=sources.get(attribution["by"]),
                evidence=_evidence(attribution.get("evidence")),
            )
            for attribution in document["attributions"]
            if attribution["actor"] and label["id"] in attribution["incidents"]
        ],
        weapons=_weapons(label),
        part_of=label.get("part_of"),
        contains=label.get("contains") or [],
    )


def _weapons(label: dict[str, Any]) -> list[Weapon]:
    weapons = label.get("weapons") or []
    return [
        Weapon(text=w["text"]["quote"], count=w.get("count"), evidence=_evidence(w["text"]))
        for w in weapons
        if isinstance(w, dict) and isinstance(w.get("text"), dict)
    ]


def _dates(label: dict[str, Any] | None, aggregate: dict[str, Any] | None) -> list[IncidentDate]:
    if label is None:
        return []
    written = label.get("text")
    return [
        IncidentDate(
            text=written["quote"] if written else None,
            start=_day(label.get("start")),
            end=_day(label.get("end")),
            precision=PRECISIONS.get(label.get("precision", ""), "unknown"),
            evidence=_evidence(written),
        )
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == len("2016-01-24") else None


def _locations(place: dict[str, Any]) -> list[Location]:
    written = place["text"]
    names = place["name"] if isinstance(place["name"], list) else [place["name"]]
    text = written["quote"] if written else place.get("name") or place["country"]
    found = []
    for name in names:
        latitude, longitude = next(
            (COORDINATES[key] for key in COORDINATES if name and key in name), (None, None)
        )
        found.append(
            Location(
                text=name if len(names) > 1 else text,
                name=name,
                admin1=place.get("admin1"),
                country=place.get("country"),
                latitude=latitude,
                longitude=longitude,
                resolved_by="none" if latitude is None else "gazetteer",
                evidence=_evidence(written),
            )
        )
    return found
