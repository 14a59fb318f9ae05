"""One Markdown table: what each way of reading scores on a set, with intervals, time and tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.metrics import metrics_named
from evals.scoring import score_documents
from evals.tables import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.bootstrap import Score
    from evals.gold import EvalSet
    from evals.strategies.ways import Measured

ROWS: tuple[tuple[str, str], ...] = (
    ("figures F1, count", "figures.count.f1"),
    ("figures F1, group", "figures.group.f1"),
    ("figures F1, full", "figures.full.f1"),
    ("incidents F1", "incidents.f1"),
    ("place", "slot.place.f1"),
    ("date", "slot.date.f1"),
    ("perpetrator", "slot.perpetrator.f1"),
    ("who claims it, of attributions", "slot.claimed_by.f1"),
    ("who claims it, of figures", "slot.source.f1"),
    ("unsupported numbers", "safety.unsupported_numbers"),
    ("traps taken", "safety.traps_taken"),
    ("silent drops", "safety.silent_drops"),
    ("documents failed", "documents.failed"),
)


def ablation_table(evaluated: EvalSet, ways: Sequence[Measured]) -> str:
    """Scores as rows, ways as columns: value, 95 % interval over documents, and n.

    Args:
        evaluated: The set.
        ways: What came of each way; all have results for the same documents.
    """
    columns = [_scores(evaluated, way) for way in ways]
    lines = [
        _line("", *(way.way.name for way in ways)),
        _line("---", *("---" for _ in ways)),
        *(_line(title, *(_cell(scores[name]) for scores in columns)) for title, name in ROWS),
        _line("seconds a report", *(f"{way.seconds:.1f}" for way in ways)),
        _line("tokens written a report", *(f"{way.tokens_out:.0f}" for way in ways)),
    ]
    return "\n".join(lines)


def _scores(evaluated: EvalSet, way: Measured) -> dict[str, Score]:
    names = [name for _, name in ROWS]
    scored = score_documents(evaluated.documents, way.extractions)
    return {score.name: score for score in scored.scores(metrics_named(names))}


def _cell(score: Score) -> str:
    if score.value is None or score.low is None or score.high is None:
        return NOTHING
    return f"{score.value:.2f} [{score.low:.2f}, {score.high:.2f}] n {score.n}"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
