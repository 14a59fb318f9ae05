"""What is wrong with a line, a row or a field of the input, as a value: the rest is still done."""

from __future__ import annotations

import dataclasses

_LONGEST_VALUE = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be judged, and where it stands.

    Attributes:
        kind: A short machine-readable name, e.g. ``unknown_effect``.
        message: What is wrong and what to do; never text of a report.
        file: Name of the file as the caller gave it.
        line: Line of the file, from 1.
        field: The field or column, where one is to blame.
    """

    kind: str
    message: str
    file: str
    line: int
    field: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}"
        if self.field is not None:
            place += f", field {self.field}"
        return f"{place}: {self.message}"


def shown(value: object) -> str:
    """A field's value as an error message may show it: quoted, one line, short."""
    text = ascii(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 3] + "..."
