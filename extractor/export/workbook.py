"""xlsx: sheets ``incidents``, ``figures``, ``left_out`` and ``about`` in one workbook (extra ``xlsx``)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from extractor.cells import harmless_cell
from extractor.errors import UsageError
from extractor.export.column import Column, Row, cells
from extractor.export.figures import FIGURE_COLUMNS, figure_rows
from extractor.export.files import write_bytes
from extractor.export.incidents import INCIDENT_COLUMNS
from extractor.export.tables import SIDE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from openpyxl import Workbook

    from extractor.export.choice import Choice
    from extractor.export.figures import FigureRow
    from extractor.export.view import View


def write_workbook(
    views: Sequence[View],
    out: Path,
    choice: Choice,
    left_out: Sequence[tuple[str, FigureRow]],
    about: Mapping[str, object],
) -> int:
    """Write the workbook; returns the number of incidents.

    Raises:
        UsageError: If openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise UsageError("needs openpyxl: install incident-extractor[xlsx]", where="--to xlsx") from error
    book = Workbook()
    book.remove(book.worksheets[0])
    _sheet(book, "incidents", INCIDENT_COLUMNS, views)
    _sheet(book, "figures", FIGURE_COLUMNS, [row for view in views for row in figure_rows(view, choice)])
    _sheet(book, "left_out", SIDE_COLUMNS, left_out)
    notes = book.create_sheet("about")
    for name, value in about.items():
        notes.append([name, harmless_cell(str(value))])
    buffer = io.BytesIO()
    book.save(buffer)
    write_bytes(out, buffer.getvalue())
    return len(views)


def _sheet(book: Workbook, title: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    sheet.append([column.name for column in columns])
    for row in rows:
        sheet.append(cells(columns, row))
