"""The list of commands, and how an error ends one."""

from __future__ import annotations

import sys

import typer

from evals.cli.commands import ablations, build, check, compare, gate, record, report, run, score, sets
from extractor.errors import ExtractorError, UsageError

app = typer.Typer(
    name="evals",
    help="Scores extractions against hand labels, offline, from recordings.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (run, ablations, record, score, compare, gate, report, check, build, sets):
    app.command(command.__name__)(command)

FAILED, USAGE = 1, 2


def main() -> None:
    """Run a command; an error of ours is one line on standard error and exit code 1, 2 for a wrong call."""
    try:
        app()
    except ExtractorError as error:
        print(f"evals: {error}", file=sys.stderr)
        sys.exit(USAGE if isinstance(error, UsageError) else FAILED)
