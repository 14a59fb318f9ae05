"""Plain text and Markdown: the whole file is the text; front matter also gives metadata."""

from __future__ import annotations

import re

from extractor.documents.decoding import decode
from extractor.documents.document import Content, Metadata
from extractor.documents.published import stated_date
from extractor.errors import DocumentError

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<lines>(?:(?!---)[^\n]{0,2000}\n){0,100}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]{1,40})[ \t]*:[ \t]*(?P<value>.*?)[ \t\r]*$", re.MULTILINE)
_PUBLISHED_NAMES = ("published", "date")
_PUBLISHER_NAMES = ("publisher", "source", "outlet")


def read_text(data: bytes, where: str) -> Content:
    """The text of a plain text file, unchanged."""
    return Content(decode(data, where))


def read_markdown(data: bytes, where: str) -> Content:
    """The text of a Markdown file, unchanged; the fields of its front matter are metadata.

    Raises:
        DocumentError: It is no text, or the date in its front matter is none.
    """
    text = decode(data, where)
    match = _FRONT_MATTER.match(text)
    return Content(text, _metadata(match["lines"], where)) if match else Content(text)


def _metadata(lines: str, where: str) -> Metadata:
    fields = {
        match["name"].lower(): match["value"].strip("\"'")
        for match in _FIELD.finditer(lines)
        if match["value"].strip("\"'")
    }
    return Metadata(
        title=fields.get("title"),
        published=_published(fields, where),
        publisher=next((fields[name] for name in _PUBLISHER_NAMES if name in fields), None),
        url=fields.get("url"),
        language=fields.get("language") or fields.get("lang"),
    )


def _published(fields: dict[str, str], where: str) -> str | None:
    for name in _PUBLISHED_NAMES:
        if name in fields:
            value = stated_date(fields[name])
            if value is None:
                message = f"the front matter field {name!r} holds no date; write it as YYYY-MM-DD"
                raise DocumentError(message, where=where, kind="front_matter")
            return value
    return None
