"""Runs on disk that the tests of the commands about runs share."""

from __future__ import annotations

import dataclasses
import functools
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor import Settings
from extractor.documents import Document, read_documents
from extractor.pipeline import Extractor
from extractor.places import open_gazetteer
from extractor.report import figure_hash, read_records, run_hash

if TYPE_CHECKING:
    from extractor.schema import Extraction, Figure

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
opened_once = functools.cache(open_gazetteer)
"""The gazetteer takes seconds to open; a process of the command line opens it once."""


@dataclasses.dataclass(frozen=True, slots=True)
class StoredRun:
    """A file of records as ``extractor extract`` writes it, read without a model."""

    records: Path

    @classmethod
    def of(cls, folder: Path, *reports: Path) -> StoredRun:
        """Reads reports with ``nearest``, the names that stand nearest."""
        with Extractor(Settings(model="nearest")) as extractor:
            documents = [found for found in read_documents(reports) if isinstance(found, Document)]
            records = [extractor.extract(document) for document in documents]
        path = folder / "records.jsonl"
        path.write_text("".join(f"{record.model_dump_json()}\n" for record in records), encoding="utf-8")
        return cls(path)

    def read(self) -> list[Extraction]:
        """The records."""
        return read_records(self.records)

    def decide(self, path: Path, *decisions: dict[str, Any]) -> Path:
        """Writes a file of decisions as the review sheet saves it; each names what it is about."""
        figures = {(r.document.id, f.id): f for r in self.read() for f in r.figures}
        time = datetime(2026, 3, 1, 10, tzinfo=UTC).isoformat()
        filled = [
            {
                "id": f"d{number}",
                "reviewer": "A. Reader",
                "time": time,
                **_judged(figures, decision),
                **decision,
            }
            for number, decision in enumerate(decisions)
        ]
        content = {
            "format": "extractor-decisions",
            "version": "1",
            "run": run_hash(self.read()),
            "saved_at": time,
            "decisions": filled,
        }
        path.write_text(json.dumps(content), encoding="utf-8")
        return path


def _judged(figures: dict[tuple[str, str], Figure], decision: dict[str, Any]) -> dict[str, str]:
    """The digest that a decision on a figure carries."""
    if decision.get("about", "figure") != "figure":
        return {}
    return {"figure_sha256": figure_hash(figures[decision["document_id"], decision["figure_id"]])}
