"""What the words of a lexicon make for actors: patterns, and the words at which each of them is tried."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from extractor.names.alternation import alternation
from extractor.names.lexicon import BROKEN_LINE, WHOLE_NAME_WORD

if TYPE_CHECKING:
    from extractor.names.lexicon import Lexicon

_WORD = WHOLE_NAME_WORD
_GAP = rf"(?:[ \u00a0]+|{BROKEN_LINE})"
_AT_A_WORD = r"(?:\b(?=[A-Za-zÀ-ÖØ-Þ])|(?=[Tt]he\s))"  # nothing is tried anywhere else
# a party that is attacked, held against, or only belongs to an area is no perpetrator of the sentence
_BETWEEN = r"(?!(?:in|by|when|after|as|where|while|that|if|and|but)\b)\w+\s+"

_WITHIN = r"(?!(?:was|were|been|being|be|is|are|by|and|but|that|who|which|when|as|after|said|says|told)\b)"
_WHO = (
    r"(?:\s+(?:who|that|which)(?:\s+(?:was|were|had\s+been)(?:\s+(?:never|not|still|[a-z]+ly))?\s+[a-z]+ed)?)"
)
_AGED = r",\s+(?:aged?\s+)?\d{1,2},"
_ASIDE = r",[^.;:\n\"“”]{2,100}?,"

GAP_OF_NAME = re.compile(r"[ \u00a0]*\n?[ \u00a0]*")
MOST_WORDS = 4
"""How many name words stand before the word that makes them an actor."""


@dataclasses.dataclass(frozen=True, slots=True)
class ActorPatterns:
    """Patterns for actors.

    Attributes:
        actor: Somebody who can have done it. It begins with one of ``begins``, or an article before it;
            with a name before one of ``heads`` or, after adverbs, of ``acting``; or behind "by".
        agent: Those of them who are one by the verb alone.
        acts_next: Words behind an actor that say that it acts.
        gap_before_acting: What stands between a name and the verb.
        modifiers: What stands between an article and one who acts by the verb alone, up to its end.
        is_attack: How an actor ends that is an attack itself.
        is_blow: How one ends that is a blow and no weapon, which nobody attacks.
        acted_upon: Words before an actor by which it suffers or only belongs; they hold one of
            ``acted_upon_cues``.
        suffers_next: Words behind an actor that say that it suffers.
        not_acting: Words behind a name that make it an area, an office or who only speaks.
        harmless: Words before an actor by which what it did is no harm; they end in "by".
        done_by: Words before an actor that harmed, all in small letters; they end in "by" and what says how
            sure it is.
    """

    actor: re.Pattern[str]
    agent: re.Pattern[str]
    begins: frozenset[str]
    heads: frozenset[str]
    acting: frozenset[str]
    acts_next: re.Pattern[str]
    gap_before_acting: re.Pattern[str]
    modifiers: re.Pattern[str]
    is_attack: re.Pattern[str]
    is_blow: re.Pattern[str]
    acted_upon: re.Pattern[str]
    acted_upon_cues: frozenset[str]
    suffers_next: re.Pattern[str]
    not_acting: re.Pattern[str]
    harmless: re.Pattern[str]
    done_by: re.Pattern[str]

    @property
    def cues(self) -> frozenset[str]:
        """Every word whose places in a text are asked for."""
        return self.begins | self.heads | self.acting | self.acted_upon_cues | {"by"}


@functools.cache
def actor_patterns(words: Lexicon) -> ActorPatterns:
    """The patterns of a lexicon."""
    countries = alternation(sorted(words.countries))
    people = words.nationalities.begins | words.parties.begins | countries.begins
    upon = words.acted_upon.begins | words.held_by.begins
    return ActorPatterns(
        actor=_actor(words, countries),
        agent=re.compile(_agents(words)),
        modifiers=re.compile(
            rf"\b(?i:an?|the|{words.some})[ \u00a0]"
            rf"(?P<modifiers>(?:(?!{words.no_modifier}\b)[\w-]+[ \u00a0]){{1,2}})\Z"
        ),
        begins=people
        | words.known.begins
        | words.bare_actors.begins
        | words.titles.begins
        | words.members.begins
        | words.groups.begins
        | words.bands.begins
        | words.plain.begins
        | words.agents.begins
        | {"members", "group", "groups"},
        heads=words.titles.begins | words.members.begins,
        acting=words.acting.begins,
        acts_next=re.compile(_acts_next(words)),
        gap_before_acting=re.compile(rf"(?:{_AGED})?\s+{_adverbs(words)}"),
        is_blow=re.compile(rf"\b{words.blows}\Z", re.IGNORECASE),
        is_attack=re.compile(rf"{words.attacks}$", re.IGNORECASE),
        acted_upon=re.compile(
            rf"\b{words.acted_upon}\s+(?:the\s+|pro-|anti-|at\s+least\s+|[\d,]+\s+|{_BETWEEN}){{0,3}}$"
            rf"|\b{words.held_by}\s+by\s+(?:the\s+)?(?:[\w\s]{{3,30}}\()?$"
        ),
        acted_upon_cues=upon,
        suffers_next=re.compile(
            rf"(?:\s+{words.belonging})?\s+(?:were|was|are|is|had\s+been|have\s+been)\s+(?:\w+\s+)?{words.suffering}\b"
        ),
        not_acting=re.compile(
            rf"-{words.ruling}\b|\s+(?:{words.offices}|spokes\w+|said|says|told"
            r"|(?:are|is|were|was)\s+(?:looking|searching|investigating|treating|questioning))\b"
        ),
        done_by=re.compile(
            rf"\b{words.deeds}(?:[ \u00a0]+[\w’'-]+){{0,4}}?\s+by\s+[\"“‘]?(?:[a-z\d,-]+\s+){{0,4}}[\"“‘]?$"
        ),
        harmless=re.compile(rf"\b{words.no_harm}\s+by\s+(?:(?:the|an?)\s+)?$"),
    )


def _adverbs(words: Lexicon) -> str:
    return rf"(?:(?:{words.adverbs}|[a-z]+ly)\s+)*"


def _acts_next(words: Lexicon) -> str:
    """Words behind somebody who acts: what describes them, how they came, and the verb of the deed."""
    described = (
        rf"(?:\s+{words.described}(?:[ \u00a0]+{_WITHIN}[\w'’-]+){{1,8}}?(?:\s+and\s+{_WITHIN}[\w'’-]+)?)"
    )
    came = (
        rf"(?:\s+(?!{words.telling}\b)(?:[a-z]+ed|{words.came})\b"
        rf"(?:[ \u00a0,]+{_WITHIN}[\w'’-]+){{0,18}}?(?:,|,?\s+and)(?:\s+then)?)"
    )
    likely = rf"(?:{words.likely_did}\s+)?"
    takes = rf"{words.taking}\s+(?:{words.counting}\s+)?(?:\d|{words.some}\b)"
    acts = rf"{_adverbs(words)}{likely}(?:{words.acting}\b(?!\s+by\b)|{takes})"
    return rf"\)?(?:{_ASIDE}|{described}|{_WHO})?{came}?\s+{acts}"


def acts_upon(words: Lexicon) -> str:
    """Whom the deed befalls follows the verb; "killed in a raid" is said of the dead."""
    return rf"(?:(?<=fire)|(?<=into)|(?!{_passive(words)}))"


def _passive(words: Lexicon) -> str:
    return rf"(?:\s*(?:[^\w\s]|$)|\s+(?!{words.counting}\b){words.aftermath}\b)"


def _agents(words: Lexicon) -> str:
    """Persons who are no armed group by their name, where they act upon somebody, or it was done by them."""
    one = rf"(?i:{words.agents})"
    object_next = acts_upon(words)
    done_by = rf"(?<=\bby )(?:(?:the|an?|another|one)\s+)?(?P<agent>(?:[a-z-]+\s+){{0,2}}{one})\b"
    suffers = rf"(?!\s+(?:{words.attacks}\b|(?:[a-z]+ly\s+)?{words.acting}{_passive(words)}))"
    acts = rf"\b(?:[Tt]he\s+)?(?P<one>{one})\b{suffers}(?={_acts_next(words)}{object_next})"
    return rf"{acts}|{done_by}"


def _actor(words: Lexicon, countries: str) -> re.Pattern[str]:
    people = rf"(?:{words.nationalities}|(?i:{words.parties}))"
    people = rf"{people}(?:-led|-backed)?"
    joined = rf"{people}(?:(?:\s+and\s+|,\s+|/|-|\s+){people}){{0,3}}"
    theirs = rf"(?:(?i:{words.means})[ \u00a0]+(?={words.means}\b)|\w+[ \u00a0]+)?"
    forces = rf"(?:[Tt]he\s+)?\b{joined}[ \u00a0-]+{theirs}(?i:{words.means})\b"
    named = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,3}}(?=\s+{_adverbs(words)}{words.acting}\b)"
    acts = rf"{_adverbs(words)}{words.acting}\b(?!\s+and\b){acts_upon(words)}"
    aged = rf"\b{_WORD}(?:{_GAP}{_WORD}){{1,3}}(?={_AGED}\s+{acts})"
    group_name = rf"(?:[a-z]+\s+of\s+the\s+)?{_WORD}(?:{_GAP}(?:of\s+the\s+)?{_WORD}){{0,3}}"
    agents = rf"(?<=\bby )(?:the\s+)?{group_name}(?:{_GAP}(?:{words.bands}|{words.members}|{words.means}))?"
    groups_called = (
        rf"\b(?:{words.groups}|{words.bands})\s+{words.called}\s+(?:the\s+)?"
        rf"(?P<called>{_WORD}(?:{_GAP}{_WORD}){{0,3}})"
    )
    groups = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,3}}{_GAP}{words.titles}\b|\b{words.titles}\s+of\s+the\s+{_WORD}"
    members = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,2}}{_GAP}{words.members}\b"
    together = rf"(?:the\s+)?{group_name}(?:\s+and\s+(?:the\s+)?{group_name})?"
    linked = (
        rf"(?:groups?|{words.bare_actors})\s+(?:linked|allied|affiliated|loyal)\s+(?:to|with)\s+{together}"
    )
    party = rf"\b(?:{countries})(?:\s+and\s+the\s+{people}\s+\w+)?\b"
    one_kind = rf"(?:the\s+)?{words.bare_actors}"
    bare = rf"(?i:\b{one_kind}(?:\s+and\s+{one_kind})?\b)"
    known = rf"\b{words.known}\b"
    long_name = rf"{_WORD}(?:{_GAP}(?:(?:of|for)\s+(?:the\s+)?)?{_WORD}){{0,4}}"
    whose = rf"(?:of|from)\s+the\s+{long_name}(?:{_GAP}(?:{words.bands}|{words.groups})\b)?"
    some_of = rf"(?i:\b(?:the\s+)?(?:members|{words.members}|{words.bare_actors}))\s+{whose}"
    so_described = r"(?:in|on|with|wearing|aboard|dressed\s+in|armed\s+with)(?:[ \u00a0]+[\w'’-]+){1,5}?"
    plain = rf"\b(?i:{words.plain})\s+{so_described}(?=\s+{_adverbs(words)}{words.acting}\b(?!\s+by\b))"
    kinds = "|".join(
        (
            groups_called,
            plain,
            _agents(words),
            linked,
            some_of,
            forces,
            members,
            groups,
            agents,
            named,
            aged,
            known,
            party,
            bare,
        )
    )
    return re.compile(rf"{_AT_A_WORD}(?:{kinds})")
