"""The list of commands."""

from __future__ import annotations

import typer

from extractor.cli.audit import audit
from extractor.cli.batch import batch
from extractor.cli.cache import cache
from extractor.cli.export import export
from extractor.cli.extract import extract
from extractor.cli.models import models
from extractor.cli.numbers import numbers
from extractor.cli.places import places
from extractor.cli.reconcile import reconcile
from extractor.cli.report import report
from extractor.cli.review import review
from extractor.cli.run import run
from extractor.cli.schema import schema
from extractor.cli.version import show_version_and_leave, version

app = typer.Typer(
    name="extractor",
    help="Reads reports of armed violence into incidents whose every number is shown in the text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command("extract")(extract)
app.command("run")(run)
app.add_typer(batch, name="batch")
app.command("cache")(cache)
app.command("numbers")(numbers)
app.command("audit")(audit)
app.command("report")(report)
app.add_typer(review, name="review")
app.command("places")(places)
app.command("reconcile")(reconcile)
app.command("export")(export)
app.add_typer(models, name="models")
app.command("schema")(schema)
app.command("version")(version)


@app.callback()
def _extractor(
    version: bool = typer.Option(
        False,
        "--version",
        help="Print the version and leave.",
        callback=show_version_and_leave,
        is_eager=True,
    ),
) -> None:
    pass
