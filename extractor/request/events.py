"""What the words of a sentence say of the event that it counts: a total, another one, an answer to it."""

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


_COUNTED = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|a\s+few)"
)


LOOKED_UP = (
    *("accident", "no_accident", "span", "background", "another", "goes_on", "likewise", "also_counted"),
    *("corrects", "unconfirmed"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class EventCues:
    """Compiled cue words of one domain in one language."""

    accident: re.Pattern[str]
    no_accident: re.Pattern[str]
    several: re.Pattern[str]
    span: re.Pattern[str]
    lately: re.Pattern[str]
    background: re.Pattern[str]
    another: re.Pattern[str]
    singled_out: re.Pattern[str]
    later: re.Pattern[str]
    told_before: re.Pattern[str]
    of_them: tuple[str, ...]
    goes_on: re.Pattern[str]
    likewise: re.Pattern[str]
    takes_up: re.Pattern[str]
    also_counted: re.Pattern[str]
    corrects: re.Pattern[str]
    unconfirmed: re.Pattern[str]
    denied: re.Pattern[str]
    ourselves: re.Pattern[str]
    answers: re.Pattern[str]
    compared: re.Pattern[str]
    beside: re.Pattern[str]
    sums_up: re.Pattern[str]
    answered: re.Pattern[str]
    one: frozenset[str]
    more: frozenset[str]
    had: frozenset[str]
    words: WordKinds[str]
    """The words of the patterns that are one alternation, and what every match of the others holds."""


def _pattern(words: list[str]) -> re.Pattern[str]:
    return cue_pattern(words, whole=False)


def _several(events: list[str], places: list[str]) -> re.Pattern[str]:
    """As in "raids on three villages"."""
    between = r"\s+(?:on|in|across|against|of)\s+(?:[\w-]+\s+){0,3}?"
    return re.compile(rf"\b{alternation(events)}{between}{alternation(places)}\b", re.IGNORECASE)


def _lately(scope: dict[str, Any]) -> re.Pattern[str]:
    """As in "over the past 72 hours", or "since March".

    Not as in "have since died", "since they fled", "since their house burned" or "missing since Sunday".
    """
    times, own = alternation(scope["times"]), alternation(scope["since_whose"])
    stretch = rf"{alternation(scope['lately'])}\s+(?:[\w-]+\s+){{0,3}}?{times}s?\b"
    not_behind = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in scope["since_one_day"])
    counted = rf"{alternation(scope['counted_in'])}\s+{_COUNTED}\s+{alternation(scope['counted_times'])}\b"
    return re.compile(rf"\b(?:{stretch}|{counted}|{not_behind}since\b(?!\s+{own}\b))", re.IGNORECASE)


def _compared(superlatives: list[str]) -> re.Pattern[str]:
    """As in "the deadliest single strike since June", and what happened then: "..., when 21 people died"."""
    since = r"since\b[^,.;]{1,40}(?P<when>,?\s+when\b)?"
    times = r"(?:years?|months?|weeks?|days?|nights?|decades?|century|memory)"
    within = rf"(?:this|in|of\s+the|in\s+the)\s+(?:\w+\s+)?{times}\b"
    return re.compile(rf"\b{alternation(superlatives)}\b[^.;]{{0,60}}?\b(?:{since}|{within})", re.IGNORECASE)


def _beside(words: list[str]) -> re.Pattern[str]:
    """Right before a number: "compared with [71]", "compared with the quarter before, in which [395]"."""
    return re.compile(rf"\b{alternation(words)}\s+(?:[^\W\d]+,?\s+){{0,6}}$", re.IGNORECASE)


def _sums_up(words: list[str]) -> re.Pattern[str]:
    """Right before a number: "bringing the total for 2028 to [17]"; not as in "bringing the toll to [33]"."""
    time = r"(?:for|since|in|this|so\s+far)\b[^.;]{1,40}?"
    return re.compile(
        rf"\b{alternation(words)}\s+(?:the|its|their)\b[^.;]{{0,60}}?\b{time}\bto\s+(?:[^\W\d]+\s+){{0,3}}$",
        re.IGNORECASE,
    )


def _answered(words: list[str]) -> re.Pattern[str]:
    """Right before a number: "launched after an attack on a post in which [23]"."""
    event = r"(?:an?|the|that|last|[A-Z]\w+day)\b[^.;]{1,70}?\b(?:in\s+which|that|which|when)"
    return re.compile(rf"\b{alternation(words)}\s+{event}\s+(?:[^\W\d]+\s+){{0,3}}$", re.IGNORECASE)


def _takes_up(events: list[str], superlatives: list[str]) -> re.Pattern[str]:
    """Opens a sentence: "The bomb went off"; not as in "The attack on the market", "The worst raid"."""
    elsewhere = r"(?!\s+(?:on|in|at|near|against|of|that|which|by|from|is|are)\b)"
    another = rf"(?:{alternation(superlatives)}|last|other|next|previous|earlier)"
    words = rf"(?:(?!{another}\b)[\w-]+\s+){{0,2}}?"
    return re.compile(rf"\W*(?:The|This)\s+{words}{alternation(events)}\b{elsewhere}")


def _singled_out(superlatives: list[str]) -> re.Pattern[str]:
    """Opens a sentence: "The worst of the attacks", "By far the deadliest raid"."""
    leading = r"(?:(?:in|among|one\s+of|perhaps|by\s+far|probably)\s+){0,3}"
    return re.compile(rf"\W*{leading}the\s+(?:single\s+)?{alternation(superlatives)}\b", re.IGNORECASE)


def _later(scope: dict[str, Any]) -> re.Pattern[str]:
    """Opens a sentence: "Two nights later", "Just hours earlier", "The following day"."""
    times, much = alternation(scope["later_times"]), r"(?:[\w-]+\s+){0,3}?"
    after = rf"{much}{times}\s+{alternation(scope['later'])}\b"
    return re.compile(rf"\W*(?:{after}|{alternation(scope['next_days'])}\s+{times}\b)", re.IGNORECASE)


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


def is_of_them(counted: str, cues: EventCues) -> bool:
    """Whether a number counts among those of the sentence before: "ninety of them"."""
    return counted.lower().endswith(cues.of_them)


def _words(scope: dict[str, Any]) -> WordKinds[str]:
    """The cues that are looked up once in a report, and what every match of the other patterns holds."""
    times = ("since", *scope["times"], *scope["counted_times"])
    against = [words.lstrip(", ") for words in scope["beside"]]
    held = {
        "several": scope["plural_events"],
        "lately": times,
        "compared": scope["superlatives"],
        "beside": against,
        "sums_up": scope["sums_up"],
        "answered": scope["answering"],
    }
    plain = {name: scope[name] for name in LOOKED_UP}
    return WordKinds([*plain.items(), *held.items()], whole=False)


@functools.cache
def load_event_cues(domain: Domain, language: str = "en") -> EventCues:
    """The cues of a domain, with those of the language that every domain shares."""
    path = files("extractor.request") / language / "scope.toml"
    shared: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    own = domain.words(language, "events")
    scope = with_added(shared, own.get("scope", {}), f"{domain.name}/{language}/events.toml: scope")
    accidents, violence = (own.get("accidents", {}).get(part, []) for part in ("words", "unless"))
    return EventCues(
        accident=_pattern(accidents),
        no_accident=_pattern(violence),
        several=_several(scope["plural_events"], scope["plural_places"]),
        span=_pattern(scope["span"]),
        lately=_lately(scope),
        background=_pattern(scope["background"]),
        another=_pattern(scope["another"]),
        singled_out=_singled_out(scope["singled_out"]),
        later=_later(scope),
        told_before=_told_before(scope["told_before"]),
        of_them=tuple(scope["of_them"]),
        goes_on=_pattern(scope["goes_on"]),
        likewise=_pattern(scope["likewise"]),
        takes_up=_takes_up(scope["same_event"], scope["superlatives"]),
        also_counted=_pattern(scope["also_counted"]),
        corrects=_pattern(scope["corrects"]),
        unconfirmed=_pattern(scope["unconfirmed"]),
        denied=_pattern(scope["denied"]),
        ourselves=_pattern(scope["ourselves"]),
        answers=_pattern(scope["answers"]),
        compared=_compared(scope["superlatives"]),
        beside=_beside(scope["beside"]),
        sums_up=_sums_up(scope["sums_up"]),
        answered=_answered(scope["answering"]),
        one=frozenset(scope["one"]),
        more=frozenset(scope["more"]),
        had=frozenset(scope["had"]),
        words=_words({**scope, "accident": accidents, "no_accident": violence}),
    )
