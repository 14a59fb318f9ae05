"""Gathers what is known about a run, and writes its review sheet."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from extractor.cli.failures import complain
from extractor.cli.output import refuse_to_overwrite_a_source
from extractor.cli.run_files import RunFiles
from extractor.cli.run_records import located, read_run
from extractor.cli.run_texts import with_texts
from extractor.errors import UsageError
from extractor.reconcile import propose_merges, read_merges
from extractor.report import Annex, read_reviews, review_state, stands_after, write_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.cli.options.report import ReportOptions
    from extractor.reconcile import MergeProposal
    from extractor.report import Review, ReviewItem


def run_report(options: ReportOptions) -> None:
    """Writes the sheet as the options say.

    Raises:
        UsageError: There is no such run, or the extra ``geo`` is not installed and places are wanted.
        TableError: A record or a review cannot be read.
        RunError: The text of a record is not there, or the sheet cannot be written.
    """
    files = RunFiles.of(options.run)
    records = read_run(files.records)
    sources = [str(files.records), str(files.reviews), str(files.merges)]
    refuse_to_overwrite_a_source(options.out, [*sources, *(record.document.source for record in records)])
    reviews = read_reviews(files.reviews)
    records, places = located(records, options) if options.places else (records, {})
    items = with_texts(records, options)
    annex = Annex(reviews, read_merges(files.merges), _proposals(items, reviews), places)
    write_report(items, options.out, split=options.split, annex=annex)
    if not options.quiet:
        page = options.out / "index.html" if options.split else options.out
        complain(f"review sheet: {page} (open it in a browser)")


def _proposals(items: Sequence[ReviewItem], reviews: Sequence[Review]) -> list[MergeProposal]:
    """Incidents that may be one; none where the extra ``geo`` is missing: the sheet does not need it."""
    records = [item.record for item in items]
    texts = {item.record.document.id: item.text for item in items}
    stands = stands_after(review_state(records, reviews))
    with contextlib.suppress(UsageError):
        return propose_merges(records, texts=texts, stands=stands)
    return []
