"""What ``RUN`` means: a run folder or a file of records, with what people decided about it beside it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

RESULTS = "results.jsonl"


@dataclasses.dataclass(frozen=True, slots=True)
class RunFiles:
    """Where the records of a run lie, and what people decided about them.

    Attributes:
        records: One record a line (or one JSON array); never written to.
        reviews: The filed decisions of the review sheet; need not exist.
        merges: The log of merges; need not exist.
    """

    records: Path
    reviews: Path
    merges: Path

    @classmethod
    def of(cls, run: Path, *, reviews: Path | None = None, merges: Path | None = None) -> RunFiles:
        """The files of a run; those that are named stand in place of the usual ones.

        Raises:
            UsageError: There is no such run, or a file that was named does not exist.
        """
        records = run / RESULTS if run.is_dir() else run
        if not records.is_file():
            message = f"no records here; give a folder with {RESULTS}, or what extract wrote with --out"
            raise UsageError(message, where=str(run))
        for named in (reviews, merges):
            if named is not None and not named.is_file():
                raise UsageError("there is no such file; check the path", where=str(named))
        prefix = "" if run.is_dir() else f"{records.stem}."
        return cls(
            records,
            reviews or records.with_name(f"{prefix}reviews.jsonl"),
            merges or records.with_name(f"{prefix}merges.jsonl"),
        )
