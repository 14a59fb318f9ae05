"""The cue words of a language, read from its folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files


@dataclasses.dataclass(frozen=True, slots=True)
class Cues:
    """Cue words of the figure checks.

    Attributes:
        speech: Finds a verb or phrase that gives a claim to a source.
        anaphors: Words that take up a source named before.
        empty: Words that do not tell one source from another.
        denial: Finds a denial.
        ordinals: Ordinal words, ``ordinals[0]`` is "first".
        beyond_plural: Words of quantity that say more than the plural of their noun.
        vague_counts: Those words, and words for persons of any kind.
        open_shares: Words for a share of persons that no number follows from.
        alternative: Finds a word that leaves open which of two befell somebody.
        said_before: Finds that a number is what somebody said earlier.
        hit: Finds a word of being hit, which leaves open whether somebody lived.
        either: Finds words that count dead and injured together.
        floors: The least number that a recorder's practice reads a vague word as.
        divided: Finds, for an effect, that its victims are divided among what follows.
        own_death: Finds that an attacker takes the own life.
        charges: Matches, for an effect, the words behind a number of charges of it.
        aboard: Nouns for those whom a plane, ship or bus carries.
        all_dead: Finds that none of them survived.
        all_live: Finds that all of those told of before survive.
        dead: Finds a word that tells of dead.
        many_events: Finds a plural of events behind a toll that sums them up.
        multiple: Finds, for an effect, a noun of harm that says how many it befell ("triple murder").
        multiples: The number that the first word of such a noun says.
    """

    speech: re.Pattern[str]
    anaphors: frozenset[str]
    empty: frozenset[str]
    denial: re.Pattern[str]
    ordinals: tuple[str, ...]
    beyond_plural: frozenset[str]
    vague_counts: frozenset[str]
    open_shares: frozenset[str]
    alternative: re.Pattern[str]
    said_before: re.Pattern[str]
    hit: re.Pattern[str]
    either: re.Pattern[str]
    floors: dict[str, int]
    divided: dict[str, re.Pattern[str]]
    own_death: re.Pattern[str]
    charges: dict[str, re.Pattern[str]]
    aboard: frozenset[str]
    all_dead: re.Pattern[str]
    all_live: re.Pattern[str]
    dead: re.Pattern[str]
    many_events: re.Pattern[str]
    multiple: dict[str, re.Pattern[str]]
    multiples: dict[str, int]


@functools.cache
def load_cues(language: str = "en") -> Cues:
    """The cue words of ``language``, a folder beside this file."""
    data = tomllib.loads((files("extractor.verify") / language / "cues.toml").read_text("utf-8"))
    attribution = data["attribution"]
    return Cues(
        speech=_any_of(attribution["verbs"] + attribution["phrases"]),
        anaphors=frozenset(attribution["anaphors"]),
        empty=frozenset(attribution["empty"]),
        denial=_any_of(data["denial"]["words"]),
        ordinals=tuple(data["ordinal"]["words"]),
        beyond_plural=frozenset(data["vague"]["beyond_plural"]),
        vague_counts=frozenset(data["vague"]["beyond_plural"] + data["vague"]["counts_of_persons"]),
        open_shares=frozenset(data["vague"]["open_shares"]),
        alternative=_any_of(data["vague"]["alternatives"]),
        said_before=_any_of(data["said_before"]["phrases"]),
        hit=_any_of(data["hit"]["words"]),
        either=_any_of(data["hit"]["counted_together"]),
        floors=data["floors"],
        own_death=_any_of(data["own_death"]["phrases"]),
        charges={
            effect: re.compile(rf"\s+(?:{phrase})\b", re.IGNORECASE)
            for effect, phrase in data["charges"].items()
        },
        aboard=frozenset(data["aboard"]["nouns"]),
        all_dead=_any_of(data["aboard"]["none_left"]),
        all_live=_any_of(data["all_live"]["phrases"]),
        dead=_any_of(data["dead"]["words"]),
        many_events=_any_of(data["many_events"]["nouns"]),
        multiple={effect: _multiple(nouns, data["multiples"]) for effect, nouns in data["multiple"].items()},
        multiples=data["multiples"],
        divided={effect: _any_of(phrases) for effect, phrases in data["divided"].items()},
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _multiple(nouns: list[str], multiples: dict[str, int]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(multiples)})[ -](?:{'|'.join(nouns)})\b", re.IGNORECASE)
