"""Keeps libraries that read hostile files from writing about them, and from quoting them, in the logs."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def quiet(library: str) -> Iterator[None]:
    """Only critical messages of ``library`` are logged inside."""
    logger = logging.getLogger(library)
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)
