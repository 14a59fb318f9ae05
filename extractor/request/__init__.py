"""What is asked about one document: its claims, the names to choose from, and the shape of the reply."""

from extractor.request.build import build_request
from extractor.request.carry import default_reading
from extractor.request.plan import ReadingPlan, plan_reading
from extractor.request.reading import ChosenNames, Reading, ledger_reading
from extractor.request.reply import reading_of, reply_type
from extractor.request.unit import ClaimUnit

__all__ = [
    "ChosenNames",
    "ClaimUnit",
    "Reading",
    "ReadingPlan",
    "build_request",
    "default_reading",
    "ledger_reading",
    "plan_reading",
    "reading_of",
    "reply_type",
]
