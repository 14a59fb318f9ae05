"""Options of ``extractor report``."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.stored_run import LookUpPlaces, TextsOptions


@dataclasses.dataclass(frozen=True, kw_only=True)
class ReportOptions(TextsOptions):
    """Options of ``extractor report``."""

    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="The page to write; with --split, the folder.",
            show_default=False,
        ),
    ]
    split: Annotated[
        bool,
        typer.Option(
            "--split", help="Write an index and pages of 25 reports, for large runs.", show_default=False
        ),
    ] = False
    places: LookUpPlaces = False
