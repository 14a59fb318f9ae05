"""Names as folded words: case, diacritics, hyphens and apostrophes do not distinguish two spellings."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’‘`ʼʿʾ]s?\b|['’‘`ʼʿʾ]")
_WORD = re.compile(r"\w+")
_INVISIBLE = {"Cf", "Cc"}
_ARTICLES = frozenset({"the", "a", "an"})


def folded_words(name: str) -> tuple[str, ...]:
    """Words of a name for comparison, without articles."""
    plain = "".join(c for c in name if unicodedata.category(c) not in _INVISIBLE or c.isspace())
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", plain))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return tuple(word for word in _WORD.findall(bare.replace("_", " ")) if word not in _ARTICLES)


def contains(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether ``part`` stands in ``words`` as a run of whole words; nothing is contained in an empty name."""
    if not part:
        return False
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))
