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
    from evals.strategies.reply import WrittenFigure, WrittenIncident
    from extractor.documents import Document
    from extractor.schema import Failure, Provenance

_UNSAID = frozenset({"", "unknown", "not said", "not stated", "unstated", "none", "n/a", "null", "unspecified"})


@dataclasses.dataclass(frozen=True)
class JudgedFigure:
    """A written figure, where its words stand, and whether the way's own check let it pass."""

    written: WrittenFigure
    span: Span | None
    passed: bool


@dataclasses.dataclass(frozen=True)
class JudgedIncident:
    """A written incident with its judged figures."""

    written: WrittenIncident
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
        _figure(f"f{n}", incident_id, one, figure, numbers)
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
