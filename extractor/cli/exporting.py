"""Gathers what people decided about a run, exports it, and tells what was written and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cli.failures import complain
from extractor.cli.output import refuse_to_overwrite_a_source
from extractor.cli.run_files import RunFiles
from extractor.cli.run_records import located, read_run, reviewed
from extractor.export import Choice, ExportReport, export, policy_named
from extractor.reconcile import active_groups, read_merges

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.cli.options.export import ExportOptions

EXTRA_WORDS = {
    "rejected": "rejected by the verifier",
    "rejected_by_person": "rejected by a person",
    "needs_review": "waiting for a person (see --include-review)",
}


def run_export(options: ExportOptions) -> None:
    """Exports a run as the options say.

    Raises:
        UsageError: There is no such run, or an extra is not installed.
        TableError: A record or a review cannot be read.
        RunError: A file cannot be written.
    """
    files = RunFiles.of(options.run, reviews=options.reviews, merges=options.merges)
    refuse_to_overwrite_a_source(options.out, [str(files.records), str(files.reviews), str(files.merges)])
    settled = reviewed(read_run(files.records), files.reviews)
    records, places = located(settled.records, options) if options.places else (settled.records, {})
    choice = Choice(
        include_needs_review=options.include_review,
        reviews=settled.figures,
        groups=active_groups(read_merges(files.merges)),
    )
    report = export(
        records,
        options.to.value,
        options.out,
        policy=policy_named(options.policy.value),
        choice=choice,
        places=places,
    )
    if not options.quiet:
        _tell(report)


def _tell(report: ExportReport) -> None:
    counts = f"{report.rows} rows: {report.incidents} incidents, {report.figures} figures"
    complain(f"{counts}, policy {report.policy}")
    if report.left_out:
        complain(f"in the side file: {_counted(report.left_out)}")
    if report.kept_back:
        complain(f"kept back: {_counted(report.kept_back)}")
    if report.open_places:
        complain(f"places left open: {report.open_places} (see the candidates)")
    for path in (report.out, report.side_file, report.places_file, report.about_file):
        if path is not None:
            complain(f"written: {path}")


def _counted(counts: Mapping[str, int]) -> str:
    words = (f"{count} {EXTRA_WORDS.get(name, name)}" for name, count in sorted(counts.items()))
    return ", ".join(words)
