"""``extractor report``: the review sheet of a run."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.run_options import LookUpPlaces, TextsOptions


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


@takes(ReportOptions)
def report(options: ReportOptions) -> None:
    """Write the review sheet: one page that shows every number in its text, and takes your decisions.

    Decisions that were filed before are on it, and the incidents of different reports that may be one.
    It opens in a browser without a network. It holds the texts of the reports: treat it as you treat them.
    """
    from extractor.cli.reporting import run_report

    run_report(options)
