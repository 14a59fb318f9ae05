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

    It opens in a browser without a network. It holds the texts of the reports: treat it as you treat them.
    """
    from extractor.cli.failures import complain
    from extractor.cli.output import refuse_to_overwrite_a_source
    from extractor.cli.run_files import RunFiles
    from extractor.cli.run_records import located, read_run
    from extractor.cli.run_texts import with_texts
    from extractor.report import write_report

    files = RunFiles.of(options.run)
    records = read_run(files.records)
    sources = [str(files.records), *(record.document.source for record in records)]
    refuse_to_overwrite_a_source(options.out, sources)
    items = with_texts(located(records) if options.places else records, options)
    write_report(items, options.out, split=options.split)
    if not options.quiet:
        page = options.out / "index.html" if options.split else options.out
        complain(f"review sheet: {page} (open it in a browser)")
