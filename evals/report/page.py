"""Fills the page: scores, error classes, documents with gold and prediction side by side."""

from __future__ import annotations

import collections
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import jinja2

from evals.metrics import ALL_METRICS
from evals.report.errors import ErrorClass, Verdict, verdicts
from evals.report.marking import Piece, marks_of, pieces
from evals.tables import interval, shown

if TYPE_CHECKING:
    from evals.align import Pair
    from evals.comparison import Comparison
    from evals.gold import GoldCount, GoldIncident
    from evals.runs import Run
    from evals.scoring import Scored
    from extractor.schema import Count, Incident

TEMPLATES = Path(__file__).parent
OUTCOMES: tuple[ErrorClass, ...] = get_args(ErrorClass)


@dataclasses.dataclass(frozen=True)
class DocumentView:
    """One document as the page shows it."""

    comparison: Comparison
    verdicts: list[Verdict]
    pieces: list[Piece]
    rows: list[tuple[GoldIncident | None, Incident | None]]

    @property
    def errors(self) -> int:
        """How many figures went wrong."""
        return sum(one.outcome not in ("right", "optional", "repeated") for one in self.verdicts)


def write_report(path: Path, run: Run, scored: Scored) -> None:
    """Write one HTML file that needs nothing else: no script, no network."""
    path.write_text(page(run, scored), encoding="utf-8")


def page(run: Run, scored: Scored) -> str:
    """The page as a string; every word of an article is escaped."""
    views = [_view(comparison) for comparison in scored.comparisons]
    outcomes = collections.Counter(one.outcome for view in views for one in view.verdicts)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(shown=shown, interval=interval, count_words=count_words)
    return environment.get_template("page.html.jinja").render(
        run=run,
        scores=[score for score in scored.scores() if score.n],
        lower={metric.name for metric in ALL_METRICS if metric.better == "lower"},
        outcomes=[(name, outcomes[name]) for name in OUTCOMES if outcomes[name]],
        views=views,
    )


def _view(comparison: Comparison) -> DocumentView:
    found = sorted(verdicts(comparison), key=lambda one: OUTCOMES.index(one.outcome))
    marked = list(pieces(comparison.gold.text, marks_of(comparison, found)))
    return DocumentView(comparison, found, marked, _rows(comparison))


def _rows(comparison: Comparison) -> list[tuple[GoldIncident | None, Incident | None]]:
    alignment = comparison.alignment
    pairs: list[Pair] = sorted(alignment.pairs, key=lambda pair: pair.gold.id)
    rows: list[tuple[GoldIncident | None, Incident | None]] = [(pair.gold, pair.predicted) for pair in pairs]
    rows += [(incident, None) for incident in alignment.missing]
    rows += [(None, incident) for incident in alignment.spurious]
    return rows


def count_words(count: Count | GoldCount) -> str:
    """A count in few words: ``at_least 63``, ``range 18-20``, ``vague``."""
    if count.kind == "range":
        return f"range {count.low}–{count.high}"
    values = [value for value in (count.point, count.low, count.high) if value is not None]
    return f"{count.kind} {values[0]}" if values else count.kind
