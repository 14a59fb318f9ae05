"""All date rules as one pattern, so that a text is read once."""

from __future__ import annotations

import re

from extractor.dates.absolute import ABSOLUTE_RULES
from extractor.dates.relative import RELATIVE_RULES
from extractor.dates.vocabulary import GAP

RULES = (*ABSOLUTE_RULES, *RELATIVE_RULES)
COMPILED_RULES = tuple((rule, rule.compiled()) for rule in RULES)

_LEAD_WORD = r"(?:early|late|later|earlier|mid|overnight|on|in|over|during|within|throughout|for|since|the)"
_LEAD = rf"(?:{_LEAD_WORD}(?:{GAP}|-)){{0,3}}"
_NOT_INSIDE_A_NUMBER = r"(?<!\w)(?<![$€£#@])(?<!\d[.,:/-])"

MENTION = re.compile(
    rf"{_NOT_INSIDE_A_NUMBER}{_LEAD}(?P<core>{'|'.join(rule.anonymous() for rule in RULES)})(?!\w)",
    re.IGNORECASE,
)
