"""Whom a toll told of before includes: "22 were civilians, among them two girls", "The toll includes ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.segments import Span

_AMONG = re.compile(r"[^.;:()]{0,60}?[,(–—-]\s*(?:including|among (?:them|whom|those))\s+", re.IGNORECASE)
_JOINED = re.compile(r"(?:\s+[\w'’-]+){1,4}?(?:,|\s+and|,\s+and)\s+")
_NUMBER_INCLUDES = re.compile(
    r"\s*(?:(?:This|That|The|Its|Their)\s+(?:\w+\s+)?(?:number|figure|total|toll|tally|count|list)|It|They|These)"
    r"\s+(?:also\s+)?includes?d?\s+",
    re.IGNORECASE,
)
_LIST_GOES_ON = re.compile(r"(?:\s+[\w'’-]+){1,5}?\s*(?:[,.;)–—]|\band\b|$)")
_SOON = 2


def include(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Give those who are listed as included what befell those of whom they are a part.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    whole: Mention | None = None
    for before, mention in zip((None, *mentions), mentions, strict=False):
        if _may_be_included(mention, text):
            _include(before, whole, mention, text, sentences)
        elif mention.effects and mention.value is not None and not (mention.part or mention.negated):
            whole = mention


def _may_be_included(mention: Mention, text: str) -> bool:
    named = mention.mention_class == "persons_not_casualties" and mention.noun is not None
    counted = mention.value is not None and mention.value > 0 and not mention.definite
    return named and counted and _LIST_GOES_ON.match(text, mention.end) is not None


def _include(
    before: Mention | None, whole: Mention | None, part: Mention, text: str, sentences: Sequence[Span]
) -> None:
    if before is not None and before.effects and before.sentence == part.sentence:
        gap = text[before.end : part.start]
        if _AMONG.fullmatch(gap):
            _share(before, part, before.index)
        elif before.decided_by == "included" and _JOINED.fullmatch(gap):
            _share(before, part, before.subset_of)
        return
    if whole is None or part.sentence - whole.sentence > _SOON:
        return
    if _NUMBER_INCLUDES.fullmatch(text, sentences[part.sentence][0], part.start):
        _share(whole, part, whole.index)


def _share(told: Mention, part: Mention, whole: int | None) -> None:
    if told.value is None or part.value is None or part.value > told.value:
        return
    part.effects, part.effect_logic, part.lemma = told.effects, told.effect_logic, told.lemma
    part.modality, part.past = told.modality, told.past
    part.mention_class, part.decided_by = "casualty", "included"
    part.category = part.category or "total"
    part.status = part.status or "unspecified"
    part.part, part.subset_of = True, whole
