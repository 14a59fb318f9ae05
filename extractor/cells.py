"""Text of reports in cells and JSON that other programs open: no formula runs, no direction is overridden."""

from __future__ import annotations

import re

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that spreadsheets take for a formula (OWASP, CSV injection), full-width forms included."""

LONGEST_CELL = 32_767
"""Characters that a spreadsheet cell can hold."""

_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*(?:[eE][+-]?[0-9]+)?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_IN_JSON = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029\u061c\u200e\u200f"} | {
    code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}

Cell = str | int | float | bool | None


def without_formula(text: str) -> str:
    """The text, after an apostrophe where a spreadsheet would run it."""
    return "'" + text if text.lstrip(" \u00a0").startswith(FORMULA_STARTS) else text


def handed_back(cell: str) -> str:
    """A cell of a reader's own table as it may be written back: a plain number such as -33.87 stays one."""
    return cell if _PLAIN_NUMBER.fullmatch(cell) else without_formula(cell)


def harmless_cell(value: Cell) -> Cell:
    """A cell made of a report's words that no spreadsheet executes; numbers stay numbers.

    Control characters become U+FFFD, direction controls are shown as ``[U+202E]``. A text longer than a cell
    is cut, and its end says so.
    """
    if not isinstance(value, str):
        return value
    text = _CONTROLS.sub("\ufffd", value)
    text = without_formula(_DIRECTIONS.sub(lambda match: f"[U+{ord(match[0]):04X}]", text))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 12] + " [truncated]"


def harmless_json(text: str) -> str:
    """The same JSON with markup and direction controls inside its strings written as escapes.

    Loads to the same values, and can stand in a page or a terminal without acting.
    """
    return text.translate(_IN_JSON)
