"""The publication date: given, in the metadata, in the dateline of the text, or absent."""

from __future__ import annotations

import re
from datetime import date, datetime

from extractor.dates import resolve_date
from extractor.documents.lines import Line, head_lines
from extractor.errors import UsageError
from extractor.schema import PublishedDate

_MOST_LINES_BEFORE_DATE = 14
_ON_ITS_OWN = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|date|issued|released)(?: on| at)?\s*:?\s*)?"
    r"(?P<date>[^:|]*?\b(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
    r"(?:,?[ T\xa0]*(?:at |[-–|·] *)?(?P<time>\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?))?"
    r"\s*(?:\(?(?:UTC|GMT|Z|[A-Z]{2,4}T|[+-]\d\d:?\d\d)\)?)?\.?",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][\w .,'’()-]{1,60}?[,(]\s*"
    r"(?P<date>\d{1,2} [A-Z]{3,9}\.? '?\d\d(?:\d\d)?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})"
    r"\)?(?: ?\([^)\n]{1,60}\))?\s*(?:--?|–|—|:)",
)
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)(?::\d\d)?\s*(?:([ap])\.?m)?", re.IGNORECASE)


def given_date(value: str | None) -> str | None:
    """A date given by the caller, in ISO 8601 (``2016-01-24`` or ``2016-01-24T20:23``).

    Raises:
        UsageError: The value is no such date.
    """
    if value is None:
        return None
    stated = iso_date(value)
    if stated is None:
        raise UsageError("is no date; write it as YYYY-MM-DD", where="published")
    return stated


def iso_date(value: str) -> str | None:
    """``value`` in ISO 8601, or null if it is not written so."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value).isoformat(timespec="minutes")
    except ValueError:
        return None


def published_in_text(text: str) -> PublishedDate:
    """The date in the dateline of a text; a date inside a sentence of the story is none."""
    for line, _ in zip(head_lines(text), range(_MOST_LINES_BEFORE_DATE), strict=False):
        value = _date_of_line(line)
        if value is not None:
            return PublishedDate(value=value, provenance="text")
    return PublishedDate()


def _date_of_line(line: Line) -> str | None:
    match = _ON_ITS_OWN.fullmatch(line.words)
    if match:
        day = _whole_day(match["date"])
        return day and _with_time(day, match["time"])
    dateline = _DATELINE.match(line.words)
    return _whole_day(dateline["date"]) if dateline else None


def _whole_day(words: str) -> str | None:
    resolved = resolve_date(words, None)
    return resolved.start.isoformat() if resolved.precision == "day" and resolved.start else None


def _with_time(day: str, clock: str | None) -> str:
    match = _TIME.match(clock) if clock else None
    if match is None:
        return day
    hour, half = int(match[1]), (match[3] or "").lower()
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{day}T{hour:02d}:{match[2]}"


def stated_date(value: str) -> str | None:
    """A date from a metadata field, however it is written, in ISO 8601; null if it is no whole date."""
    words = value.strip()
    return (
        iso_date(words)
        or _date_of_line(Line(0, len(words), words))
        or _whole_day(words)
        or _foreign_date(words)
    )


def _foreign_date(words: str) -> str | None:
    from dateparser import parse

    parsed = parse(words, settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"})
    return parsed.date().isoformat() if parsed else None
