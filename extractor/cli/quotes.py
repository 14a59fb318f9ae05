"""A quotation shortened around the number that it proves, so that the number is always seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from extractor.cli.plain import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.schema import Evidence, NumberMention

MOST_BEFORE = 60
MOST_AFTER = 90
_WHITE_SPACE = re.compile(r"\s+")


def quotation(evidence: Evidence, mentions: Sequence[NumberMention] = ()) -> Text:
    """The quotation in one line and in quotation marks, with its number in bold.

    Args:
        evidence: What is quoted.
        mentions: The numbers it is quoted for; the first that stands in it is shown in bold.
    """
    within = (m for m in mentions if evidence.start <= m.start and m.end <= evidence.end)
    number = next(within, None)
    shown = Text("“")
    if number is None:
        shown.append(_beginning(evidence.quote, MOST_BEFORE + MOST_AFTER))
    else:
        start, end = number.start - evidence.start, number.end - evidence.start
        shown.append(_ending(evidence.quote[:start], MOST_BEFORE))
        shown.append(_in_one_line(evidence.quote[start:end]), style="bold")
        shown.append(_beginning(evidence.quote[end:], MOST_AFTER))
    return shown.append("”")


def _beginning(text: str, most: int) -> str:
    line = _in_one_line(text)
    if len(line) <= most:
        return line
    return line[:most].rpartition(" ")[0] + " …"


def _ending(text: str, most: int) -> str:
    line = _in_one_line(text)
    if len(line) <= most:
        return line
    return "… " + line[-most:].partition(" ")[2]


def _in_one_line(text: str) -> str:
    """As ``one_line``, but the spaces at both ends stay."""
    return _WHITE_SPACE.sub(" ", visible(text))
