"""Where a claim happened: the place of its own sentence, else the one that is carried on or told nearest."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.names import NameMention, starting_in
from extractor.names.place_ranks import AREA, COUNTRY, ELSEWHERE, EXACT
from extractor.request.carry_cues import load_carry_cues
from extractor.request.days import told_days
from extractor.request.sentences import sentence_of
from extractor.request.totals import area_meant, land_told_of
from extractor.request.unit import ClaimUnit

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan

AHEAD, BEHIND, LONGEST_HEADING = 700, 500, 60
_REACH_BEFORE, LONGEST_FEATURE = 32, 12
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+[A-Z]")
_SENTENCE_ENDS = re.compile(r"[.!?…:;,]['\"”’)]*$")


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What was told last before a claim: the unit and its place; null where it is the first."""

    unit: ClaimUnit | None
    place: NameMention | None


def place_of(unit: ClaimUnit, actor: NameMention | None, told: Told, plan: ReadingPlan) -> NameMention | None:
    """Where a claim happened.

    Args:
        unit: The claim.
        actor: Who did it; a campaign is not told of the attacker's land.
        told: What was told last before it.
        plan: The reading plan of the document.
    """
    own = own_place(unit, plan)
    if own is not None and (own.rank < COUNTRY or _is_told_of_all_of(own, unit, told.unit, plan)):
        return own
    if unit.scope != "incident" and told.unit is not None and unit.section == "body":
        return _of_total(unit, actor, told, plan) or own
    led = _led_from(unit, plan)
    if led is not None:
        return led
    if _is_apart(unit, told.unit, plan):
        return own or _ahead_in_paragraph(unit, plan)
    if _goes_on(unit, told):
        return own if own and _is_wide(told.place) else told.place
    return _near(unit, plan) or own or told.place or _first(_told_of(unit.places, _reach_ahead(unit, plan)))


def _of_total(
    unit: ClaimUnit, actor: NameMention | None, told: Told, plan: ReadingPlan
) -> NameMention | None:
    """A total or a statistic without a place of its own: never the village of an event told beside it."""
    area, last = area_meant(unit, plan), told.unit
    if area is not None:
        return area
    if last is not None and last.scope != "incident" and last.paragraph == unit.paragraph:
        return told.place
    if unit.scope == "aggregate":
        led = _led_from(unit, plan)
        goes_on = told.place if _is_same_matter(unit, told) and _goes_on(unit, told) else None
        if led or goes_on:
            return led or goes_on
    return land_told_of(unit, actor, plan)


def own_place(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """The place of its own sentence; where that recalls "since May, when ...", the place of that."""
    recalled = _recalled_from(unit, plan)
    places = tuple(place for place in unit.own(unit.places) if place.start >= recalled)
    closer = [p for p in places if p.rank <= AREA and not _opens(unit, p, plan)]
    exact = [p for p in closer if p.rank == EXACT]
    return _right_after(unit, plan) or _first(_told_of(tuple(exact or closer) or places, unit.end))


def _opens(unit: ClaimUnit, place: NameMention, plan: ReadingPlan) -> bool:
    """As in "In the Karsa valley, 17 people died at Odun": the frame of what is told, not its place."""
    text = plan.document.text
    before = load_carry_cues().opening.fullmatch(text, unit.start, place.start)
    return before is not None and "," in text[place.end : place.end + LONGEST_FEATURE]


def _recalled_from(unit: ClaimUnit, plan: ReadingPlan) -> int:
    compared = plan.event_words.compared((unit.start, unit.mentions[0].start))
    return compared.end() if compared and compared["when"] else unit.start


def _is_same_matter(unit: ClaimUnit, told: Told) -> bool:
    """Whether what was told last is no single event that a total or a statistic has nothing to do with."""
    last = told.unit
    return (
        last is None or last.scope != "incident" or last.section != "body" or last.paragraph == unit.paragraph
    )


def _is_apart(unit: ClaimUnit, last: ClaimUnit | None, plan: ReadingPlan) -> bool:
    """Whether other days, or a heading between them, set a claim apart from what was told last."""
    if last is None or last.section != "body" or last.paragraph == unit.paragraph:
        return False
    headings = (
        plan.document.text[slice(*span)]
        for span in plan.segments.paragraphs[last.paragraph + 1 : unit.paragraph]
    )
    if any(_is_heading(words) for words in headings):
        return True
    if not unit.dates:
        return False
    days, before = told_days(unit, last.end, plan), told_days(last, last.start, plan)
    return bool(days and before and days.apart_from(before))


def _is_heading(words: str) -> bool:
    if len(words) > LONGEST_HEADING or _SENTENCE_ENDS.search(words):
        return False
    return words.isupper() or _NUMBERED.match(words) is not None


def _ahead_in_paragraph(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    ahead = starting_in(plan.names.places, unit.end, plan.segments.paragraphs[unit.paragraph][1])
    return next((place for place in ahead if place.rank <= AREA), None)


def _is_told_of_all_of(
    country: NameMention, unit: ClaimUnit, last: ClaimUnit | None, plan: ReadingPlan
) -> bool:
    """A total is told of a country; so is what a later paragraph tells as "in Orvan", no closer."""
    later = last is not None and last.section == "body" and last.paragraph != unit.paragraph
    before = plan.document.text[max(0, country.start - _REACH_BEFORE) : country.start]
    return unit.scope != "incident" or bool(later and load_carry_cues().throughout.search(before))


def _goes_on(unit: ClaimUnit, told: Told) -> bool:
    last = told.unit
    if last is None or told.place is None or unit.starts_incident:
        return False
    return unit.scope in ("incident", last.scope) or last.section in ("headline", "dek")


def _is_wide(place: NameMention | None) -> bool:
    return place is None or place.rank >= COUNTRY


def _near(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """The last place told of before a claim of one event, else the first one after."""
    behind = [p for p in starting_in(plan.names.places, unit.start - BEHIND, unit.start) if p.rank <= AREA]
    if unit.scope == "incident" and behind and not unit.starts_incident:
        return behind[-1]
    return _ahead(unit, plan)


def _ahead(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    ahead = starting_in(plan.names.places, unit.end, _reach_ahead(unit, plan))
    return next((place for place in ahead if place.rank <= AREA), None)


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


def _first(names: tuple[NameMention, ...]) -> NameMention | None:
    return names[0] if names else None
