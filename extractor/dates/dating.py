"""What the dates of one text mean, each worked out once, when it is first asked for."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from extractor.dates.finding import dates_a_report
from extractor.dates.resolving import resolve_mention
from extractor.dates.vocabulary import MONTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.dates.mention import DateMention
    from extractor.dates.spans import ResolvedDate

_OF_A_MONTH = re.compile(rf"\b(?<!last )(?<!next )(?<!this )(?:{MONTH})", re.IGNORECASE)
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
        self._stand_in, self._latest = anchor, None
        if anchor is None:
            self._compared = {}
            self._latest, last = _latest_days(mentions)
            self._stand_in = self._latest or last or _SOME_DAY
        self._of_report: dict[int, bool] = {}

    def days_of(self, mention: DateMention) -> ResolvedDate:
        """The days that it covers; see ``resolve_mention``."""
        days = self._days.get(mention.start)
        if days is None:
            days = self._days[mention.start] = self._resolved(mention)
        return days

    def _resolved(self, mention: DateMention) -> ResolvedDate:
        """Without publication, a month without its year has that of the latest day that is told with one.

        A year told alone ("the war began in 2011") is no such day: it may lie far back.
        """
        told = mention.told or mention
        if self._anchor or self._latest is None or not _OF_A_MONTH.search(told.text):
            return resolve_mention(mention, self._anchor)
        return resolve_mention(mention, self._latest)

    def compared_days_of(self, mention: DateMention) -> ResolvedDate:
        """Days that only tell events apart: where publication is not known, counted from a day in its stead.

        That is the latest whole date of the text, or any day: "on Friday" is no day of a record then, but
        "on Friday" and "on Monday" are still two days.
        """
        days = self._compared.get(mention.start)
        if days is None:
            days = self._compared[mention.start] = resolve_mention(mention, self._stand_in)
        return days

    def is_of_report(self, mention: DateMention) -> bool:
        """Whether it dates a statement or publication; see ``dates_a_report``."""
        told = self._of_report.get(mention.start)
        if told is None:
            told = self._of_report[mention.start] = dates_a_report(self._text, mention)
        return told


def _latest_days(mentions: Sequence[DateMention]) -> tuple[date | None, date | None]:
    """The latest single day that is told with its year, and the last day of any stretch so told."""
    spans = [resolve_mention(mention, None) for mention in mentions]
    told = [(span.start, span.end) for span in spans if span.end]
    days = (end for start, end in told if start == end)
    return max(days, default=None), max((end for _, end in told), default=None)
