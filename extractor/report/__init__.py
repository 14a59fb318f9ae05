"""The review sheet: a page on which a person sees every number in its text, and decides.

``write_report`` writes the sheet, ``apply_decisions`` files what was decided on it, ``review_state`` says
where each figure stands, and ``settle`` gives the records as their reviewers left them, as copies. Nothing
here changes a record.
"""

from extractor.report.annex import Annex
from extractor.report.apply import AppliedDecisions, apply_decisions
from extractor.report.correction import Correction
from extractor.report.decisions import (
    Decision,
    DecisionFile,
    MergeDecision,
    NumberDecision,
    PlaceDecision,
    Review,
)
from extractor.report.files import read_decisions, read_records, read_reviews
from extractor.report.item import ReviewItem, figure_hash, judged_hash, run_hash
from extractor.report.settled import Settled, settle
from extractor.report.sheet import write_report
from extractor.report.state import FigureKey, FigureReview, review_state, stands_after

__all__ = [
    "Annex",
    "AppliedDecisions",
    "Correction",
    "Decision",
    "DecisionFile",
    "FigureKey",
    "FigureReview",
    "MergeDecision",
    "NumberDecision",
    "PlaceDecision",
    "Review",
    "ReviewItem",
    "Settled",
    "apply_decisions",
    "figure_hash",
    "judged_hash",
    "read_decisions",
    "read_records",
    "read_reviews",
    "review_state",
    "run_hash",
    "settle",
    "stands_after",
    "write_report",
]
