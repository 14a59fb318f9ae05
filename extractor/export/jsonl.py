"""jsonl: the master. One Extraction a line, nothing lost but the figures that may not leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cells import harmless_json
from extractor.export.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extractor.schema import Extraction


def write_jsonl(records: Sequence[Extraction], out: Path) -> int:
    """Write the records; returns their number. ``Extraction.model_validate_json`` reads each line back."""
    lines = [harmless_json(record.model_dump_json()) for record in records]
    write_bytes(out, "".join(line + "\n" for line in lines).encode("utf-8"))
    return len(records)
