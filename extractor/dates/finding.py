"""Date expressions in a text, as spans, and whether one dates a statement instead of an event."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractor.dates.beside import stands_beside
from extractor.dates.following import counts_from_event
from extractor.dates.grammar import find_mentions
from extractor.dates.joining import joined
from extractor.dates.mention import DateMention
from extractor.dates.periods import is_such, taken_up, takes_up_last
from extractor.dates.resolving import resolve_date, resolve_mention

if TYPE_CHECKING:
    from extractor.segments.concordance import Concordance

_SINCE_BEFORE = re.compile(r"\bsince\b[^.;:!?,()\n\r]{1,120}$", re.IGNORECASE)
_WHEN_AFTER = re.compile(r",?\s+when\b")
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|largest|biggest|bloodiest|heaviest|fiercest|gravest|greatest|highest|lowest|first|most)\b"
    r"[^.;:!?\n\r]{0,60}$",
    re.IGNORECASE,
)
_SENTENCE_REACH, _REACH_OF_STRETCH = 130, 200
_BEGINS = (
    r"(?:begin|start|open|reopen|resume|take|meet|be|hold|end|go|arrive|return|visit|expire|appear|continue|vote|leave|travel"
    r"|speak|address|join|face|come)"
)
_AHEAD = re.compile(
    rf"\b(?:(?:will|shall|would)(?:\s(?:not|also|then))?\s{_BEGINS}|(?:is|are|was|were)\s+to\s+{_BEGINS}"
    rf"|due(?:\s+to\s+{_BEGINS}|(?!\sto))"
    r"|(?:scheduled|planned|slated|set|expected|plans?|planning|hopes?)\s+(?:to|for)(?:\s+\w+)?)\b(?:\s[\w'’-]+){0,6}\s*$"
)
_PAST = re.compile(r"\b(?:last|past|ago|earlier|previous)\b", re.IGNORECASE)
_SAID = (
    r"(?:said|says|told|tells|tweeted|posted|wrote|writes|stated|states|added|adds|announced|announces|reported|reports"
    r"|confirmed|confirms|declared|declares|claimed|claims|warned|warns|released|releases|published|publishes|issued|issues"
    r"|documented|acknowledged|admitted|denied|insisted|revealed|disclosed)"
)
_SAID_BEFORE = rf"{_SAID}(?:\s+(?!that\b|killed\b|died\b)[\w'’-]+){{0,3}}\s*,?\s*$"
_SENTENCE_BEGINS = re.compile(
    r"(?:^|(?<!\b[ap]\.m)(?<!\b[AP]\.M)[.!?…;:\n\r\u2028][\"'”’)\]]*|,\s(?:and|but|while))\s*$"
)
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s|[\n\r\u2028]")
_SAID_NEXT = re.compile(rf"[ \u00a0]+{_SAID}\b", re.IGNORECASE)
_STRETCH = re.compile(
    r"(?:since|over|between|from|during|throughout|within)\b|.*\bpast\b"
    r"|.*\blast\s(?!(?:night|evening|weekend|week|month|year|\w+day|(?-i:[A-Z])\w+)\b)",
    re.IGNORECASE,
)
_IN_A_STATEMENT = (
    r"(?:statement|communiqu[eé]|tweet|interview|briefing|letter|message|press\s(?:conference|release)|bulletin|broadcast"
    r"|telegram|editorial)(?:\sof|(?:\s(?!that\b|of\b|after\b|about\b)[\w'’-]+){0,5}?)\s*$"
)
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|is|are)\s+$")
_TOLL_MOVES = (
    r"(?:risen|rose|rises|climbed|climbs|increased|grew|grown|jumped|gone\s+up|went\s+up|reached|revised|raised|lowered"
    r"|updated|stood|stands)"
)
_COUNT = (
    r"(?:to|at|by)\s(?:(?:at\sleast|more\sthan|over|nearly|about|around|some)\s)?[\w,.]*\w"
    r"(?:\s(?:dead|killed|deaths|people))?"
)
_TOLL_MOVED = (
    rf"(?:{_TOLL_MOVES}\s(?:\w+\s)?(?:{_COUNT}\s)?(?:by\s)?"
    r"|(?:wounded|injured|hurt|them|whom|victims?|patients?|survivors?)\s(?:had\s|have\s)?(?:later\s)?(?:died|succumbed)"
    r"(?:\s(?:in|at|of|to|from)\s[^.,;]{1,40})?\s)$"
)
_LABEL_BEFORE = r"(?:published|posted|updated|issued|released|dated|as\sof|as\sat|modified)(?:\son)?\s?:?\s*$"
_OF_A_REPORT = re.compile(rf"\b(?:{_SAID_BEFORE}|{_TOLL_MOVED}|{_IN_A_STATEMENT}|{_LABEL_BEFORE})")
"""In small letters, and so is what it is asked of: to find words in either case takes much longer."""
_EVENT = r"(?:incident|event|attack|strike|shooting|explosion|death)"
_LABEL_OF_EVENT = re.compile(rf"\b(?:date of (?:the )?{_EVENT}|{_EVENT} date)\s?:\s*$", re.IGNORECASE)
_WHOLE_DAY = re.compile(
    r"(?!(?:on|in|since|until|by)\b)(?:\w+,?\s)?(?:\d{1,2}(?:\w\w)?\s\w+|\w+\.?\s\d{1,2}(?:\w\w)?),?"
    r"\s(?:19|20)\d\d$"
)
_NO_SENTENCE = re.compile(r"(?:[^a-z\n]|\b(?:am|pm|a\.m|p\.m)\b|·.*)*(?:\n|$)")
_BORN_BEFORE = re.compile(
    r"\b(?:born|founded|formed|created|built|established|opened|elected|appointed|married|adopted)\s+$"
)
_BULLETS = frozenset("*•·-–—")
_LONGEST_HEAD = 400
_DATELINE_ENDS = re.compile(r"\)?(?:\s?\([^)\n]{1,60}\))?\s*(?:--?|–|—)\s|\)\s*\n")
_WORD = r"[A-Za-z][\w'’-]*(?:\.[\w.]+|(?<=\b\w\w)\.|(?<=\b\w\w\w)\.)?"  # "Gen." ends no sentence
_SAID_AFTER = re.compile(
    rf"\s*,?\s+(?:{_WORD}\s+){{1,6}}?(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s){_SAID}\b",
    re.IGNORECASE,
)
_DOCUMENTED_AFTER = re.compile(
    rf"\s*,?\s+(?:{_WORD}\s+){{1,6}}?(?:documented|recorded|verified)\b", re.IGNORECASE
)
_ANY_DAY, _SHORT = date(2000, 6, 15), timedelta(days=3)  # how long a stretch is does not hang on the day
_NAMED_BY_DATE = re.compile(
    r"\s+(?:movement|brigade|battalion|commando|command|front|organi[sz]ation|party|street|avenue|square|plaza|park"
    r"|stadium|hospital|school|airport|bridge|university|theat(?:re|er))\b",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(r"(?:\d{1,2}(?:\w\w)?(?:\s+of)?\s+[^\W\d]+|[^\W\d]+\s+\d{1,2}(?:\w\w)?)$")
_IN_A_NAME = re.compile(r"[A-Z][a-z]+\s(?:Today|Tonight)\b(?:\s+[A-Z]|,|['’]s)")


def find_dates(text: str, words: Concordance | None = None) -> list[DateMention]:
    """Every date expression of a text, in order and without overlap.

    The preposition belongs to the mention, because it changes the days ("since Saturday evening", "over the
    past 72 hours"); in "since the intervention began in September" all of the clause does. In "since June,
    when nine were killed" June alone is told of.

    Args:
        text: The text.
        words: Its words, where they were looked up already.
    """
    mentions: list[DateMention] = []
    last_end = 0
    for match in find_mentions(text, words):
        told, needs_told = _counted_from(text, match, mentions)
        if _is_in_a_name(text, match) or (needs_told and told is None):
            continue
        since_when = _WHEN_AFTER.match(text, match.end())
        start = match.start("core") if since_when else _start_of_since(text, match.start(), last_end)
        last_end = match.end()
        mentions.append(DateMention(start, last_end, text[start:last_end], told))
    return list(joined(text, mentions))


def _counted_from(
    text: str, match: re.Match[str], mentions: list[DateMention]
) -> tuple[DateMention | None, bool]:
    """The date told before that a date counts from, and whether its words count from one."""
    words = match["core"]
    if counts_from_event(words):
        return _told_before(text, match.start(), mentions), True
    if stands_beside(words):
        return _stretch_before(text, match.start(), mentions), True
    unit = taken_up(words)
    return (_period_before(unit, mentions, again=takes_up_last(words)), True) if unit else (None, False)


def _told_before(text: str, start: int, mentions: list[DateMention]) -> DateMention | None:
    """The day told last of something that happened; in one sentence, also that of the statement about it."""
    happened = (one for one in reversed(mentions) if _is_short(one) and not lies_ahead(text, one))
    for mention in happened:
        in_sentence = not _SENTENCE_ENDS.search(text, mention.end, start) and not _is_dateline(text, mention)
        if in_sentence or not dates_a_report(text, mention):
            return mention
    return None


def _stretch_before(text: str, start: int, mentions: list[DateMention]) -> DateMention | None:
    """The time told last before what is compared with it: "in 2028, up from 297 the year before"."""
    near = (mention for mention in reversed(mentions) if start - mention.end <= _REACH_OF_STRETCH)
    return next((mention for mention in near if not dates_a_report(text, mention)), None)


def _period_before(unit: str, mentions: list[DateMention], *, again: bool) -> DateMention | None:
    """The stretch told last for "that month"; for "the month" that of which the report tells most."""
    spans = [(resolve_mention(mention, _ANY_DAY), mention) for mention in mentions]
    told = [(span, mention) for span, mention in spans if is_such(unit, span)]
    if again or not told:
        return told[-1][1] if told else None
    times = Counter((span.start, span.end) for span, _ in told)
    return max(told, key=lambda one: times[one[0].start, one[0].end])[1]


def _is_short(mention: DateMention) -> bool:
    if mention.told:
        return True
    found = resolve_date(mention.text, _ANY_DAY)
    return found.start is not None and found.end is not None and found.end - found.start <= _SHORT


def _is_in_a_name(text: str, match: re.Match[str]) -> bool:
    """As in "Karsa Today TV reported", "the 8 May Movement": a part of a name dates nothing."""
    if _NAMED_BY_DATE.match(text, match.end()):
        return _DAY_AND_MONTH.match(match["core"]) is not None
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


def lies_ahead(text: str, mention: DateMention) -> bool:
    """As in "the talks that are due to begin on Friday": nothing happened on that day yet."""
    if _PAST.search(mention.text):
        return False
    reach = max(0, mention.start - _SENTENCE_REACH - 1)
    return _AHEAD.search(text[reach : mention.start].lower(), min(reach, 1)) is not None


def dates_a_report(text: str, mention: DateMention) -> bool:
    """Whether the words beside a date say that it dates a statement or publication, not what happened.

    "Amnesty said on Wednesday" and "In December, the group released a report" do, and so does the day on
    which a toll rose; "police said that on Saturday three people died" does not. A dateline ("BOGOTA, 6 JUL
    89 (AFP) --") dates the report.
    """
    if _STRETCH.match(mention.text):
        return False
    before = text[max(0, mention.start - _SENTENCE_REACH) : mention.start]
    if _LABEL_OF_EVENT.search(before):
        return False
    if _OF_A_REPORT.search(before.lower()):
        return True
    if _is_dateline(text, mention) or _ends_a_byline(text, mention):
        return True
    if _DOCUMENTED_AFTER.match(text, mention.end) and not _is_short(mention):
        return False
    if _SAID_NEXT.match(text, mention.end) and not _PASSIVE_BEFORE.search(before):
        return True
    if not _SENTENCE_BEGINS.search(before):
        return False
    return bool(_SAID_AFTER.match(text[mention.end : mention.end + _SENTENCE_REACH]))


def _is_dateline(text: str, mention: DateMention) -> bool:
    if text[max(0, mention.start - 2) : mention.start].lstrip("\n")[:1] in _BULLETS:
        return False
    return mention.end < _LONGEST_HEAD and _DATELINE_ENDS.match(text, mention.end) is not None


def _ends_a_byline(text: str, mention: DateMention) -> bool:
    """As in "By our desk 12 November 2030", with nothing behind it but the time."""
    if mention.end >= _LONGEST_HEAD * 2 or not _WHOLE_DAY.match(mention.text):
        return False
    return _NO_SENTENCE.match(text, mention.end) is not None


def dates_a_birth(text: str, mention: DateMention) -> bool:
    """Whether a date says since when there is somebody or something: "a girl born in 2019"."""
    return _BORN_BEFORE.search(text, max(0, mention.start - _SENTENCE_REACH), mention.start) is not None
