"""Where results go: standard output or a file, always UTF-8, whatever the terminal speaks."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_OUTPUT = Path("-")


@contextlib.contextmanager
def opened(out: Path) -> Iterator[BinaryIO]:
    """Opens a file to write bytes to; ``-`` is standard output.

    Raises:
        UsageError: The file cannot be written; raised before any work is done.
    """
    if out == STANDARD_OUTPUT:
        yield _standard_output()
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        file = out.open("wb")
    except OSError as error:
        message = f"cannot be written ({error.strerror}); choose another --out"
        raise UsageError(message, where=str(out)) from error
    with file:
        yield file


def refuse_to_overwrite_a_source(out: Path, sources: list[str]) -> None:
    """Keeps ``--out`` from replacing one of the reports that are read.

    Raises:
        UsageError: ``out`` is one of the sources.
    """
    if out == STANDARD_OUTPUT or not out.exists():
        return
    for source in sources:
        path = Path(source)
        if path.is_file() and path.samefile(out):
            raise UsageError("is one of the reports to read; choose another --out", where=str(out))


def _standard_output() -> BinaryIO:
    sys.stdout.flush()
    if isinstance(sys.stdout, io.TextIOWrapper):
        return cast("BinaryIO", sys.stdout.buffer)
    raise UsageError("standard output does not take bytes; use --out FILE")
