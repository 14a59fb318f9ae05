"""One line of JSONL as fields, or what is wrong with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from extractor.audit.problems import Problem

if TYPE_CHECKING:
    from extractor.audit.lines import Line


def read_object(line: Line, file: str) -> dict[str, Any] | Problem:
    """The JSON object that ``line`` holds; byte order marks are ignored."""
    if line.content is None:
        return Problem("broken_line", line.trouble, file, line.number)
    try:
        value = json.loads(line.content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Problem("broken_line", "is not UTF-8; save the file again as UTF-8", file, line.number)
    except (ValueError, RecursionError):
        return Problem("broken_line", "is not JSON; each line must be one JSON object", file, line.number)
    if not isinstance(value, dict):
        return Problem("broken_line", "is no JSON object; write {...} with named fields", file, line.number)
    return value


def is_blank(line: Line) -> bool:
    """Whether the line holds nothing, so that no result is due for it."""
    return line.content is not None and not line.content.strip()


def as_json_line(record: dict[str, Any]) -> bytes:
    """``record`` as one line of UTF-8; a lone surrogate, which UTF-8 cannot hold, is written escaped."""
    try:
        return (json.dumps(record, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(record) + "\n").encode()
