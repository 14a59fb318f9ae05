"""Logs of a run: one line an event, as text or as JSON; never words of a report, never a key.

Only the names of ``FIELDS`` leave this process: what a library adds to a record of its own stays out.
"""

from __future__ import annotations

import contextlib
import json
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

FIELDS: Final = ("document", "reports", "bytes", "status", "kind", "calls", "seconds", "reason")
OURS: Final = "extractor"


class JsonLines(logging.Formatter):
    """One JSON object a line: moment, level, logger, event, and the known fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {
            "time": moment,
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **_fields(record),
        }
        return json.dumps(line, ensure_ascii=False)


class Lines(logging.Formatter):
    """One line for a person."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        moment = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        fields = "".join(f" {name}={value}" for name, value in _fields(record).items())
        return f"{moment} {record.levelname.lower()} {record.getMessage()}{fields}"


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: vars(record)[name] for name in FIELDS if name in vars(record)}


@contextlib.contextmanager
def logging_to(stream: TextIO, *, as_json: bool, level: int = logging.INFO) -> Iterator[None]:
    """While this holds, events of this package go to a stream; those of libraries do not.

    Args:
        stream: Where the lines go.
        as_json: One JSON object a line, or else a line for a person.
        level: Least level that is shown.
    """
    ours = logging.getLogger(OURS)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines() if as_json else Lines())
    before = (ours.level, ours.propagate)
    ours.addHandler(handler)
    ours.setLevel(level)
    ours.propagate = False
    try:
        yield
    finally:
        ours.removeHandler(handler)
        ours.setLevel(before[0])
        ours.propagate = before[1]
