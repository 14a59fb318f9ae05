"""The columns of every table as Markdown, so that docs/exports.md cannot fall behind the code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.export.acled import ACLED_COLUMNS
from extractor.export.candidates import CANDIDATE_COLUMNS
from extractor.export.figures import FIGURE_COLUMNS
from extractor.export.ged import GED_COLUMNS
from extractor.export.hxl import HXL_COLUMNS
from extractor.export.incidents import INCIDENT_COLUMNS
from extractor.reconcile import POLICIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extractor.export.column import Column

TABLES: Mapping[str, Sequence[Column[Any]]] = {
    "figures": FIGURE_COLUMNS,
    "incidents": INCIDENT_COLUMNS,
    "acled": ACLED_COLUMNS,
    "ged": GED_COLUMNS,
    "hxl": HXL_COLUMNS,
}
BESIDE: Mapping[str, Sequence[Column[Any]]] = {"places": CANDIDATE_COLUMNS}
"""Tables of the files beside an export; they hold no figures."""


def columns_as_markdown(table: str) -> str:
    """The columns of one table of ``TABLES`` or ``BESIDE`` as a Markdown table."""
    columns = {**TABLES, **BESIDE}[table]
    if any(column.tag for column in columns):
        head = "| column | hashtag | meaning |\n| --- | --- | --- |\n"
        return head + "".join(f"| `{c.name}` | `{c.tag}` | {c.meaning} |\n" for c in columns)
    return "| column | meaning |\n| --- | --- |\n" + "".join(
        f"| `{c.name}` | {c.meaning} |\n" for c in columns
    )


def policies_as_markdown() -> str:
    """The policies and where their rules are written, as a Markdown table."""
    head = "| policy | source of its rules |\n| --- | --- |\n"
    return head + "".join(f"| `{policy.name}` | {policy.source} |\n" for policy in POLICIES)
