"""Who is said to have done it, wherever the report says so: "the mortars had been fired by X", "blamed X".

A perpetrator is often named in a sentence that counts nobody. These constructions are the language's own
ways of naming an agent of violence; the noun phrase they take is the actor.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Literal

from extractor.names.alternation import alternation
from extractor.names.lexicon import NAME_WORD
from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import Lexicon

BlameStance = Literal["alleged", "suspected", "claimed"]

_DONE_BY = (
    r"(?:fired|launched|planted|laid|dropped|thrown|staged|committed|perpetrated|caused|carried\s+out|conducted"
    r"|driven|flown|operated|organi[sz]ed|detonated)\s+by"
)
_BLAMING = (
    r"(?:blamed(?:\s+the\s+\w+\s+on)?|blames|blaming|blamed\s+on|accused|accuses|accusing"
    r"|attributed(?:\s+\w+){0,4}\s+to)"
)
_BELONGING = (
    r"\b(?:gunmen|attackers|tank|tanks|boat|drone|missile|rocket|shells?|aircraft|helicopter|warship|men|bomber)"
    r"\s+(?:had\s+)?(?:belonged\s+to|came\s+from|was\s+from|were\s+from|of)"
)
_FROM_POSITIONS = (
    r"\bfrom\s+(?:the\s+)?(?:ships|positions|hills?|bases?|quarry|lines|territory)\s+(?:of|held\s+by)"
)
_OWN_POSITIONS = r"(?:['’]s?\s+|\s+)(?:positions|bases?|lines|artillery\s+positions|barracks|headquarters)\b"
_CLAIMING = r"claimed\s+responsibility"
_DID_ITSELF = (
    r"(?:attacked|bombed|shelled|raided|stormed|ambushed|kidnapped|abducted|executed|carried\s+out|opened\s+fire"
    r"|fired\s+(?:on|at|into))"
)
_DID = rf"(?:{_DID_ITSELF}|struck|sent\s+(?:the|a)\s+bomber|planted|staged|killed|shot)"
_WEAPON = re.compile(
    r"(?:air\s*)?(?:strikes?|raids?|attacks?|bombings?|shelling|warplanes?|jets?|missiles?|rockets?|drones?|bombs?|mines?)",
    re.IGNORECASE,
)
_SAID = r"(?:said|says|wrote|announced|told\s+\w+)"
_HAS = r"(?:(?:has|have|had|also|then|later|[a-z]+ly)\s+)"
_SAID_THEY_DID = (
    rf"{_SAID}\b[^.;]{{0,50}}?\b(?:that\s+)?(?:they|it|its\s+\w+|their\s+\w+)\s+{_HAS}{{0,3}}{_DID}\b"
)
_HOLDS = r"(?:holds?|held|controls?|controlled)\b"
_MEANS_IT_ALONE_HAS = r"(?:has|have|fl(?:y|ies)|operates?|uses?|owns?)\b"
_LONGEST_ACTOR, _LAST_WORDS = 300, 80
_HELD = r"\b(?:held)"
_SUSPECTING = r"\b(?:suspects?|suspected)"


@dataclasses.dataclass(frozen=True, slots=True)
class Blame:
    """An actor whom the report names as the one who did it, and how surely.

    Attributes:
        actor: The actor.
        stance: How surely.
        plain: Whether the words blame; others only tell what the actor did ("had hidden beside the road").
    """

    actor: NameMention
    stance: BlameStance
    plain: bool = True


@dataclasses.dataclass(frozen=True, slots=True)
class _Construction:
    """Words that name an actor; where the actor comes first, it is looked for before its ``verb`` alone.

    ``ends`` is how an actor ends: a quick look whether one stands before the verb at all.
    """

    pattern: re.Pattern[str]
    stance: BlameStance
    verb: re.Pattern[str] | None = None
    ends: re.Pattern[str] | None = None
    plain: bool = True

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """All places of the text that are so worded, in order."""
        if self.verb is None:
            yield from self.pattern.finditer(text)
            return
        last = 0
        for verb in self.verb.finditer(text):
            if self.ends and not self.ends.search(text, max(0, verb.start() - _LAST_WORDS), verb.start()):
                continue
            match = self.pattern.search(text, max(last, verb.start() - _LONGEST_ACTOR), verb.end())
            if match:
                yield match
                last = match.end()


@functools.cache
def _constructions(words: Lexicon) -> tuple[_Construction, ...]:
    members = (
        r"(?:(?:fighters|rebels|forces|soldiers|members|militants|ships|gunmen)\s+(?:of|from)\s+(?:the\s+)?)?"
    )
    one = rf"{NAME_WORD}(?:\s+(?:of\s+the\s+)?{NAME_WORD}){{0,3}}"
    named = rf"{one}(?:\s+and\s+the\s+{one})?"
    powers = alternation(["government", "army"])
    modifier = r"(?!(?:of|as|by|in|at|on|with|and|or|from|to|for|that|he|she|they|it|the|a|an)\b)[a-z]+\s+"
    forces = rf"(?<!\bas\s)\b(?:{modifier}){{0,2}}(?:{words.means}|{words.bare_actors}|{powers})\b"
    actor = rf"(?:the\s+|a\s+|an\s+)?(?P<actor>{members}{named}(?:\s+{words.means})?|{forces})"
    actor_after: tuple[tuple[str, BlameStance], ...] = (
        (rf"\b{_DONE_BY}\s+{actor}", "alleged"),
        (rf"\b{_BLAMING}\s+{actor}", "alleged"),
        (rf"{_BELONGING}\s+{actor}", "alleged"),
        (rf"{_FROM_POSITIONS}\s+{actor}", "alleged"),
        (rf"\bfrom\s+{actor}{_OWN_POSITIONS}", "alleged"),
        (rf"{_HELD}\s+{actor}\s+responsible", "alleged"),
        (rf"{_SUSPECTING}\s+{actor}", "suspected"),
        (rf"{_SUSPECTING}\s+the\s+(?P<actor>{words.groups})\b", "suspected"),
        (rf"\b(?:blamed|accused)\s+the\s+(?P<actor>{words.groups})\b", "alleged"),
        (rf"\bfrom\s[^.;]{{2,60}}?,\s+(?:which|that)\s+{actor}\s+{_HOLDS}", "alleged"),
        (rf"\bresponsibility\s+(?:\w+\s+){{0,4}}claimed\s+by\s+{actor}", "claimed"),
        (rf"\bgroup\s+called\s+{actor}\s+(?:said|wrote|announced|claimed)", "claimed"),
    )
    ends = re.compile(rf"(?:{NAME_WORD}|{words.means}|{words.bare_actors}|{powers})\s+$")
    claimed = rf"{actor}\s+(?:has\s+|have\s+|later\s+)?{_CLAIMING}"
    return (
        *(_Construction(re.compile(pattern), stance) for pattern, stance in actor_after),
        _Construction(re.compile(claimed), "claimed", re.compile(_CLAIMING)),
        _Construction(
            re.compile(rf"{actor}\s+{_SAID_THEY_DID}"), "claimed", re.compile(_SAID_THEY_DID), ends
        ),
        *_tellings(actor, ends),
    )


def _tellings(actor: str, ends: re.Pattern[str]) -> tuple[_Construction, ...]:
    """Words that tell what an actor did or alone can do, without blaming."""
    did = rf"{_HAS}{{0,3}}{_DID_ITSELF}\b"
    only = rf"\bonly\s+{actor}\s+{_MEANS_IT_ALONE_HAS}"
    said = rf"\b{_SAID}\s+that\s+{actor}\s+(?:had|have|has)\s"
    return (
        _Construction(re.compile(rf"{actor}\s+{did}"), "alleged", re.compile(did), ends, plain=False),
        _Construction(re.compile(only), "alleged", plain=False),
        _Construction(re.compile(said), "alleged", plain=False),
    )


def find_blames(text: str, words: Lexicon) -> list[Blame]:
    """Every actor named by such a construction, in text order."""
    return sorted(_blames(text, words), key=lambda blame: blame.actor.start)


def _blames(text: str, words: Lexicon) -> Iterator[Blame]:
    for construction in _constructions(words):
        for match in construction.matches(text):
            start, end = _without_stops(match, words.stop_words)
            if start < end:
                name = " ".join(text[start:end].split())
                if not construction.plain and _WEAPON.fullmatch(name):
                    continue  # a weapon that acts tells nobody
                actor = NameMention(start, end, text[start:end], name)
                yield Blame(actor, construction.stance, construction.plain)


def _without_stops(match: re.Match[str], stops: frozenset[str]) -> tuple[int, int]:
    """The actor without words such as "The" or "Monday" that only stand before its name."""
    start, end = match.span("actor")
    for word in re.finditer(r"\S+\s*", match["actor"]):
        if word[0].strip() not in stops:
            return start + word.start(), end
    return end, end
