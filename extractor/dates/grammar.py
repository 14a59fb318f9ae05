"""All date rules as one pattern, so that a text is read once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.dates.absolute import ABSOLUTE_RULES
from extractor.dates.beside import BESIDE_RULES
from extractor.dates.following import FOLLOWING_RULES
from extractor.dates.parts import PART_RULES
from extractor.dates.periods import PERIOD_RULES
from extractor.dates.relative import RELATIVE_RULES
from extractor.dates.signs import starts_of_dates
from extractor.dates.vocabulary import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.segments.concordance import Concordance

RULES = (
    *BESIDE_RULES,
    *PART_RULES,
    *ABSOLUTE_RULES,
    *FOLLOWING_RULES,
    *RELATIVE_RULES,
    *PERIOD_RULES,
)

_LEAD_WORD = r"(?:early|late|later|earlier|mid|overnight|on|in|over|during|within|throughout|for|since|the)"
_LEAD = rf"(?:{_LEAD_WORD}(?:{GAP}|-)){{0,3}}"
_NOT_INSIDE_A_NUMBER = r"(?<!\w)(?<![$€£#@])(?<!\d[.,:/-])"

MENTION = re.compile(
    rf"{_NOT_INSIDE_A_NUMBER}{_LEAD}(?P<core>{'|'.join(rule.anonymous() for rule in RULES)})(?!\w)",
    re.IGNORECASE,
)


def find_mentions(text: str, words: Concordance | None = None) -> Iterator[re.Match[str]]:
    """The matches of ``MENTION`` in order.

    Reading the whole text with the large pattern is slow; it is tried only where a date can begin.
    """
    done = 0
    for start in starts_of_dates(text, words):
        match = MENTION.match(text, start) if start >= done else None
        if match:
            done = match.end()
            yield match
