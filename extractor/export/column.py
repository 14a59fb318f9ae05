"""A column of an exported table: its name, what it means, and how a row fills it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Generic, TypeVar

from extractor.cells import harmless_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extractor.cells import Cell

Row = TypeVar("Row")


@dataclasses.dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        name: Header of the column.
        meaning: What it says, as docs/exports.md prints it.
        value: The cell of a row; null is an empty cell, never a zero.
        tag: The HXL hashtag, for the format that has them.
    """

    name: str
    meaning: str
    value: Callable[[Row], Cell]
    tag: str = ""


def joined(parts: Sequence[str | None]) -> str | None:
    """Several values in one cell, parted by ``; ``; null if there is none."""
    present = [part for part in parts if part]
    return "; ".join(present) if present else None


def cells(columns: Sequence[Column[Row]], row: Row) -> list[Cell]:
    """One row of a table, harmless for spreadsheets."""
    return [harmless_cell(column.value(row)) for column in columns]


def left_blank(name: str, why: str) -> Column[Row]:
    """A column that the format has and this software does not fill."""
    return Column(name, f"left blank: {why}", lambda _: None)
