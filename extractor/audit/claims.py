"""A claim as it stands in a line of JSONL or a cell of a table, checked field by field."""

from __future__ import annotations

import re
from typing import Any, cast, get_args

from extractor.audit.problems import Problem, shown
from extractor.schema.terms import Effect
from extractor.verify.claims import ClaimVictims, NumberClaim

_EFFECTS = get_args(Effect)
_VICTIMS = get_args(ClaimVictims)
_WHOLE_NUMBER = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4}")
_WHOLE_NUMBER_WITH_ZEROS = re.compile(r"([0-9]{1,15})\.0+")
_MOST_PERSONS = 10**15


def read_claim(record: dict[str, Any], file: str, line: int) -> NumberClaim | Problem:
    """The claim of a JSONL record, or the first field of it that is wrong."""
    fields = {"effect": _EFFECTS, "victims": _VICTIMS}
    for field, known in fields.items():
        if field not in record:
            return Problem("missing_field", "is missing", file, line, field)
        if record[field] not in known:
            message = f"unknown value {shown(record[field])}; known are {', '.join(known)}"
            return Problem(f"unknown_{field}", message, file, line, field)
    if "value" not in record:
        return Problem("missing_field", "is missing", file, line, "value")
    value = _whole_number(record["value"])
    if value is None:
        message = (
            f"{shown(record['value'])} is no whole number of persons; write 0 or more, without a fraction"
        )
        return Problem("bad_value", message, file, line, "value")
    return NumberClaim(cast("Effect", record["effect"]), cast("ClaimVictims", record["victims"]), value)


def _whole_number(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value < _MOST_PERSONS or value != int(value):
        return None
    return int(value)


def read_cell(cell: str) -> int | None:
    """The whole number that a cell of a table holds ("12", "1,200", "12.0"), or null."""
    text = cell.strip()
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text.replace(",", ""))
    with_zeros = _WHOLE_NUMBER_WITH_ZEROS.fullmatch(text)
    return int(with_zeros[1]) if with_zeros else None
