"""``extractor review``: what people decided on the review sheet, filed beside the run."""

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.command import takes
from extractor.cli.options.common import CommonOptions
from extractor.cli.options.stored_run import Run, RunOptions

review = typer.Typer(
    help="File the decisions of the review sheet, and see where each figure stands.", no_args_is_help=True
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class ApplyOptions(CommonOptions):
    """Options of ``extractor review apply``."""

    run: Run
    decisions: Annotated[
        Path,
        typer.Argument(metavar="DECISIONS", help="The file that the sheet saved.", show_default=False),
    ]


@review.command("apply")
@takes(ApplyOptions)
def apply(options: ApplyOptions) -> None:
    """File the decisions of a saved file beside the run; the records themselves are never written to.

    Filing a file twice files it once. Nothing is filed if anything in it is wrong.
    """
    from extractor.cli.failures import complain
    from extractor.cli.run_files import RunFiles
    from extractor.report import apply_decisions

    files = RunFiles.of(options.run)
    filed = apply_decisions(files.records, options.decisions, files.reviews, files.merges)
    if not options.quiet:
        beside = f"{files.reviews}, {files.merges}"
        complain(f"{filed.added} decisions filed, {filed.already_filed} filed before: {beside}")


@review.command("list")
@takes(RunOptions)
def list_reviews(options: RunOptions) -> None:
    """List what was decided: figures, numbers, places and merges, where each stands and who decided."""
    from extractor.cli.reviewing import decided
    from extractor.cli.run_files import RunFiles

    for line in decided(RunFiles.of(options.run)):
        print(line)
