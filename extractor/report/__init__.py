"""The review sheet: a page on which a person sees every number in its text, and decides.

``write_report`` writes the sheet, ``apply_decisions`` files what was decided on it, ``review_state`` says
where each figure stands. Nothing here changes a record.
"""

from extractor.report.apply import AppliedDecisions, apply_decisions, read_records
from extractor.report.decisions import (
    Correction,
    Decision,
    DecisionFile,
    Review,
    read_decisions,
    read_reviews,
)
from extractor.report.item import ReviewItem, figure_hash, run_hash
from extractor.report.sheet import write_report
from extractor.report.state import FigureKey, FigureReview, corrected_figure, corrected_record, review_state

__all__ = [
    "AppliedDecisions",
    "Correction",
    "Decision",
    "DecisionFile",
    "FigureKey",
    "FigureReview",
    "Review",
    "ReviewItem",
    "apply_decisions",
    "corrected_figure",
    "corrected_record",
    "figure_hash",
    "read_decisions",
    "read_records",
    "read_reviews",
    "review_state",
    "run_hash",
    "write_report",
]
