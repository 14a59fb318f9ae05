"""The records of a run as its commands need them: located, corrected by reviewers, with their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.report import FigureKey, FigureReview
    from extractor.schema import Extraction


def read_run(path: Path) -> list[Extraction]:
    """The records, as they were written.

    Raises:
        TableError: The file cannot be read, or a line of it is no record.
    """
    from extractor.report import read_records

    return read_records(path)


def located(records: Sequence[Extraction]) -> list[Extraction]:
    """The records with coordinates where the gazetteer is sure.

    Raises:
        UsageError: The extra ``geo`` is not installed.
    """
    from extractor.places import open_gazetteer, resolve_places

    gazetteer = open_gazetteer()
    return [resolve_places(record, gazetteer) for record in records]


def reviewed(
    records: Sequence[Extraction], reviews: Path
) -> tuple[list[Extraction], dict[FigureKey, FigureReview]]:
    """The records as their reviewers left them, and where each figure stands.

    Raises:
        TableError: A line of the reviews is none.
    """
    from extractor.report import corrected_record, read_reviews, review_state

    states = review_state(records, read_reviews(reviews))
    return [corrected_record(record, states) for record in records], states
