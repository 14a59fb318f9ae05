"""Numbers that stand alone and count those told of before: "recorded 13 deaths; the network knows of 11"."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.schema.terms import Status, VictimCategory
    from extractor.segments import Span

_LEAD = 90
_SOON = 3
"""How many sentences behind those told of the number may stand."""
_OF_THEM = ("Of these", "Of those", "Of them")
_TOLL = " toll "
_WIDE = ("civilians", "combatants", "detainees", "medical", "journalists", "aid_workers")


class _Patterns(NamedTuple):
    """Patterns of the words around a number that stands alone."""

    counts: re.Pattern[str]
    loses: re.Pattern[str]
    compares: re.Pattern[str]
    times: re.Pattern[str]
    ends: re.Pattern[str]
    asked: re.Pattern[str]


@functools.cache
def _patterns(language: str = "en") -> _Patterns:
    path = files("extractor.numbers") / language / "counting.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return _Patterns(
        _leading(words["counts"]),
        _leading(words["loses"]),
        _leading(words["compares"]),
        re.compile(words["times"]),
        re.compile(words["ends"]),
        re.compile(words["asked"], re.IGNORECASE),
    )


def _leading(expressions: list[str]) -> re.Pattern[str]:
    either = "|".join(expression.replace(" ", r"\s+") for expression in expressions)
    return re.compile(rf"\b(?:{either})\s+[\"“‘']?$", re.IGNORECASE)


def count_again(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Give a number without a noun the harm of those told of, where somebody is said to count them.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    for mention in mentions:
        if not _stands_alone(mention) or not _patterns().ends.match(text, mention.end):
            continue
        before = text[max(sentences[mention.sentence][0], mention.start - _LEAD) : mention.start]
        lost = _patterns().loses.search(before) is not None
        if before.startswith(_OF_THEM) or not (lost or _is_counted(before, mention, text)):
            continue
        told = _told_before(mentions, mention, dead=lost or _TOLL in before)
        if told is not None:
            _take(mention, told)
        elif _patterns().asked.search(text, sentences[max(0, mention.sentence - 1)][0], mention.start):
            _count_as(mention, "total", "unspecified")
            mention.effects, mention.effect_logic = ("killed",), "all_of"


def _is_counted(before: str, mention: Mention, text: str) -> bool:
    """As in "the network knows of 11"; "against 742 in the same months" is set beside another number."""
    patterns = _patterns()
    if patterns.counts.search(before):
        return True
    return (
        patterns.times.match(text, mention.end) is not None and patterns.compares.search(before) is not None
    )


def _stands_alone(mention: Mention) -> bool:
    unread = mention.mention_class in ("unclassified", "persons_not_casualties")
    return unread and mention.noun is None and mention.value is not None and not mention.partitive


def _told_before(mentions: Sequence[Mention], mention: Mention, *, dead: bool) -> Mention | None:
    """Those last told of as a whole; nobody where the sentence that told of them told of different harm."""
    last: list[Mention] = []
    for told in reversed(mentions[: mention.index]):
        if mention.sentence - told.sentence > _SOON or (last and told.sentence != last[0].sentence):
            break
        whole = told.effects and told.value is not None and not (told.part or told.negated)
        if whole and (told.effects == ("killed",) or not dead):
            last.append(told)
    if last and last[0].sentence == mention.sentence:
        return last[0]
    return last[-1] if len({told.effects for told in last}) == 1 else None


def _take(mention: Mention, told: Mention) -> None:
    category = told.category if told.category in _WIDE else "total"
    _count_as(mention, category, told.status if category == told.category else "unspecified")
    mention.effects, mention.effect_logic, mention.lemma = told.effects, told.effect_logic, told.lemma


def _count_as(mention: Mention, category: VictimCategory, status: Status | None) -> None:
    mention.mention_class, mention.decided_by = "casualty", "counted_again"
    mention.category, mention.status = category, status
