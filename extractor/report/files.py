"""The files of a review: the records, the decisions that the sheet saved, and the list they are filed in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from extractor.errors import TableError
from extractor.report.decisions import About, DecisionFile, Review
from extractor.schema import Extraction

if TYPE_CHECKING:
    from pathlib import Path

_Model = TypeVar("_Model", Extraction, DecisionFile, Review)


def read_records(path: Path) -> list[Extraction]:
    """The records of a run, one JSON ``Extraction`` a line, or all of them in one JSON array.

    Raises:
        TableError: The file cannot be read or a line is not a record.
    """
    text = _read(path)
    if not text.lstrip().startswith("["):
        return [
            _parsed(Extraction, line, f"{path}:{number}")
            for number, line in enumerate(text.split("\n"), start=1)
            if line.strip()
        ]
    try:
        return TypeAdapter(list[Extraction]).validate_json(text)
    except ValidationError as error:
        raise field_error(error, str(path)) from None


def read_decisions(path: Path) -> DecisionFile:
    """Reads a file of decisions.

    Raises:
        TableError: The file is no JSON, no file of decisions, or a field of it is missing or wrong.
    """
    return _parsed(DecisionFile, _read(path), str(path))


def read_reviews(path: Path) -> list[Review]:
    """Reads the filed reviews, oldest first; none if the file does not exist yet.

    Raises:
        TableError: A line is not a review.
    """
    if not path.exists():
        return []
    # not splitlines(): a note may hold U+2028, which it would take for the end of a line
    lines = _read(path).removesuffix("\n").split("\n")
    return [_parsed(Review, line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line]


def review_line(review: Review) -> str:
    """One line of the list of reviews."""
    return json.dumps(review.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":")) + "\n"


def field_error(error: ValidationError, where: str) -> TableError:
    """The first complaint of pydantic as one of ours: file, field, what is wrong; never the input itself."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    field = _field(first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    kinds = {"missing": "missing_field", "json_invalid": "not_json"}
    return TableError(
        message, where=f"{where}: {field}" if field else where, kind=kinds.get(first["type"], "wrong_field")
    )


def _field(location: tuple[int | str, ...]) -> str:
    """The way to a field; which kind of decision pydantic tried is no part of it."""
    parts = [
        part
        for before, part in zip((None, *location), location, strict=False)
        if not (part in get_args(About) and (isinstance(before, int) or before == "decision"))
    ]
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).lstrip(".")


def _parsed(model: type[_Model], text: str, where: str) -> _Model:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        raise field_error(error, where) from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise TableError(f"cannot be read: {error.strerror}", where=str(path), kind="unreadable") from error
    except UnicodeDecodeError as error:
        raise TableError("is not UTF-8", where=str(path), kind="not_utf8") from error
