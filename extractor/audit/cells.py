"""Cells of a table that is written back: nothing in them may run as a formula when a spreadsheet opens it."""

from __future__ import annotations

import re

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*(?:[eE][+-]?[0-9]+)?")


def harmless(cell: str) -> str:
    """The cell, after an apostrophe where a spreadsheet would run it; plain numbers stay as they are."""
    if cell.startswith(_FORMULA_STARTS) and not _PLAIN_NUMBER.fullmatch(cell):
        return "'" + cell
    return cell
