"""What an endpoint says of its own limits, in the headers of every response."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.models.faults import retry_after_seconds
from extractor.models.interface import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION = re.compile(r"(?:\d+(?:\.\d+)?(?:ms|[smhd]))+")
_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|[smhd])")


def pace_of(headers: Mapping[str, str]) -> Pace:
    """The limits that the headers state; null for each that they do not.

    Source: OpenAI's ``x-ratelimit-remaining-*`` and ``x-ratelimit-reset-*``, which other endpoints copy; RFC
    9110 section 10.2.3 for ``retry-after``.
    """
    return Pace(
        retry_after=retry_after_seconds(headers),
        requests_left=_count(headers.get("x-ratelimit-remaining-requests")),
        requests_reset=_seconds(headers.get("x-ratelimit-reset-requests")),
        tokens_left=_count(headers.get("x-ratelimit-remaining-tokens")),
        tokens_reset=_seconds(headers.get("x-ratelimit-reset-tokens")),
    )


def _count(stated: str | None) -> int | None:
    return int(stated) if stated and stated.isascii() and stated.isdigit() else None


def _seconds(stated: str | None) -> float | None:
    """A length such as ``6m0s``, ``20ms`` or ``1.5``."""
    if not stated:
        return None
    if _DURATION.fullmatch(stated):
        return sum(float(number) * _UNITS[unit] for number, unit in _PART.findall(stated))
    return float(stated) if re.fullmatch(r"\d+(?:\.\d+)?", stated) else None
