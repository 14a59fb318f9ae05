"""Plain figure tables: which numbers a document states, without incidents.

JSONL, a document a line: ``doc``, ``text``, optional ``published``, and ``figures`` with ``effect``,
``value``, optional ``victims`` and ``optional``. CSV, a figure a line: ``doc``, ``text`` (in the first line
of a document), ``effect``, ``victims``, ``value``, ``optional``; no figures: empty cells.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from evals.adapters.rows import jsonl_rows
from evals.loading import in_order, validated
from extractor.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from evals.gold import GoldDocument

_YES = ("1", "true", "yes")


def read_figures(path: Path) -> list[GoldDocument]:
    """The labelled documents of a figure table, JSONL (``.jsonl``, ``.jsonl.gz``) or CSV.

    Raises:
        TableError: A line or field is wrong, an id is given twice, or the table is empty.
    """
    rows = _csv_documents(path) if path.suffix == ".csv" else jsonl_rows(path, "doc")
    return in_order((_document(row, where) for row, where in rows), path.name)


def _document(row: dict[str, Any], where: str) -> GoldDocument:
    figures = row.get("figures")
    if not isinstance(figures, list):
        raise TableError("must be a list", where=f"{where}: figures")
    grouped = all("victims" in figure for figure in figures)
    fields = {
        "id": str(row["doc"]),
        "text": row.get("text"),
        "published": row.get("published"),
        "coverage": {
            "groups": grouped,
            "bounds": False,
            "incidents": False,
            "ledger": False,
            "responses": False,
        },
        "figures": [_figure(figure, index, where) for index, figure in enumerate(figures, start=1)],
    }
    return validated(fields, where)


def _figure(figure: dict[str, Any], index: int, where: str) -> dict[str, Any]:
    value = figure.get("value")
    if not isinstance(value, int) or isinstance(value, bool):
        raise TableError("must be a whole number", where=f"{where}: figures.{index}.value")
    return {
        "id": f"f{index}",
        "incident": "all",
        "effects": [figure.get("effect")],
        "category": figure.get("victims") or "total",
        "count": {"kind": "exact", "low": value, "high": value, "point": value},
        "optional": bool(figure.get("optional")),
    }


def _csv_documents(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    documents: dict[str, tuple[dict[str, Any], str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            where = f"{path.name}:{reader.line_num}"
            if not row.get("doc"):
                raise TableError("the line names no document", where=f"{where}: doc")
            fields, _ = documents.setdefault(row["doc"], ({"doc": row["doc"], "figures": []}, where))
            _add_text(fields, row, where)
            if row.get("effect"):
                fields["figures"].append(_csv_figure(row, where))
    yield from documents.values()


def _add_text(fields: dict[str, Any], row: dict[str, str], where: str) -> None:
    text = row.get("text")
    if text and fields.setdefault("text", text) != text:
        message = "another text than in an earlier line of this document"
        raise TableError(message, where=f"{where}: text")


def _csv_figure(row: dict[str, str], where: str) -> dict[str, Any]:
    try:
        value = int(row.get("value") or "")
    except ValueError as error:
        raise TableError("must be a whole number", where=f"{where}: value") from error
    figure: dict[str, Any] = {"effect": row["effect"], "value": value}
    figure["optional"] = (row.get("optional") or "").strip().lower() in _YES
    if row.get("victims"):
        figure["victims"] = row["victims"]
    return figure
