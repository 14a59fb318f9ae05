"""The reports of a corpus, one at a time: a fingerprint that costs little, a text that is read later.

A resume must pass over thousands of finished reports without reading them again: a fingerprint is made of the
bytes as they lie there, and what it takes to read them (title, date, a whole PDF) waits until it is needed.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from extractor.corpus.tables import TABLE_SUFFIXES, read_table
from extractor.documents import Document, DocumentFailure, JsonlFields, read_document
from extractor.documents.building import build_document
from extractor.documents.jsonl import Row, read_rows
from extractor.documents.published import given_date
from extractor.documents.sources import FoundFile, find_files
from extractor.documents.standard_input import STANDARD_INPUT
from extractor.errors import DocumentError, UsageError
from extractor.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from extractor.documents.document import Content

JSONL_SUFFIXES = (".jsonl", ".ndjson")


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """One report of a corpus.

    Attributes:
        id: Its name, unique within the corpus.
        source: The path, or ``path:line``.
        fingerprint: Digest of its bytes and of what decides how they are read; null if it cannot be had.
        load: Reads it.
        at_hand: Whether its text is in memory already, so that reading it waits for no disk.
    """

    id: str
    source: str
    fingerprint: str | None
    load: Callable[[], Document | DocumentFailure]
    at_hand: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Corpus:
    """Where the reports lie and how they are read.

    Attributes:
        sources: Files, folders, globs, JSONL files, CSV files.
        published: Publication date of all of them in ISO 8601; it goes before metadata and text.
        fields: How the columns of CSV files and the fields of JSONL files are called.
        settings: ``max_document_bytes`` bounds each report.
        part: Which share of the reports, of how many: of ``(1, 3)`` the second, the fifth, the eighth.
    """

    sources: Sequence[str | Path]
    published: str | None = None
    fields: JsonlFields = dataclasses.field(default_factory=JsonlFields)
    settings: Settings = dataclasses.field(default_factory=Settings)
    part: tuple[int, int] = (0, 1)

    def __post_init__(self) -> None:
        given_date(self.published)
        if any(str(source) == STANDARD_INPUT for source in self.sources):
            message = "a run must be able to start again: give files, or use extractor extract"
            raise UsageError(message, where="standard input")

    def reports(self) -> Iterator[Report]:
        """The reports in the order of ``sources``, those of a folder or glob sorted by name.

        Ids are unique: a repeated one gets ``#2``, ``#3``.
        """
        taken: Counter[str] = Counter()
        number, parts = self.part
        for place, made in enumerate(self._named()):
            taken[made.id] += 1
            count = taken[made.id]
            if place % parts == number:
                yield made.report(self, made.id if count == 1 else f"{made.id}#{count}")

    def count(self) -> int:
        """How many reports there are; nothing but the lines of tables is read for it."""
        return sum(1 for _ in self._named())

    def _named(self) -> Iterator[_Named]:
        for found in find_files(self.sources):
            if isinstance(found, DocumentFailure):
                yield _Unreadable(found.source, found)
            elif found.path.suffix.lower() in (*JSONL_SUFFIXES, *TABLE_SUFFIXES):
                yield from self._rows(found)
            else:
                yield _File(found.id, found)

    def _rows(self, found: FoundFile) -> Iterator[_Named]:
        name = str(found.path)
        limit = self.settings.max_document_bytes
        reader = read_table if found.path.suffix.lower() in TABLE_SUFFIXES else read_rows
        try:
            with found.path.open("rb") as lines:
                for row in reader(lines, name, self.fields, limit):
                    yield (
                        _Unreadable(row.source, row) if isinstance(row, DocumentFailure) else _row(found, row)
                    )
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            message = f"cannot be opened: {reason}"
            yield _Unreadable(
                name, DocumentFailure(name, DocumentError(message, where=name, kind="unreadable"))
            )


@dataclasses.dataclass(frozen=True, slots=True)
class _Unreadable:
    id: str
    failure: DocumentFailure

    def report(self, corpus: Corpus, name: str) -> Report:
        del corpus
        return Report(name, self.failure.source, None, lambda: self.failure)


@dataclasses.dataclass(frozen=True, slots=True)
class _InTable:
    id: str
    row: Row

    def report(self, corpus: Corpus, name: str) -> Report:
        content = _renamed(self.row.content, name)
        known = [*dataclasses.astuple(content.metadata), corpus.published]
        fingerprint = _digest(known, hashlib.sha256(content.text.encode(errors="surrogatepass")).hexdigest())
        load = partial(_built, content, self.row.where, corpus)
        return Report(name, self.row.where, fingerprint, load, at_hand=True)


@dataclasses.dataclass(frozen=True, slots=True)
class _File:
    id: str
    found: FoundFile

    def report(self, corpus: Corpus, name: str) -> Report:
        path = self.found.path
        try:
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            fingerprint = None
        else:
            fingerprint = _digest([name, path.suffix, corpus.published], content)
        return Report(name, str(path), fingerprint, partial(_read, path, name, corpus))


_Named = _Unreadable | _InTable | _File


def _row(found: FoundFile, row: Row) -> _InTable:
    line = row.where.rpartition(":")[2]
    return _InTable(row.content.metadata.id or f"{found.id}-{line}", row)


def _renamed(content: Content, name: str) -> Content:
    return dataclasses.replace(content, metadata=dataclasses.replace(content.metadata, id=name))


def _digest(known: list[str | None], content: str) -> str:
    return hashlib.sha256(json.dumps([*known, content]).encode()).hexdigest()


def _built(content: Content, where: str, corpus: Corpus) -> Document | DocumentFailure:
    try:
        return build_document(content, where, given_date(corpus.published))
    except DocumentError as error:
        return DocumentFailure(where, error)


def _read(path: Path, name: str, corpus: Corpus) -> Document | DocumentFailure:
    try:
        document = read_document(path, published=corpus.published, settings=corpus.settings)
    except DocumentError as error:
        return DocumentFailure(str(path), error)
    return dataclasses.replace(document, id=name)
