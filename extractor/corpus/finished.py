"""A report that came to its end, as it enters a run folder."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Finished:
    """A report that came to its end.

    Attributes:
        key: Key of the result.
        fingerprint: Fingerprint of the report, by which a resume knows it again; null if it has none.
        source: Where the report lies.
        status: ``complete``, ``partial`` or ``failed``.
        line: The record as JSON.
        report: By what the report is known again when its text has changed; null if by nothing.
    """

    key: str
    fingerprint: str | None
    source: str
    status: str
    line: bytes = dataclasses.field(repr=False)
    report: str | None = None


def report_name(source: str, report_id: str) -> str:
    """By what a report is known again when its text has changed: its file, without the line, and its id."""
    file, _, line = source.rpartition(":")
    return f"{file if file and line.isdigit() else source}\n{report_id}"
