"""The document: one text, stored once and never edited, and what is known about it."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date
from typing import TYPE_CHECKING

from extractor.schema import DocumentInfo, PublishedDate

if TYPE_CHECKING:
    from extractor.errors import DocumentError


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """A report as it was read; every offset of an extraction is a code point of ``text``.

    Attributes:
        id: Name of the document, unique within one call of ``read_documents``.
        source: The path, ``path:line`` of a JSONL file, or ``stdin``.
        text: The text as it stood in the source: line ends, spaces and typos are kept.
        sha256: Digest of ``text`` in UTF-8.
        title: Headline, from the metadata or from the first lines.
        title_span: Where the headline stands in ``text``; null if it came from metadata only.
        publisher: Who published it, where the metadata says so.
        url: Where it was published, where the metadata says so.
        language: Language tag of the metadata, e.g. ``en``.
        published: Publication date and how it is known.
    """

    id: str
    source: str
    text: str = dataclasses.field(repr=False)
    sha256: str
    title: str | None = None
    title_span: tuple[int, int] | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: PublishedDate = dataclasses.field(default_factory=PublishedDate)

    @property
    def anchor(self) -> date | None:
        """The day that relative dates ("on Saturday") count from: the day of publication."""
        return date.fromisoformat(self.published.value[:10]) if self.published.value else None

    def info(self) -> DocumentInfo:
        """What the record says about this document; the text itself is not part of it."""
        return DocumentInfo(
            id=self.id,
            source=self.source,
            sha256=self.sha256,
            title=self.title,
            publisher=self.publisher,
            url=self.url,
            language=self.language,
            published=self.published,
        )


@dataclasses.dataclass(frozen=True, slots=True)
class DocumentFailure:
    """A document that could not be read; the others go on."""

    source: str
    error: DocumentError


@dataclasses.dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says about a document outside its text; ``published`` is ISO 8601."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Content:
    """What a file format yields: the text and the metadata that stood beside it."""

    text: str = dataclasses.field(repr=False)
    metadata: Metadata = dataclasses.field(default_factory=Metadata)


def text_sha256(text: str) -> str:
    """Digest of a text in UTF-8.

    Raises:
        UnicodeEncodeError: The text holds half a surrogate pair and so is no Unicode text.
    """
    return hashlib.sha256(text.encode()).hexdigest()
