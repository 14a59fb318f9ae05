"""What kind of event a claim is about: the words of its own sentence, of those around it, of the report."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from extractor.names.word_kinds import WordKinds
from extractor.schema import Effect, EventType
from extractor.segments import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.domains import Domain
    from extractor.request.scope import Scope
    from extractor.segments.concordance import Concordance

OFTEN = 2
MANY, MOST = 3, 2 / 3  # so often one kind is named where a total without words of its own is of that kind
OWN, AROUND, REPORT = 0, 1, 2  # where the words stand that tell a kind; the nearer tell more
LONGEST_PHRASE = 40
NOWHERE: Span = (0, 0)
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|its|latest|such|deadliest|worst)\b[^.;,]{0,24}$", re.IGNORECASE
)
_BODILY: frozenset[Effect] = frozenset(("killed", "injured"))


class GeneralKind(NamedTuple):
    """A kind that general words tell ("bombing"), and the kinds that refine it; null is any.

    ``neutral`` words ("raid") say nothing against these kinds, however often the report has them.
    """

    kind: EventType
    refined_by: frozenset[EventType] | None
    neutral: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class KindCues:
    """Words that tell kinds of event, of one domain in one language.

    Attributes:
        events: Words of one kind.
        general: Words that several kinds share.
        effects: What persons suffer that is an event of its own.
        bloodless: Kinds that nobody dies of.
        family_of: The family of a kind; a kind is not told as one of another family.
    """

    events: WordKinds[EventType]
    general: WordKinds[GeneralKind]
    effects: dict[Effect, EventType]
    bloodless: frozenset[EventType]
    family_of: dict[EventType, str]

    @property
    def of_effects(self) -> frozenset[EventType]:
        """Kinds that say what was done to the living, and little of how anybody died."""
        return self.bloodless | frozenset(self.effects.values())


@functools.cache
def load_kind_cues(domain: Domain, language: str = "en") -> KindCues:
    """The kinds of event of a domain."""
    own = domain.words(language, "events")
    return KindCues(
        events=WordKinds([(entry["type"], entry["words"]) for entry in own["event"]], whole=False),
        general=WordKinds([(_general(one), one["words"]) for one in own.get("general", [])], whole=False),
        effects=own.get("effects", {}),
        bloodless=frozenset(own.get("bloodless", {}).get("types", [])),
        family_of={kind: name for name, kinds in own.get("families", {}).items() for kind in kinds},
    )


def _general(entry: dict[str, Any]) -> GeneralKind:
    refined_by = frozenset(entry["refined_by"]) if "refined_by" in entry else None
    return GeneralKind(entry["type"], refined_by, entry.get("neutral", False))


class KindsOfReport:
    """The kinds of event that a report tells, looked up once for all of its passages.

    Args:
        cues: The words that tell kinds.
        words: The words of the report.
    """

    def __init__(self, cues: KindCues, words: Concordance) -> None:
        self.cues, self.text = cues, words.text
        self.events = cues.events.in_text(words)
        self.general = cues.general.in_text(words)

    def tells(self, passage: Span) -> bool:
        """Whether a passage has any word of an event."""
        return self.events.first(passage) is not None or self.general.first(passage) is not None


@dataclasses.dataclass(frozen=True, slots=True)
class UsualEvent:
    """What kind of event a whole report speaks of.

    Attributes:
        kind: The kind that its headline names, or that it names most often; ``other`` where it names none.
        deadly: The same among the kinds that people die of.
        of_totals: The same, where the headline names it or nearly all the report does.
        besides: Kinds that its general words name as often as that one.
    """

    kind: EventType = "other"
    deadly: EventType = "other"
    of_totals: EventType = "other"
    besides: frozenset[EventType] = frozenset()

    def of(self, scope: Scope, effects: set[Effect]) -> EventType:
        """The kind of a claim that has no words near."""
        if scope == "background":
            return "other"
        if scope == "aggregate":
            return self.of_totals
        return self.deadly if effects & _BODILY else self.kind


def usual_event(headline: Span, told: KindsOfReport) -> UsualEvent:
    """The kind of event that the headline names, or the whole report names most often."""
    counted, cues = told.events.counts(), told.cues
    general: dict[EventType, int] = {}
    for one, times in told.general.counts().items():
        general[one.kind] = general.get(one.kind, 0) + times
    first, hinted = told.general.first(), told.general.first(headline)
    fallback: EventType = first.kind if first else "other"
    said = told.events.first(headline, cues.bloodless)
    deadly = {kind: times for kind, times in counted.items() if kind not in cues.of_effects}
    kind = _unless_hinted(said or _most(counted) or fallback, hinted)
    often = max(counted.get(kind, 0), OFTEN)
    return UsualEvent(
        kind=kind,
        deadly=_unless_hinted(
            said if said and said not in cues.of_effects else _most(deadly) or fallback, hinted
        ),
        of_totals=kind if said or hinted else _nearly_all(deadly),
        besides=frozenset(one for one, times in general.items() if times >= often),
    )


def _unless_hinted(kind: EventType, hinted: GeneralKind | None) -> EventType:
    """The kind, unless general words of the headline say one that it does not refine."""
    return kind if hinted is None or _refines(kind, hinted, UsualEvent()) else hinted.kind


def _most(counted: dict[EventType, int]) -> EventType | None:
    """The kind named most often; named once it must be the only one."""
    most = max(counted, key=lambda kind: counted[kind], default=None)
    often = most is not None and (counted[most] >= OFTEN or sum(counted.values()) == 1)
    return most if often else None


def _nearly_all(counted: dict[EventType, int]) -> EventType:
    most, every = _most(counted), sum(counted.values())
    return most if most and counted[most] >= max(MANY, MOST * every) else "other"


class Passage(NamedTuple):
    """Where the words of a claim stand: its sentence, what leads to it, and all its paragraph.

    ``total`` says that it counts over many events, ``apart`` that it tells of something else than the report;
    what stands around it is empty then.
    """

    sentence: Span
    lead: Span = NOWHERE
    paragraph: Span = NOWHERE
    total: bool = False
    apart: bool = False


class ToldKind(NamedTuple):
    """A kind of event, and where the words stand that tell it (``OWN``, ``AROUND`` or ``REPORT``)."""

    kind: EventType
    told_by: int


def told_kind(
    passage: Passage,
    counted: Sequence[Sequence[Effect]],
    scope: Scope,
    usual: UsualEvent,
    kinds: KindsOfReport,
) -> ToldKind:
    """What the nearest words say that happened.

    An arrest, a flight or an abduction that the report also tells of says little of how others died: words of
    violence stand before such words, which say nothing of a total of many events.

    Args:
        passage: The words of the claim.
        counted: What the persons of each count suffered; an abduction is an event of its own.
        scope: Whether it is a total.
        usual: What the report mostly speaks of, which decides where the words near are general.
        kinds: What the words of the report tell.
    """
    cues = kinds.cues
    effects = {effect for suffered in counted for effect in suffered}
    own = sorted(cues.effects[effect] for effect in effects if effect in cues.effects)
    hurt = (set(suffered) for suffered in counted if _BODILY.intersection(suffered))
    if own and not any(suffered.isdisjoint(cues.effects) for suffered in hurt):
        return ToldKind(kinds.events.first(passage.sentence) or own[0], OWN)
    mostly = usual.of(scope, effects)
    told = next(_tellings(passage, usual, kinds), None)
    return told or ToldKind(mostly, REPORT)


def _tellings(passage: Passage, usual: UsualEvent, kinds: KindsOfReport) -> Iterator[ToldKind]:
    """What the words near tell, the surest first."""
    cues, first = kinds.cues, kinds.events.first
    said = first(passage.sentence, cues.of_effects)
    if said:
        yield ToldKind(said, OWN)
    around = [first(words, cues.of_effects) for words in (passage.lead, passage.paragraph)]
    general = kinds.general.first(passage.sentence)
    if general:
        closer = [kind for kind in (*around, _of_report(passage, usual)) if kind]
        yield ToldKind(_meant_by(general, closer, passage, usual), OWN)
    unsuited = cues.of_effects if passage.total else cues.bloodless
    also = first(passage.sentence, unsuited)
    if also:
        yield ToldKind(also, OWN)
    for words, kind in zip((passage.lead, passage.paragraph), around, strict=True):
        general = kinds.general.first(words)
        if kind:
            yield ToldKind(kind, AROUND)
        elif general:
            refined = _refines(usual.deadly, general, usual) and _takes_up(general, words, kinds)
            yield ToldKind(usual.deadly if refined else general.kind, AROUND)
    also = first(passage.paragraph, unsuited)
    if also:
        yield ToldKind(also, AROUND)


def _of_report(passage: Passage, usual: UsualEvent) -> EventType | None:
    if passage.apart:
        return None
    return usual.of_totals if passage.total else usual.deadly


def _meant_by(
    general: GeneralKind, closer: Sequence[EventType], passage: Passage, usual: UsualEvent
) -> EventType:
    """The first closer kind that refines a general one; a total of "attacks" says not by what means."""
    refined = next((kind for kind in closer if _refines(kind, general, usual)), None)
    if refined:
        return refined
    return "other" if general.neutral and (passage.total or passage.apart) else general.kind


def _takes_up(general: GeneralKind, words: Span, kinds: KindsOfReport) -> bool:
    """Whether a general word is of the event that the report mostly speaks of.

    "The attack began at dawn" takes it up; "youth attacked the camp" may tell of another.
    """
    if not general.neutral:
        return True
    _, at = kinds.general.told(words)[0]
    return _DEFINITE.search(kinds.text, max(0, at - LONGEST_PHRASE), at) is not None


def _refines(kind: EventType, general: GeneralKind, usual: UsualEvent) -> bool:
    """Whether a kind says the same as a general word more closely, and the report speaks not of both."""
    speaks_of_both = kind == usual.kind and general.kind in usual.besides and not general.neutral
    if kind == "other" or speaks_of_both:
        return False
    return general.refined_by is None or kind in general.refined_by
