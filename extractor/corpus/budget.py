"""The bounds of a run on calls, money and time, kept in its ledger for all processes together."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

from extractor.errors import UsageError

if TYPE_CHECKING:
    from extractor.corpus.ledger import Ledger
    from extractor.corpus.prices import Price
    from extractor.models import ChatAnswer, ChatRequest


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """What a run folder may cost, earlier starts included.

    Attributes:
        max_calls: Most calls sent to the model.
        max_cost: Most US dollars.
        deadline: Moment after which no call is sent, in seconds since 1970.
    """

    max_calls: int | None = None
    max_cost: float | None = None
    deadline: float | None = None


class StopRun(Exception):
    """No further call may be sent; internal to this room.

    Args:
        reason: What a person should read.
        fatal: The error to raise when the run cannot go on at all.
        may_pass: Whether calls under way may turn out cheaper than they could, and leave room.
    """

    def __init__(self, reason: str, fatal: Exception | None = None, *, may_pass: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fatal = fatal
        self.may_pass = may_pass


class Postponed(Exception):
    """A report cannot come to its end now, but later; internal to this room."""


class Budget:
    """Writes every call down before it is sent and every answer when it has come.

    What a call can cost at most is spent when it is sent and corrected when it is answered: a call whose
    answer was lost with its process stays paid.

    Raises:
        UsageError: A bound on money, and no price for the model.
    """

    def __init__(self, ledger: Ledger, bounds: Bounds, price: Price | None) -> None:
        if bounds.max_cost is not None and price is None:
            message = (
                "nobody knows the price of this model; give it with --price, or bound the run by --max-calls"
            )
            raise UsageError(message, where="max_cost")
        self._ledger = ledger
        self._bounds = bounds
        self._price = price

    def sends(self, key: str, request: ChatRequest) -> int:
        """Enters a call that is about to be sent; returns its number.

        Raises:
            StopRun: A bound is reached; the call must not be sent.
        """
        bounds, now = self._bounds, time.time()
        if bounds.deadline is not None and now >= bounds.deadline:
            raise StopRun("the deadline has come")
        worst = self._price.most(request) if self._price else 0.0
        with self._ledger.transaction():
            calls, usd = self._ledger.rows("SELECT calls, usd FROM spent")[0]
            if bounds.max_calls is not None and calls >= bounds.max_calls:
                raise StopRun(f"--max-calls is reached ({calls} calls)")
            if bounds.max_cost is not None and usd + worst > bounds.max_cost:
                reason = f"--max-cost is reached (${usd:.4f} spent; the next call could cost ${worst:.4f})"
                raise StopRun(reason, may_pass=True)
            self._ledger.write("UPDATE spent SET calls = calls + 1, usd = usd + ?", worst)
            return self._ledger.write(
                "INSERT INTO calls (key, at, worst_usd) VALUES (?, ?, ?)", key, now, worst
            )

    def spent_usd(self) -> float | None:
        """US dollars spent so far; null if nobody knows the price."""
        return None if self._price is None else float(self._ledger.one("SELECT usd FROM spent"))

    def answered(self, call: int, answer: ChatAnswer) -> None:
        """Enters what a call has cost."""
        usage = answer.usage
        usd = self._price.of(usage) if self._price else None
        with self._ledger.transaction():
            self._ledger.write(
                "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                call,
                outcome_of(answer),
                usage.calls,
                usage.tokens_in,
                usage.tokens_cached,
                usage.tokens_out,
                usage.seconds,
                usd,
            )
            self._ledger.write(
                "UPDATE spent SET calls = calls + ?, usd = usd + ?"
                " - (SELECT worst_usd FROM calls WHERE id = ?)",
                usage.calls - 1,
                usd or 0.0,
                call,
            )


def outcome_of(answer: ChatAnswer) -> str:
    """``reply``, or the kind of what was wrong."""
    if answer.error is not None:
        return answer.error.kind
    return answer.problem.kind if answer.problem else "reply"
