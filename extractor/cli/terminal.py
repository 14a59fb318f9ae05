"""Where tables are printed: in colour on a terminal, as plain text of one width into files and pipes."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, BinaryIO

from rich.console import Console

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH_WITHOUT_TERMINAL = 120


def show(renderable: RenderableType, file: BinaryIO) -> None:
    """Prints to a binary file, which may be standard output."""
    if _is_terminal(file):
        Console(highlight=False).print(renderable)
        return
    plain = io.StringIO()
    Console(file=plain, width=WIDTH_WITHOUT_TERMINAL, highlight=False).print(renderable)
    lines = (line.rstrip() for line in plain.getvalue().splitlines())
    file.write("".join(f"{line}\n" for line in lines).encode())
    file.flush()


def _is_terminal(file: BinaryIO) -> bool:
    return isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.buffer is file and sys.stdout.isatty()
