"""The publication date as the first lines of a report write it; a date inside the story is none."""

from __future__ import annotations

import itertools
import re
from datetime import date
from typing import TYPE_CHECKING

from extractor.dates import DateMention, find_dates, resolve_date
from extractor.documents.lines import HEAD_CHARACTERS, Line, head_lines
from extractor.schema import PublishedDate

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LINES, _LINE_BEGINS = 14, 200
_DIGIT = re.compile(r"\d")
_LABEL = r"(?:first |last )?(?:published|posted|created|updated|modified|edited|revised|amended|date)"
_LABEL_BEFORE = re.compile(
    rf"(?:(?:^|[|·•(–-]\s*|\s\s|(?<=\.\s)(?=(?-i:[A-Z]))){_LABEL}(?: on)?"
    rf"|\b{_LABEL}\s*:|^(?:issued|released)(?: on)?:?"
    r"|^(?:(?:press|news) release\W+)?(?:strictly |under )?(?:embargo(?:ed)?|for (?:immediate )?release"
    r"|not for (?:publication|release) before)\b[^.;]{0,40})\s*$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"(?:(?:situation|status|data)\s+)?as (?:of|at):?\s*", re.IGNORECASE)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?::\d\d)?\s*(?:(?P<half>[ap])\.?m\b\.?)?"
_TIME_AFTER = re.compile(
    rf"(?:[,\s]*(?:at\s|[-–|·T]\s*)?{_CLOCK}(?:\s*\(?(?:UTC|GMT|Z|[A-Z]{{2,4}}T|[+-]\d\d:?\d\d)\)?)?)?",
    re.IGNORECASE,
)
_NO_PLACE = (
    r"(?:On|In|At|As|By|Around|About|During|Since|After|Before|Between|Late|Early|Shortly|Near|From)\b"
)
_PLACE_BEFORE = re.compile(rf"\(?(?!{_NO_PLACE})[A-Z][\w .,'’()/-]{{1,70}}?(?:,\s*|\s*\()$")
_DASH_AFTER = re.compile(r"\)?(?:\s?\([^)\n]{1,60}\))?\s*(?:--?|–|—)|\):|\)\s*$")
_CAPITALS_BEFORE = re.compile(r"[A-Z][A-Z .'’-]+(?:,\s[A-Z][\w .'’-]{1,30})?,\s*$")
_STOP_AFTER = re.compile(r"[.:]\s+[A-Z\"“'‘]")
_FIELD_BEFORE = re.compile(rf"^$|[|·•]\s*$|^(?!{_NO_PLACE})[A-Z][\w ’'-]{{1,40}},\s*$")
_FIELD_AFTER = re.compile(r"\s*(?:\.?$|[|·•/]|,\s[A-Z][\w ’'-]{1,40}\s(?:--?|–|—)\s)")
_RELEASE_NUMBER = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-[A-Z]{1,3}-\d+\b")


def published_in_text(text: str) -> PublishedDate:
    """The date of a line of its own, of a label ("Posted on ...") or of a dateline ("BOGOTA, 6 JUL 89 --").

    Behind a place in capitals a full stop ends a dateline, too ("OSSEN, Tuesday, 11 June 2030. Shells ...").

    A dateline without a year ("KABUL, Afghanistan (Oct. 18) -") takes it from a release number of the same
    month;
    the provenance is then ``inferred``.
    """
    seen: list[tuple[Line, DateMention]] = []
    for line, mention in _dated(text):
        told = _published(line, mention, text)
        if told is not None:
            return told
        seen.append((line, mention))
    shown = (_in_byline(line, mention) for line, mention in seen)
    return next(filter(None, shown), None) or PublishedDate()


def _dated(text: str) -> Iterator[tuple[Line, DateMention]]:
    """The first dates of each of the first lines that hold a digit: no day of publication is without one."""
    for line in itertools.islice(head_lines(text), _MOST_LINES):
        head = line.words[:_LINE_BEGINS]
        for mention in find_dates(head)[:3] if _DIGIT.search(head) else ():
            yield line, mention


def stated_moment(words: str) -> str | None:
    """A whole date, and its time if it has one, that fills ``words``; in ISO 8601."""
    mentions = find_dates(words)
    if len(mentions) != 1 or mentions[0].start != 0:
        return None
    day = _day_of(mentions[0], None)
    rest = _TIME_AFTER.match(words, mentions[0].end)
    if day is None or rest is None or words[rest.end() :].strip(" .") != "":
        return None
    return _moment(day, rest)


def _published(line: Line, mention: DateMention, text: str) -> PublishedDate | None:
    before, after = line.words[: mention.start], mention.end
    labelled = bool(_LABEL_BEFORE.search(before))
    if labelled or not before or _AS_OF.fullmatch(before):
        rest = _TIME_AFTER.match(line.words, after)
        fills_line = rest is not None and line.words[rest.end() :].strip(" .)") == ""
        day = _day_of(mention, None)
        if rest is not None and day is not None and (labelled or fills_line):
            return PublishedDate(value=_moment(day, rest), provenance="text")
    if _PLACE_BEFORE.match(before) and _DASH_AFTER.match(line.words, after):
        return _dateline(mention, text)
    if _CAPITALS_BEFORE.match(before) and _STOP_AFTER.match(line.words, after):
        return _dateline(mention, text)
    return None


def _in_byline(line: Line, mention: DateMention) -> PublishedDate | None:
    """As in "Staff | Port Alsen | 3 Mar 2031 | 9:05 AM", "Port Alsen, 8 April 2030": a field of a line."""
    day = _day_of(mention, None)
    rest = _TIME_AFTER.match(line.words, mention.end)
    if day is None or rest is None:
        return None
    begins = _FIELD_BEFORE.search(line.words[: mention.start])
    ends = _FIELD_AFTER.match(line.words, rest.end())
    if begins and ends and (mention.start or ends[0].strip()):
        return PublishedDate(value=_moment(day, rest), provenance="text")
    return None


def _dateline(mention: DateMention, text: str) -> PublishedDate | None:
    day = _day_of(mention, None)
    if day is not None:
        return PublishedDate(value=day.isoformat(), provenance="text")
    number = _RELEASE_NUMBER.search(text, 0, HEAD_CHARACTERS)
    if number is None:
        return None
    inferred = _day_of(mention, date(int(number["year"]), 12, 31))
    if inferred is None or inferred.month != int(number["month"]):
        return None
    return PublishedDate(value=inferred.isoformat(), provenance="inferred")


def _day_of(mention: DateMention, anchor: date | None) -> date | None:
    resolved = resolve_date(mention.text, anchor)
    return resolved.start if resolved.precision == "day" else None


def _moment(day: date, clock: re.Match[str]) -> str:
    if clock["hour"] is None or int(clock["hour"]) > 23:
        return day.isoformat()
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{day.isoformat()}T{hour:02d}:{clock['minute']}"
