"""``extractor reconcile``: many reports, one incident."""

from extractor.cli.command import takes
from extractor.cli.options.reconcile import ReconcileOptions


@takes(ReconcileOptions)
def reconcile(options: ReconcileOptions) -> None:
    """Propose which incidents of different reports are one, with reasons; merge only when told to.

    Every merge can be undone: merges are lines of a log, and the records are never changed. A merged
    incident keeps every claim. Totals are shown beside the sum of their parts.
    """
    from extractor.cli.reconciling import run_reconcile

    run_reconcile(options)
