"""``extractor audit``: the numbers of a table, or of claims, against their texts; no model."""

import typer

from extractor.cli.command import takes
from extractor.cli.options.audit import AuditCommandOptions


@takes(AuditCommandOptions)
def audit(options: AuditCommandOptions) -> None:
    """Check the numbers of a table, or of claims, against the texts they come from.

    Each number is supported, derived (a sum of what the text states), unsupported, or left to review, with
    reasons and the words. Leaves with 0, with 1 when something could not be judged or --fail-on says so, and
    with 2 when the call itself was wrong.
    """
    from extractor.cli.auditing import run_audit

    raise typer.Exit(run_audit(options))
