"""``extractor report``: the review sheet of a run."""

from extractor.cli.command import takes
from extractor.cli.options.report import ReportOptions


@takes(ReportOptions)
def report(options: ReportOptions) -> None:
    """Write the review sheet: one page that shows every number in its text, and takes your decisions.

    Decisions that were filed before are on it, and the incidents of different reports that may be one.
    It opens in a browser without a network. It holds the texts of the reports: treat it as you treat them.
    """
    from extractor.cli.reporting import run_report

    run_report(options)
