"""What stands nearest: the names a careful reader would carry from sentence to sentence.

Place, actor and source of a claim are often said once and hold for what follows. These rules are the
default for every unit; a model is asked where they leave something open.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.names.mastheads import own_voice
from extractor.names.place_ranks import AREA, COUNTRY, ELSEWHERE, EXACT
from extractor.names.places import country_mentions
from extractor.names.quotations import only_quoted, speaker_of_quotation
from extractor.names.sources import OURSELVES
from extractor.request.acting import acting_in, attacker_of
from extractor.request.carry_cues import load_carry_cues
from extractor.request.events import load_event_cues
from extractor.request.grouping import ChosenNames
from extractor.request.sentences import sentence_of

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request.plan import ReadingPlan
    from extractor.request.unit import ClaimUnit

AHEAD, BEHIND, FAR = 700, 500, 20_000
OPENING = 12
_REACH_BEFORE = 20


@dataclasses.dataclass(slots=True)
class _Memory:
    """What was chosen last, to be carried on; ``counting`` are the starts of the sentences that count."""

    counting: frozenset[int]
    attacker: NameMention | None
    voice: NameMention | None

    unit: ClaimUnit | None = None
    chosen: ChosenNames = dataclasses.field(default_factory=ChosenNames)


def nearest_names(plan: ReadingPlan) -> dict[str, ChosenNames]:
    """Place, actor and source of every unit by what stands nearest and what is carried on."""
    voice = own_voice(plan.document.text, plan.names.sources)
    memory = _Memory(frozenset(unit.start for unit in plan.units), attacker_of(plan), voice)
    chosen: dict[str, ChosenNames] = {}
    for unit in plan.units:
        actor = acting_in(unit, memory.unit, memory.attacker, plan)
        place, source = _place(unit, actor, plan, memory), _source(unit, plan, memory)
        names = ChosenNames(place=place, actor=actor, source=source)
        chosen[unit.id] = names
        memory.unit, memory.chosen = unit, names
    return chosen


def _place(
    unit: ClaimUnit, actor: NameMention | None, plan: ReadingPlan, memory: _Memory
) -> NameMention | None:
    own = _right_after(unit, plan) or _first(_told_of(unit.own(unit.places), unit.end))
    if own is not None and (own.rank < COUNTRY or _is_told_of_all_of(own, unit, plan, memory)):
        return own
    if unit.scope == "background":
        return _country_spoken_of(unit, actor, plan) or memory.chosen.place
    led = _led_from(unit, plan)
    if led is not None:
        return led
    if _goes_on(unit, memory):
        return memory.chosen.place
    return _near(unit, plan) or own or memory.chosen.place or _nearest(unit, plan)


def _is_told_of_all_of(country: NameMention, unit: ClaimUnit, plan: ReadingPlan, memory: _Memory) -> bool:
    """A total is told of a country; so is what a later paragraph tells as "in Orvan", no closer."""
    last = memory.unit
    later = last is not None and last.section == "body" and last.paragraph != unit.paragraph
    before = plan.document.text[max(0, country.start - _REACH_BEFORE) : country.start]
    return unit.scope != "incident" or bool(later and load_carry_cues().throughout.search(before))


def _goes_on(unit: ClaimUnit, memory: _Memory) -> bool:
    last = memory.unit
    if last is None or memory.chosen.place is None or unit.starts_incident:
        return False
    return unit.scope in ("incident", last.scope) or last.section in ("headline", "dek")


def _near(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """The last place told of before a claim of one event, else the first one after."""
    behind = [p for p in starting_in(plan.names.places, unit.start - BEHIND, unit.start) if p.rank <= AREA]
    if unit.scope == "incident" and behind and not unit.starts_incident:
        return behind[-1]
    ahead = starting_in(plan.names.places, unit.end, _reach_ahead(unit, plan))
    return next((place for place in ahead if place.rank <= AREA), None)


def _nearest(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    return _first(_told_of(unit.places, _reach_ahead(unit, plan)))


def _reach_ahead(unit: ClaimUnit, plan: ReadingPlan) -> int:
    """How far after a claim its place is looked for: a total may name it one paragraph later."""
    paragraphs, here = plan.segments.paragraphs, unit.paragraph
    if unit.starts_incident:
        return paragraphs[here][1]
    if unit.scope == "aggregate":
        return paragraphs[min(here + 1, len(paragraphs) - 1)][1]
    return unit.end + AHEAD


def _led_from(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """Where the sentences that lead to a count are set: the last of them that says so, its first exact place.

    A total over many places is told of the country, where they name no place in it.
    """
    if unit.starts_incident:
        return None
    widest = COUNTRY if unit.scope == "aggregate" else AREA
    places = [
        p
        for p in starting_in(plan.names.places, unit.leads_from, unit.start)
        if p.rank in (EXACT, AREA, widest)
    ]
    closest = [place for place in places if place.rank == min(one.rank for one in places)]
    told_in = {sentence_of(plan.segments, place.start) for place in closest[-1:]}
    return next((place for place in closest if sentence_of(plan.segments, place.start) in told_in), None)


def _told_of(places: tuple[NameMention, ...], reach: int) -> tuple[NameMention, ...]:
    return tuple(place for place in places if place.rank < ELSEWHERE and place.start < reach)


def _right_after(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """As in "twenty died in Odunga, 16 in Rekko": the place that follows the number at once."""
    end = unit.mentions[-1].end
    for place in starting_in(plan.names.places, end, unit.end):
        if load_carry_cues().at.fullmatch(plan.document.text[end : place.start]):
            return place
    return None


def _country_spoken_of(unit: ClaimUnit, actor: NameMention | None, plan: ReadingPlan) -> NameMention | None:
    """A campaign is told of a country: the one most spoken of that is not the attacker's."""
    attacking = set(country_mentions(actor.name)) if actor else set()
    countries = [place for place in plan.names.places if place.rank == COUNTRY]
    told = [country for country in countries if country.name not in attacking] or countries
    return max(told, key=lambda p: (plan.countries.get(p.name, 0), -abs(p.start - unit.start)), default=None)


def _source(unit: ClaimUnit, plan: ReadingPlan, memory: _Memory) -> NameMention | None:
    named = _named_source(unit, plan, memory) or memory.voice
    if named and memory.voice and named.text.lower() == OURSELVES:
        return dataclasses.replace(named, name=memory.voice.name)
    return named


def _named_source(unit: ClaimUnit, plan: ReadingPlan, memory: _Memory) -> NameMention | None:
    own = unit.own(unit.sources)
    if own:
        return own[0]
    quoted = speaker_of_quotation(plan.document.text, unit.start, plan.names.sources)
    if quoted is not None:
        return quoted
    if load_carry_cues().person.match(plan.document.text, unit.start):
        before = starting_in(plan.names.sources, unit.start - FAR, unit.start)
        persons = [source for source in before if source.name.istitle()]
        if persons:
            return persons[-1]
    if memory.unit is not None and memory.unit.is_held != unit.is_held:
        return None
    if any(date.start - unit.start < OPENING for date in unit.dates):
        return None  # another day, of which nobody has spoken yet
    paragraph = plan.segments.paragraphs[unit.paragraph]
    said = starting_in(plan.names.sources, paragraph[0], unit.start)
    told = [source for source in said if not only_quoted(plan.document.text, source)]
    if told:
        return told[-1]
    if unit.scope == "background":
        return None  # who speaks later in the paragraph speaks of today
    later = starting_in(plan.names.sources, unit.end, paragraph[1])
    return _first(tuple(s for s in later if _speaks_for_what_precedes(s, memory.counting, plan)))


def _speaks_for_what_precedes(source: NameMention, counting: frozenset[int], plan: ReadingPlan) -> bool:
    """A sentence that counts or answers for itself says nothing about the toll before it."""
    sentence = sentence_of(plan.segments, source.start)
    answers = load_event_cues(plan.domain).answers.search(plan.document.text[slice(*sentence)])
    return sentence[0] not in counting and answers is None


def _first(names: tuple[NameMention, ...]) -> NameMention | None:
    return names[0] if names else None
