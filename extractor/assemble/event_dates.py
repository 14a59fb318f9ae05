"""When an incident happened: the dates of its own sentences, else those that lead to it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.assemble.evidence import evidence
from extractor.dates import dates_a_birth
from extractor.names.frames import load_frames
from extractor.schema import IncidentDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.dates import DateMention
    from extractor.request import ReadingPlan
    from extractor.request.groups import UnitGroup
    from extractor.segments import Span

LONGEST_PLAN, OPENING, LONGEST_HEAD = 40, 20, 1500
LONGEST_DAY, LONGEST_TOLD = timedelta(days=3), timedelta(days=31)
_COVERS = re.compile(r"\b(?:covers?|covering|period|reporting\s+dates?)\b[^.\n]*$", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:scheduled|planned|due|slated|set)\s+(?:for|to\s+\w+)?\s*$", re.IGNORECASE)


def dates_of(group: UnitGroup, plan: ReadingPlan, reach: Span) -> list[IncidentDate]:
    """The dates of the event first, then those of statements about it; each stretch of days once.

    Where the sentences that count give no day, the first day named before them in the same stretch of text is
    the day of the event; else the day that the report told last before them.

    Args:
        group: The units that speak of the event.
        plan: The reading plan of the document.
        reach: The part of the text that speaks of it.
    """
    found: dict[object, IncidentDate] = {}
    own = [
        mention
        for read in group.units
        for mention in read.unit.dates
        if not _only_follows(mention, read.unit.start, plan)
    ]
    for mention in (mention for mention in own if not dates_a_birth(plan.document.text, mention)):
        date = as_incident_date(mention, plan)
        found.setdefault((date.role, (date.start, date.end) if date.start else date.text), date)
    if not any(date.role == "event" for date in found.values()) and group.scope == "incident":
        found.update({("event", date.text): date for date in _leading(group, plan, reach)[:1]})
    if not any(date.role == "event" for date in found.values()) and group.scope == "aggregate":
        found.update({("event", date.text): date for date in _period_of_report(plan)})
    return sorted(found.values(), key=lambda date: date.role != "event")


def _period_of_report(plan: ReadingPlan) -> list[IncidentDate]:
    """As in "Reporting period: 5-11 March" and "This update covers 12 to 20 February"."""
    text = plan.document.text
    head = (mention for mention in plan.dates if mention.start < LONGEST_HEAD)
    told = (m for m in head if _COVERS.search(text, max(0, m.start - LONGEST_PLAN), m.start))
    return [date for date in (as_incident_date(m, plan) for m in told) if _length(date) < LONGEST_TOLD][:1]


def _only_follows(mention: DateMention, sentence: int, plan: ReadingPlan) -> bool:
    """As in "40 of whom were let go the next morning": the day after is not that of the event."""
    if mention.told is None or mention.start - sentence <= OPENING:
        return False
    days = plan.dating.days_of(mention)
    return days.precision == "day" and days != plan.dating.days_of(mention.told)


def _leading(group: UnitGroup, plan: ReadingPlan, reach: Span) -> list[IncidentDate]:
    """The dates that lead to sentences without one, the likeliest first; a stretch of years comes last.

    What a report of another month tells has none of them.
    """
    own = (as_incident_date(mention, plan) for read in group.units for mention in read.unit.dates)
    if any(not _is_day(date) for date in own if date.start and date.role == "report"):
        return []
    last = group.units[-1].unit.end
    lead = _events((m for m in plan.dates if reach[0] <= m.start and m.end <= last), plan)
    days = [date for date in lead if _is_day(date)]
    return days or _of_lead(group, plan) or _told_before(group, plan) or lead


def _of_lead(group: UnitGroup, plan: ReadingPlan) -> list[IncidentDate]:
    """The day that a paragraph names before it counts anybody holds for all that it tells then."""
    first = group.units[0].unit
    begin = plan.segments.paragraphs[first.paragraph][0]
    counting = min(unit.start for unit in plan.units if unit.paragraph == first.paragraph)
    return _events((m for m in plan.dates if begin <= m.start and m.end <= counting), plan)


def _told_before(group: UnitGroup, plan: ReadingPlan) -> list[IncidentDate]:
    """The time told last in its paragraph, else the days told before it, the last first.

    What is set apart from them has another day.
    """
    first = group.units[0].unit
    if first.starts_incident:
        return []
    paragraph = plan.segments.paragraphs[first.paragraph][0]
    before = _events((m for m in plan.dates if m.end <= first.start), plan)
    here = [date for date in before if date.evidence[0].start >= paragraph and _length(date) <= LONGEST_TOLD]
    if _is_told_of_a_day(group, plan):
        return here[-1:]
    return here[-1:] or [date for date in reversed(before) if _is_day(date)]


def _is_told_of_a_day(group: UnitGroup, plan: ReadingPlan) -> bool:
    """As in "the army announced on 24 July": what it told then did not happen on the day of another event."""
    first = group.units[0].unit
    return first.section == "body" and any(plan.dating.is_of_report(mention) for mention in first.dates)


def _events(mentions: Iterable[DateMention], plan: ReadingPlan) -> list[IncidentDate]:
    told = (mention for mention in mentions if not plan.dating.is_of_report(mention))
    return [as_incident_date(mention, plan) for mention in told if not _is_ahead(mention, plan)]


def _is_day(date: IncidentDate) -> bool:
    return date.precision == "day" if date.start is None else _length(date) <= LONGEST_DAY


def _length(date: IncidentDate) -> timedelta:
    return date.end - date.start if date.start and date.end else timedelta.max


def _is_ahead(mention: DateMention, plan: ReadingPlan) -> bool:
    """As in "the summit scheduled for 8 December": nothing happened on that day yet."""
    before = plan.document.text[max(0, mention.start - LONGEST_PLAN) : mention.start]
    return mention.text[:4].lower() == "for " or _PLANNED.search(before) is not None


def as_incident_date(mention: DateMention, plan: ReadingPlan) -> IncidentDate:
    """A date of the text as the record has it, with its days and what it dates."""
    text = plan.document.text
    resolved = plan.dating.days_of(mention)
    return IncidentDate(
        text=mention.text,
        start=resolved.start,
        end=resolved.end,
        precision=resolved.precision,
        role="report" if plan.dating.is_of_report(mention) and not _dates_harm(mention, plan) else "event",
        evidence=[evidence(text, mention.start, mention.end)],
    )


def _dates_harm(mention: DateMention, plan: ReadingPlan) -> bool:
    """As in "On 3 March, it says, soldiers fired": what hangs on a verb of harm dates no statement."""
    frames = load_frames("en")
    word = plan.names.syntax.head_of(mention.start, mention.end)
    verb = next((one for one in word.upwards() if one.kind == "VERB"), None) if word else None
    return verb is not None and verb.lemma in frames.harming | frames.taking | frames.coming
