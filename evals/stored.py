"""Scores of a run that lies in a folder, against the labels as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.prediction import VERIFIED, VERIFIED_OR_REVIEW
from evals.scoring import Scored, score_documents
from evals.selecting import read_set
from extractor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from evals.runs import Run
    from extractor.schema import VerificationStatus


def accepted(*, with_review: bool) -> frozenset[VerificationStatus]:
    """The verdicts that make a figure count as predicted."""
    return VERIFIED_OR_REVIEW if with_review else VERIFIED


def scored_run(run: Run, data: Path | None, *, with_review: bool = False) -> Scored:
    """Score the documents that a run has results for.

    Args:
        run: The run.
        data: Where the data of an outside set lies.
        with_review: Count figures left to review as predicted.

    Raises:
        UsageError: The run is empty, or of documents that the set does not have.
    """
    extractions = run.extractions()
    documents = read_set(run.about["set"], data).documents
    unknown = extractions.keys() - {document.id for document in documents}
    if unknown or not extractions:
        what = f"holds documents the set lacks: {min(unknown)}" if unknown else "holds no result"
        raise UsageError(f"the run {what}", where=f"run {run.name!r}")
    return score_documents(documents, extractions, accepted(with_review=with_review))
