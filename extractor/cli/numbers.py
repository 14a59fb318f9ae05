"""``extractor numbers``: the ledger alone, without a model."""

import typer

from extractor.cli.command import takes
from extractor.cli.failures import EXIT_FAILED
from extractor.cli.options.numbers import NumbersOptions


@takes(NumbersOptions)
def numbers(options: NumbersOptions) -> None:
    """Show every number of a report and what it counts; no model, no network."""
    from extractor.cli.ledgers import write_ledgers

    all_read = write_ledgers(options.sources, options.domain, options.format, options.out)
    if not all_read:
        raise typer.Exit(EXIT_FAILED)
