"""Whom a toll told of before includes: "22 were civilians, among them two girls", "The toll includes ..."."""

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

_PART_BEGINS = r"[^.;:()]{0,60}?[,(–—-]\s*"
_SOON = 2


class _Leads(NamedTuple):
    """What stands before, between and behind those whom a number includes."""

    among: re.Pattern[str]
    joined: re.Pattern[str]
    number_includes: re.Pattern[str]
    list_goes_on: re.Pattern[str]


@functools.cache
def _leads(language: str = "en") -> _Leads:
    path = files("extractor.numbers") / language / "included.toml"
    told = {name: _either(words) for name, words in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    number = rf"{told['pointing']}\s+(?:\w+\s+)?{told['counts']}|{told['pronouns']}"
    return _Leads(
        among=re.compile(rf"{_PART_BEGINS}{told['among']}\s+", re.IGNORECASE),
        joined=re.compile(rf"(?:\s+[\w'’-]+){{1,4}}?{told['joins']}\s+"),
        number_includes=re.compile(rf"\s*(?:{number})\s+{told['includes']}\s+", re.IGNORECASE),
        list_goes_on=re.compile(rf"(?:\s+[\w'’-]+){{1,5}}?\s*{told['ends']}"),
    )


def _either(patterns: list[str]) -> str:
    return "(?:" + "|".join(patterns).replace(" ", r"\s+") + ")"


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
    return named and counted and _leads().list_goes_on.match(text, mention.end) is not None


def _include(
    before: Mention | None, whole: Mention | None, part: Mention, text: str, sentences: Sequence[Span]
) -> None:
    if before is not None and before.effects and before.sentence == part.sentence:
        gap = text[before.end : part.start]
        if _leads().among.fullmatch(gap):
            _share(before, part, before.index)
        elif before.decided_by == "included" and _leads().joined.fullmatch(gap):
            _share(before, part, before.subset_of)
        return
    if whole is None or part.sentence - whole.sentence > _SOON:
        return
    if _leads().number_includes.fullmatch(text, sentences[part.sentence][0], part.start):
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
