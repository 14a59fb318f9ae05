"""What the commands print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from evals.comparing import changes, words
from evals.tables import difference_table, score_table, shown, slot_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.bootstrap import Difference
    from evals.gate import Fall
    from evals.metrics.base import Metric
    from evals.runs import Result
    from evals.scoring import Scored

WIDTH = 110


def console() -> Console:
    """Standard output; a fixed width where it is no terminal."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=WIDTH)


def print_scores(scored: Scored, metrics: Sequence[Metric], title: str) -> None:
    """The tables of a run."""
    out = console()
    out.print(score_table(scored.scores(metrics), f"{title}, {len(scored.comparisons)} documents"))
    if any(metric.name.startswith("slot.") for metric in metrics):
        table = slot_table(scored)
        if table.row_count:
            out.print(table)


def print_comparison(
    first: Scored, second: Scored, deltas: Sequence[Difference], names: tuple[str, str]
) -> None:
    """Differences of two runs, then the figures gained and lost document by document."""
    out = console()
    out.print(difference_table(deltas, *names))
    for change in changes(first, second):
        out.print(f"[bold]{change.document}[/bold]")
        for label, keys in (
            ("right, gained", change.right_gained),
            ("right, lost", change.right_lost),
            ("wrong, gained", change.wrong_gained),
            ("wrong, lost", change.wrong_lost),
        ):
            for key in keys:
                out.print(f"  {label}: {words(key)}", markup=False)


def print_falls(falls: Sequence[Fall]) -> None:
    """What keeps the gate closed."""
    out = console()
    for fall in falls:
        allowed = f"baseline {fall.baseline:.3f}, tolerance {fall.tolerance:.3f}"
        out.print(f"{fall.run}: {fall.metric} is {shown(fall.now)} ({allowed})", markup=False)


def print_result(result: Result) -> None:
    """One line for each finished document, on standard error."""
    outcome = result.error or (result.extraction.status if result.extraction else "failed")
    Console(stderr=True, highlight=False).print(
        f"{result.document}  {result.seconds:6.1f} s  {outcome}", markup=False
    )
