"""Cuts the ledger of a document into claim units and puts the names that stand near beside each."""

from __future__ import annotations

import bisect
import dataclasses
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from extractor.dates import Dating, dates_a_birth, find_dates, lies_ahead, only_compares
from extractor.domains import load_domain
from extractor.names import Names, find_names, starting_in
from extractor.names.places import country_mentions
from extractor.request.candidates import near
from extractor.request.days import shared_dates
from extractor.request.entries import opens_entry
from extractor.request.event_words import EventWords
from extractor.request.events import load_event_cues
from extractor.request.kinds import (
    NOWHERE,
    OWN,
    KindsOfReport,
    Passage,
    load_kind_cues,
    told_kind,
    usual_event,
)
from extractor.request.reading_plan import ReadingPlan
from extractor.request.scoping import leaning
from extractor.request.sentences import dates_in, paragraph_of, section_of
from extractor.request.settling import casualty_sentences, settled, without_victims
from extractor.request.splitting import split_by_event, stands_beside
from extractor.request.turns import turns_of
from extractor.request.unit import ClaimUnit
from extractor.segments.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.dates import DateMention
    from extractor.documents import Document
    from extractor.domains import Domain
    from extractor.numbers import Ledger
    from extractor.request.scope import Scope
    from extractor.schema import NumberMention
    from extractor.segments import Span

MANY_EVENTS = 3
SEVERAL_DAYS, A_MONTH, A_YEAR = timedelta(days=5), timedelta(days=27), timedelta(days=360)


def plan_reading(
    document: Document,
    ledger: Ledger,
    numbers: Sequence[NumberMention],
    domain: Domain | None = None,
    *,
    parses: bool = False,
) -> ReadingPlan:
    """Plan the reading of a document.

    Args:
        document: The document.
        ledger: Its ledger, for the segments.
        numbers: The ledger's mentions as records.
        domain: What the report is about, as the ledger was read for it; null means the default.
        parses: Whether the syntax of its sentences is looked at, where a parser is installed.

    Returns:
        The plan; every casualty mention stands in exactly one unit.
    """
    domain, words = domain or load_domain(), Concordance(document.text)
    sentences = ledger.segments.sentences if parses else ()
    found = find_names(document.text, domain=domain, words=words, sentences=sentences)
    names = without_victims(_of_the_report(found, ledger.segments.furniture), numbers)
    dates = tuple(_that_tell(document.text, find_dates(document.text, words)))
    dating = Dating(document.text, document.anchor, dates)
    kinds = KindsOfReport(load_kind_cues(domain), words)
    usual = usual_event(ledger.segments.headline or NOWHERE, kinds)
    countries = Counter(country_mentions(words))
    events = EventWords(load_event_cues(domain), words)
    known = (words, names, dates, dating, kinds, events, usual, countries, domain)
    draft = ReadingPlan(document, ledger.segments, tuple(numbers), *known)
    plan = dataclasses.replace(draft, numbers=tuple(settled(draft)))
    return dataclasses.replace(plan, units=tuple(_units(plan)))


def _that_tell(text: str, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates on which something may have happened."""
    return (date for date in dates if not only_compares(text, date) and not lies_ahead(text, date))


def _of_the_report(names: Names, furniture: Sequence[Span]) -> Names:
    """A link to another article names no place of this one."""
    links = {name for span in furniture for name in starting_in(names.places, *span)}
    if not links:
        return names
    return dataclasses.replace(names, places=tuple(name for name in names.places if name not in links))


def _units(plan: ReadingPlan) -> list[ClaimUnit]:
    told: list[ClaimUnit] = []
    for sentence, mentions in casualty_sentences(plan):
        events = list(split_by_event(mentions, plan))
        shared = shared_dates(plan.document.text, dates_in(plan.dates, sentence), events)
        last = told[-1].end if told else 0
        for group, dates in zip(events, shared, strict=True):
            unit = _unit(plan, f"s{len(told) + 1}", sentence, group, last, dates)
            told.append(leaning(unit, told, plan))
    return told


def _unit(
    plan: ReadingPlan,
    name: str,
    sentence: Span,
    mentions: list[NumberMention],
    last: int,
    dates: tuple[DateMention, ...],
) -> ClaimUnit:
    words = plan.event_words
    paragraph = paragraph_of(plan.segments, sentence)
    counted = [mention.effects for mention in mentions]
    leads_from = max(plan.segments.paragraphs[paragraph][0], last)
    focus = (mentions[0].start, mentions[-1].end)
    compared = stands_beside(mentions[0], plan)
    past = last and not dates and all(mention.modality == "historical" for mention in mentions)
    said = words.scope_of(sentence, (leads_from, sentence[0]))
    scope: Scope = "background" if compared or past else _scope(said, plan, sentence, dates)
    told_from = _told_from((leads_from, sentence[0]), plan)
    starts_incident = words.set_apart(sentence) or opens_entry(sentence, plan)
    likewise = words.tell("likewise", sentence)
    passage = _passage(plan, sentence, leads_from, scope=scope, apart=starts_incident and not likewise)
    told = told_kind(passage, counted, scope, plan.usual_event, plan.kinds)
    return ClaimUnit(
        id=name,
        start=sentence[0],
        end=sentence[1],
        leads_from=leads_from,
        told_from=told_from,
        paragraph=paragraph,
        mentions=tuple(mentions),
        places=near(plan.names.places, sentence, focus),
        actors=near(plan.names.actors, sentence, focus),
        sources=near(plan.names.sources, sentence, focus),
        dates=dates,
        scope=scope,
        event_type=told.kind,
        type_told_by=told.told_by,
        family=load_kind_cues(plan.domain).family_of.get(told.kind) if told.told_by == OWN else None,
        starts_incident=starts_incident,
        unconfirmed=words.tell("unconfirmed", sentence),
        compared=compared,
        only_long=scope != said,
        turns=turns_of(plan, sentence, mentions, (leads_from, told_from)),
        section=section_of(plan.segments, sentence),
    )


def _passage(plan: ReadingPlan, sentence: Span, leads_from: int, *, scope: Scope, apart: bool) -> Passage:
    """The words that may tell what happened: those around it too, unless it is told apart."""
    if scope != "incident" or (apart and plan.kinds.tells(sentence)):
        return Passage(sentence, total=scope == "aggregate", apart=apart or scope == "background")
    paragraph = plan.segments.paragraphs[paragraph_of(plan.segments, sentence)]
    return Passage(sentence, (leads_from, sentence[0]), paragraph)


def _told_from(lead: Span, plan: ReadingPlan) -> int:
    """Where the first of the sentences that lead to a count begins that says what happened."""
    sentences = plan.segments.sentences
    first = bisect.bisect_left(sentences, lead[0], key=lambda sentence: sentence[0])
    for start, end in sentences[first:]:
        if start >= lead[1] or plan.kinds.tells((start, end)):
            return min(start, lead[1])
    return lead[1]


def _scope(said: Scope, plan: ReadingPlan, sentence: Span, dates: tuple[DateMention, ...]) -> Scope:
    """What the words of the sentence say; a toll of many counted events, or of a long time, is a total."""
    if said != "incident":
        return said
    first = bisect.bisect_left(plan.numbers, sentence[0], key=lambda number: number.start)
    last = bisect.bisect_left(plan.numbers, sentence[1], key=lambda number: number.start)
    many = any(_counts_many_events(number) for number in plan.numbers[first:last])
    if dates and not many:
        many = _is_of_long_time(dates, plan, told=plan.kinds.tells(sentence))
    return "aggregate" if many else said


def _is_of_long_time(dates: tuple[DateMention, ...], plan: ReadingPlan, *, told: bool) -> bool:
    """Whether all that a sentence is told of is a year, several days, or a month without an event."""
    text, dating = plan.document.text, plan.dating
    own = [date for date in dates if not (dating.is_of_report(date) or dates_a_birth(text, date))]
    spans = [dating.compared_days_of(date) for date in own]
    lengths = [(span.precision, span.end - span.start) for span in spans if span.start and span.end]
    least = A_YEAR if told else A_MONTH
    long = [length >= (SEVERAL_DAYS if precision == "range" else least) for precision, length in lengths]
    return bool(long) and all(long)


def _counts_many_events(number: NumberMention) -> bool:
    size = number.point or number.low or number.high or 0
    return number.mention_class == "incident_count" and size >= MANY_EVENTS
