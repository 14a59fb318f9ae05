"""The command line, one file for each command; nothing heavy is imported before a command runs."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Runs ``extractor`` with the arguments of the process and leaves with its exit code.

    Exit codes: 0 everything was read, 1 something failed (it is named), 2 the call itself was wrong.
    """
    from extractor.cli.app import app

    _escape_what_the_terminal_cannot_show()
    app()


def _escape_what_the_terminal_cannot_show() -> None:
    """Reports hold any script; a terminal without it must get an escape, not an exception."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
