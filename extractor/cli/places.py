"""``extractor places``: where it happened, from an offline gazetteer."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.run_options import TextsOptions


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


@takes(PlacesOptions)
def places(options: PlacesOptions) -> None:
    """Look up the places of a run; what is ambiguous stays open, with its candidates, for a person.

    Coordinates come from the gazetteer, never from a model; the words of the report stay as written.
    """
    from extractor.cli.locating import run_places

    run_places(options)
