"""One report of a corpus, whatever becomes of it: its identity, and its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.corpus.budget import Postponed, StopRun
from extractor.corpus.pricing import priced
from extractor.documents import DocumentFailure
from extractor.errors import ExtractorError
from extractor.schema import DocumentInfo
from extractor.unread import failed, unforeseen

if TYPE_CHECKING:
    from extractor.corpus.prices import Price
    from extractor.documents import Document
    from extractor.pipeline import Extractor
    from extractor.schema import Extraction


def identity_of(document: Document | DocumentFailure) -> DocumentInfo:
    """What tells a report from all others, also where it could not be read."""
    if isinstance(document, DocumentFailure):
        return DocumentInfo(id=document.source, source=document.source, sha256="")
    return document.info()


async def read_one(
    extractor: Extractor, document: Document | DocumentFailure, price: Price | None
) -> Extraction:
    """The record of a report; a fault of this program costs this report and no other.

    Raises:
        StopRun: The run is to end; the report is not finished.
        Postponed: The report comes to its end later.
        ExtractorError: Nothing at all can be read.
    """
    if isinstance(document, DocumentFailure):
        return failed(document, extractor.settings)
    try:
        return priced(await extractor.aextract(document), price)
    except (StopRun, Postponed, ExtractorError):
        raise
    except Exception as error:
        return unforeseen(document, error, extractor.settings)
