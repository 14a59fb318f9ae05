"""Records of reports that could not be read, and the price in the provenance of those that could."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extractor.domains import load_domain
from extractor.models import Usage
from extractor.schema import Extraction, Failure, Provenance, schema_sha256
from extractor.version import installed_version

if TYPE_CHECKING:
    from extractor.corpus.prices import Price
    from extractor.documents import Document
    from extractor.settings import Settings


def unforeseen(document: Document, error: Exception, settings: Settings) -> Extraction:
    """The record of a report on which this program itself failed; the others go on.

    The words of the error are left out: they may hold words of the report.
    """
    domain = load_domain(settings.domain)
    message = f"{document.source}: unforeseen error ({type(error).__name__}); please report it"
    return Extraction(
        status="failed",
        document=document.info(),
        failures=[Failure(stage="extract", kind="unforeseen", message=message)],
        provenance=Provenance(
            extractor_version=installed_version(),
            model=settings.model,
            domain=domain.name,
            domain_sha256=domain.sha256,
            schema_sha256=schema_sha256(domain.event_types),
            settings=settings.recorded(),
            started=datetime.now(UTC),
        ),
    )


def priced(extraction: Extraction, price: Price | None) -> Extraction:
    """The record with what its calls cost, in US dollars."""
    if price is None:
        return extraction
    provenance = extraction.provenance
    usage = Usage(
        provenance.calls,
        provenance.tokens_in,
        provenance.tokens_cached,
        provenance.tokens_out,
        provenance.seconds,
    )
    cost = provenance.model_copy(update={"cost_usd": price.of(usage)})
    return extraction.model_copy(update={"provenance": cost})
