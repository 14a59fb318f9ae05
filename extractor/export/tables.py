"""The csv formats: a list of columns, a header, one line a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.export.acled import ACLED_COLUMNS
from extractor.export.candidates import CANDIDATE_COLUMNS, CandidateRow
from extractor.export.column import Column, Row, cells
from extractor.export.figures import FIGURE_COLUMNS, FigureRow, figure_rows
from extractor.export.files import csv_bytes, write_bytes
from extractor.export.ged import GED_COLUMNS
from extractor.export.hxl import HXL_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.export.choice import Choice
    from extractor.export.view import View

SIDE_COLUMNS: tuple[Column[tuple[str, FigureRow]], ...] = (
    Column("left_out_because", "`aggregate`, `background`, `hypothetical`, ...", lambda pair: pair[0]),
    *(
        Column(column.name, column.meaning, lambda pair, column=column: column.value(pair[1]))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        for column in FIGURE_COLUMNS
    ),
)


def write_figures(views: Sequence[View], out: Path, choice: Choice) -> int:
    """The figures table as csv; returns the number of rows."""
    return _write(FIGURE_COLUMNS, [row for view in views for row in figure_rows(view, choice)], out)


def write_acled(views: Sequence[View], out: Path, choice: Choice) -> int:
    """One row for each incident under ACLED's columns."""
    return _write(ACLED_COLUMNS, views, out)


def write_ged(views: Sequence[View], out: Path, choice: Choice) -> int:
    """One row for each incident under UCDP GED's columns."""
    return _write(GED_COLUMNS, views, out)


def write_hxl(views: Sequence[View], out: Path, choice: Choice) -> int:
    """One row for each incident, with a row of HXL hashtags under the header."""
    return _write(HXL_COLUMNS, views, out, tags=True)


def write_left_out(rows: Sequence[tuple[str, FigureRow]], out: Path) -> int:
    """The side file: every figure that is in no incident row, and why."""
    return _write(SIDE_COLUMNS, rows, out)


def write_candidates(rows: Sequence[CandidateRow], out: Path) -> int:
    """The file of places: what the gazetteer found for each, and what stays open."""
    return _write(CANDIDATE_COLUMNS, rows, out)


def _write(columns: Sequence[Column[Row]], rows: Sequence[Row], out: Path, *, tags: bool = False) -> int:
    header = [[column.name for column in columns]]
    if tags:
        header.append([column.tag for column in columns])
    write_bytes(out, csv_bytes(header, (cells(columns, row) for row in rows)))
    return len(rows)
