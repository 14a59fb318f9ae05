"""From content to ``Document``: what the text itself says about its title and date is added here."""

from __future__ import annotations

import dataclasses

from extractor.documents.datelines import published_in_text
from extractor.documents.document import Content, Document, Metadata, text_sha256
from extractor.documents.published import given_date
from extractor.documents.titles import find_title, span_of_title
from extractor.errors import DocumentError
from extractor.schema import PublishedDate


def document_from_text(
    text: str,
    *,
    source: str = "text",
    published: str | None = None,
    title: str | None = None,
    metadata: Metadata | None = None,
) -> Document:
    """A document from a text that is already in memory.

    Args:
        text: The text; it is stored as it is.
        source: Where it comes from, for messages and for the record.
        published: Publication date in ISO 8601; it goes before every other.
        title: The headline, if it is known.
        metadata: What else is known about the document.

    Raises:
        DocumentError: The text is empty, or is no Unicode text.
        UsageError: ``published`` is no date.
    """
    known = metadata or Metadata()
    if title is not None:
        known = dataclasses.replace(known, title=title)
    return build_document(Content(text, known), source, given_date(published))


def build_document(content: Content, source: str, published: str | None) -> Document:
    """The document of a content; ``published`` is the date given by the caller, already checked."""
    text, known = content.text, content.metadata
    if not text.strip():
        message = "there is no text in it; check that the right file was given"
        raise DocumentError(message, where=source, kind="empty")
    span = span_of_title(text, known.title) if known.title else find_title(text)
    return Document(
        id=known.id or source,
        source=source,
        text=text,
        sha256=_digest(text, source),
        title=known.title or (text[span[0] : span[1]] if span else None),
        title_span=span,
        publisher=known.publisher,
        url=known.url,
        language=known.language,
        published=_published(content, published),
    )


def _published(content: Content, given: str | None) -> PublishedDate:
    if given is not None:
        return PublishedDate(value=given, provenance="given")
    if content.metadata.published is not None:
        return PublishedDate(value=content.metadata.published, provenance="metadata")
    return published_in_text(content.text)


def _digest(text: str, source: str) -> str:
    try:
        return text_sha256(text)
    except UnicodeEncodeError as error:
        message = (
            f"character {error.start} is half of a surrogate pair, no Unicode text; save it again as UTF-8"
        )
        raise DocumentError(message, where=source, kind="encoding") from error
