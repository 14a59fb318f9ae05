"""JSONL: one document a line, in named fields."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any, BinaryIO

from extractor.documents.document import Content, DocumentFailure, Metadata
from extractor.documents.published import stated_date
from extractor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class JsonlFields:
    """The names of the fields in a JSONL file; only ``text`` must be there.

    ``published`` lists names in order of preference; the first that is present counts.
    """

    text: str = "text"
    id: str = "id"
    title: str = "title"
    url: str = "url"
    publisher: str = "publisher"
    language: str = "language"
    published: tuple[str, ...] = ("published", "date")


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One line of a JSONL file, with the name it has in messages (``file:line``)."""

    where: str
    content: Content


def read_rows(lines: BinaryIO, name: str, fields: JsonlFields, limit: int) -> Iterator[Row | DocumentFailure]:
    """The documents of a JSONL stream, one at a time; a broken line is a failure and the next ones go on.

    Args:
        lines: The open file.
        name: Its name in messages.
        fields: How its fields are called.
        limit: Most bytes that one line may have.
    """
    found = False
    for number, line in enumerate(_bounded_lines(lines, limit), start=1):
        where = f"{name}:{number}"
        try:
            if line is None:
                message = f"the line is larger than {limit} bytes; raise max_document_bytes or split the text"
                raise DocumentError(message, where=where, kind="too_large")
            if line.strip():
                found = True
                yield Row(where, content_of(_record(line, where, first=number == 1), where, fields))
        except DocumentError as error:
            found = True
            yield DocumentFailure(where, error)
    if not found:
        message = "the file is empty; each line must be one JSON object"
        yield DocumentFailure(name, DocumentError(message, where=name, kind="empty"))


def _bounded_lines(lines: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Lines of at most ``limit`` bytes; null stands for a longer one, which is skipped to its end."""
    while line := lines.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while (rest := lines.readline(limit)) and not rest.endswith(b"\n"):
            pass
        yield None


def _record(line: bytes, where: str, *, first: bool) -> Mapping[str, Any]:
    try:
        record = json.loads(line.rstrip().decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError as error:
        message = f"byte {error.start} of the line is no UTF-8; save the file as UTF-8"
        raise DocumentError(message, where=where, kind="encoding") from error
    except json.JSONDecodeError as error:
        message = f"no JSON at column {error.colno} ({error.msg}); each line must be one JSON object"
        raise DocumentError(message, where=where, kind="jsonl") from error
    except (RecursionError, ValueError) as error:
        message = "nested too deeply, or a number too long; each line must be one flat JSON object"
        raise DocumentError(message, where=where, kind="jsonl") from error
    if not isinstance(record, dict):
        message = "each line must be one JSON object with named fields"
        raise DocumentError(message, where=where, kind="jsonl")
    return record


def content_of(record: Mapping[str, Any], where: str, fields: JsonlFields) -> Content:
    """The document in one record of named fields.

    Raises:
        DocumentError: The text is missing, a field is no string, or a date is none.
    """
    text = _text_field(record, fields.text, where)
    if text is None:
        message = f"the field {fields.text!r} is missing; it must hold the text of the report"
        raise DocumentError(message, where=where, kind="jsonl")
    return Content(
        text,
        Metadata(
            id=_text_field(record, fields.id, where),
            title=_text_field(record, fields.title, where) or None,
            published=_published(record, fields.published, where),
            publisher=_text_field(record, fields.publisher, where) or None,
            url=_text_field(record, fields.url, where) or None,
            language=_text_field(record, fields.language, where) or None,
        ),
    )


def _published(record: Mapping[str, Any], names: tuple[str, ...], where: str) -> str | None:
    for name in names:
        words = _text_field(record, name, where)
        if words:
            value = stated_date(words)
            if value is None:
                message = f"the field {name!r} holds no date; write it as YYYY-MM-DD"
                raise DocumentError(message, where=where, kind="jsonl")
            return value
    return None


def _text_field(record: Mapping[str, Any], name: str, where: str) -> str | None:
    value = record.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value
    message = f"the field {name!r} must be a string, not {type(value).__name__}"
    raise DocumentError(message, where=where, kind="jsonl")
