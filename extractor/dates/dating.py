"""What the dates of one text mean, each worked out once, when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.dates.finding import dates_a_report
from extractor.dates.resolving import resolve_mention

if TYPE_CHECKING:
    from datetime import date

    from extractor.dates.mention import DateMention
    from extractor.dates.spans import ResolvedDate


class Dating:
    """The dates of one text, which several claims and incidents ask for again.

    Args:
        text: The text that the mentions stand in.
        anchor: The day of publication; null where it is not known.
    """

    def __init__(self, text: str, anchor: date | None) -> None:
        self._text, self._anchor = text, anchor
        self._days: dict[int, ResolvedDate] = {}
        self._of_report: dict[int, bool] = {}

    def days_of(self, mention: DateMention) -> ResolvedDate:
        """The days that it covers; see ``resolve_mention``."""
        days = self._days.get(mention.start)
        if days is None:
            days = self._days[mention.start] = resolve_mention(mention, self._anchor)
        return days

    def is_of_report(self, mention: DateMention) -> bool:
        """Whether it dates a statement or publication; see ``dates_a_report``."""
        told = self._of_report.get(mention.start)
        if told is None:
            told = self._of_report[mention.start] = dates_a_report(self._text, mention)
        return told
