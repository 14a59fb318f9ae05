"""Where a total or a statistic is told of that names no place itself: an area meant, else the land."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.names.place_ranks import AREA, ELSEWHERE
from extractor.names.places import country_mentions
from extractor.request.carry_cues import load_carry_cues
from extractor.segments.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names import NameMention
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit

_REACH_BEFORE, _REACH_AFTER, _HEAD = 30, 20, 600


def area_meant(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """As in "486 were abducted in the region": the region that was named last before it."""
    cues, text = load_carry_cues(), plan.document.text
    meant = cues.area_meant.search(text, unit.start, unit.end)
    if meant is None:
        return None
    before = [p for p in starting_in(plan.names.places, 0, unit.start + meant.start()) if p.rank <= AREA]
    return next((place for place in reversed(before) if _is_called(text, place, meant["area"])), None)


def _is_called(text: str, place: NameMention, feature: str) -> bool:
    """As in "the Karsa region", "the region of Karsa" and "Karsa Region"."""
    around = text[max(0, place.start - _REACH_BEFORE) : place.end + _REACH_AFTER].lower()
    name = re.escape(place.text.lower())
    after = rf"{name}(?:[\s,]+(?:and\s+)?[\w'’-]+){{0,2}}?\s+(?:{feature}|{_plural(feature)})\b"
    return (
        re.search(rf"\b{feature}\s+of\s+(?:the\s+)?{name}|{after}|{name}\b(?<=\b{feature})", around)
        is not None
    )


def _plural(feature: str) -> str:
    return f"{feature[:-1]}ies" if feature.endswith("y") else f"{feature}s"


def land_told_of(unit: ClaimUnit, actor: NameMention | None, plan: ReadingPlan) -> NameMention | None:
    """A campaign is told of a country: that of its own words, else of the report's head, else the usual one.

    Never the attacker's; and none where it is not named ("the Orvan army"), or several are as likely.
    """
    attacking = set(country_mentions(Concordance(actor.name))) if actor else set()
    named = [place for place in plan.names.places if place.name in plan.countries]
    told = [country for country in named if country.name not in attacking] or named
    own = set(country_mentions(Concordance(plan.document.text[unit.start : unit.end]))) - attacking
    if own:
        return _most_spoken_of([country for country in told if country.name in own], unit, plan)
    head = [country for country in told if country.start < _head_ends(plan)]
    for likely in (_where_it_happened(head), head, _where_it_happened(told), told):
        if likely:
            return _most_spoken_of(likely, unit, plan)
    return None


def _where_it_happened(countries: Sequence[NameMention]) -> list[NameMention]:
    return [country for country in countries if country.rank < ELSEWHERE]


def _most_spoken_of(
    countries: Sequence[NameMention], unit: ClaimUnit, plan: ReadingPlan
) -> NameMention | None:
    most = max((plan.countries[country.name] for country in countries), default=0)
    likely = [country for country in countries if plan.countries[country.name] == most]
    if len({country.name for country in likely}) > 1:
        return None
    return min(likely, key=lambda place: (place.rank, abs(place.start - unit.start)), default=None)


def _head_ends(plan: ReadingPlan) -> int:
    """Where the first paragraph ends that counts below the headlines."""
    body = next((unit for unit in plan.units if unit.section == "body"), None)
    return plan.segments.paragraphs[body.paragraph][1] if body else _HEAD
