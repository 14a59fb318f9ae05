"""``extractor extract``: reports in, incidents out."""

import typer

from extractor.cli.command import takes
from extractor.cli.failures import EXIT_FAILED
from extractor.cli.options.reading import ExtractOptions


@takes(ExtractOptions)
def extract(options: ExtractOptions) -> None:
    """Read reports into incidents whose every number is shown in the text.

    Leaves with 0 when all were read, 1 when some document or passage failed (named on standard error and in
    the record's failures), 2 when the call itself was wrong.
    """
    from extractor.cli.reading import readings
    from extractor.cli.records import record_writer

    tally_failed = 0
    with record_writer(options.out, options.format, options.sources, quiet=options.quiet) as write:
        for extraction in readings(
            options.sources, options.settings(), options.published, quiet=options.quiet
        ):
            write(extraction)
            tally_failed += extraction.status != "complete"
    if tally_failed:
        raise typer.Exit(EXIT_FAILED)
