"""Checks that need the whole label: spans against the text, references against ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.gold import GoldAttribution, GoldDate, GoldDocument, GoldPlace
    from extractor.schema import Evidence


def faults(document: GoldDocument, event_types: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (field, what is wrong) for everything in a label that does not fit its text or its domain."""
    yield from _unknown_event_types(document, event_types)
    yield from _span_faults(document)
    yield from _reference_faults(document)
    yield from _duplicate_ids(document)


def _unknown_event_types(document: GoldDocument, event_types: Sequence[str]) -> Iterator[tuple[str, str]]:
    for incident in document.incidents:
        for kind in (incident.event_type, *incident.event_type_alternatives):
            if kind not in event_types:
                yield f"incidents.{incident.id}.event_type", f"{kind!r} is none of {', '.join(event_types)}"


def _spans(document: GoldDocument) -> Iterator[tuple[str, Evidence]]:
    for figure in document.figures:
        yield from ((f"figures.{figure.id}.evidence", span) for span in figure.evidence)
    for incident in document.incidents:
        parts: list[GoldDate | GoldPlace | GoldAttribution] = [
            *incident.dates,
            *incident.places,
            *incident.attributions,
        ]
        yield from ((f"incidents.{incident.id}", span) for part in parts for span in part.evidence)
    for index, response in enumerate(document.responses):
        yield from ((f"responses.{index}.evidence", span) for span in response.evidence)


def _span_faults(document: GoldDocument) -> Iterator[tuple[str, str]]:
    for field, span in _spans(document):
        if document.text[span.start : span.end] != span.quote:
            yield field, f"the text at {span.start}-{span.end} is not the quote of the label"
    for index, number in enumerate(document.numbers):
        if document.text[number.start : number.end] != number.quote:
            yield f"numbers.{index}", f"the text at {number.start}-{number.end} is not the quote of the label"


def _reference_faults(document: GoldDocument) -> Iterator[tuple[str, str]]:
    incidents = {incident.id for incident in document.incidents}
    figures = {figure.id for figure in document.figures}
    sources = {source.id for source in document.sources}
    for figure in document.figures:
        if document.coverage.incidents and figure.incident not in incidents:
            yield f"figures.{figure.id}.incident", f"no incident {figure.incident!r}"
        if figure.source is not None and figure.source not in sources:
            yield f"figures.{figure.id}.source", f"no source {figure.source!r}"
    for incident in document.incidents:
        if incident.part_of is not None and incident.part_of not in incidents:
            yield f"incidents.{incident.id}.part_of", f"no incident {incident.part_of!r}"
        for attribution in incident.attributions:
            if attribution.source is not None and attribution.source not in sources:
                yield f"incidents.{incident.id}.attributions", f"no source {attribution.source!r}"
    for index, number in enumerate(document.numbers):
        if number.figure is not None and number.figure not in figures:
            yield f"numbers.{index}.figure", f"no figure {number.figure!r}"


def _duplicate_ids(document: GoldDocument) -> Iterator[tuple[str, str]]:
    for field, items in (
        ("figures", document.figures),
        ("incidents", document.incidents),
        ("sources", document.sources),
    ):
        seen: set[str] = set()
        for item in items:
            if item.id in seen:
                yield f"{field}.{item.id}", "id given twice"
            seen.add(item.id)
