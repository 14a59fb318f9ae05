"""The records of a run as its commands need them: located, corrected by reviewers, with their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.cli.options.stored_run import TextsOptions
    from extractor.places import PlaceFinding
    from extractor.report import Settled
    from extractor.schema import Extraction


def read_run(path: Path) -> list[Extraction]:
    """The records, as they were written.

    Raises:
        TableError: The file cannot be read, or a line of it is no record.
    """
    from extractor.report import read_records

    return read_records(path)


def located(
    records: Sequence[Extraction], options: TextsOptions
) -> tuple[list[Extraction], dict[str, list[PlaceFinding]]]:
    """The records with coordinates where the gazetteer is sure, and what it found by document id.

    Args:
        records: The records.
        options: Where the texts lie; those that can be found help: their country words say where they are.

    Raises:
        UsageError: The extra ``geo`` is not installed.
    """
    from extractor.cli.run_texts import texts_by_digest
    from extractor.places import find_candidates, open_gazetteer, with_findings

    gazetteer = open_gazetteer()
    texts = texts_by_digest(records, options)
    findings = {
        record.document.id: find_candidates(record, gazetteer, text=texts.get(record.document.sha256, ""))
        for record in records
    }
    return [with_findings(record, findings[record.document.id]) for record in records], findings


def reviewed(records: Sequence[Extraction], reviews: Path) -> Settled:
    """The records as their reviewers left them, and where each figure stands.

    Raises:
        TableError: A line of the reviews is none.
    """
    from extractor.report import read_reviews, settle

    return settle(records, read_reviews(reviews))
