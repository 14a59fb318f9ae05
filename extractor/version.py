"""Which version of the extractor is installed."""

from __future__ import annotations

import functools
from importlib.metadata import PackageNotFoundError, version


@functools.cache
def installed_version() -> str:
    """The version of the installed distribution, or ``0+unknown`` in a bare checkout."""
    try:
        return version("incident-extractor")
    except PackageNotFoundError:
        return "0+unknown"
