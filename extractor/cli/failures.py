"""Errors as a person meets them: one line that says what, where and what to do; the exit code says which."""

from __future__ import annotations

import contextlib
import errno
import sys
from typing import TYPE_CHECKING

import typer

from extractor.cli.plain import one_line
from extractor.errors import ExtractorError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


def complain(message: str) -> None:
    """Writes one line to standard error, without anything that could move the cursor."""
    print(one_line(message), file=sys.stderr)


@contextlib.contextmanager
def reported(*, debug: bool) -> Iterator[None]:
    """Turns what a command raises into one line on standard error and an exit code.

    Args:
        debug: Let everything through, so that the traceback is shown.
    """
    try:
        yield
    except KeyboardInterrupt:
        complain("interrupted")
        raise typer.Exit(EXIT_INTERRUPTED) from None
    except Exception as error:
        if debug or isinstance(error, typer.Exit | typer.Abort) or _reader_went_away(error):
            raise
        complain(f"extractor: {_as_line(error)}")
        raise typer.Exit(EXIT_USAGE if isinstance(error, UsageError) else EXIT_FAILED) from None


def _reader_went_away(error: Exception) -> bool:
    """``extractor ... | head`` closes the pipe; typer leaves in silence when it sees that."""
    return isinstance(error, OSError) and error.errno == errno.EPIPE


def _as_line(error: Exception) -> str:
    if isinstance(error, ExtractorError):
        return str(error)
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    # The words of an unforeseen error may hold article text; its type cannot.
    return f"unforeseen error ({type(error).__name__}); --debug shows where, please report it"
