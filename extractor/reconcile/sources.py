"""Who says it, as one key for one source: the observatory in three papers is one source.

The key folds articles, case and punctuation; a name in full and its initials have one key ("Syrian
Observatory for Human Rights", "SOHR"). ``data/sources.tsv`` adds what neither rule finds.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from importlib.resources import files
from itertools import takewhile

_SMALL_WORDS = frozenset(
    {"the", "of", "for", "in", "and", "on", "to", "a", "an", "de", "des", "du", "la", "le"}
)
_PREPOSITIONS = frozenset({"of", "from", "in", "at", "on", "near", "inside", "with", "close"})


def source_key(name: str | None) -> str | None:
    """One key for all spellings of a named source; null where nobody is named.

    Args:
        name: The source as written, or null where the report speaks itself.
    """
    words = _words(name or "")
    if all(word in _unnamed() for word in takewhile(lambda word: word not in _PREPOSITIONS, words)):
        return None
    phrase = " ".join(words)
    for surface, key in _listed():
        if re.search(rf"\b{re.escape(surface)}\b", phrase):
            return key
    return _initials(name or "") or phrase


def _words(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = re.findall(r"\w+", plain)
    while words and words[0] in _SMALL_WORDS:
        words = words[1:]
    return words


def _initials(name: str) -> str | None:
    given = re.search(r"\(([A-Z]{3,8})\)", name)
    if given:
        return str(given[1]).casefold()
    content: list[str] = [
        word for word in re.findall(r"[^\W\d_]+", name) if word.casefold() not in _SMALL_WORDS
    ]
    if len(content) == 1 and re.fullmatch(r"[A-Z]{3,8}", content[0]):
        return content[0].casefold()
    if len(content) >= 3 and all(word[0].isupper() for word in content):
        return "".join(word[0] for word in content).casefold()
    return None


@functools.cache
def _listed() -> tuple[tuple[str, str], ...]:
    rows = [line.partition("\t") for line in _lines("sources.tsv")]
    return tuple((surface, key) for surface, _, key in rows)


@functools.cache
def _unnamed() -> frozenset[str]:
    return frozenset(_lines("unnamed.txt"))


def _lines(name: str) -> list[str]:
    text = (files("extractor.reconcile") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
