"""Progress with time left, on standard error, only where a person is looking."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from extractor.cli.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID


class Watch:
    """What a long piece of work tells while it goes on; without a display it tells nobody."""

    def __init__(self, display: tuple[Progress, TaskID] | None = None) -> None:
        self._display = display

    def begins(self, name: str) -> None:
        """A document is being read from now on."""
        self._update(description=one_line(name, most=40))

    def said(self, message: str) -> None:
        """The work tells what it does within the document."""
        self._update(description=one_line(message, most=60))

    def ends(self) -> None:
        """The document is done."""
        if self._display is not None:
            progress, task = self._display
            progress.advance(task)

    def _update(self, *, description: str) -> None:
        if self._display is not None:
            progress, task = self._display
            progress.update(task, description=description)


@contextlib.contextmanager
def watched(total: int, *, quiet: bool) -> Iterator[Watch]:
    """Shows how many of ``total`` documents are done and how long the rest will take.

    Args:
        total: How many documents there are.
        quiet: Show nothing, even to a person.
    """
    if quiet or not sys.stderr.isatty():
        yield Watch()
        return
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
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        yield Watch((progress, task))
