"""What the dates of one text mean, each worked out once, when it is first asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.dates.finding import dates_a_report
from extractor.dates.resolving import resolve_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.dates.mention import DateMention
    from extractor.dates.spans import ResolvedDate

_SOME_DAY = date(2000, 12, 31)


class Dating:
    """The dates of one text, which several claims and incidents ask for again.

    Args:
        text: The text that the mentions stand in.
        anchor: The day of publication; null where it is not known.
        mentions: The dates of the text; they are asked only where it is not known.
    """

    def __init__(self, text: str, anchor: date | None, mentions: Sequence[DateMention] = ()) -> None:
        self._text, self._anchor = text, anchor
        self._days: dict[int, ResolvedDate] = {}
        self._compared: dict[int, ResolvedDate] = self._days
        self._stand_in = anchor
        if anchor is None:
            self._compared = {}
            self._stand_in = self._latest_day(mentions) or _SOME_DAY
        self._of_report: dict[int, bool] = {}

    def days_of(self, mention: DateMention) -> ResolvedDate:
        """The days that it covers; see ``resolve_mention``."""
        days = self._days.get(mention.start)
        if days is None:
            days = self._days[mention.start] = resolve_mention(mention, self._anchor)
        return days

    def compared_days_of(self, mention: DateMention) -> ResolvedDate:
        """Days that only tell events apart: where publication is not known, counted from a day in its stead.

        That is the latest whole date of the text, or any day: "on Friday" and "on 3 May" are not those of a
        record then, but "on 3 May" and "on 5 May" are still two days.
        """
        days = self._compared.get(mention.start)
        if days is None:
            days = self._compared[mention.start] = resolve_mention(mention, self._stand_in)
        return days

    def _latest_day(self, mentions: Sequence[DateMention]) -> date | None:
        return max((day for mention in mentions if (day := self.days_of(mention).end)), default=None)

    def is_of_report(self, mention: DateMention) -> bool:
        """Whether it dates a statement or publication; see ``dates_a_report``."""
        told = self._of_report.get(mention.start)
        if told is None:
            told = self._of_report[mention.start] = dates_a_report(self._text, mention)
        return told
