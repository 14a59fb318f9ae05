"""Small extractions made by hand for the export tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.schema import (
    Attribution,
    Claim,
    Count,
    CountKind,
    DocumentInfo,
    Evidence,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    NumberMention,
    PublishedDate,
    Relations,
    Verification,
    VerificationStatus,
    Victims,
)
from tests.reconcile.five_reports import provenance

if TYPE_CHECKING:
    from extractor.schema import VictimCategory

HOSTILE = (
    '=HYPERLINK("http://x","click")',
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }} {% include 'x' %}",
    "\u202eevil\u202c \u2066x\u2069",
    "w" * 5000,
    'a "quoted", cell\nwith a line break',
    "＝1+1",
    "nul \x00 and bell \x07",
)


def figure(
    number: int,
    *,
    figure_id: str = "f1",
    status: VerificationStatus = "verified",
    source: str | None = "SOHR",
    category: VictimCategory = "total",
    kind: CountKind = "exact",
) -> Figure:
    bounds = {"at_least": (number, None, None), "at_most": (None, number, None), "vague": (None, None, None)}
    low, high, point = bounds.get(kind, (number, number, number))
    return Figure(
        id=figure_id,
        incident_id="i1",
        effects=["killed"],
        victims=Victims(category=category),
        count=Count(kind=kind, low=low, high=high, point=point, text=str(number)),
        claim=Claim(source=source),
        mention_ids=["n1"],
        evidence=[Evidence(quote=str(number), start=0, end=len(str(number)))],
        verification=Verification(status=status),
    )


def extraction(
    *figures: Figure, words: str = "Raqqa", doc: str = "d1", published: str = "2016-01-24"
) -> Extraction:
    """One incident at one place; ``words`` stand in every field that comes from the text."""
    return Extraction(
        status="complete",
        document=DocumentInfo(
            id=doc,
            source="file.txt",
            sha256="0" * 64,
            title=words,
            publisher=words,
            url=words,
            published=PublishedDate(value=published, provenance="given"),
        ),
        incidents=[
            Incident(
                id="i1",
                event_type="airstrike",
                summary=words,
                dates=[IncidentDate(start=date(2016, 1, 23), end=date(2016, 1, 23), precision="day")],
                locations=[Location(text=words)],
                attributions=[Attribution(actor=words)],
            )
        ],
        figures=list(figures),
        numbers=[
            NumberMention.model_validate(
                {
                    "id": "n1",
                    "start": 0,
                    "end": 1,
                    "text": "1",
                    "kind": "exact",
                    "class": "casualty",
                    "decided_by": "test",
                    "figure_ids": [item.id for item in figures],
                }
            )
        ],
        provenance=provenance(),
    )


def related(item: Figure, **links: object) -> Figure:
    return item.model_copy(update={"relations": Relations.model_validate(links)})
