"""Makes the record of what a model wrote freely, so that the harness scores it like any other.

A figure is verified when its presence check passes and rejected when not. Quotations that are not verbatim
are no evidence. The ledger holds only the numbers that the figures rest on: nothing else was accounted for.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from evals.strategies.presence import where_it_stands
from evals.trap_source import STATUS_OF_GROUP, bounds
from extractor.dates import resolve_date
from extractor.schema import (
    Attribution,
    Claim,
    Count,
    Evidence,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Location,
    NumberMention,
    Verification,
    Victims,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evals.strategies.presence import Span
    from evals.strategies.reply import Circumstances, WrittenFigure
    from extractor.documents import Document
    from extractor.schema import Failure, Provenance

_UNSAID = frozenset(
    {"", "unknown", "not said", "not stated", "unstated", "none", "n/a", "null", "unspecified"}
)


@dataclasses.dataclass(frozen=True)
class JudgedFigure:
    """A written figure, where its words stand, and whether the way's own check let it pass."""

    written: WrittenFigure
    span: Span | None
    passed: bool


@dataclasses.dataclass(frozen=True)
class JudgedIncident:
    """A written incident with its judged figures."""

    written: Circumstances
    figures: tuple[JudgedFigure, ...]


def verbatim(quote: str, text: str) -> Span | None:
    """Where a quotation stands in a text, white space and case aside."""
    words = quote.split()
    if not words:
        return None
    pattern = r"\s+".join(re.escape(word) for word in words)
    match = re.search(pattern, text, re.IGNORECASE)
    return match.span() if match else None


def record_of(
    document: Document,
    incidents: Sequence[JudgedIncident],
    provenance: Provenance,
    failures: Sequence[Failure] = (),
) -> Extraction:
    """The record of what was written about a document."""
    judged = [(f"i{n}", one, figure) for n, one in enumerate(incidents, start=1) for figure in one.figures]
    numbers = _mentions([figure for _, _, figure in judged], document.text)
    figures = [
        _figure((f"f{n}", incident_id), one, figure, numbers, document.text)
        for n, (incident_id, one, figure) in enumerate(judged, start=1)
    ]
    return Extraction(
        status="partial" if failures else "complete",
        document=document.info(),
        incidents=[_incident(f"i{n}", one, document) for n, one in enumerate(incidents, start=1)],
        figures=figures,
        numbers=list(numbers.values()),
        failures=list(failures),
        provenance=provenance,
    )


def _mentions(figures: Iterable[JudgedFigure], text: str) -> dict[Span, NumberMention]:
    spans = sorted({span for figure in figures if (span := _number_span(figure, text))})
    return {
        span: NumberMention(
            id=f"n{index}",
            start=span[0],
            end=span[1],
            text=text[slice(*span)],
            kind="exact",
            mention_class="casualty",
            decided_by="model",
        )
        for index, span in enumerate(spans, start=1)
    }


def _number_span(figure: JudgedFigure, text: str) -> Span | None:
    """The number in the figure's own words, else where the text first has it."""
    if not figure.passed:
        return None
    number = figure.written.number
    own = where_it_stands(number, text, figure.span) if figure.span else None
    return own or where_it_stands(number, text, (0, len(text)))


def _figure(
    ids: tuple[str, str],
    incident: JudgedIncident,
    figure: JudgedFigure,
    numbers: dict[Span, NumberMention],
    text: str,
) -> Figure:
    written = figure.written
    low, high, point = bounds(written.kind, written.number)
    mention = _number_span(figure, text)
    return Figure(
        id=ids[0],
        incident_id=ids[1],
        effects=[written.effect],
        victims=Victims.model_validate(
            {"category": written.group, "status": STATUS_OF_GROUP.get(written.group, "unspecified")}
        ),
        count=Count(kind=written.kind, low=low, high=high, point=point, text=str(written.number)),
        claim=Claim(source=_said(incident.written.source)),
        mention_ids=[numbers[mention].id] if mention else [],
        evidence=_evidence(figure.span, text),
        verification=Verification(status="verified")
        if figure.passed
        else Verification(status="rejected", reasons=["NOT_IN_TEXT"]),
    )


def _incident(incident_id: str, judged: JudgedIncident, document: Document) -> Incident:
    written = judged.written
    place, actor, day = _said(written.place), _said(written.perpetrator), _said(written.date)
    return Incident(
        id=incident_id,
        dates=[_date(day, document)] if day else [],
        locations=[Location(text=place, evidence=_evidence(verbatim(place, document.text), document.text))]
        if place
        else [],
        attributions=[Attribution(actor=actor, claimed_by=_said(written.source))] if actor else [],
    )


def _date(words: str, document: Document) -> IncidentDate:
    """The days of a written date; the way gets the same reader of dates as the grounded one."""
    days = resolve_date(words, document.anchor)
    return IncidentDate(text=words, start=days.start, end=days.end, precision=days.precision)


def _said(words: str) -> str | None:
    return None if words.strip().casefold() in _UNSAID else words.strip()


def _evidence(span: Span | None, text: str) -> list[Evidence]:
    return [Evidence(quote=text[slice(*span)], start=span[0], end=span[1])] if span else []
