"""A figure from a mention of the ledger: the number, the effect and the group are the ledger's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import evidence, name_evidence
from extractor.schema import Claim, Count, Figure, Relations, Verification, Victims

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request.groups import ReadUnit
    from extractor.schema import NumberMention

UNJUDGED = Verification(status="needs_review")


def figure_of(mention: NumberMention, read: ReadUnit, text: str, figure_id: str, incident_id: str) -> Figure:
    """One claim: the mention's number and role, with the unit's sentence as its words."""
    return Figure(
        id=figure_id,
        incident_id=incident_id,
        effects=mention.effects or ["other"],
        effect_logic=mention.effect_logic or "all_of",
        victims=Victims(
            category=mention.category or "total",
            status=mention.status or "unspecified",
            noun=mention.noun,
        ),
        count=count_of(mention),
        derivation=mention.derivation,
        claim=_claim(read, read.names.source, text),
        mention_ids=[mention.id],
        evidence=[evidence(text, read.unit.start, read.unit.end)],
        relations=Relations(running_total=mention.running_total or mention.modality == "superseded"),
        verification=UNJUDGED,
    )


def count_of(mention: NumberMention) -> Count:
    """The count of a mention; persons are whole, so a fractional value keeps its words only."""
    return Count(
        kind=mention.kind,
        low=_whole(mention.low),
        high=_whole(mention.high),
        point=_whole(mention.point),
        strict=mention.strict,
        qualifier=mention.qualifier,
        text=mention.text,
    )


def _whole(value: float | None) -> int | None:
    return int(value) if value is not None and value == int(value) else None


def _claim(read: ReadUnit, source: NameMention | None, text: str) -> Claim:
    words = text[read.unit.start : read.unit.end]
    hedges = [match[0] for match in load_claim_cues().hedges.finditer(words)]
    return Claim(
        source=source.name if source else None,
        hedges=list(dict.fromkeys(hedges)),
        section=read.unit.section,
        evidence=[name_evidence(source)] if source else [],
    )
