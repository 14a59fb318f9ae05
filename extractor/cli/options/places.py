"""Options of ``extractor places``."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.stored_run import TextsOptions


@dataclasses.dataclass(frozen=True, kw_only=True)
class PlacesOptions(TextsOptions):
    """Options of ``extractor places``."""

    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Write the records with their coordinates here, as JSON lines.",
        ),
    ] = None
