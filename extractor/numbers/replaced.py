"""Tolls that no longer stand: "has risen to 26 from 19", "withdrew its report that 23 had died"."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.segments import Span

_OLD_VERSION = re.compile(
    r"\b(?:earlier|previous)\s+(?:versions?|editions?)\s+of\s+(?:this|the)\b", re.IGNORECASE
)
_REACH = 200
_LINKS = ("from", "that")
"""The words that every pattern ends with: quick to look for."""
_LINK_LENGTH = 4
_NEARBY, _BEHIND = 6, 80


@functools.cache
def _no_longer_stands(language: str = "en") -> re.Pattern[str]:
    """Found at the end of the words before a number that was replaced."""
    path = files("extractor.numbers") / language / "replaced.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    changed, taken_back = "|".join(words["changed"]), "|".join(words["taken_back"])
    return re.compile(
        rf"\b(?:{changed})\s+to\s+[^.;]{{1,40}}?\s+from\s+$|\b(?:{taken_back})\b[^.;]*\bthat\s+$",
        re.IGNORECASE,
    )


def settle_replaced(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Mark the casualty mentions whose number the text itself replaces or takes back.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    for mention in mentions:
        if mention.mention_class != "casualty":
            continue
        start = max(sentences[mention.sentence][0], mention.start - _REACH)
        if text[start : mention.start].rstrip()[-_LINK_LENGTH:].lower() not in _LINKS:
            continue
        if _no_longer_stands().search(text[start : mention.start]):
            mention.modality = "superseded"
    _settle_first_reports(mentions, text, sentences)


def _settle_first_reports(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """As in "Police initially said nine had died": it falls where the text tells another number."""
    told = [
        m for m in mentions if m.effects and m.value is not None and m.modality == "reported" and not m.part
    ]
    for mention in told:
        start = max(sentences[mention.sentence][0], mention.start - _REACH)
        before, behind = text[start : mention.start], text[mention.end : mention.end + _BEHIND]
        if not (_told_first().stands_at_the_end_of(before) or _first_believed().match(behind)):
            continue
        if _OLD_VERSION.search(before) or any(_replaces(other, mention) for other in told):
            mention.modality = "superseded"


def _replaces(other: Mention, first: Mention) -> bool:
    """Whether it is another number of the same harm and group, told nearby."""
    if other.decided_by == "counted_again":
        return False  # "had counted 480 dead. August was the worst month, with 262"
    same = (other.effects, other.category, other.negated) == (first.effects, first.category, first.negated)
    near = abs(other.sentence - first.sentence) <= _NEARBY
    other_number = other.value != first.value and not _leaves_room_for(other, first)
    return same and near and other.modality == "reported" and other_number


def _leaves_room_for(other: Mention, first: Mention) -> bool:
    """As "up to 12" does for five."""
    if other.low is not None or other.high is None or first.value is None:
        return False
    return first.value <= other.high


class _FirstReport(NamedTuple):
    """A pattern of first reports, and the words of which every match holds one: quick to look for."""

    pattern: re.Pattern[str]
    words: list[str]

    def stands_at_the_end_of(self, before: str) -> bool:
        lowered = before.lower()
        return any(word in lowered for word in self.words) and self.pattern.search(before) is not None


@functools.cache
def _first_believed(language: str = "en") -> re.Pattern[str]:
    """Found behind a number that was only the first to be told: "Nine were initially reported killed"."""
    path = files("extractor.numbers") / language / "replaced.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    first, believed = "|".join(words["first"]), "|".join(words["believed"])
    return re.compile(rf"(?:\s+\w+){{0,3}}?\s+(?:was|were|had been)\s+(?:{first})\s+(?:{believed})\b")


@functools.cache
def _told_first(language: str = "en") -> _FirstReport:
    """Found at the end of the words before a number that was only the first to be told."""
    path = files("extractor.numbers") / language / "replaced.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    first, told = "|".join(words["first"]), "|".join(words["told"])
    early, reports = "|".join(words["early"]), "|".join(words["reports"])
    pattern = re.compile(
        rf"\b(?:{first})\s+(?:had\s+)?(?:{told})\b(?!\s+by\b)[^.;,]*$|\bhad\s+(?:{first})\s+(?:{told})\b[^.;,]*$"
        rf"|\b(?:{told})\s+(?:{first})\b[^.;,]*$"
        rf"|\bhad\s+(?:spoken\s+of|(?:put|given)\s+(?:it|the\s+[\w\s]{{1,30}}?)\s+(?:at|as))\s[^.;,]*$"
        rf"|(?<!\b[Hh]e )(?<!\b[Ss]he )(?<!\b[Tt]hey )\bhad\s+(?:counted|reported)\s[^.;,]*$"
        rf"|\b(?:{early})\s+(?:\w+\s+)?(?:{reports})\s+(?:(?:had|were|was)\s+)?\w+\s[^.;,]*$"
        rf"|\b(?:earlier|previous) (?:versions?|editions?) of (?:this|the)\b[^.;]*$",
        re.IGNORECASE,
    )
    return _FirstReport(pattern, [*words["first"], *words["early"], "had "])
