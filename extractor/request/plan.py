"""Cuts the ledger of a document into claim units and puts the names that stand near beside each."""

from __future__ import annotations

import bisect
import dataclasses
import sys
from collections import Counter
from typing import TYPE_CHECKING

from extractor.dates import Dating, find_dates, only_compares
from extractor.domains import load_domain
from extractor.names import Names, find_names, starting_in
from extractor.names.actors import ACTS
from extractor.names.place_ranks import AREA
from extractor.names.places import country_mentions
from extractor.request.candidates import near
from extractor.request.carry_cues import load_carry_cues
from extractor.request.days import shared_dates
from extractor.request.events import (
    EventCues,
    UsualEvent,
    event_type,
    load_event_cues,
    points_back,
    scope_of,
    usual_event,
)
from extractor.request.unit import ClaimUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractor.dates import DateMention
    from extractor.documents import Document
    from extractor.domains import Domain
    from extractor.numbers import Ledger
    from extractor.request.unit import Scope
    from extractor.schema import Effect, NumberMention, Section
    from extractor.segments import Segments, Span

REACH_OF_NOUN, MANY_EVENTS, LONGEST_PHRASE = 2, 3, 60
_MARKUP = {"<!--": "-->", "<script": "</script>", "<style": "</style>"}


@dataclasses.dataclass(frozen=True, slots=True)
class ReadingPlan:
    """All that is known about a document before a model is asked.

    Attributes:
        document: The document.
        segments: Its paragraphs and sentences.
        numbers: Its ledger.
        names: Its places, actors, sources and blames, each in text order.
        dates: Its date expressions.
        dating: What they mean, worked out once.
        usual_event: The kind of event that it speaks of most.
        countries: How often it speaks of each country.
        domain: What it is about.
        units: Its claim units, in text order.
    """

    document: Document
    segments: Segments
    numbers: tuple[NumberMention, ...]
    names: Names
    dates: tuple[DateMention, ...]
    dating: Dating
    usual_event: UsualEvent
    countries: Mapping[str, int]
    domain: Domain
    units: tuple[ClaimUnit, ...] = ()


def plan_reading(
    document: Document, ledger: Ledger, numbers: Sequence[NumberMention], domain: Domain | None = None
) -> ReadingPlan:
    """Plan the reading of a document.

    Args:
        document: The document.
        ledger: Its ledger, for the segments.
        numbers: The ledger's mentions as records.
        domain: What the report is about, as the ledger was read for it; null means the default.

    Returns:
        The plan; every casualty mention stands in exactly one unit.
    """
    domain = domain or load_domain()
    names = _without_victims(find_names(document.text, domain=domain), numbers)
    dates = tuple(date for date in find_dates(document.text) if not only_compares(document.text, date))
    dating = Dating(document.text, document.anchor)
    headline = ledger.segments.headline or (0, 0)
    usual = usual_event(document.text[slice(*headline)], document.text, load_event_cues(domain))
    countries = Counter(country_mentions(document.text))
    known = (names, dates, dating, usual, countries, domain)
    draft = ReadingPlan(document, ledger.segments, tuple(numbers), *known)
    settled = dataclasses.replace(draft, numbers=tuple(_settled(draft)))
    return dataclasses.replace(settled, units=tuple(_units(settled)))


def _without_victims(names: Names, numbers: Sequence[NumberMention]) -> Names:
    """The counted soldiers of "14 soldiers were killed" are not those who did it."""
    counted = {
        position
        for number in numbers
        if number.mention_class == "casualty" and number.noun
        for position in range(number.start, number.end + len(number.noun) + REACH_OF_NOUN)
    }
    acting = tuple(
        a for a in names.actors if a.start not in counted or not a.name.islower() or a.rank == ACTS
    )
    return dataclasses.replace(names, actors=acting)


def _settled(plan: ReadingPlan) -> Iterator[NumberMention]:
    """The ledger with words that count nobody set apart: "deaths and injuries to civilians" in general.

    What a sentence commands ("Report that 500 were killed") is asserted by nobody.
    A bare plural ("civilians were killed") is a count of its own only where its sentence says when or where.
    """
    counted = {
        s for s, mentions in _casualty_sentences(plan) if any(not _is_bare_plural(m) for m in mentions)
    }
    for mention in plan.numbers:
        sentence = sentence_of(plan.segments, mention.start)
        if mention.mention_class == "casualty" and _is_in_markup(plan.document.text, mention):
            yield mention.model_copy(update={"mention_class": "boilerplate"})
        elif mention.mention_class == "casualty" and (
            _only_speaks(plan, mention) or _only_described(plan, mention)
        ):
            yield mention.model_copy(update={"mention_class": "persons_not_casualties"})
        elif mention.mention_class == "casualty" and load_carry_cues().command.match(
            plan.document.text, *sentence
        ):
            yield mention.model_copy(update={"mention_class": "rhetorical"})
        elif _is_bare_plural(mention) and sentence not in counted and not _is_placed(plan, sentence):
            yield mention.model_copy(update={"mention_class": "uncounted_harm"})
        else:
            yield mention


def _is_in_markup(text: str, mention: NumberMention) -> bool:
    """Inside a comment or a script that a page was saved with."""
    for opening, closing in _MARKUP.items():
        opened = text.rfind(opening, 0, mention.start)
        if opened >= 0 and text.find(closing, opened) >= mention.end:
            return True
    return False


def _only_speaks(plan: ReadingPlan, mention: NumberMention) -> bool:
    """As in "six people died, volunteers of the civil defence said", "the chief physician, X, said"."""
    if _is_bare_plural(mention):
        return any(source.start <= mention.start < source.end for source in plan.names.sources)
    after = plan.document.text[mention.end : mention.end + 2] == ", " and mention.point == 1
    return after and any(source.start == mention.end + 2 for source in plan.names.sources)


def _only_described(plan: ReadingPlan, mention: NumberMention) -> bool:
    """As in "a camp for displaced families": what befell them says only who lives there."""
    before = plan.document.text[max(0, mention.start - LONGEST_PHRASE) : mention.start]
    return _is_bare_plural(mention) and load_carry_cues().housed.search(before) is not None


def _is_bare_plural(mention: NumberMention) -> bool:
    return mention.mention_class == "casualty" and mention.kind == "vague" and mention.text == mention.noun


def _is_placed(plan: ReadingPlan, sentence: Span) -> bool:
    places = starting_in(plan.names.places, *sentence)
    return any(place.rank <= AREA for place in places) or bool(_in(plan.dates, sentence))


def _in(dates: tuple[DateMention, ...], sentence: Span) -> tuple[DateMention, ...]:
    first = bisect.bisect_left(dates, sentence[0], key=lambda date: date.start)
    return dates[first : bisect.bisect_left(dates, sentence[1], key=lambda date: date.start)]


def _units(plan: ReadingPlan) -> Iterator[ClaimUnit]:
    count, last = 0, 0
    for sentence, mentions in _casualty_sentences(plan):
        events = list(_split_by_event(mentions))
        told = shared_dates(plan.document.text, _in(plan.dates, sentence), events)
        for group, dates in zip(events, told, strict=True):
            count += 1
            yield _unit(plan, f"s{count}", sentence, group, last, dates)
        last = sentence[1]


def _casualty_sentences(plan: ReadingPlan) -> Iterator[tuple[Span, list[NumberMention]]]:
    grouped: dict[Span, list[NumberMention]] = {}
    for mention in plan.numbers:
        sentence = sentence_of(plan.segments, mention.start)
        if mention.mention_class == "casualty" and not _is_denied(plan, mention, sentence):
            grouped.setdefault(sentence, []).append(mention)
    yield from grouped.items()


def sentence_of(segments: Segments, position: int) -> Span:
    """The sentence that a position of the text lies in."""
    return segments.sentences[max(bisect.bisect_right(segments.sentences, (position, sys.maxsize)) - 1, 0)]


def _is_denied(plan: ReadingPlan, mention: NumberMention, sentence: Span) -> bool:
    """A party that denies any deaths gives a response, not a count."""
    words, cues = plan.document.text[slice(*sentence)], load_event_cues(plan.domain)
    if mention.kind == "none" and cues.ourselves.search(words):
        return True
    return mention.negated and cues.denied.search(words) is not None


def _split_by_event(mentions: list[NumberMention]) -> Iterator[list[NumberMention]]:
    """A second count of the same effect and group in one sentence speaks of another event."""
    group: list[NumberMention] = []
    seen: set[tuple[tuple[Effect, ...], str | None]] = set()
    for mention in mentions:
        key = (tuple(mention.effects), mention.category)
        is_total = mention.subset_of is None and mention.modality == "reported" and not mention.negated
        if is_total and key in seen:
            yield group
            group, seen = [], set()
        if is_total:
            seen.add(key)
        group.append(mention)
    if group:
        yield group


def _unit(
    plan: ReadingPlan,
    name: str,
    sentence: Span,
    mentions: list[NumberMention],
    last: int,
    dates: tuple[DateMention, ...],
) -> ClaimUnit:
    text, cues = plan.document.text, load_event_cues(plan.domain)
    words = text[slice(*sentence)]
    paragraph = _paragraph_of(plan.segments, sentence)
    starts_incident, scope = bool(cues.another.search(words)), _scope(plan, sentence, cues)
    of_its_own = (starts_incident or scope == "background") and cues.general.first(words) is not None
    around = "" if of_its_own else text[slice(*plan.segments.paragraphs[paragraph])]
    effects = {effect for mention in mentions for effect in mention.effects}
    leads_from = max(plan.segments.paragraphs[paragraph][0], last)
    focus = (mentions[0].start, mentions[-1].end)
    usual = UsualEvent("other") if scope == "background" else plan.usual_event
    return ClaimUnit(
        id=name,
        start=sentence[0],
        end=sentence[1],
        leads_from=leads_from,
        told_from=_told_from((leads_from, sentence[0]), plan, cues),
        paragraph=paragraph,
        mentions=tuple(mentions),
        places=near(plan.names.places, sentence, focus),
        actors=near(plan.names.actors, sentence, focus),
        sources=near(plan.names.sources, sentence, focus),
        dates=dates,
        scope=scope,
        event_type=event_type(words, around, effects, usual, cues),
        starts_incident=starts_incident,
        unconfirmed=bool(cues.unconfirmed.search(words)),
        points_back=points_back(words, focus[0] - sentence[0], mentions[0].end - sentence[0], cues),
        section=_section(plan.segments, sentence),
    )


def _told_from(lead: Span, plan: ReadingPlan, cues: EventCues) -> int:
    """Where the first of the sentences that lead to a count begins that says what happened."""
    sentences = plan.segments.sentences
    first = bisect.bisect_left(sentences, lead[0], key=lambda sentence: sentence[0])
    for start, end in sentences[first:]:
        if start >= lead[1] or cues.tells_of_event(plan.document.text[start:end]):
            return min(start, lead[1])
    return lead[1]


def _scope(plan: ReadingPlan, sentence: Span, cues: EventCues) -> Scope:
    """What the words of the sentence say; a toll of many counted events is a total over them."""
    said = scope_of(plan.document.text[slice(*sentence)], cues)
    first = bisect.bisect_left(plan.numbers, sentence[0], key=lambda number: number.start)
    last = bisect.bisect_left(plan.numbers, sentence[1], key=lambda number: number.start)
    many = any(_counts_many_events(number) for number in plan.numbers[first:last])
    return "aggregate" if said == "incident" and many else said


def _counts_many_events(number: NumberMention) -> bool:
    size = number.point or number.low or number.high or 0
    return number.mention_class == "incident_count" and size >= MANY_EVENTS


def _paragraph_of(segments: Segments, sentence: Span) -> int:
    starts = [start for start, _ in segments.paragraphs]
    return max(bisect.bisect_right(starts, sentence[0]) - 1, 0)


def _section(segments: Segments, sentence: Span) -> Section:
    if segments.headline and segments.headline[0] <= sentence[0] < segments.headline[1]:
        return "headline"
    if segments.dek and segments.dek[0] <= sentence[0] < segments.dek[1]:
        return "dek"
    return "body"
