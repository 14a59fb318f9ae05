"""Many reports: a run folder that survives everything, bounds on cost, calls that are never paid twice."""

from extractor.corpus.budget import Bounds
from extractor.corpus.estimate import Estimate, estimate
from extractor.corpus.order import RunOrder
from extractor.corpus.performing import Watcher, arun, run
from extractor.corpus.prices import Price
from extractor.corpus.reports import Corpus
from extractor.corpus.tally import Bill, RunSummary, Tally
from extractor.corpus.throttle import Manners

__all__ = [
    "Bill",
    "Bounds",
    "Corpus",
    "Estimate",
    "Manners",
    "Price",
    "RunOrder",
    "RunSummary",
    "Tally",
    "Watcher",
    "arun",
    "estimate",
    "run",
]
