"""Writes the ``gold.jsonl`` of the sets whose labels are kept in another form (hand labels, trap sources)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from evals import convert_seeds
from evals.loading import SETS, read_gold
from evals.trap_source import read_traps
from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def gold_lines(name: str) -> list[str]:
    """The lines that ``gold.jsonl`` of this set must hold.

    Raises:
        UsageError: The set is not built from sources.
        TableError: A source is wrong.
    """
    if name == "seeds":
        return _lines(convert_seeds.convert(SETS / "seeds" / "seed_labels.json"))
    if (SETS / name / "sources").is_dir():
        return _lines(read_traps(SETS / name / "sources"))
    raise UsageError("only sets with a folder of sources are built", where=f"set {name!r}")


def build(name: str) -> Path:
    """Write ``gold.jsonl`` of a set, then read it back and check it."""
    path = SETS / name / "gold.jsonl"
    path.write_text("".join(line + "\n" for line in gold_lines(name)), encoding="utf-8")
    read_gold(path)
    return path


def _lines(documents: Iterable[dict[str, Any]]) -> list[str]:
    return [json.dumps(_without_nulls(document), ensure_ascii=False) for document in documents]


def _without_nulls(value: Any) -> Any:
    """The value without nulls, empty lists and false flags, which the gold schema fills in again."""
    if isinstance(value, dict):
        kept = {key: _without_nulls(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, [], {}) and item is not False}
    if isinstance(value, list):
        return [_without_nulls(item) for item in value]
    return value
