"""Lines of outside files, with the place of every error."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from extractor.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def jsonl_rows(path: Path, id_field: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield (row, place) of every line of a JSONL file, gzipped or not.

    Raises:
        TableError: A line is no JSON object, has no id, or one that an earlier line has.
    """
    seen: dict[str, int] = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        where = f"{path.name}:{number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise TableError(f"not JSON: {error.msg} at column {error.colno}", where=where) from error
        if not isinstance(row, dict) or row.get(id_field) is None:
            raise TableError("the line must be an object with this field", where=f"{where}: {id_field}")
        name = str(row[id_field])
        if name in seen:
            raise TableError(f"{name!r} was already given in line {seen[name]}", where=f"{where}: {id_field}")
        seen[name] = number
        yield row, where


def _lines(path: Path) -> list[str]:
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return text.decode("utf-8").split("\n")
