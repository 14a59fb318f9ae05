"""Words that stand where who did it would stand, and name nobody: a weapon alone, a place, a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names.frames import load_frames
from extractor.names.lexicon import load_lexicon
from extractor.names.place_ranks import COUNTRY
from extractor.request.folding import fold

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.names.lexicon import Lexicon
    from extractor.request import ReadingPlan

_PART_OF_LAND = re.compile(r"(?:(?:[a-z]+-)?[a-z]+ern|central|upper|lower)\s+(?P<land>\S.*)")


def names_nobody(actor: NameMention, plan: ReadingPlan) -> bool:
    """Whether an actor is none, as "drones", "central Orva" and the town in which a claim was made.

    A weapon tells who did it only with whose it is ("Orvan drones", "army helicopters").
    """
    words = load_lexicon("en", plan.domain)
    return _is_place(actor, plan, words) or _is_verb(actor, plan) or _is_mere_weapon(actor.name, words)


def _is_place(actor: NameMention, plan: ReadingPlan, words: Lexicon) -> bool:
    name = fold(actor.name)
    part = _PART_OF_LAND.fullmatch(actor.name)
    ranks = [place.rank for place in plan.names.places if fold(place.name) == name]
    is_named_place = bool(ranks) and max(ranks) < COUNTRY and not actor.name.isupper()
    return is_named_place or (part is not None and part["land"] in words.countries)


def _is_verb(actor: NameMention, plan: ReadingPlan) -> bool:
    """As "is shelling" of "Who is shelling the town"."""
    first = next(iter(plan.names.syntax.covering(actor.start, actor.end)), None)
    return first is not None and first.kind == "AUX"


def _is_mere_weapon(name: str, words: Lexicon) -> bool:
    """As "drones" and, at the head of a sentence, "Fighter jets"."""
    frames, parts = load_frames("en"), name.split()
    arms, last = frames.craft | frames.deeds | words.blow_words, parts[-1].lower()
    if arms.isdisjoint((last, last.removesuffix("s"))):
        return False
    kinds = frames.agents - words.party_heads
    return not any(part[:1].isupper() and part.lower() not in kinds for part in parts[:-1]) and (
        words.party_heads.isdisjoint(part.lower() for part in parts)
    )
