"""Date expressions in a text, as spans, and whether one dates a statement instead of an event."""

from __future__ import annotations

import dataclasses
import re

from extractor.dates.grammar import find_mentions

_SINCE_BEFORE = re.compile(r"\bsince\b[^.;:!?,()\n\r]{1,120}$", re.IGNORECASE)
_WHEN_AFTER = re.compile(r",?\s+when\b")
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|largest|biggest|bloodiest|heaviest|fiercest|gravest|greatest|highest|lowest|first|most)\b"
    r"[^.;:!?\n\r]{0,60}$",
    re.IGNORECASE,
)
_SENTENCE_REACH = 130
_SAID = (
    r"(?:said|says|told|tweeted|wrote|stated|added|announced|reported|confirmed|declared|claimed|warned|released|published"
    r"|issued|documented)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAID}(?:\s+(?!that\b|killed\b|died\b)[\w'’-]+){{0,3}}\s*,?\s*$",
    re.IGNORECASE,
)
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…\n\r\u2028][\"'”’)\]]*)\s*$")
_SAID_AFTER = re.compile(
    rf"\s*,?\s+(?:[A-Za-z][\w'’.-]*\s+){{1,6}}?(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s){_SAID}\b",
    re.IGNORECASE,
)
_IN_A_NAME = re.compile(r"[A-Z][a-z]+\s(?:Today|Tonight)\b(?:\s+[A-Z]|,|['’]s)")


@dataclasses.dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression: ``text`` is the document's text between ``start`` and ``end``, in code points."""

    start: int
    end: int
    text: str


def find_dates(text: str) -> list[DateMention]:
    """Every date expression of a text, in order and without overlap.

    The preposition belongs to the mention, because it changes the days ("since Saturday evening", "over the
    past 72 hours"); in "since the intervention began in September" all of the clause does. In "since June,
    when nine were killed" June alone is told of.
    """
    mentions = []
    last_end = 0
    for match in find_mentions(text):
        if _is_in_a_name(text, match):
            continue
        since_when = _WHEN_AFTER.match(text, match.end())
        start = match.start("core") if since_when else _start_of_since(text, match.start(), last_end)
        last_end = match.end()
        mentions.append(DateMention(start, last_end, text[start:last_end]))
    return mentions


def _is_in_a_name(text: str, match: re.Match[str]) -> bool:
    """As in "Karsa Today TV reported": a part of a name dates nothing."""
    if match[0] not in ("Today", "Tonight"):
        return False
    before = text.rfind(" ", 0, max(match.start() - 1, 0)) + 1
    return _IN_A_NAME.match(text, before) is not None


def _start_of_since(text: str, start: int, last_end: int) -> int:
    lowest = max(last_end, start - _SENTENCE_REACH)
    clause = _SINCE_BEFORE.search(text[lowest:start])
    return lowest + clause.start() if clause else start


def only_compares(text: str, mention: DateMention) -> bool:
    """Whether a date only says for how long nothing was like it, as in "the deadliest strike since June"."""
    if not mention.text.lower().startswith("since"):
        return False
    return _SUPERLATIVE.search(text, max(0, mention.start - _SENTENCE_REACH), mention.start) is not None


def dates_a_report(text: str, mention: DateMention) -> bool:
    """Whether the words beside a date say that it dates a statement or publication, not what happened.

    "Amnesty said on Wednesday" and "In December, the group released a report" do; "police said that on
    Saturday three people died" does not.
    """
    before = text[max(0, mention.start - _SENTENCE_REACH) : mention.start]
    if _SAID_BEFORE.search(before):
        return True
    if not _SENTENCE_BEGINS.search(before):
        return False
    return bool(_SAID_AFTER.match(text[mention.end : mention.end + _SENTENCE_REACH]))
