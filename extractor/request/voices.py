"""Everybody who speaks in a report, and what is known of each for all of its claims."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extractor.names.frames import load_frames
from extractor.names.lexicon import load_countries
from extractor.names.mastheads import own_voice
from extractor.names.mention import NameMention
from extractor.names.pronouns import PRONOUNS
from extractor.request.folding import fold
from extractor.request.reading_plan import ReadingPlan
from extractor.request.spoken import nearest_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request.unit import ClaimUnit
    from extractor.schema import NumberMention

_SHORTEST_NAME, _SMALLEST_TELLING = 4, 3
_SMALL_WORDS = frozenset(("of", "the", "and", "for", "in", "on", "group", "people"))


@dataclasses.dataclass(frozen=True, slots=True)
class Voices:
    """Everybody who speaks in a report, and what is known of it for all claims.

    Attributes:
        plan: The reading plan.
        mentions: Every mention of somebody who speaks, in text order.
        rules: By unit whom the rules choose.
        hanging: By unit who speaks by the syntax of its sentence, the nearest first.
        verbs: By the start of a mention what kind of verb it speaks by.
        said: How often each name speaks.
        ruled: To how many claims the rules give it.
        main: Who speaks most often.
        parties: The names of those who act or are blamed.
        named: By name where its telling words stand.
        tolls: By harm and number who gives it by the syntax, each with the unit.
        voice: Whose report it is; null for what a newspaper tells.
    """

    plan: ReadingPlan
    mentions: tuple[NameMention, ...]
    rules: Mapping[str, NameMention | None]
    hanging: Mapping[str, tuple[NameMention, ...]]
    verbs: Mapping[int, str]
    said: Mapping[str, int]
    ruled: Mapping[str, int]
    main: str | None
    parties: frozenset[str]
    named: Mapping[str, tuple[int, ...]]
    tolls: Mapping[tuple[object, ...], set[tuple[str, str]]]
    voice: NameMention | None


def voices_of(plan: ReadingPlan) -> Voices:
    """Those who speak in a report."""
    names, rules = plan.names, nearest_sources(plan)
    mentions = _mentions(plan)
    said = Counter(fold(mention.name) for mention in mentions)
    acting = (*names.actors, *(one.actor for one in names.blames), *(one.actor for one in names.agents))
    hanging = {unit.id: tuple(_hanging(unit, plan)) for unit in plan.units}
    return Voices(
        plan=plan,
        mentions=mentions,
        rules=rules,
        hanging=hanging,
        verbs=_verbs(plan),
        said=said,
        ruled=Counter(fold(source.name) for source in rules.values() if source),
        main=said.most_common(1)[0][0] if said else None,
        parties=frozenset(fold(actor.name) for actor in acting),
        named={name: tuple(plan.words.starts(_telling(name, mentions))) for name in said},
        tolls=_tolls(plan, hanging),
        voice=own_voice(plan.document.text, names.sources),
    )


def _mentions(plan: ReadingPlan) -> tuple[NameMention, ...]:
    found = list(plan.names.sources)
    for speaker in plan.names.speakers:
        one = speaker.source
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _hanging(unit: ClaimUnit, plan: ReadingPlan) -> Iterator[NameMention]:
    """Who says by the syntax what a unit counts, the nearest first."""
    by_word = {id(speaker.saying): speaker.source for speaker in plan.names.speakers}
    seen = set[int]()
    for mention in unit.mentions:
        word = plan.names.syntax.head_of(mention.start, mention.end)
        for above in word.upwards() if word else ():
            source = by_word.get(id(above))
            if source and source.start not in seen and not source.within(mention.start, mention.end):
                seen.add(source.start)
                yield source


def _verbs(plan: ReadingPlan) -> dict[int, str]:
    frames, found = load_frames("en"), dict[int, str]()
    kinds = {
        "register": frames.registering,
        "accuse": frames.accusing,
        "say": frames.speaking,
        "cite": frames.citing,
    }
    for speaker in plan.names.speakers:
        lemma = speaker.saying.lemma
        kind = next((kind for kind, lemmas in kinds.items() if lemma in lemmas), "according")
        found.setdefault(speaker.source.start, kind)
    return found


def _telling(name: str, mentions: Sequence[NameMention]) -> frozenset[str]:
    """The words by which a text names a speaker again: the last of each form, and the long ones of a name."""
    forms = [form for one in mentions if fold(one.name) == name for form in (one.name, one.text)]
    words = {form.split()[-1] for form in forms if form.lower() not in PRONOUNS}
    words |= {
        word for form in forms for word in form.split() if word[0].isupper() and len(word) >= _SHORTEST_NAME
    }
    told = {word.lower().strip(".,()") for word in words if word not in load_countries()}
    return frozenset(told) - _SMALL_WORDS


def _tolls(
    plan: ReadingPlan, hanging: Mapping[str, tuple[NameMention, ...]]
) -> dict[tuple[object, ...], set[tuple[str, str]]]:
    found: dict[tuple[object, ...], set[tuple[str, str]]] = {}
    for unit in plan.units:
        for toll in filter(None, map(toll_of, unit.mentions)):
            found.setdefault(toll, set()).update((fold(one.name), unit.id) for one in hanging[unit.id])
    return found


def toll_of(mention: NumberMention) -> tuple[object, ...] | None:
    """Its harm and number, where the number is large enough to be known again; null for others."""
    value = mention.point or mention.low or mention.high
    return (*sorted(mention.effects), value) if value and value >= _SMALLEST_TELLING else None
