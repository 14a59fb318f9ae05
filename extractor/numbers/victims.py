"""Who "the victims" are: where the text has told of the dead alone, they are the dead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.model import Mention

_REACH = 12
"""How many sentences back the dead may have been told of."""
_CLAUSE_BEHIND = re.compile(r"[^.;:]{0,80}")


def settle_victims(mentions: Sequence[Mention], text: str, lexicon: Lexicon) -> None:
    """Give "victims" the harm of those told of before them, as far as only dead were told of.

    "Casualties" stay open: the word is made for dead and injured together.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        lexicon: The words of the language.
    """
    for mention in mentions:
        if not _is_open(mention, text) or _live_on(mention, text, lexicon):
            continue
        if _follow_the_dead(mentions[: mention.index], mention):
            mention.effects, mention.effect_logic = ("killed",), "all_of"


def _is_open(mention: Mention, text: str) -> bool:
    if mention.lemma != "casualty" or len(mention.effects) < 2 or mention.additive or mention.cue is None:
        return False
    return "victim" in text[slice(*mention.cue)].lower()


def _live_on(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """As in "Four of the 38 victims lived", "two victims are in hospital"."""
    behind = _CLAUSE_BEHIND.match(text, mention.end)
    return behind is not None and not lexicon.sets["alive"].isdisjoint(behind[0].lower().split())


def _follow_the_dead(before: Sequence[Mention], victims: Mention) -> bool:
    """Whether the nearest sentences that told of harm told of as many dead, and of nobody hurt."""
    enough, at = False, -1
    for mention in reversed(before):
        if victims.sentence - mention.sentence > _REACH or (enough and mention.sentence != at):
            return enough
        if not mention.effects or mention.lemma == "casualty":
            continue
        if "injured" in mention.effects:
            return False
        if mention.effects == ("killed",) and (mention.value or 0) >= (victims.value or 0):
            enough, at = True, mention.sentence
    return enough
