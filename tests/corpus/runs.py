"""Runs as tests start them: impatient, without a cache, and looked at afterwards."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import TYPE_CHECKING, Any

from extractor.corpus import Bounds, Corpus, Manners, RunOrder
from extractor.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

IMPATIENT = Manners(first_wait=0.005, longest_wait=0.02, longest_silence=5.0)


def order_for(corpus: Path, out: Path, url: str | None, **changes: Any) -> RunOrder:
    """A run over a corpus, against an endpoint or without a model."""
    settings = (
        Settings(model="tried", base_url=url, max_tokens=100, timeout=60.0, cache_dir=out.parent / "cache")
        if url
        else Settings(model="nearest")
    )
    usual: dict[str, Any] = {"concurrency": 8, "cache": False, "manners": IMPATIENT, "bounds": Bounds()}
    return RunOrder(Corpus([corpus], settings=settings), out, settings, **{**usual, **changes})


def records(out: Path) -> list[dict[str, Any]]:
    """The records of a run folder; a line that is no JSON fails the test."""
    return [json.loads(line) for line in (out / "results.jsonl").read_bytes().splitlines()]


def ids(out: Path) -> Counter[str]:
    """How often each report stands in the results."""
    return Counter(record["document"]["id"] for record in records(out))


def rows(out: Path, query: str) -> list[tuple[Any, ...]]:
    """Rows of the ledger."""
    connection = sqlite3.connect(out / "run.sqlite")
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()
