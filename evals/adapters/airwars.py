"""Airwars civilian-harm incidents: a narrative, and the recorder's own minimum and maximum by group.

JSONL, plain or gzipped, one record a line: ``id``, ``text``, ``counts`` with ``killed_min``, ``killed_max``,
``injured_*``, ``children_killed_*``, ``women_killed_*``. Only the ranges are labels: a narrative states more
figures than the recorder keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from evals.adapters.rows import jsonl_rows
from evals.loading import in_order, validated
from evals.metrics.recorder_ranges import GROUPS

if TYPE_CHECKING:
    from pathlib import Path

    from evals.gold import GoldDocument

_COVERAGE = {
    "figures": False,
    "groups": False,
    "bounds": False,
    "incidents": False,
    "ledger": False,
    "responses": False,
}


def read_airwars(path: Path) -> list[GoldDocument]:
    """The labelled narratives of a file.

    Raises:
        TableError: A line is broken, an id is given twice, or the file is empty.
    """
    return in_order((_document(row, where) for row, where in jsonl_rows(path, "id")), path.name)


def _document(row: dict[str, Any], where: str) -> GoldDocument:
    counts = row.get("counts") or {}
    ranges = [
        {"group": group, "low": counts[f"{group}_min"], "high": counts[f"{group}_max"]}
        for group in GROUPS
        if counts.get(f"{group}_max")
    ]
    fields = {"id": str(row["id"]), "text": row.get("text"), "coverage": _COVERAGE, "ranges": ranges}
    return validated(fields, where)
