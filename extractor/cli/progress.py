"""Progress with time left, on standard error, only where a person is looking."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from extractor.cli.plain import one_line
from extractor.settings import MEGABYTE

KILOBYTE = 1_000

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, TaskID

    from extractor.audit import AuditProgress
    from extractor.models import Progress as WeightsProgress


class Watch:
    """What a long piece of work tells while it goes on; without a display it tells nobody.

    The display is there only while a document is read: between two documents results are printed, and on the
    same terminal the two would write over each other.
    """

    def __init__(self, display: Progress | None = None, total: int | None = None) -> None:
        self._display = display
        self._documents = None if display is None else display.add_task("", total=total)
        self._weights: TaskID | None = None

    def begins(self, name: str) -> None:
        """A document is being read from now on."""
        if self._display is not None and self._documents is not None:
            self._display.update(self._documents, description=one_line(name, most=40))
            self._display.start()

    def ends(self) -> None:
        """The document is done."""
        if self._display is not None and self._documents is not None:
            self._display.advance(self._documents)
            self._display.stop()

    def weights(self, progress: WeightsProgress) -> None:
        """Weights are being fetched or checked."""
        if self._display is None:
            return
        if self._weights is None:
            self._weights = self._display.add_task("")
            self._display.start()
        done, total = progress.done / MEGABYTE, progress.total / MEGABYTE
        words = {"fetch": "fetching the weights (MB)", "check": "checking the weights (MB)"}[progress.step]
        shown = progress.done < progress.total
        self._display.update(
            self._weights, description=words, completed=round(done), total=round(total), visible=shown
        )


@contextlib.contextmanager
def watched(total: int | None, *, quiet: bool) -> Iterator[Watch]:
    """Shows how many of ``total`` documents are done and how long the rest will take.

    Args:
        total: How many documents there are.
        quiet: Show nothing, even to a person.
    """
    if quiet or not sys.stderr.isatty():
        yield Watch()
        return
    display = _display()
    try:
        yield Watch(display, total)
    finally:
        display.stop()


@contextlib.contextmanager
def watched_rows(*, quiet: bool) -> Iterator[Callable[[AuditProgress], None]]:
    """Shows how far a table has been read and how long the rest will take.

    Args:
        quiet: Show nothing, even to a person.
    """
    if quiet or not sys.stderr.isatty():
        yield _shown_to_nobody
        return
    with _display() as display:
        task = display.add_task("", total=None)

        def show(progress: AuditProgress) -> None:
            words = f"{progress.rows} rows (kB)"
            total = None if progress.bytes_total is None else progress.bytes_total // KILOBYTE
            display.update(task, description=words, completed=progress.bytes_read // KILOBYTE, total=total)

        yield show


def _shown_to_nobody(progress: AuditProgress) -> None:
    del progress


def _display() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("left:"),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=Console(file=sys.stderr), transient=True)
