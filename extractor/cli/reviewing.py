"""What people decided about a run, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cli.plain import one_line
from extractor.cli.render_extraction import figure_words
from extractor.cli.run_records import read_run, reviewed
from extractor.reconcile import kept_apart, read_merges, standing_merges
from extractor.report import FigureKey, NumberDecision, PlaceDecision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.cli.run_files import RunFiles
    from extractor.reconcile import MergeEvent
    from extractor.report import Settled


def decided(files: RunFiles) -> Iterator[str]:
    """One line for each figure, number, place and pair of incidents that somebody decided on.

    Raises:
        TableError: A record or a review cannot be read.
        RunError: The log of merges cannot be read.
    """
    settled = reviewed(read_run(files.records), files.reviews)
    yield from _figures(settled)
    yield from _others(settled)
    events = read_merges(files.merges)
    yield from (_pair(event, "merged") for event in standing_merges(events).values())
    yield from (_pair(event, "kept apart") for event in kept_apart(events).values())


def _figures(settled: Settled) -> Iterator[str]:
    for record in settled.records:
        for figure in record.figures:
            state = settled.figures.get(FigureKey(record.document.id, figure.id))
            if state is not None:
                where = one_line(f"{record.document.id}/{figure.id}")
                yield f"{where}  {state.state} by {one_line(state.by)}  {figure_words(figure)}"


def _others(settled: Settled) -> Iterator[str]:
    """Numbers that count no casualties, and places that were chosen."""
    for decisions in settled.standing.values():
        for made in decisions:
            by = one_line(made.reviewer)
            if isinstance(made, NumberDecision) and made.action == "dismiss":
                yield f"{one_line(made.document_id)}/{one_line(made.mention_id)}  no casualties, says {by}"
            elif isinstance(made, PlaceDecision) and made.place is not None:
                where = f"{one_line(made.document_id)}/{one_line(made.incident_id)}"
                names = (made.place.name, made.place.admin1, made.place.country)
                chosen = ", ".join(dict.fromkeys(one_line(name) for name in names if name))
                yield f"{where}  {one_line(made.text)} is {chosen}, says {by}"


def _pair(event: MergeEvent, what: str) -> str:
    pair = one_line(" = ".join(map(str, event.members)))
    return f"{event.merge_id}  {what} by {one_line(event.by)}  {pair}"
