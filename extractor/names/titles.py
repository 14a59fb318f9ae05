"""Lines in which every word is a capital one, so that a name does not end where the capitals do."""

from __future__ import annotations

import re

LEAST_WORDS, LONGEST_TITLE = 4, 200
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "and",
            "but",
            "or",
            "nor",
            "with",
            "from",
            "by",
        ),
        *("as", "into", "over", "after", "than", "that", "is", "are", "amid", "under", "up", "out", "off"),
        *("his", "her", "its", "their", "via", "per", "vs", "who", "when", "de", "la", "el", "al"),
    )
)


def is_in_title(text: str, position: int) -> bool:
    """Whether the line around a position of a text writes all but its smallest words with a capital."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    if len(line) > LONGEST_TITLE or line.endswith("."):
        return False
    words = _WORD.findall(line)
    return len(words) >= LEAST_WORDS and all(word[0].isupper() or word in _SMALL for word in words)
