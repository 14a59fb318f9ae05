"""Python's collector of cycles during a run: it is kept from looking at the libraries again and again."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OBJECTS_BETWEEN = 20_000
"""New objects between two looks: a few reports' worth. Python's own 700 are a look many times a report."""


@contextlib.contextmanager
def collected_seldom() -> Iterator[None]:
    """Looks for cycles seldom, and among what comes after this alone; afterwards all is as it was.

    A fifth of the time of a report went into looking at what stays for the life of the process.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
