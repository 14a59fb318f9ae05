"""Runs the pipeline over some sources, with progress, one extraction for each document or failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cli.failures import complain
from extractor.cli.progress import watched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.schema import Extraction
    from extractor.settings import Settings


def readings(
    sources: list[str], settings: Settings, published: str | None, *, quiet: bool
) -> Iterator[Extraction]:
    """Reads every source; what fails is named on standard error and comes as an extraction that failed.

    Args:
        sources: Paths, globs and ``-``, as given on the command line.
        settings: Settings of the reading.
        published: Publication date of all sources, ISO 8601.
        quiet: Show no progress.

    Raises:
        ExtractorError: Nothing at all can be read: wrong settings, no model.
    """
    from extractor.documents import DocumentFailure, read_documents
    from extractor.pipeline import Extractor
    from extractor.unread import failed

    documents = list(read_documents(sources, published=published, settings=settings))
    with (
        watched(len(documents), quiet=quiet) as watch,
        Extractor(settings, progress=watch.weights) as extractor,
    ):
        for document in documents:
            watch.begins(document.source)
            if isinstance(document, DocumentFailure):
                extraction = failed(document, settings)
            else:
                extraction = extractor.extract(document)
            watch.ends()
            _name_failures(extraction)
            yield extraction


def _name_failures(extraction: Extraction) -> None:
    for failure in extraction.failures:
        where = extraction.document.source
        message = failure.message if failure.message.startswith(where) else f"{where}: {failure.message}"
        complain(message)
