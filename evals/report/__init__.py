"""The report of a run: one self-contained HTML page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from evals.runs import Run
    from evals.scoring import Scored


def write_report(path: Path, run: Run, scored: Scored) -> None:
    """Write the page."""
    raise NotImplementedError
