"""``extractor export``: the records of a run as files that others load."""

from extractor.cli.command import takes
from extractor.cli.options.export import ExportOptions


@takes(ExportOptions)
def export(options: ExportOptions) -> None:
    """Write the incidents and figures of a run in a format that others load.

    What people decided (review apply, reconcile) is in it. A rejected figure is written nowhere, unless a
    person accepted it; totals over several incidents and background figures go into a side file.
    """
    from extractor.cli.exporting import run_export

    run_export(options)
