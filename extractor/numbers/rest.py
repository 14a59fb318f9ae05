"""Those who remain of a group when a part of it is told: "18 of the 30 were women. The other 12 ..."."""

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

_SOON = 2
_UNREAD = ("unclassified", "persons_not_casualties")


class _Around(NamedTuple):
    """All that stands before the number in its sentence, and what stands behind it where it has no noun."""

    lead: re.Pattern[str]
    behind: re.Pattern[str]


@functools.cache
def _around(language: str = "en") -> _Around:
    path = files("extractor.numbers") / language / "rest.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    rest, verbs = (r"|".join(words[name]).replace(" ", r"\s+") for name in ("rest", "verbs"))
    return _Around(re.compile(rf"(?:{rest})\s+", re.IGNORECASE), re.compile(rf"\s*(?:[,.;:]|(?:{verbs})\b)"))


def settle_rest(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Give the rest of a group, whose own sentence tells of no harm, what befell the group.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    for mention in mentions:
        if mention.mention_class not in _UNREAD or mention.value is None:
            continue
        counts_them = mention.noun is not None or _around().behind.match(text, mention.end)
        if counts_them and _around().lead.fullmatch(text, sentences[mention.sentence][0], mention.start):
            _take_rest(mentions[: mention.index], mention)


def _take_rest(before: Sequence[Mention], rest: Mention) -> None:
    """The numbers say of whom they are the rest: a part and the rest make up the whole."""
    near = [told for told in before if rest.sentence - told.sentence <= _SOON and told.value is not None]
    for at, whole in enumerate(near):
        if not whole.effects or whole.negated:
            continue
        for part in near[at + 1 :]:
            alike = not part.effects or part.effects == whole.effects
            if alike and (part.value or 0) + (rest.value or 0) == whole.value:
                _share(whole, part, rest)
                return


def _share(whole: Mention, part: Mention, rest: Mention) -> None:
    rest.effects, rest.effect_logic, rest.lemma = whole.effects, whole.effect_logic, whole.lemma
    rest.modality, rest.past = whole.modality, whole.past
    rest.mention_class, rest.decided_by = "casualty", "rest"
    if part.category == "civilians" and rest.category in (None, "total"):
        rest.category, rest.status = "combatants", "combatant"  # who is no civilian fights
    rest.category = rest.category or "total"
    rest.status = rest.status or "unspecified"
    rest.part, rest.subset_of = True, whole.index
