"""Texts whose lines are broken at a width: a name may go on over the end of a line."""

from __future__ import annotations

import re

NARROWEST, WIDEST, LEAST_BROKEN = 45, 100, 2
_LINE = rf"[^\n]{{{NARROWEST},{WIDEST}}}\n(?=[^\s*•>|#-])(?![A-Z][\w ]{{1,40}}:\s)"
_BLOCK = re.compile(rf"^(?:{_LINE}){{{LEAST_BROKEN},}}[^\n]{{1,{WIDEST}}}$", re.MULTILINE)


def joined_lines(text: str) -> str:
    """The text with a space for each line end that only keeps a paragraph within a width.

    Three lines and more in a row, none of them long and all but the last not short, are such a paragraph: a
    headline above a text is one line, and its text is longer; a line that begins with a field's label goes on
    from none. The text keeps its length.
    """
    return _BLOCK.sub(lambda block: block[0].replace("\n", " "), text)
