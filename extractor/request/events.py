"""What kind of event the words of a sentence report, and whether they make it a total."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.request.unit import Scope
    from extractor.schema import Effect, EventType


@dataclasses.dataclass(frozen=True, slots=True)
class EventCues:
    """Compiled cue words of one language."""

    events: tuple[tuple[EventType, re.Pattern[str]], ...]
    effects: dict[Effect, EventType]
    span: re.Pattern[str]
    background: re.Pattern[str]
    another: re.Pattern[str]
    unconfirmed: re.Pattern[str]


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
        effects=data["effects"],
        span=_pattern(scope["span"]),
        background=_pattern(scope["background"]),
        another=_pattern(scope["another"]),
        unconfirmed=_pattern(scope["unconfirmed"]),
    )


def event_type(passages: Iterable[str], effects: set[Effect], cues: EventCues) -> EventType:
    """The most specific kind of event that the nearest passage names; passages come nearest first."""
    own = {cues.effects[effect] for effect in effects if effect in cues.effects}
    if own and not effects & {"killed", "injured"}:
        return sorted(own)[0]
    for passage in passages:
        for kind, words in cues.events:
            if words.search(passage):
                return kind
    return sorted(own)[0] if own else "other"


def scope_of(sentence: str, cues: EventCues) -> Scope:
    """Whether the sentence counts one event, several over a stretch of time, or a whole campaign."""
    if cues.background.search(sentence):
        return "background"
    return "aggregate" if cues.span.search(sentence) else "incident"
