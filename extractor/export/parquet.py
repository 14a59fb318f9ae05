"""parquet: the figures table with typed columns (extra ``parquet``)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from extractor.errors import UsageError
from extractor.export.column import cells
from extractor.export.figures import FIGURE_COLUMNS, figure_rows
from extractor.export.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.export.choice import Choice
    from extractor.export.view import View

WHOLE_NUMBERS = frozenset(
    {"low", "point", "high", "policy_low", "policy_best", "policy_high", "quote_start", "quote_end"}
)
DEGREES = frozenset({"latitude", "longitude"})
TRUTHS = frozenset({"in_total"})


def write_parquet(views: Sequence[View], out: Path, choice: Choice) -> int:
    """Write the figures table; returns the number of rows. Every column has its type, also when it is empty.

    Raises:
        UsageError: If pyarrow is not installed.
    """
    try:
        import pyarrow  # type: ignore[import-untyped]  # ships no types
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError(
            "needs pyarrow: install incident-extractor[parquet]", where="--to parquet"
        ) from error
    rows = [cells(FIGURE_COLUMNS, row) for view in views for row in figure_rows(view, choice)]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(FIGURE_COLUMNS)
    schema = pyarrow.schema([(column.name, _type(column.name, pyarrow)) for column in FIGURE_COLUMNS])
    arrays = [pyarrow.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)]
    buffer = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), buffer)
    write_bytes(out, buffer.getvalue())
    return len(rows)


def _type(name: str, pyarrow: Any) -> Any:
    if name in WHOLE_NUMBERS:
        return pyarrow.int64()
    if name in DEGREES:
        return pyarrow.float64()
    return pyarrow.bool_() if name in TRUTHS else pyarrow.string()
