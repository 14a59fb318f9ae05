"""An incident from the units that speak of it: kind, event type, dates, places."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.assemble.attributions import attributions_of
from extractor.assemble.event_dates import dates_of
from extractor.assemble.event_types import HURT, event_type_of
from extractor.assemble.evidence import evidence
from extractor.assemble.locations import locations_of
from extractor.request.scoping import likely_scope
from extractor.schema import Incident, Weapon

if TYPE_CHECKING:
    from datetime import date

    from extractor.request import ReadingPlan
    from extractor.request.groups import UnitGroup
    from extractor.request.scope import Scope
    from extractor.schema import IncidentDate, IncidentKind
    from extractor.segments import Span

LONGEST_SUMMARY = 160
LONG_PAST = timedelta(days=61)  # MUC-4's fill rules leave out what happened more than two months before
LONG_TOLL = timedelta(days=366)  # our reading: a total that began more than a year before is background
LONGEST_INCIDENT = timedelta(days=31)
_COUNTED = re.compile(r"(?:[ \u00a0][A-Za-z-]+){0,2}?[ \u00a0][A-Za-z-]+[sS]\b")  # up to the first plural
MANY_MORE_FLED = 5  # one event drives many more from their homes than it kills


def incident_of(
    group: UnitGroup, plan: ReadingPlan, incident_id: str, *, reach: Span, attributed: bool
) -> Incident:
    """The incident that a group of units reports.

    Args:
        group: Its units.
        plan: The reading plan of the document.
        incident_id: The id it gets.
        reach: The part of the text that speaks of it: from its first paragraph to the next incident.
        attributed: Whether the reader says who did it; the ledger alone does not.
    """
    text = plan.document.text
    dates = dates_of(group, plan, reach)
    by_rules = _kind(group, plan, dates)
    return Incident(
        id=incident_id,
        kind=likely_scope([read.unit for read in group.units], by_rules),
        event_type=event_type_of(group, plan),
        summary=_summary(group, text),
        dates=dates,
        locations=locations_of(group, plan, reach),
        attributions=attributions_of(group, reach, plan, recalled=by_rules == "background")
        if attributed
        else [],
        weapons=_weapons(group, plan),
        modality="unconfirmed" if all(read.unit.unconfirmed for read in group.units) else "reported",
    )


def _kind(group: UnitGroup, plan: ReadingPlan, dates: list[IncidentDate]) -> IncidentKind:
    """What the words say, unless the days show what is long past, told over many, or a whole campaign."""
    starts = [found.start for found in dates if found.role == "event" and found.start]
    ends = [found.end for found in dates if found.role == "event" and found.end]
    published, toll = plan.document.anchor, plan.domain.campaign_toll
    if published and ends and max(ends) < _told_until(plan, published) - LONG_PAST:
        return "background"
    if published and starts and group.scope == "aggregate" and min(starts) < published - LONG_TOLL:
        return "background"
    units = [read.unit for read in group.units]
    largest = max(max(unit.largest(*HURT), unit.largest("displaced") / MANY_MORE_FLED) for unit in units)
    if group.scope == "incident" and toll and largest >= toll and not _has_own_day(group, plan):
        return "background"
    if group.scope == "incident" and _longest(dates) > LONGEST_INCIDENT:
        return "aggregate"
    return group.scope


def _told_until(plan: ReadingPlan, published: date) -> date:
    """The last day of any event that is told of: a yearly report is no more recent than what it covers.

    Where no event is told with its day, a stretch counts that totals are told of and that was over.
    """
    ends = _ends(plan, "incident", published) or _ends(plan, "aggregate", published - timedelta(days=1))
    return max((*ends, published - LONG_TOLL)) if ends else published


def _ends(plan: ReadingPlan, scope: Scope, latest: date) -> list[date]:
    """The last days of all that claims of a scope are told of, up to the latest."""
    told = [date for unit in plan.units if unit.scope == scope for date in unit.dates]
    spans = (plan.dating.days_of(one) for one in told if not plan.dating.is_of_report(one))
    return [span.end for span in spans if span.end and span.end <= latest]


def _has_own_day(group: UnitGroup, plan: ReadingPlan) -> bool:
    own = (mention for read in group.units for mention in read.unit.dates)
    told = (mention for mention in own if not plan.dating.is_of_report(mention))
    return any(plan.dating.days_of(mention).end for mention in told)


def _longest(dates: list[IncidentDate]) -> timedelta:
    """The longest stretch of days that is told from one day to another; a month or a year is only vague."""
    ranges = (one for one in dates if one.role == "event" and one.precision == "range")
    return max((one.end - one.start for one in ranges if one.start and one.end), default=timedelta(0))


def _summary(group: UnitGroup, text: str) -> str:
    """The incident's own first sentence: a summary that nobody had to invent."""
    body = [read for read in group.units if read.unit.section == "body"] or group.units
    words = " ".join(text[body[0].unit.start : body[0].unit.end].split())
    return words if len(words) <= LONGEST_SUMMARY else words[: LONGEST_SUMMARY - 1].rstrip() + "…"


def _weapons(group: UnitGroup, plan: ReadingPlan) -> list[Weapon]:
    found = []
    for mention in (number for number in plan.numbers if number.mention_class == "weapon_count"):
        if any(read.unit.start <= mention.start < read.unit.end for read in group.units):
            noun = _COUNTED.match(plan.document.text, mention.end)
            words = evidence(plan.document.text, mention.start, noun.end() if noun else mention.end)
            count = int(mention.point) if mention.point is not None else None
            found.append(Weapon(text=" ".join(words.quote.split()), count=count, evidence=[words]))
    return found
