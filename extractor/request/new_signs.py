"""What speaks for a claim telling of an event of which nothing was told before."""

from __future__ import annotations

import dataclasses
from itertools import chain, compress
from typing import TYPE_CHECKING

from extractor.names.frames import Frames, load_frames
from extractor.names.place_ranks import EXACT
from extractor.request.events import load_event_cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request.events import EventCues
    from extractor.request.groups import ReadUnit, UnitGroup
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.syntax import Word

REACH_AFTER = 25  # "nine more": words that count beside others stand this near behind a number


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """What the syntax of a claim's sentences says of what is new in it.

    Attributes:
        had_happened: Something had happened before what is told ("nine had been killed").
        new_event: An event is told of as not known yet ("an ambush").
        new_doer: So is who or what did harm ("a drone", "gunmen").
        counts_more: It counts others beside those told before ("another nine").
    """

    had_happened: bool
    new_event: bool
    new_doer: bool
    counts_more: bool


def wording_of(unit: ClaimUnit, plan: ReadingPlan, language: str = "en") -> Wording:
    """What the words of a claim's sentence, and of those that lead to it, make new."""
    syntax, frames, cues = plan.names.syntax, load_frames(language), load_event_cues(plan.domain)
    own = syntax.covering(unit.start, unit.end)
    told = syntax.covering(unit.told_from, unit.end)
    return Wording(
        had_happened=any(word.role == "aux" and word.text.lower() in cues.had for word in own),
        new_event=any(_is_new(word, cues) for word in own if word.lemma in frames.deeds),
        new_doer=any(_is_new_doer(doer, cues, frames) for doer in _doers(told, frames)),
        counts_more=_counts_more(unit, plan, cues),
    )


def new_signs(read: ReadUnit, wording: Wording, groups: Sequence[UnitGroup], *, opens: bool) -> Iterator[str]:
    """The names of the signs that hold; what they weigh lies in ``grouping.toml``.

    Args:
        read: The claim.
        wording: What its words make new.
        groups: The incidents told before it.
        opens: Whether nothing was counted in its paragraph before it.
    """
    unit, place = read.unit, read.names.place
    signs = {
        "new": True,
        "new_after_one": len(groups) == 1,
        "new_paragraph": opens,
        "new_had_happened": wording.had_happened,
        "new_event": wording.new_event,
        "new_doer": wording.new_doer,
        "new_days": read.days is not None and bool(unit.dates),
        "new_days_lead": read.days is not None and not unit.dates,
        "new_days_open": read.days is not None and read.days.opening,
        "new_place": read.has_own_place and place is not None and place.rank == EXACT,
        "new_background": unit.scope == "background",
        "new_points_back": unit.turns.points_back,
    }
    return compress(signs, signs.values())


def _is_new(noun: Word, cues: EventCues) -> bool:
    return noun.kind == "NOUN" and any(word.lemma in cues.one for word in noun.having("det"))


def _doers(words: Sequence[Word], frames: Frames) -> Iterator[Word]:
    """The subjects of verbs of harm and of coming, and those behind "by"."""
    verbs = frames.harming | frames.doing | frames.coming | frames.taking
    for verb in words:
        if verb.kind == "VERB" and verb.lemma in verbs:
            agents = (agent.having("pobj") for agent in verb.having("agent"))
            yield from chain(verb.having("nsubj"), *agents)


def _is_new_doer(doer: Word, cues: EventCues, frames: Frames) -> bool:
    bare = doer.kind == "NOUN" and doer.first("det", "poss") is None
    return _is_new(doer, cues) or (bare and doer.lemma in frames.agents | frames.deeds | frames.craft)


def _counts_more(unit: ClaimUnit, plan: ReadingPlan, cues: EventCues) -> bool:
    first, syntax = unit.mentions[0], plan.names.syntax
    number = syntax.head_of(first.start, first.end)
    if number is None:
        return False
    counted = number.head if number.head and number.role == "nummod" else number
    around = (counted, *number.children, *counted.children)
    return any(word.lemma in cues.more for word in around if word.start <= first.end + REACH_AFTER)
