"""Where an incident happened: the places of its sentences, each with the words that say where it lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.assemble.evidence import evidence
from extractor.names import starting_in
from extractor.names.place_contexts import holds
from extractor.names.place_ranks import AREA, COUNTRY, EXACT
from extractor.request.folding import fold, is_part_of_name
from extractor.schema import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names import NameMention
    from extractor.request import ReadingPlan
    from extractor.request.groups import UnitGroup
    from extractor.segments import Span

LONGEST_LIST, LONGEST_LEAD, MOST_HOLDING = 300, 40, 2
_LIST_GAP = re.compile(
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:nearby|neighbou?ring|adjacent)\s+)?|,?\s+and\s+(?:in|at|near)\s+"
)
_FEATURE = (
    r"(?:town|city|village|hamlet|settlement|district|province|region|state|county|governorate|territory|suburb"
    r"|quarter|neighbou?rhood|camp|port|valley|forest|market|bazaar|road|bridge)"
)
_LEADS = re.compile(
    rf"\b(?:(?:near|outside|around)\s+(?:the\s+)?)?(?:(?:the\s+)?(?:outskirts|edge|vicinity|{_FEATURE})\s+of\s+(?:the\s+)?)?$"
)
_FOLLOWS = re.compile(rf"[ \u00a0]{_FEATURE}\b")


def locations_of(group: UnitGroup, plan: ReadingPlan, reach: Span) -> list[Location]:
    """Its places; the area or country of a single event is no second place beside an exact one.

    Args:
        group: The units that speak of the incident.
        plan: The reading plan of the document.
        reach: The part of the text that speaks of it, where the exact place may be told after the count.
    """
    chosen = _chosen(group)
    areas = {place.name for place in plan.names.places if place.rank in (AREA, COUNTRY)}
    exact = [place for place in chosen if place.rank == EXACT or place.name not in areas]
    is_exact = group.scope == "incident" and any(place.rank == EXACT for place in chosen)
    told = [place for one in (exact if is_exact else chosen) for place in _listed(one, plan)]
    is_carried = group.scope == "incident" and not is_exact and not plan.is_parsed
    if is_carried and told and all(place.rank == AREA for place in told):
        told = _exact_place(group, plan, reach) or told
    found: dict[str, Location] = {}
    for place in told:
        found.setdefault(fold(place.name), location_of(place, plan))
    shortened = {short for short in found if any(is_part_of_name(short, name) for name in found)}
    return [place for name, place in found.items() if name not in shortened]


def _chosen(group: UnitGroup) -> list[NameMention]:
    """The places of its units: one that was only carried on is no second place beside those told there."""
    there = {read.place for read in group.units if read.has_own_place}
    return [
        read.names.place for read in group.units if read.names.place and (not there or read.place in there)
    ]


def _listed(place: NameMention | None, plan: ReadingPlan) -> Iterator[NameMention]:
    """The place and those listed with it: "in al-Bolel, al-Kharita and other villages"."""
    if place is None:
        return
    text, last = plan.document.text, place
    yield place
    for following in starting_in(plan.names.places, place.end, place.end + LONGEST_LIST):
        gap = text[last.end : following.start]
        if not _LIST_GAP.fullmatch(gap):
            return
        if following.rank <= (max(place.rank, AREA) if "and" in gap else place.rank):
            yield following
        last = following


def _exact_place(group: UnitGroup, plan: ReadingPlan, reach: Span) -> list[NameMention]:
    """What is told of a province first may be told of a village in the next paragraph."""
    start, paragraphs = group.units[0].unit.start, plan.segments.paragraphs
    end = min(reach[1], paragraphs[min(group.units[0].unit.paragraph + 1, len(paragraphs) - 1)][1])
    exact = (place for place in starting_in(plan.names.places, start, end) if place.rank == EXACT)
    first = next(exact, None)
    return list(_listed(first, plan))


def location_of(place: NameMention, plan: ReadingPlan) -> Location:
    """A place as the record has it, with the words that say where it lies."""
    start, end = _phrase(place, plan)
    words = evidence(plan.document.text, start, end)
    whole = " ".join(words.quote.split())
    name = " ".join(place.text.split())
    return Location(text=whole, name=name if name != whole else None, evidence=[words])


def _phrase(place: NameMention, plan: ReadingPlan) -> Span:
    """The name with what leads to it and what holds it: "the town of Bolan in Karsa province"."""
    text = plan.document.text
    lead = _LEADS.search(text, max(0, place.start - LONGEST_LEAD), place.start)
    start, end = lead.start() if lead else place.start, _with_feature(text, place.end)
    for holding in starting_in(plan.names.places, end, end + LONGEST_LIST)[:MOST_HOLDING]:
        gap = text[end : holding.start]
        if holding.rank not in (AREA, COUNTRY) or not (gap == ", " or holds(text, end, holding.start)):
            break
        end = _with_feature(text, holding.end)
    return start, end


def _with_feature(text: str, end: int) -> int:
    feature = _FOLLOWS.match(text, end)
    return feature.end() if feature else end
