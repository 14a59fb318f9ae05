"""Text of a report made safe to show on a terminal or a page; the stored text is never changed by it.

A report can hold escape sequences that repaint a terminal, and directional marks that make digits read in
another order than they are stored. What is shown has neither.
"""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

# Categories Cc and Cs, and of Cf all that has no form of its own; the Arabic and Kaithi number signs
# (U+0600-0605, U+06DD, U+0890-0891, U+08E2, U+110BD, U+110CD) are visible and stay. A test holds this
# against unicodedata.
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u070f\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    "]"
)


def visible(text: str) -> str:
    """The text as it can be shown: one form of line break, no control, directional or invisible character."""
    return _UNSEEN.sub("", _LINE_BREAKS.sub("\n", text))


def one_line(text: str, *, most: int | None = None) -> str:
    """The visible text in one line, every run of white space as one space.

    Args:
        text: Any text of a report or a message.
        most: Greatest length in characters; a longer text ends in an ellipsis.
    """
    line = " ".join(visible(text).split())
    if most is not None and len(line) > most:
        return line[: most - 1].rstrip() + "…"
    return line
