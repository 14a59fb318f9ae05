"""Which columns of a table hold which numbers."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, cast, get_args

from extractor.errors import UsageError
from extractor.schema.terms import Effect
from extractor.verify.claims import ClaimVictims

if TYPE_CHECKING:
    from collections.abc import Mapping

VERDICT_SUFFIXES = ("_verdict", "_reasons", "_evidence")


@dataclasses.dataclass(frozen=True, slots=True)
class NumberColumn:
    """A column that says how many of these victims suffered this effect."""

    name: str
    effect: Effect
    victims: ClaimVictims = "any"


@dataclasses.dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns that an audit of a table reads.

    Attributes:
        text: The column with the report or note that the numbers come from.
        numbers: The columns with numbers.
        id: A column whose values must be unique; null where there is none.
        delimiter: What stands between cells; null finds it from the header.
    """

    text: str
    numbers: tuple[NumberColumn, ...]
    id: str | None = None
    delimiter: str | None = None

    def __post_init__(self) -> None:
        if not self.numbers:
            raise UsageError("name at least one column of numbers, e.g. --killed fatalities", where="columns")
        names = [column.name for column in self.numbers]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise UsageError(f"the column {twice[0]!r} is named for two counts", where="columns")


def number_columns(by_option: Mapping[str, str]) -> tuple[NumberColumn, ...]:
    """Columns by the names of their options: ``killed``, ``injured``, ``children-killed``, ``women_injured``.

    Args:
        by_option: Name of the option (effect, or victims and effect) to the column of the table.

    Raises:
        UsageError: An option names no known effect or victims.
    """
    return tuple(_number_column(option, column) for option, column in by_option.items())


def _number_column(option: str, column: str) -> NumberColumn:
    words = option.replace("-", "_")
    victims, _, effect = words.partition("_")
    if victims not in get_args(ClaimVictims):
        victims, effect = "any", words
    if effect not in get_args(Effect):
        known = ", ".join(get_args(Effect))
        raise UsageError(f"names no known effect; known are {known}", where=f"--{option}")
    return NumberColumn(column, cast("Effect", effect), cast("ClaimVictims", victims))
