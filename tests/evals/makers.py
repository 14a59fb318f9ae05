"""Gold and extractions for the tests of the evals, written short, and the extraction that repeats a label."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from evals.gold import (
    GoldAttribution,
    GoldCount,
    GoldDate,
    GoldDocument,
    GoldFigure,
    GoldIncident,
    GoldNumber,
    GoldPlace,
    GoldSource,
)
from evals.trap_source import bounds
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
    NumberMention,
    Provenance,
    Response,
    Verification,
    Victims,
)

if TYPE_CHECKING:
    from extractor.schema import CountKind, Effect, Status, VerificationStatus, VictimCategory

SATURDAY = date(2031, 5, 10)


def span(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(quote=quote, start=start, end=start + len(quote))


def gold_figure(
    figure_id: str, incident: str, effect: Effect, n: int | None, kind: CountKind = "exact", **more: Any
) -> GoldFigure:
    low, high, point = bounds(kind, n)
    count = GoldCount(kind=kind, low=low, high=high, point=point, kind_alternatives=more.pop("kind_or", []))
    return GoldFigure(id=figure_id, incident=incident, effects=[effect], count=count, **more)


def figure(
    figure_id: str,
    incident: str,
    effect: Effect,
    n: int | None,
    kind: CountKind = "exact",
    *,
    category: VictimCategory = "total",
    status: Status = "unspecified",
    verdict: VerificationStatus = "verified",
    **more: Any,
) -> Figure:
    low, high, point = bounds(kind, n)
    return Figure(
        id=figure_id,
        incident_id=incident,
        effects=[effect],
        victims=Victims(category=category, status=status),
        count=Count(kind=kind, low=low, high=high, point=point, text=str(n)),
        verification=Verification(status=verdict),
        **more,
    )


def extraction(document_id: str = "d", **parts: Any) -> Extraction:
    provenance = Provenance(
        extractor_version="0", model="test", schema_sha256="0", started=datetime(2031, 5, 14, tzinfo=UTC)
    )
    info = DocumentInfo(id=document_id, source=document_id, sha256="0")
    return Extraction(status="complete", document=info, provenance=provenance, **parts)


def small_document() -> GoldDocument:
    """Two strikes: 12 dead of whom four children in Marivka, at least seven wounded in Lumeri."""
    text = (
        "A shell killed 12 people, four of them children, in Marivka on Saturday, medics said. "
        "At least seven were wounded in Lumeri, 40 kilometres away."
    )
    casualties = ("12", "four", "At least seven")
    evidence = {quote: [span(text, quote)] for quote in casualties}
    rows = [*((quote, "casualty") for quote in casualties), ("40 kilometres", "distance")]
    return GoldDocument(
        id="d",
        text=text,
        sources=[GoldSource(id="medics", names=["medics"])],
        incidents=[
            GoldIncident(
                id="I1",
                event_type="shelling",
                dates=[GoldDate(start=SATURDAY, end=SATURDAY)],
                places=[GoldPlace(text="Marivka", names=["Marivka"])],
                attributions=[
                    GoldAttribution(actor="the army", parties=[["army"]], stance="alleged", source="medics")
                ],
            ),
            GoldIncident(
                id="I2",
                event_type="shelling",
                dates=[GoldDate(start=SATURDAY, end=SATURDAY)],
                places=[GoldPlace(text="Lumeri", names=["Lumeri"])],
            ),
        ],
        figures=[
            gold_figure("f1", "I1", "killed", 12, source="medics", evidence=evidence["12"]),
            gold_figure(
                "f2", "I1", "killed", 4, category="children", source="medics", evidence=evidence["four"]
            ),
            gold_figure("f3", "I2", "injured", 7, "at_least", evidence=evidence["At least seven"]),
        ],
        numbers=[
            GoldNumber.model_validate({**span(text, quote).model_dump(), "class": row_class})
            for quote, row_class in rows
        ],
    )


def repeats(gold: GoldDocument) -> Extraction:
    """The extraction that says exactly what the labels say, optional parts included."""
    mentions = [_mention(number, index) for index, number in enumerate(gold.numbers, start=1)]
    return extraction(
        gold.id,
        incidents=[_incident(incident, gold) for incident in gold.incidents],
        figures=[_figure(one, gold, mentions) for one in gold.figures],
        responses=[
            Response(actor=one.actor, type=one.type, asserts_zero=one.asserts_zero) for one in gold.responses
        ],
        numbers=mentions,
    )


def _incident(gold: GoldIncident, document: GoldDocument) -> Incident:
    return Incident(
        id=gold.id,
        kind=gold.kind,
        event_type=gold.event_type,
        dates=[IncidentDate(start=one.start, end=one.end, precision="range") for one in gold.dates],
        locations=[Location(text=one.names[0]) for one in gold.places],
        attributions=[
            Attribution(
                actor=" and ".join(party[0] for party in one.parties),
                stance=one.stance or "stated",
                claimed_by=next(iter(document.source_names(one.source)), None),
            )
            for one in gold.attributions
            if one.parties and not one.optional
        ][:1],
    )


def _figure(gold: GoldFigure, document: GoldDocument, mentions: list[NumberMention]) -> Figure:
    touching = [
        mention.id
        for mention in mentions
        for one in gold.evidence
        if mention.start < one.end and one.start < mention.end and mention.mention_class == "casualty"
    ]
    return Figure(
        id=gold.id,
        incident_id=gold.incident,
        effects=gold.effects,
        effect_logic=gold.effect_logic,
        victims=Victims(category=gold.category, status=gold.status),
        count=Count(**gold.count.model_dump(exclude={"kind_alternatives"}), text="as labelled"),
        derivation=gold.derivation,
        claim=Claim(source=next(iter(document.source_names(gold.source)), None)),
        mention_ids=touching,
        evidence=gold.evidence,
        verification=Verification(status="verified"),
    )


def _mention(number: GoldNumber, index: int) -> NumberMention:
    return NumberMention.model_validate(
        {
            "id": f"n{index}",
            "start": number.start,
            "end": number.end,
            "text": number.quote,
            "kind": "exact",
            "class": number.mention_class,
            "decided_by": "label",
        }
    )
