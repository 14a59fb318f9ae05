"""Claims, texts and tables for the tests of the audit."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from extractor.audit import AuditOptions, AuditSummary, audit_claims

if TYPE_CHECKING:
    from pathlib import Path

Record = dict[str, Any]


def claim(number: int, text_id: Any = "t1", value: Any = 11, **more: Any) -> Record:
    return {
        "id": f"c{number}",
        "text_id": text_id,
        "effect": "killed",
        "victims": "any",
        "value": value,
        **more,
    }


def text(text_id: Any = "t1", content: str = "Shelling killed 11 people.") -> Record:
    return {"text_id": text_id, "text": content}


def as_lines(records: list[Record | str | bytes]) -> bytes:
    lines = (r if isinstance(r, str | bytes) else json.dumps(r) for r in records)
    return b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)


class Bench:
    """A folder with a claims file and a texts file."""

    def __init__(self, folder: Path) -> None:
        self.claims = folder / "claims.jsonl"
        self.texts = folder / "texts.jsonl"
        self.out = folder / "results.jsonl"

    def write(self, claims: list[Any], texts: list[Any], *, packed: bool = False) -> None:
        pack = gzip.compress if packed else bytes
        self.claims.write_bytes(pack(as_lines(claims)))
        self.texts.write_bytes(pack(as_lines(texts)))

    def run(self, **options: Any) -> AuditSummary:
        return audit_claims(self.claims, self.texts, self.out, AuditOptions(**options))

    def results(self) -> list[Record]:
        return [json.loads(line) for line in self.out.read_bytes().splitlines()]
