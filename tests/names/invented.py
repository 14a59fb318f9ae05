"""Texts of cue words, invented names and odd gaps, to set quick ways of reading beside plain ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_NAMES = (
    "Karsa Vesk Al-Tira al-Nur e-Karsa iKarsa Orvan's O’Vesk OF MOCH (MOCH) Türel Mc-Vesk xAl-Vesk US U.S. "
    "the The"
)
_GAPS = st.sampled_from(
    [" ", " ", " ", " ", " ", "  ", "\u00a0", "\n", "\n\n", ", ", ". ", "-", "'s ", "’ ", ""]
)


def texts(words: str) -> SearchStrategy[str]:
    """Texts of up to thirty of the words and of names, with any gaps."""
    parts = st.sampled_from(re.findall(r"\S+", f"{words} {_NAMES} {_NAMES}"))
    return st.lists(st.tuples(parts, _GAPS), max_size=30).map(
        lambda pairs: "".join(word + gap for word, gap in pairs)
    )
