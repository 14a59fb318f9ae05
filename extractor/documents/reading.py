"""Reading of one document and of many; each failure names its file and the others go on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import count
from pathlib import Path
from typing import BinaryIO

from extractor.documents.building import build_document
from extractor.documents.document import Content, Document, DocumentFailure
from extractor.documents.jsonl import JsonlFields, Row, read_rows
from extractor.documents.pdf_files import read_pdf
from extractor.documents.plain_texts import read_markdown, read_text
from extractor.documents.published import given_date
from extractor.documents.sources import FoundFile, find_files
from extractor.documents.standard_input import (
    STANDARD_INPUT,
    STANDARD_INPUT_NAME,
    begins_as_json,
    holds_jsonl,
    open_standard_input,
)
from extractor.documents.web_pages import read_html
from extractor.errors import DocumentError
from extractor.settings import Settings

Reader = Callable[[bytes, str], Content]

_READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
}
_JSONL_SUFFIXES = (".jsonl", ".ndjson")
_SNIFFED_BYTES = 1024


@dataclasses.dataclass(frozen=True, slots=True)
class _Order:
    """What holds for every document of one call."""

    published: str | None
    limit: int
    fields: JsonlFields


def read_document(
    source: str | Path,
    *,
    published: str | None = None,
    settings: Settings | None = None,
) -> Document:
    """Reads one report: text, Markdown, HTML, PDF, or ``-`` for standard input.

    Args:
        source: The file.
        published: Publication date in ISO 8601; it goes before metadata and text.
        settings: ``max_document_bytes`` bounds the file.

    Raises:
        DocumentError: The file cannot be read; the message says why and what to do.
        UsageError: ``published`` is no date.
    """
    order = _order(published, settings, None)
    path = Path(source)
    if path.suffix.lower() in _JSONL_SUFFIXES:
        message = "a JSONL file holds many documents; read it with read_documents"
        raise DocumentError(message, where=str(path), kind="many_documents")
    found = FoundFile(path, _id_of(path))
    if str(path) == STANDARD_INPUT:
        return _read_file(found, open_standard_input(), order)
    try:
        with path.open("rb") as file:
            return _read_file(found, file, order)
    except OSError as error:
        raise _cannot_open(error, str(path)) from error


def read_documents(
    sources: Sequence[str | Path],
    *,
    published: str | None = None,
    settings: Settings | None = None,
    fields: JsonlFields | None = None,
) -> Iterator[Document | DocumentFailure]:
    """Reads files, folders, globs, JSONL files and standard input (``-``), one document at a time.

    Documents come in the order of ``sources``, those of a folder or glob sorted by name. Ids are unique
    within the call: a repeated one gets ``#2``, ``#3``.

    Args:
        sources: What to read.
        published: Publication date of all of them in ISO 8601; it goes before metadata and text.
        settings: ``max_document_bytes`` bounds each document (of a JSONL file: each line).
        fields: How the fields of JSONL files are called.

    Raises:
        UsageError: ``published`` is no date.
    """
    return _with_unique_ids(_read_all(sources, _order(published, settings, fields)))


def _order(published: str | None, settings: Settings | None, fields: JsonlFields | None) -> _Order:
    limit = (settings or Settings()).max_document_bytes
    return _Order(given_date(published), limit, fields or JsonlFields())


def _read_all(sources: Sequence[str | Path], order: _Order) -> Iterator[Document | DocumentFailure]:
    for found in find_files(sources):
        if isinstance(found, DocumentFailure):
            yield found
        elif str(found.path) == STANDARD_INPUT:
            stream = open_standard_input()
            yield from (
                _read_rows(found, stream, order) if holds_jsonl(stream) else _read_one(found, stream, order)
            )
        else:
            yield from _read_path(found, order)


def _read_path(found: FoundFile, order: _Order) -> Iterator[Document | DocumentFailure]:
    try:
        with found.path.open("rb") as file:
            if found.path.suffix.lower() in _JSONL_SUFFIXES:
                yield from _read_rows(found, file, order)
            else:
                yield from _read_one(found, file, order)
    except OSError as error:
        yield DocumentFailure(str(found.path), _cannot_open(error, str(found.path)))


def _read_one(found: FoundFile, file: BinaryIO, order: _Order) -> Iterator[Document | DocumentFailure]:
    try:
        yield _read_file(found, file, order)
    except DocumentError as error:
        yield DocumentFailure(_name_of(found.path), error)


def _read_rows(found: FoundFile, lines: BinaryIO, order: _Order) -> Iterator[Document | DocumentFailure]:
    for row in read_rows(lines, _name_of(found.path), order.fields, order.limit):
        yield row if isinstance(row, DocumentFailure) else _document_of_row(row, found, order)


def _with_unique_ids(results: Iterator[Document | DocumentFailure]) -> Iterator[Document | DocumentFailure]:
    taken: set[str] = set()
    for result in results:
        if isinstance(result, Document):
            unique = _unused(result.id, taken)
            taken.add(unique)
            yield result if unique == result.id else dataclasses.replace(result, id=unique)
        else:
            yield result


def _unused(name: str, taken: Set[str]) -> str:
    if name not in taken:
        return name
    return next(other for number in count(2) if (other := f"{name}#{number}") not in taken)


def _read_file(found: FoundFile, file: BinaryIO, order: _Order) -> Document:
    where = _name_of(found.path)
    data = _bounded(file, order.limit, where)
    if not data.strip():
        message = "the file is empty; check that the right file was given"
        raise DocumentError(message, where=where, kind="empty")
    reader = _READERS.get(found.path.suffix.lower()) or _reader_by_content(data, where)
    content = reader(data, where)
    named = dataclasses.replace(content.metadata, id=found.id)
    return build_document(dataclasses.replace(content, metadata=named), where, order.published)


def _document_of_row(row: Row, found: FoundFile, order: _Order) -> Document | DocumentFailure:
    content = row.content
    if not content.metadata.id:
        line = row.where.rpartition(":")[2]
        named = dataclasses.replace(content.metadata, id=f"{found.id}-{line}")
        content = dataclasses.replace(content, metadata=named)
    try:
        return build_document(content, row.where, order.published)
    except DocumentError as error:
        return DocumentFailure(row.where, error)


def _bounded(file: BinaryIO, limit: int, where: str) -> bytes:
    data = file.read(limit + 1)
    if len(data) > limit:
        message = f"larger than {limit} bytes; raise max_document_bytes or split the document"
        raise DocumentError(message, where=where, kind="too_large")
    return data


def _cannot_open(error: OSError, where: str) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError("there is no such file; check the path", where=where, kind="missing")
    if isinstance(error, IsADirectoryError):
        message = "this is a folder; read it with read_documents"
        return DocumentError(message, where=where, kind="many_documents")
    reason = (error.strerror or "unknown reason").lower()
    return DocumentError(f"cannot be opened: {reason}", where=where, kind="unreadable")


def _reader_by_content(data: bytes, where: str) -> Reader:
    """For files without a known ending and for standard input."""
    if begins_as_json(data):
        message = "this is JSON; put one object a line into a file that ends in .jsonl and use read_documents"
        raise DocumentError(message, where=where, kind="many_documents")
    if data.startswith(b"%PDF-"):
        return read_pdf
    start = data[:_SNIFFED_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return read_html if start.startswith((b"<!doctype html", b"<html")) else read_text


def _name_of(path: Path) -> str:
    return STANDARD_INPUT_NAME if str(path) == STANDARD_INPUT else str(path)


def _id_of(path: Path) -> str:
    return STANDARD_INPUT_NAME if str(path) == STANDARD_INPUT else path.stem
