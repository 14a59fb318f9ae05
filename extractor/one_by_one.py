"""Turns of the processor between the reports of one run, so that no answer waits for all of them.

Many reports are read at a time by one event loop. What is ready together would run in one go: the questions
of all, before the first of them is sent; then all that was answered, while slots for calls are free.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class OneByOne:
    """Lets one report after the other use the processor; for one event loop."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """A turn; before the next one begins, what has come is heard and what waits is sent."""
        async with self._lock:
            yield
            await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def at_once() -> AsyncIterator[None]:
    """Where a report is read alone: nobody waits for a turn."""
    yield
