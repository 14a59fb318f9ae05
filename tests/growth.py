"""How much longer a longer text takes: a claim about an algorithm, not about the speed of a machine."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ATTEMPTS = 6
CLOCK_GRAIN = 0.02
"""Seconds of processor time below which a measurement says nothing."""


def seconds(run: Callable[[], object]) -> float:
    """Processor seconds of one run, without the garbage collector, whose work depends on all tests before."""
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        run()
        return time.process_time() - started
    finally:
        gc.enable()


def grows_at_most(limit: float, short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Whether `long` takes at most `limit` times as long as `short` in one of a few attempts.

    Other work on the machine can only lengthen a run, so one good attempt proves the claim, while an
    algorithm of the wrong shape fails all of them.
    """
    return any(seconds(long) <= limit * max(seconds(short), CLOCK_GRAIN) for _ in range(ATTEMPTS))
