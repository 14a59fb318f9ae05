"""Ctrl-C in two steps: the first lets what is under way come to its end, the second drops it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def hold_back_interrupts() -> None:
    """Lets SIGTERM wait until a run can hear it, and again after it: what is opened is also closed."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})


@contextlib.contextmanager
def interruptible(finish: Callable[[], None]) -> Iterator[None]:
    """While this holds, the first SIGINT or SIGTERM calls ``finish`` and the second cancels the task.

    Outside the main thread, and where the system has no such signals, nothing changes; a signal that this
    process was started to ignore stays ignored.
    """
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    asked = False

    def heard() -> None:
        nonlocal asked
        if asked and task is not None:
            task.cancel()
        asked = True
        finish()

    watched: list[signal.Signals] = []
    if threading.current_thread() is threading.main_thread():
        heeded = (signal.SIGINT, signal.SIGTERM)
        for number in (each for each in heeded if signal.getsignal(each) is not signal.SIG_IGN):
            with contextlib.suppress(NotImplementedError, RuntimeError):
                loop.add_signal_handler(number, heard)
                watched.append(number)
    try:
        with _heard_now(watched):
            yield
    finally:
        for number in watched:
            loop.remove_signal_handler(number)


@contextlib.contextmanager
def _heard_now(watched: Sequence[signal.Signals]) -> Iterator[None]:
    """While this holds, signals that were held back are heard, those that came before at once."""
    if not watched or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_UNBLOCK, watched)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
