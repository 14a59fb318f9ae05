"""Names folded for comparison inside one report."""

from __future__ import annotations

import functools
import re
import unicodedata


def is_part_of_name(short: str, name: str) -> bool:
    """Whether a folded name is some of the whole words of another: "vesk" of "lower vesk"."""
    words = name.split()
    parts = short.split()
    return bool(parts) and len(parts) < len(words) and set(parts) <= set(words)


@functools.lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name without case, accents, hyphens and article, for comparison inside one report."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", " ", letters).strip().removeprefix("the ")
