"""One report as the page wants it: plain values, browser offsets, plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.reconcile import AggregateCheck, AggregatePart, aggregate_checks, cases_of
from extractor.report import words
from extractor.report.embed import web_link
from extractor.report.item import figure_hash
from extractor.report.offsets import BrowserOffsets
from extractor.report.risk import Risk, assess

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.places import PlaceFinding
    from extractor.report.item import ReviewItem
    from extractor.schema import Attribution, Evidence, Figure, Incident, NumberMention

    Findings = Mapping[tuple[str, int], PlaceFinding]

View = dict[str, Any]


def report_view(item: ReviewItem, findings: Findings | None = None) -> View:
    """Everything the page shows of one report.

    Args:
        item: The report.
        findings: What the gazetteer found for its places, by incident and position.
    """
    record = item.record
    offsets = BrowserOffsets(item.text)
    totals = aggregate_checks(cases_of([record]))
    sources = _source_keys(item)
    return {
        **document_view(item),
        "text": item.text,
        "figures": [
            {
                **_figure(figure, offsets, assess(figure, record, totals), item.text),
                "sourceKey": sources.get(figure.id, f"report:{record.document.id}"),
            }
            for figure in record.figures
        ],
        "incidents": [_incident(incident, offsets, findings or {}) for incident in record.incidents],
        "totals": [_total(check) for check in totals],
        "responses": [
            {
                "actor": response.actor,
                "type": response.type,
                "assertsZero": response.asserts_zero,
                **_words(response.evidence, offsets),
            }
            for response in record.responses
        ],
        "mentions": [_mention(mention, offsets) for mention in record.numbers],
        "failures": [
            {
                "stage": failure.stage,
                "kind": failure.kind,
                "message": failure.message,
                "span": offsets.span(failure.passage.start, failure.passage.end) if failure.passage else None,
            }
            for failure in record.failures
        ],
        "provenance": {
            "model": record.provenance.model,
            "promptSet": record.provenance.prompt_set,
            "version": record.provenance.extractor_version,
        },
    }


def _source_keys(item: ReviewItem) -> dict[str, str]:
    """The independent source that each figure goes back to, refused figures included."""
    cases = cases_of([item.record], stands=lambda _document, _figure: True)
    return {claim.figure.id: claim.source for case in cases for claim in case.claims}


def document_view(item: ReviewItem) -> View:
    """What identifies one report on the page."""
    record, document = item.record, item.record.document
    return {
        "id": document.id,
        "title": document.title or _last_part(document.source),
        "titled": document.title is not None,
        "source": _last_part(document.source),
        "publisher": document.publisher,
        "link": web_link(document.url),
        "url": document.url,
        "language": document.language,
        "published": document.published.value,
        "publishedBy": document.published.provenance,
        "status": record.status,
    }


def _last_part(source: str) -> str:
    """The file name of a path: a sheet is handed on, and the folders of a machine are nobody's business."""
    return source if "://" in source else source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or source


def _figure(figure: Figure, offsets: BrowserOffsets, risk: Risk, text: str) -> View:
    verification, relations = figure.verification, figure.relations
    return {
        "id": figure.id,
        "hash": figure_hash(figure),
        "incident": figure.incident_id,
        "effects": figure.effects,
        "anyOf": figure.effect_logic == "any_of",
        "category": figure.victims.category,
        "status": figure.victims.status,
        "noun": figure.victims.noun,
        "count": figure.count.model_dump(mode="json"),
        "reads": words.reads(figure.count),
        "one": figure.count.kind == "exact" and figure.count.point == 1,
        "derivation": figure.derivation,
        "source": figure.claim.source,
        "via": figure.claim.via,
        "hedges": figure.claim.hedges,
        "section": figure.claim.section,
        "said": offsets.found(figure.claim.evidence),
        "mentions": figure.mention_ids,
        **_words(figure.evidence, offsets),
        "subsetOf": relations.subset_of,
        "restates": relations.restates,
        "conflicts": relations.conflicts_with,
        "runningTotal": relations.running_total,
        "verdict": verification.status,
        "reasons": verification.reasons,
        "checks": [check.model_dump(mode="json") for check in verification.checks],
        "tier": risk.tier,
        "risk": risk.score,
        "signs": list(risk.signs),
        "rtl": _first_is_rtl(figure.evidence, text),
    }


def _first_is_rtl(evidence: list[Evidence], text: str) -> bool:
    window = text[evidence[0].start : evidence[0].end] if evidence else ""
    return any("\u0590" <= character <= "\u08ff" for character in window)


def _incident(incident: Incident, offsets: BrowserOffsets, findings: Findings) -> View:
    return {
        "id": incident.id,
        "kind": incident.kind,
        "event": incident.event_type,
        "summary": incident.summary,
        "modality": incident.modality,
        "partOf": incident.part_of,
        "contains": incident.contains,
        "dates": [
            {
                "text": when.text,
                "start": when.start.isoformat() if when.start else None,
                "end": when.end.isoformat() if when.end else None,
                "precision": when.precision,
                "role": when.role,
                "spans": offsets.found(when.evidence),
            }
            for when in incident.dates
        ],
        "places": [
            {
                "text": place.text,
                "name": place.name,
                "admin1": place.admin1,
                "country": place.country,
                "lat": place.latitude,
                "lon": place.longitude,
                "resolvedBy": place.resolved_by,
                "spans": offsets.found(place.evidence),
                **_looked_up(findings.get((incident.id, position))),
            }
            for position, place in enumerate(incident.locations)
        ],
        "actors": [_attribution(attribution, offsets) for attribution in incident.attributions],
        "weapons": [
            {"text": weapon.text, "count": weapon.count, "spans": offsets.found(weapon.evidence)}
            for weapon in incident.weapons
        ],
        "targets": [
            {"text": target.text, "spans": offsets.found(target.evidence)} for target in incident.targets
        ],
    }


def _looked_up(finding: PlaceFinding | None) -> View:
    """What the gazetteer made of a place; null where nobody looked."""
    if finding is None:
        return {"outcome": None, "candidates": []}
    return {
        "outcome": finding.outcome,
        "candidates": [
            {
                "name": candidate.place.name,
                "admin1": candidate.admin1,
                "country": candidate.country,
                "lat": candidate.place.latitude,
                "lon": candidate.place.longitude,
                "precision": finding.precision_of(candidate),
                "score": candidate.score,
            }
            for candidate in finding.candidates
        ],
    }


def _attribution(attribution: Attribution, offsets: BrowserOffsets) -> View:
    return {
        "actor": attribution.actor,
        "role": attribution.role,
        "stance": attribution.stance,
        "by": attribution.claimed_by,
        "spans": offsets.found(attribution.evidence),
    }


def _total(check: AggregateCheck) -> View:
    return {
        "figure": check.claim.figure.id,
        "incident": check.claim.figure.incident_id,
        "stated": check.stated,
        "parts": [_part(part) for part in check.parts],
        "sum": check.parts_sum,
        "gap": check.gap,
        "verdict": check.verdict,
    }


def _part(part: AggregatePart) -> View:
    return {
        "incident": part.case.members[0].incident.id,
        "figure": part.claim.figure.id if part.claim else None,
        "number": part.number,
    }


def _mention(mention: NumberMention, offsets: BrowserOffsets) -> View:
    start, end = offsets.span(mention.start, mention.end)
    return {
        "id": mention.id,
        "start": start,
        "end": end,
        "text": mention.text,
        "effects": mention.effects,
        "category": mention.category or "total",
        "status": mention.status or "unspecified",
        "class": mention.mention_class,
        "figures": mention.figure_ids,
        "by": mention.decided_by,
        "negated": mention.negated,
        "modality": mention.modality,
    }


def _words(evidence: list[Evidence], offsets: BrowserOffsets) -> View:
    return {
        "spans": offsets.found(evidence),
        "quotes": [quotation.quote for quotation in evidence],
        "astray": [quotation.quote for quotation in evidence if not offsets.holds(quotation)],
    }
