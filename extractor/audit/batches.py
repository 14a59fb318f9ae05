"""Rows in batches: enough to be worth sending to another process, little enough to fit into memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Row = TypeVar("Row")
MOST_ROWS = 256
MOST_CHARACTERS = 1_000_000


def in_batches(rows: Iterable[Row], characters: Callable[[Row], int]) -> Iterator[list[Row]]:
    """Groups rows, in order; a batch ends at 256 rows or a million characters of text.

    Args:
        rows: The rows.
        characters: How much text a row carries.
    """
    batch: list[Row] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += characters(row)
        if len(batch) == MOST_ROWS or size >= MOST_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
