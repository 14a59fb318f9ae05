"""How many calls may be under way: as allowed, halved when the endpoint is overloaded, won back slowly.

Additive increase, multiplicative decrease, as TCP shares a line (Chiu and Jain 1989, RFC 5681): an endpoint
shared with others is used fairly and never hammered.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import random
import time
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from extractor.models import Pace

LONGEST_STATED_WAIT = 3600.0


@dataclasses.dataclass(frozen=True, slots=True)
class Manners:
    """How an endpoint is treated; times in seconds.

    Attributes:
        concurrency: Most calls under way at a time.
        attempts: Most tries of one question.
        first_wait: Wait after a first failure when the endpoint names none; doubles with each failure.
        longest_wait: Bound of that doubling.
        longest_silence: How long an endpoint that did answer before may be gone until the run stops.
    """

    concurrency: int = 1
    attempts: int = 6
    first_wait: float = 0.5
    longest_wait: float = 30.0
    longest_silence: float = 1800.0

    def wait_after(self, failures: int) -> float:
        """How long to wait after so many failures in a row, by chance, lest tasks march in step."""
        longest = min(self.first_wait * 2.0 ** (failures - 1), self.longest_wait)
        return longest * random.uniform(0.5, 1.0)


class Throttle:
    """Lets calls through one by one; one event loop at a time."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._limit = float(manners.concurrency)
        self._under_way = 0
        self._closed_until = 0.0
        self._halved_at = 0.0
        self._overloads = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def limit(self) -> int:
        """How many calls may be under way now."""
        return max(1, int(self._limit))

    @property
    def under_way(self) -> int:
        """How many calls are under way now."""
        return self._under_way

    @contextlib.asynccontextmanager
    async def slot(self) -> AsyncIterator[float]:
        """Waits until a call may be sent; within, it is under way. Gives the moment it was let through."""
        await self._turn()
        while (wait := self._closed_until - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        try:
            yield time.monotonic()
        finally:
            self._under_way -= 1
            self._let_through()

    def went_well(self, pace: Pace) -> None:
        """An answer came: the limit rises by one for every limit's worth of answers."""
        self._overloads = 0
        self._limit = min(self._limit + 1.0 / self._limit, float(self._manners.concurrency))
        self._heed(pace)
        self._let_through()

    def overloaded(self, since: float, pace: Pace) -> None:
        """The endpoint had too much, or was not there: half as many calls, and a pause for all.

        Calls let through before the last halving say nothing new.
        """
        now = time.monotonic()
        if since >= self._halved_at:
            self._halved_at = now
            self._overloads += 1
            self._limit = max(1.0, self._limit / 2)
            wait = self._manners.wait_after(self._overloads) if pace.retry_after is None else pace.retry_after
            self._close_for(wait)
        elif pace.retry_after is not None:
            self._close_for(pace.retry_after)
        self._heed(pace)

    def _heed(self, pace: Pace) -> None:
        """Nothing is sent that the endpoint has said it will refuse."""
        for left, reset in ((pace.requests_left, pace.requests_reset), (pace.tokens_left, pace.tokens_reset)):
            if left == 0 and reset is not None:
                self._close_for(reset)

    def _close_for(self, seconds: float) -> None:
        until = time.monotonic() + min(seconds, LONGEST_STATED_WAIT)
        self._closed_until = max(self._closed_until, until)

    async def _turn(self) -> None:
        if self._under_way < self.limit and not self._waiting:
            self._under_way += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._under_way -= 1
                self._let_through()
            raise

    def _let_through(self) -> None:
        while self._waiting and self._under_way < self.limit:
            turn = self._waiting.popleft()
            if not turn.done():
                self._under_way += 1
                turn.set_result(None)
