"""Publication dates that are stated beside a text: by the caller or in a metadata field."""

from __future__ import annotations

from datetime import date, datetime

from extractor.documents.datelines import stated_moment
from extractor.errors import UsageError

_LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "nl", "ru", "uk", "ar", "fa", "he", "tr", "id", "zh", "ja")
"""Trying every language that dateparser knows takes seconds for each process."""


def given_date(value: str | None) -> str | None:
    """A date given by the caller, in ISO 8601 (``2016-01-24`` or ``2016-01-24T20:23``).

    Raises:
        UsageError: The value is no such date.
    """
    if value is None:
        return None
    stated = _iso_date(value)
    if stated is None:
        raise UsageError("is no date; write it as YYYY-MM-DD", where="published")
    return stated


def stated_date(value: str) -> str | None:
    """A date from a metadata field, however it is written, in ISO 8601; null if it is no whole date."""
    words = value.strip()
    return _iso_date(words) or stated_moment(words) or _foreign_date(words)


def _iso_date(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(value).isoformat(timespec="minutes")
    except ValueError:
        return None


def _foreign_date(words: str) -> str | None:
    """Dates with words of other languages; digits alone leave day and month open."""
    if not (any(map(str.isalpha, words)) and any(map(str.isdigit, words))):
        return None
    from dateparser import parse

    settings = {"STRICT_PARSING": True, "DATE_ORDER": "DMY", "PARSERS": ["absolute-time"]}
    parsed = parse(words, languages=list(_LANGUAGES), settings=settings)
    return parsed.date().isoformat() if parsed else None
