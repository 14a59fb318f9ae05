"""Writing files whole: a reader finds the old file or the new one, never half of it."""

from __future__ import annotations

import contextlib
import csv
import io
import os
from typing import TYPE_CHECKING

from extractor.errors import RunError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from extractor.cells import Cell


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file by way of a neighbour that takes its place.

    Raises:
        RunError: If the folder cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise RunError(f"cannot write: {error.strerror}", where=str(path)) from error


def csv_bytes(header: Sequence[Sequence[str]], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as RFC 4180 CSV in UTF-8; one or more header lines, truth values as ``true`` and ``false``."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows(header)
    writer.writerows([[_csv_cell(cell) for cell in row] for row in rows])
    return buffer.getvalue().encode("utf-8")


def _csv_cell(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell
