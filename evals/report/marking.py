"""The text of a report cut into pieces, each with the names of the marks that lie on it."""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from evals.comparison import Comparison
    from evals.report.errors import Verdict


@dataclasses.dataclass(frozen=True)
class Mark:
    """A span with a name of its style and words for the reader who points at it."""

    start: int
    end: int
    style: str
    title: str


@dataclasses.dataclass(frozen=True)
class Piece:
    """A run of text under the same marks."""

    text: str
    styles: str
    title: str


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut a text at every border of a mark; the pieces together are the text."""
    placed = [mark for mark in marks if mark.start < mark.end <= len(text)]
    borders = sorted({0, len(text), *(m.start for m in placed), *(m.end for m in placed)})
    for start, end in itertools.pairwise(borders):
        over = [mark for mark in placed if mark.start <= start and end <= mark.end]
        styles = " ".join(sorted({mark.style for mark in over}))
        yield Piece(text[start:end], styles, "; ".join(dict.fromkeys(mark.title for mark in over)))


def marks_of(comparison: Comparison, verdicts: Iterable[Verdict]) -> Iterator[Mark]:
    """Labelled figures by what became of them, spurious figures, and numbers that are no casualties."""
    for number in comparison.gold.numbers:
        if number.mention_class != "casualty":
            yield Mark(number.start, number.end, "other", number.mention_class)
    mentions = {mention.id: mention for mention in comparison.prediction.mentions}
    for verdict in verdicts:
        style = verdict.outcome.replace(" ", "-")
        if verdict.gold is not None:
            for span in verdict.gold.evidence:
                yield Mark(span.start, span.end, style, f"{verdict.gold.id}: {verdict.outcome}")
        elif verdict.predicted is not None:
            for name in verdict.predicted.mention_ids:
                if name in mentions:
                    yield Mark(mentions[name].start, mentions[name].end, style, verdict.outcome)
