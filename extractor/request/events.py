"""What kind of event the words of a sentence report, and whether they make it a total."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.request.unit import Scope
    from extractor.schema import Effect, EventType


@dataclasses.dataclass(frozen=True, slots=True)
class EventCues:
    """Compiled cue words of one language."""

    events: tuple[tuple[EventType, re.Pattern[str]], ...]
    general: tuple[tuple[EventType, re.Pattern[str]], ...]
    effects: dict[Effect, EventType]
    span: re.Pattern[str]
    background: re.Pattern[str]
    another: re.Pattern[str]
    unconfirmed: re.Pattern[str]
    denied: re.Pattern[str]
    ourselves: re.Pattern[str]
    answers: re.Pattern[str]


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + ")", re.IGNORECASE)


@functools.cache
def load_event_cues(language: str = "en") -> EventCues:
    """The event cues of a language folder."""
    path = files("extractor.request") / language / "events.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    scope = data["scope"]
    return EventCues(
        events=tuple((event["type"], _pattern(event["words"])) for event in data["event"]),
        general=tuple((event["type"], _pattern(event["words"])) for event in data["general"]),
        effects=data["effects"],
        span=_pattern(scope["span"]),
        background=_pattern(scope["background"]),
        another=_pattern(scope["another"]),
        unconfirmed=_pattern(scope["unconfirmed"]),
        denied=_pattern(scope["denied"]),
        ourselves=_pattern(scope["ourselves"]),
        answers=_pattern(scope["answers"]),
    )


def event_type(
    sentence: str, paragraph: str, effects: set[Effect], usual: EventType, cues: EventCues
) -> EventType:
    """What the nearest words say that happened.

    Args:
        sentence: The sentence of the claim; its words decide first.
        paragraph: Its paragraph; its words decide next.
        effects: What the persons suffered; an abduction is an event of its own.
        usual: What the report mostly speaks of, which decides where the words near are general.
        cues: The cue words.
    """
    own = sorted(cues.effects[effect] for effect in effects if effect in cues.effects)
    held = bool(own) and not effects & {"killed", "injured"}
    for kind in (_named(sentence, cues.events), own[0] if held else None, _named(paragraph, cues.events)):
        if kind:
            return kind
    general = _named(sentence, cues.general) or _named(paragraph, cues.general)
    if general and usual == "other":
        return general
    return own[0] if own and usual == "other" else usual


def _named(passage: str, cues: tuple[tuple[EventType, re.Pattern[str]], ...]) -> EventType | None:
    return next((kind for kind, words in cues if words.search(passage)), None)


def usual_event(text: str, cues: EventCues) -> EventType:
    """The kind of event that a whole report names most often; ``other`` where it names none."""
    counted = {kind: len(words.findall(text)) for kind, words in cues.events}
    most = max(counted, key=lambda kind: counted[kind])
    return most if counted[most] else _named(text, cues.general) or "other"


def scope_of(sentence: str, cues: EventCues) -> Scope:
    """Whether the sentence counts one event, several over a stretch of time, or a whole campaign."""
    if cues.background.search(sentence):
        return "background"
    return "aggregate" if cues.span.search(sentence) else "incident"
