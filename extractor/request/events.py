"""What kind of event the words of a sentence report, and whether they make it a total."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.domains import with_added
from extractor.names.alternation import alternation
from extractor.names.word_kinds import WordKinds, cue_pattern

if TYPE_CHECKING:
    from extractor.domains import Domain
    from extractor.request.unit import Scope
    from extractor.schema import Effect, EventType


@dataclasses.dataclass(frozen=True, slots=True)
class EventCues:
    """Compiled cue words of one domain in one language."""

    events: WordKinds[EventType]
    general: WordKinds[EventType]
    refined_by: dict[EventType, frozenset[EventType]]
    effects: dict[Effect, EventType]
    bloodless: frozenset[EventType]
    accident: re.Pattern[str]
    no_accident: re.Pattern[str]
    several: re.Pattern[str]
    span: re.Pattern[str]
    lately: re.Pattern[str]
    background: re.Pattern[str]
    another: re.Pattern[str]
    told_before: re.Pattern[str]
    unconfirmed: re.Pattern[str]
    denied: re.Pattern[str]
    ourselves: re.Pattern[str]
    answers: re.Pattern[str]
    compared: re.Pattern[str]

    def tells_of_event(self, sentence: str) -> bool:
        """Whether a sentence has any word of an event."""
        return self.events.first(sentence) is not None or self.general.first(sentence) is not None


OFTEN = 2
_BODILY: frozenset[Effect] = frozenset(("killed", "injured"))


def _pattern(words: list[str]) -> re.Pattern[str]:
    return cue_pattern(words, whole=False)


def _several(events: list[str], places: list[str]) -> re.Pattern[str]:
    """As in "raids on three villages"."""
    between = r"\s+(?:on|in|across|against|of)\s+(?:[\w-]+\s+){1,3}?"
    return re.compile(rf"\b{alternation(events)}{between}{alternation(places)}\b", re.IGNORECASE)


def _lately(beginnings: list[str], times: list[str]) -> re.Pattern[str]:
    """As in "over the past 72 hours", or "since March"; not as in "have since died" or "since they fled"."""
    stretch = rf"{alternation(beginnings)}\s+(?:[\w-]+\s+){{0,3}}?{alternation(times)}s?\b"
    since = r"(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)since\b(?!\s+(?:he|she|I|we|you|there|then)\b)"
    return re.compile(rf"\b(?:{stretch}|{since})", re.IGNORECASE)


def _compared(superlatives: list[str]) -> re.Pattern[str]:
    """As in "the deadliest single strike since June", and what happened then: "..., when 21 people died"."""
    since = r"since\b[^,.;]{1,40}(?P<when>,?\s+when\b)?"
    return re.compile(rf"\b{alternation(superlatives)}\b[^.;]{{0,60}}?\b{since}", re.IGNORECASE)


def _told_before(persons: list[str]) -> re.Pattern[str]:
    """Beside a number: "among those killed are [two]", "[two] of the dead", "[two] were among these"."""
    those = alternation(persons)
    return re.compile(
        rf"^\W*(?:among|of)\s+(?:all\s+)?{those}\b|\s+of\s+{those}\b|[^.;]{{0,60}}?\b(?:is|are|was|were)\s+among\s+{those}\b",
        re.IGNORECASE,
    )


def points_back(sentence: str, first: int, after: int, cues: EventCues) -> bool:
    """Whether a sentence counts among persons of the sentences before it.

    Args:
        sentence: The sentence.
        first: Where its first number begins.
        after: Where that number ends.
        cues: The cue words.
    """
    before = cues.told_before.match(sentence)
    return bool(before and before.end() <= first) or cues.told_before.match(sentence, after) is not None


def _kinds(entries: list[dict[str, Any]]) -> WordKinds[EventType]:
    return WordKinds([(entry["type"], entry["words"]) for entry in entries], whole=False)


def _refined_by(entries: list[dict[str, Any]]) -> dict[EventType, frozenset[EventType]]:
    return {one["type"]: frozenset(one["refined_by"]) for one in entries if "refined_by" in one}


@functools.cache
def load_event_cues(domain: Domain, language: str = "en") -> EventCues:
    """The cues of a domain, with those of the language that every domain shares."""
    path = files("extractor.request") / language / "scope.toml"
    shared: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    own = domain.words(language, "events")
    scope = with_added(shared, own.get("scope", {}), f"{domain.name}/{language}/events.toml: scope")
    return EventCues(
        events=_kinds(own["event"]),
        general=_kinds(own.get("general", [])),
        refined_by={
            e["type"]: frozenset(e["refined_by"]) for e in own.get("general", ()) if "refined_by" in e
        },
        effects=own.get("effects", {}),
        bloodless=frozenset(own.get("bloodless", {}).get("types", [])),
        accident=_pattern(own.get("accidents", {}).get("words", [])),
        no_accident=_pattern(own.get("accidents", {}).get("unless", [])),
        several=_several(scope["plural_events"], scope["plural_places"]),
        span=_pattern(scope["span"]),
        lately=_lately(scope["lately"], scope["times"]),
        background=_pattern(scope["background"]),
        another=_pattern(scope["another"]),
        told_before=_told_before(scope["told_before"]),
        unconfirmed=_pattern(scope["unconfirmed"]),
        denied=_pattern(scope["denied"]),
        ourselves=_pattern(scope["ourselves"]),
        answers=_pattern(scope["answers"]),
        compared=_compared(scope["superlatives"]),
    )


@dataclasses.dataclass(frozen=True, slots=True)
class UsualEvent:
    """What kind of event a whole report speaks of.

    Attributes:
        kind: The kind that its headline names, or that it names most often; ``other`` where it names none.
        besides: Kinds that its general words name as often as that one.
    """

    kind: EventType
    besides: frozenset[EventType] = frozenset()


def event_type(
    sentence: str, paragraph: str, effects: set[Effect], usual: UsualEvent, cues: EventCues
) -> EventType:
    """What the nearest words say that happened.

    An arrest or a flight that the report also tells of killed nobody: such words say nothing of the dead, and
    outside the sentence of the claim nothing of the wounded.

    Args:
        sentence: The sentence of the claim; its words decide first.
        paragraph: Its paragraph; its words decide next. Empty where the sentence tells of another event.
        effects: What the persons suffered; an abduction is an event of its own.
        usual: What the report mostly speaks of, which decides where the words near are general.
        cues: The cue words.
    """
    own = sorted(cues.effects[effect] for effect in effects if effect in cues.effects)
    held = bool(own) and not effects & _BODILY
    unsuited = frozenset() if held else cues.bloodless
    fatal: frozenset[EventType] = cues.bloodless if "killed" in effects else frozenset()
    told = cues.events.first(sentence, fatal) or (own[0] if held else None)
    if told:
        return told
    around = cues.events.first(paragraph, unsuited)
    mostly = usual.kind if usual.kind not in unsuited else "other"
    general = cues.general.first(sentence)
    if general:
        refined = [kind for kind in (around, mostly if paragraph else None) if kind]
        return next((kind for kind in refined if _refines(kind, general, usual, cues)), general)
    general = None if around else cues.general.first(paragraph)
    if general:
        return mostly if _refines(mostly, general, usual, cues) else general
    if around:
        return around
    return own[0] if own and mostly == "other" else mostly


def _refines(kind: EventType, general: EventType, usual: UsualEvent, cues: EventCues) -> bool:
    """Whether a kind says the same as a general word more closely, and the report speaks not of both."""
    if kind == "other" or (kind == usual.kind and general in usual.besides):
        return False
    refining = cues.refined_by.get(general)
    return refining is None or kind in refining


def usual_event(headline: str, text: str, cues: EventCues) -> UsualEvent:
    """The kind of event that the headline names, or the whole report names most often."""
    counted, general = cues.events.counts(text), cues.general.counts(text)
    most = max(counted, key=lambda kind: counted[kind])
    said = cues.events.first(headline, cues.bloodless)
    if said is None:
        said = most if counted[most] else cues.general.first(text) or "other"
    hinted = cues.general.first(headline)
    if hinted and not _refines(said, hinted, UsualEvent("other"), cues):
        said = hinted
    often = max(counted.get(said, 0), OFTEN)
    return UsualEvent(said, frozenset(kind for kind, times in general.items() if times >= often))


def _without_comparison(sentence: str, cues: EventCues) -> tuple[str, bool]:
    """The sentence without "the deadliest since June", and whether it recalls what happened then."""
    compared = cues.compared.search(sentence)
    if compared is None:
        return sentence, False
    return cues.compared.sub("", sentence), compared["when"] is not None


def scope_of(sentence: str, cues: EventCues) -> Scope:
    """Whether the sentence counts one event, several over a stretch of time, or a whole campaign.

    The dead of an accident are told apart from those of the domain's events.
    """
    sentence, recalls = _without_comparison(sentence, cues)
    accident = cues.accident.search(sentence) and not cues.no_accident.search(sentence)
    if recalls or accident or cues.background.search(sentence):
        return "background"
    total = cues.span.search(sentence) or cues.lately.search(sentence) or cues.several.search(sentence)
    return "aggregate" if total else "incident"
