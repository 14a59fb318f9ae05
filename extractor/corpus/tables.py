"""CSV: one report a row, in named columns."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from extractor.documents import DocumentFailure
from extractor.documents.jsonl import Row, content_of
from extractor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.documents import JsonlFields

TABLE_SUFFIXES = (".csv", ".tsv")


def read_table(
    lines: BinaryIO, name: str, fields: JsonlFields, limit: int
) -> Iterator[Row | DocumentFailure]:
    """The reports of a CSV file with a header, one at a time; a row that cannot be used is a failure.

    Args:
        lines: The open file, in UTF-8; ``.tsv`` is parted by tabs.
        name: Its name in messages.
        fields: How its columns are called.
        limit: Most characters that one cell may have.
    """
    if csv.field_size_limit() < limit:
        csv.field_size_limit(limit)  # the module knows no narrower place for it
    text = io.TextIOWrapper(lines, encoding="utf-8-sig", newline="")
    try:
        yield from _rows(csv.DictReader(text, dialect=_dialect(name), strict=True), name, fields)
    except (csv.Error, UnicodeDecodeError) as error:
        reason = "it is no UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        message = f"cannot be read on from here: {reason}; save the table again as CSV in UTF-8"
        yield DocumentFailure(name, DocumentError(message, where=name, kind="table"))
    finally:
        text.detach()


def _dialect(name: str) -> str:
    return "excel-tab" if name.lower().endswith(".tsv") else "excel"


def _rows(reader: csv.DictReader[str], name: str, fields: JsonlFields) -> Iterator[Row | DocumentFailure]:
    columns = reader.fieldnames or []
    if fields.text not in columns:
        message = f"there is no column {fields.text!r}; name the column of the text with --text-column"
        yield DocumentFailure(name, DocumentError(message, where=f"{name}:1", kind="table"))
        return
    for number, record in enumerate(reader, start=2):
        where = f"{name}:{number}"
        try:
            yield Row(where, content_of(record, where, fields))
        except DocumentError as error:
            yield DocumentFailure(where, error)
