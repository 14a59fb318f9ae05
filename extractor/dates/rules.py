"""What a date rule is: a pattern and the days its match covers."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable
from datetime import date

from extractor.dates.spans import ResolvedDate

_GROUP_NAME = re.compile(r"\(\?P<\w+>")

Resolver = Callable[[re.Match[str], date | None], ResolvedDate]


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a date.

    Attributes:
        name: What it recognises.
        pattern: Regular expression with named groups, matched without regard to case.
        resolve: The days of a match, counted from the anchor where the words are relative.
    """

    name: str
    pattern: str
    resolve: Resolver

    def compiled(self) -> re.Pattern[str]:
        """The pattern ready for use; it is kept, so that only rules that are needed cost time."""
        return _compiled(self.pattern)

    def anonymous(self) -> str:
        """The pattern without group names, so that it can stand in an alternation of all rules."""
        return _GROUP_NAME.sub("(?:", self.pattern)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
