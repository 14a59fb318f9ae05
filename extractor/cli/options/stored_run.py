"""Options of the commands that work on the records of a run."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options.common import CommonOptions

Run = Annotated[
    Path,
    typer.Argument(
        metavar="RUN",
        help="A run folder, or a file of records (JSON lines or JSON) that extract wrote.",
        show_default=False,
    ),
]
LookUpPlaces = Annotated[
    bool,
    typer.Option(
        "--places", help="Look places up in the offline gazetteer first (extra geo).", show_default=False
    ),
]
ReviewsFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Filed reviews; without it, those beside the run.")
]
MergesFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Log of merges; without it, the one beside the run.")
]


@dataclasses.dataclass(frozen=True, kw_only=True)
class RunOptions(CommonOptions):
    """What every command about a run takes."""

    run: Run


@dataclasses.dataclass(frozen=True, kw_only=True)
class TextsOptions(RunOptions):
    """Where the texts of a run are found again."""

    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where the reports lie now, if not where they were read: a folder or a file.",
        ),
    ] = None
    text_column: Annotated[
        str, typer.Option(metavar="NAME", help="Column or field of the text in CSV and JSONL files.")
    ] = "text"
