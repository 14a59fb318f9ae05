"""How far a run has come: what it counts while it goes, and what it says at the end."""

from __future__ import annotations

import dataclasses
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.corpus.ledger import Ledger


@dataclasses.dataclass(frozen=True, slots=True)
class Bill:
    """What a run folder has cost so far, all starts and processes together.

    Attributes:
        calls: Calls sent to the model.
        lost: Those of ``calls`` whose answer was lost with its process; their tokens are not known.
        faults: Calls that brought no usable reply.
        tokens_in: Tokens of prompts, cached ones included.
        tokens_cached: Those of ``tokens_in`` that the endpoint's prompt cache held.
        tokens_out: Tokens the model wrote.
        usd: US dollars, lost calls at the most they can have cost; null if nobody knows the price.
    """

    calls: int
    lost: int
    faults: int
    tokens_in: int
    tokens_cached: int
    tokens_out: int
    usd: float | None


def bill_of(ledger: Ledger) -> Bill:
    """The bill as it stands in the ledger."""
    answered: tuple[Any, ...] = ledger.rows(
        "SELECT COALESCE(SUM(sent), 0), COALESCE(SUM(outcome != 'reply'), 0), COALESCE(SUM(tokens_in), 0),"
        " COALESCE(SUM(tokens_cached), 0), COALESCE(SUM(tokens_out), 0), COUNT(*), COUNT(usd) FROM answers"
    )[0]
    sent, faults, tokens_in, tokens_cached, tokens_out, answers, priced = answered
    lost = ledger.one("SELECT COUNT(*) FROM calls") - answers
    usd = ledger.one("SELECT usd FROM spent") if priced == answers else None
    return Bill(sent + lost, lost, faults, tokens_in, tokens_cached, tokens_out, usd)


@dataclasses.dataclass(slots=True)
class Tally:
    """Counts of one start of a run.

    Attributes:
        total: Reports of the corpus; null until they are counted.
        before: Reports that were finished before.
        ended: Reports that ended in this start, by status.
        postponed: Reports that wait for an answer which comes later.
        elsewhere: Reports that another process is working on.
        usd: US dollars that the run folder has cost so far; null if nobody knows the price.
        under_way: Calls under way.
        begun: Monotonic moment of the start, in seconds.
    """

    total: int | None = None
    before: int = 0
    ended: Counter[str] = dataclasses.field(default_factory=Counter)
    postponed: int = 0
    elsewhere: int = 0
    usd: float | None = None
    under_way: int = 0
    begun: float = dataclasses.field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """Reports that ended in this start."""
        return self.ended.total()

    @property
    def failed(self) -> int:
        """Those of ``done`` that are not complete."""
        return self.done - self.ended["complete"]

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.begun

    @property
    def rate(self) -> float:
        """Reports a second."""
        return self.done / max(self.seconds, 1e-9)

    @property
    def seconds_left(self) -> float | None:
        """Until the last report, at the rate so far; null while it cannot be said."""
        if self.total is None or not self.done:
            return None
        return max(self.total - self.before - self.done, 0) / self.rate


@dataclasses.dataclass(frozen=True, slots=True)
class RunSummary:
    """What came of one start of a run.

    Attributes:
        tally: What this start did.
        bill: What the run folder has cost, earlier starts included.
        stopped: Why it ended before the last report; null if it did not.
    """

    tally: Tally
    bill: Bill
    stopped: str | None
