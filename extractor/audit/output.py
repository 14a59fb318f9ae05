"""The file that results are written to: whole or not at all."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from extractor.errors import RunError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_OUTPUT = Path("-")


@contextlib.contextmanager
def written(out: Path, inputs: tuple[Path, ...]) -> Iterator[IO[bytes]]:
    """Opens ``out`` (``-`` is standard output); the file appears under its name when all is written.

    Raises:
        UsageError: ``out`` is one of the inputs.
        RunError: ``out`` cannot be written.
    """
    if out == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if any(_same(out, source) for source in inputs):
        raise UsageError("would overwrite its input; choose another name", where=str(out))
    part = out.with_name(out.name + ".part")
    try:
        stream = part.open("wb")
    except OSError as error:
        raise RunError(f"cannot be written ({error.strerror})", where=str(out)) from error
    try:
        with stream:
            yield stream
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(out)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
