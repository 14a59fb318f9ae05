"""PDF: the text of the pages by pypdf, page by page, so that memory does not grow with the pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from extractor.documents.document import Content, Metadata
from extractor.documents.quiet import quiet
from extractor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import DocumentInformation, PdfReader

PAGE_BREAK = "\n\n"


def read_pdf(data: bytes, where: str) -> Content:
    """The page texts of a PDF, joined by an empty line.

    Raises:
        DocumentError: The file is damaged, encrypted or without text, or the extra ``pdf`` is not installed.
    """
    try:
        import pypdf
    except ImportError as error:
        message = "PDF needs the extra 'pdf': pip install 'incident-extractor[pdf]'"
        raise DocumentError(message, where=where, kind="missing_extra") from error
    try:
        with quiet("pypdf"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            _refuse_locked(reader, where)
            text = PAGE_BREAK.join(_page_texts(reader))
            metadata = _metadata(reader.metadata)
    except DocumentError:
        raise
    except (
        Exception
    ) as error:  # a damaged file makes pypdf fail anywhere, by assertion too; the next one goes on
        message = "this PDF is damaged and cannot be read; open and save it again, or save its text"
        raise DocumentError(message, where=where, kind="damaged_pdf") from error
    if not text.strip():
        message = "this PDF has no text, only images; run OCR on it first (for example ocrmypdf)"
        raise DocumentError(message, where=where, kind="no_text")
    return Content(text, metadata)


def _refuse_locked(reader: PdfReader, where: str) -> None:
    from pypdf.errors import DependencyError

    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        opened = False
    if not opened:
        message = "this PDF is encrypted; save a copy without password and read that"
        raise DocumentError(message, where=where, kind="encrypted_pdf")


def _page_texts(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        yield page.extract_text().strip("\n")
        reader.resolved_objects.clear()


def _metadata(info: DocumentInformation | None) -> Metadata:
    if info is None:
        return Metadata()
    return Metadata(title=_title(info), published=_created(info))


def _title(info: DocumentInformation) -> str | None:
    title = (info.title or "").strip()
    return title or None


def _created(info: DocumentInformation) -> str | None:
    try:
        created = info.creation_date
    except ValueError:
        return None
    return created.date().isoformat() if created else None
