"""Deadlines as a person says them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from extractor.errors import UsageError

_LENGTH = re.compile(r"(?=\d)(?:(?P<hours>\d+)h)?(?:(?P<minutes>\d+)m)?(?:(?P<seconds>\d+)s)?")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")


def moment_of(words: str, now: datetime | None = None) -> float:
    """The moment of a deadline such as ``8h``, ``1h30m``, ``90m`` or ``06:30``, in seconds since 1970.

    Args:
        words: A length of time from now, or the next such time of the local clock.
        now: The present, for tests.

    Raises:
        UsageError: It is neither.
    """
    now = now or datetime.now().astimezone()
    length = _LENGTH.fullmatch(words)
    if length:
        parts = {name: int(value or 0) for name, value in length.groupdict().items()}
        return (now + timedelta(**parts)).timestamp()
    clock = _CLOCK.fullmatch(words)
    if clock is None:
        message = f"must be a length such as 8h or 1h30m, or a time such as 06:30, got {words!r}"
        raise UsageError(message, where="--deadline")
    moment = now.replace(hour=int(clock["hour"]), minute=int(clock["minute"]), second=0, microsecond=0)
    return (moment if moment > now else moment + timedelta(days=1)).timestamp()
