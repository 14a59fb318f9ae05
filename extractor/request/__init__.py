"""What is asked about one document: its claims, the names to choose from, and the shape of the reply."""

from extractor.request.build import PassageRequest, build_requests, read_replies
from extractor.request.examples import after_examples, example_messages
from extractor.request.folding import fold
from extractor.request.grouping import reaches
from extractor.request.groups import ChosenNames, ReadUnit, UnitGroup
from extractor.request.plan import plan_reading
from extractor.request.profile import Profile, profile_of, prompts_of
from extractor.request.reading import Reading, ledger_reading, nearest_reading
from extractor.request.reading_plan import ReadingPlan
from extractor.request.unit import ClaimUnit

__all__ = [
    "ChosenNames",
    "ClaimUnit",
    "PassageRequest",
    "Profile",
    "ReadUnit",
    "Reading",
    "ReadingPlan",
    "UnitGroup",
    "after_examples",
    "build_requests",
    "example_messages",
    "fold",
    "ledger_reading",
    "nearest_reading",
    "plan_reading",
    "profile_of",
    "prompts_of",
    "reaches",
    "read_replies",
]
