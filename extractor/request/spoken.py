"""Who says what each claim counts, by rules: the speaker of its clause, of its sentence, of its paragraph.

A source is often named once and holds for what follows. These rules are the default for every unit; where
the syntax was read, what they choose is one sign among others (``extractor.request.source_choice``).
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.names import NameMention, starting_in
from extractor.names.clauses import is_beside_claim
from extractor.names.lexicon import load_speaker_words
from extractor.names.mastheads import own_voice
from extractor.names.pronouns import PRONOUNS, kind_of
from extractor.names.quotations import only_quoted, speaker_of_quotation
from extractor.names.sources import OURSELVES
from extractor.request.carry_cues import load_carry_cues
from extractor.request.events import load_event_cues
from extractor.request.sentences import sentence_of
from extractor.request.unit import ClaimUnit

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan

FAR, OPENING = 20_000, 12
_ITEM = re.compile(r"\n[ \t]*(?:[•*–-]|\d{1,2}[.)])\s")
_QUOTES = frozenset("\"“‘«'")


@dataclasses.dataclass(slots=True)
class _Memory:
    """The last unit, and what holds for all; ``counting`` are the starts of the sentences that count."""

    counting: frozenset[int]
    voice: NameMention | None
    unit: ClaimUnit | None = None


def nearest_sources(plan: ReadingPlan) -> dict[str, NameMention | None]:
    """The source of every unit by what stands nearest and what is carried on."""
    voice = own_voice(plan.document.text, plan.names.sources)
    memory = _Memory(frozenset(unit.start for unit in plan.units), voice)
    sources: dict[str, NameMention | None] = {}
    for unit in plan.units:
        sources[unit.id] = _source(unit, plan, memory)
        memory.unit = unit
    return sources


def _source(unit: ClaimUnit, plan: ReadingPlan, memory: _Memory) -> NameMention | None:
    named = _named_source(unit, plan, memory) or memory.voice
    if named and memory.voice and named.text.lower() == OURSELVES:
        return dataclasses.replace(named, name=memory.voice.name)
    return named


def _named_source(unit: ClaimUnit, plan: ReadingPlan, memory: _Memory) -> NameMention | None:
    saying = _saying(unit, plan)
    if saying is not None:
        return saying
    own = [source for source in unit.own(unit.sources) if not only_claims(source, unit, plan)]
    if own:
        return own[0]
    quoted = speaker_of_quotation(plan.document.text, unit.start, plan.names.sources)
    if quoted is not None:
        return quoted
    if load_carry_cues().person.match(plan.document.text, unit.start):
        before = starting_in(plan.names.sources, unit.start - FAR, unit.start)
        words = load_speaker_words("en")
        persons = [source for source in before if kind_of(source.name, words) == "person"]
        if persons:
            return persons[-1]
    if memory.unit is not None and memory.unit.is_held != unit.is_held:
        return None
    if any(date.start - unit.start < OPENING for date in unit.dates):
        return None  # another day, of which nobody has spoken yet
    paragraph = plan.segments.paragraphs[unit.paragraph]
    said = starting_in(plan.names.sources, _item_start(plan, paragraph[0], unit.start), unit.start)
    told = [source for source in said if not only_quoted(plan.document.text, source)]
    if told:
        return told[-1]
    if unit.scope == "background" or memory.voice:
        return None  # who speaks later speaks of today, or beside the one whose report it is
    later = starting_in(plan.names.sources, unit.end, paragraph[1])
    return _first(tuple(s for s in later if speaks_for_what_precedes(s, memory.counting, plan)))


def _saying(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """Who says by the syntax of the sentence what the unit counts: the nearest speaker that it hangs on."""
    by_word = {id(speaker.saying): speaker.source for speaker in plan.names.speakers}
    for mention in unit.mentions:
        word = plan.names.syntax.head_of(mention.start, mention.end)
        above = [by_word[id(each)] for each in word.upwards() if id(each) in by_word] if word else []
        saying = [
            source
            for source in above
            if not source.within(mention.start, mention.end) and not only_claims(source, unit, plan)
        ]
        if saying:
            return next((source for source in saying if source.text.lower() not in PRONOUNS), saying[0])
    return None


def only_claims(source: NameMention, unit: ClaimUnit, plan: ReadingPlan) -> bool:
    """As in "the group claimed responsibility for the attack, which killed eight": the report counts them."""
    claims = [speaker.saying for speaker in plan.names.speakers if speaker.source == source]
    counted = (plan.names.syntax.head_of(mention.start, mention.end) for mention in unit.mentions)
    return any(is_beside_claim(word, claim) for word in counted if word is not None for claim in claims)


def _item_start(plan: ReadingPlan, start: int, end: int) -> int:
    """Where the item of a list begins that a place lies in; else where its paragraph does."""
    items = list(_ITEM.finditer(plan.document.text, start, end))
    return items[-1].start() if items else start


def speaks_for_what_precedes(source: NameMention, counting: frozenset[int], plan: ReadingPlan) -> bool:
    """A sentence that counts, answers, quotes or blames says nothing about the toll before it."""
    sentence = sentence_of(plan.segments, source.start)
    blames = any(blame.plain and blame.actor.within(*sentence) for blame in plan.names.blames)
    if blames or plan.document.text[sentence[0]] in _QUOTES:
        return False
    answers = load_event_cues(plan.domain).answers.search(plan.document.text[slice(*sentence)])
    return sentence[0] not in counting and answers is None


def _first(names: tuple[NameMention, ...]) -> NameMention | None:
    return names[0] if names else None
