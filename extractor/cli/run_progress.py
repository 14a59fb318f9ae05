"""How a run is shown while it goes: rate, errors, cost and time left."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from extractor.settings import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.corpus import Tally, Watcher
    from extractor.models import Progress


@contextlib.contextmanager
def watched_run(*, quiet: bool) -> Iterator[Watcher]:
    """Shows the run on standard error, only where a person is looking."""
    from extractor.corpus import Watcher

    if quiet or not sys.stderr.isatty():
        yield Watcher()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Display

    columns = (BarColumn(bar_width=20), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Display(*columns, console=Console(file=sys.stderr), transient=True) as display:
        task: TaskID = display.add_task("", total=None)

        def reports(tally: Tally) -> None:
            done = tally.before + tally.done
            display.update(task, description=words_of(tally), completed=done, total=tally.total)

        def weights(progress: Progress) -> None:
            words = f"weights: {progress.step} {progress.done // MEGABYTE} MB"
            display.update(task, description=words, completed=progress.done, total=progress.total)

        yield Watcher(reports, weights)


def words_of(tally: Tally) -> str:
    """One line: how many, how fast, how many failed, what it cost, how long it will take."""
    done = tally.before + tally.done
    parts = [
        f"{done}/{tally.total}" if tally.total is not None else f"{done}",
        f"{tally.rate:.2f}/s",
        f"{tally.failed} failed",
    ]
    if tally.usd is not None:
        parts.append(f"${tally.usd:.2f}")
    if tally.under_way:
        parts.append(f"{tally.under_way} calls under way")
    if tally.seconds_left is not None:
        parts.append(f"left: {duration(tally.seconds_left)}")
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """Hours, minutes and seconds as a clock shows them."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"
