"""``extractor version``."""

from __future__ import annotations

from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import typer


def version() -> None:
    """Print the version of the program, of the record it writes, and which rooms are compiled."""
    from extractor import __version__
    from extractor.schema.base import SCHEMA_VERSION

    print(f"extractor {__version__} (record version {SCHEMA_VERSION})")
    if rooms := _compiled_rooms(Path(__file__).parents[1]):
        print(f"compiled: {', '.join(rooms)}")


def _compiled_rooms(package: Path) -> list[str]:
    """Rooms that hold modules which a compiler made; in a checkout there are none."""
    return sorted({path.parent.name for path in package.glob(f"*/*{EXTENSION_SUFFIXES[0]}")})


def show_version_and_leave(wanted: bool) -> None:
    """Callback of ``--version``."""
    if wanted:
        version()
        raise typer.Exit
