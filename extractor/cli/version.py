"""``extractor version``."""

from __future__ import annotations

import typer


def version() -> None:
    """Print the version of the program and of the record it writes."""
    from extractor import __version__
    from extractor.schema.base import SCHEMA_VERSION

    print(f"extractor {__version__} (record version {SCHEMA_VERSION})")


def show_version_and_leave(wanted: bool) -> None:
    """Callback of ``--version``."""
    if wanted:
        version()
        raise typer.Exit
