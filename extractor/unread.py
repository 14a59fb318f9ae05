"""Records of reports that could not be read: no incidents, and the reason why."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extractor.domains import load_domain
from extractor.schema import DocumentInfo, Extraction, Failure, Provenance, schema_sha256
from extractor.version import installed_version

if TYPE_CHECKING:
    from extractor.documents import Document, DocumentFailure
    from extractor.settings import Settings


def failed(failure: DocumentFailure, settings: Settings) -> Extraction:
    """The record of a document that could not be opened.

    Args:
        failure: What went wrong with which document.
        settings: The settings of the run, for the provenance.
    """
    error = failure.error
    return _unread(
        DocumentInfo(id=failure.source, source=failure.source, sha256=""),
        Failure(stage="read_document", kind=error.kind, message=str(error)),
        settings,
    )


def unforeseen(document: Document, error: Exception, settings: Settings) -> Extraction:
    """The record of a report on which this program itself failed; the others go on.

    The words of the error are left out: they may hold words of the report.
    """
    message = f"{document.source}: unforeseen error ({type(error).__name__}); please report it"
    return _unread(document.info(), Failure(stage="extract", kind="unforeseen", message=message), settings)


def _unread(document: DocumentInfo, failure: Failure, settings: Settings) -> Extraction:
    domain = load_domain(settings.domain)
    return Extraction(
        status="failed",
        document=document,
        failures=[failure],
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
