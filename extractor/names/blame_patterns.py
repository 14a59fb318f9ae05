"""What the words of a lexicon make for blames: constructions of the language, each tried at its own words."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Literal

from extractor.names.lexicon import NAME_WORD
from extractor.names.words import matches_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import BlameWords, Lexicon
    from extractor.names.words import TextWords

BlameStance = Literal["alleged", "suspected", "claimed"]

_BLAMING = (
    r"(?:blamed(?:\s+the\s+\w+\s+on)?|blames|blaming|blamed\s+on|accused|accuses|accusing"
    r"|attributed(?:\s+\w+){0,4}\s+to)"
)
_BLAMING_CUES = frozenset(("blamed", "blames", "blaming", "accused", "accuses", "accusing", "attributed"))
_CLAIMING = r"claimed\s+responsibility"
_SAID = r"(?:said|says|wrote|announced|told\s+\w+)"
_SAID_CUES = frozenset(("said", "says", "wrote", "announced", "told"))
_HAS = r"(?:(?:has|have|had|also|then|later|[a-z]+ly)\s+)"
_BEFORE_DOING = re.compile(rf"{_HAS}{{0,3}}\Z")
_THEY = r"(?:they|it|its\s+\w+|their\s+\w+)"
_THEY_CUES = frozenset(("they", "it", "its", "their"))
_HOLDS = r"(?:holds?|held|controls?|controlled)\b"
_HOLDS_CUES = frozenset(("hold", "holds", "held", "control", "controls", "controlled"))
_SUSPECTING = r"\b(?:suspects?|suspected)"
_SUSPECTING_CUES = frozenset(("suspect", "suspects", "suspected"))
_FROM = frozenset(("from",))
_NO_PART_OF_ACTOR = re.compile(r"(?s).*[^\w\s'’À-ÿ.&/-]")
_LONGEST_ACTOR, _LAST_WORDS, _LONGEST_ADVERBS, _LONGEST_SAYING = 300, 80, 100, 120


@dataclasses.dataclass(frozen=True, slots=True)
class Construction:
    """Words that name an actor.

    Attributes:
        pattern: The words, with the group ``actor``.
        stance: How surely they name the actor.
        cues: The words that the pattern begins with; where the actor comes first, those of its verb.
        needs: Words without one of which, within ``reach`` behind a cue, nothing is tried; empty needs none.
        reach: How far behind a cue they stand.
        verb: Where the actor comes first: what is looked for before the actor, which ends where it begins.
        ends: How an actor ends: a quick look whether one stands before the verb at all.
        plain: Whether the words blame.
    """

    pattern: re.Pattern[str]
    stance: BlameStance
    cues: frozenset[str]
    needs: frozenset[str] = frozenset()
    reach: int = _LONGEST_ACTOR
    verb: re.Pattern[str] | None = None
    ends: re.Pattern[str] | None = None
    plain: bool = True

    def matches(self, read: TextWords) -> Iterator[re.Match[str]]:
        """All places of the text that are so worded, in order."""
        starts = [start for start in read.starts(self.cues) if self._can_begin(read, start)]
        if self.verb is None:
            yield from matches_from(self.pattern, read.text, starts)
            return
        begins = sorted({*starts, *(_before_adverbs(read.text, start) for start in starts)})
        last = 0
        for verb in matches_from(self.verb, read.text, begins):
            match = self._actor_before(read.text, verb, last)
            if match:
                yield match
                last = match.end()

    def _can_begin(self, read: TextWords, start: int) -> bool:
        return not self.needs or read.any_between(self.needs, start, start + self.reach)

    def _actor_before(self, text: str, verb: re.Match[str], last: int) -> re.Match[str] | None:
        first = max(last, verb.start() - _LONGEST_ACTOR)
        apart = _NO_PART_OF_ACTOR.match(text, first, verb.start())
        first = apart.end() if apart else first
        if self.ends and not self.ends.search(text, max(first, verb.start() - _LAST_WORDS), verb.start()):
            return None
        return self.pattern.search(text, first, verb.end())


def _before_adverbs(text: str, start: int) -> int:
    adverbs = _BEFORE_DOING.search(text, max(0, start - _LONGEST_ADVERBS), start)
    return adverbs.start() if adverbs else start


@functools.cache
def constructions(words: Lexicon) -> tuple[Construction, ...]:
    """The constructions with the words of a lexicon."""
    blames = words.blames
    one = rf"{NAME_WORD}(?:\s+(?:of\s+the\s+)?{NAME_WORD}){{0,3}}"
    named = rf"{one}(?:\s+and\s+the\s+{one})?"
    members = rf"(?:{blames.members}\s+(?:of|from)\s+(?:the\s+)?)?"
    modifier = r"(?!(?:of|as|by|in|at|on|with|and|or|from|to|for|that|he|she|they|it|the|a|an)\b)[a-z]+\s+"
    forces = rf"(?<!\bas\s)\b(?:{modifier}){{0,2}}(?:{words.means}|{words.bare_actors}|{blames.powers})\b"
    actor = rf"(?:the\s+|a\s+|an\s+)?(?P<actor>{members}{named}(?:\s+{words.means})?|{forces})"
    ends = re.compile(rf"(?:{NAME_WORD}|{words.means}|{words.bare_actors}|{blames.powers})\s+$")
    return (*_actor_behind(actor, words), *_claims(actor, ends, blames), *_tellings(actor, ends, blames))


def blame_cues(words: Lexicon) -> frozenset[str]:
    """Every word whose places in a text are asked for."""
    return frozenset().union(*(each.cues | each.needs for each in constructions(words)))


def _actor_behind(actor: str, words: Lexicon) -> Iterator[Construction]:
    """Words that blame whom they are followed by."""
    yield _alleged(rf"\b{words.blames.done}\s+by\s+{actor}", words.blames.done.begins, "by")
    yield _alleged(rf"\b{_BLAMING}\s+{actor}", _BLAMING_CUES)
    yield from _from_where_it_came(actor, words.blames)
    yield _alleged(rf"\bheld\s+{actor}\s+responsible", frozenset(("held",)), "responsible")
    group = rf"\s+the\s+(?P<actor>{words.groups})\b"
    for suspected in (rf"\s+{actor}", group):
        yield Construction(re.compile(_SUSPECTING + suspected), "suspected", _SUSPECTING_CUES)
    yield _alleged(rf"\b(?:blamed|accused){group}", frozenset(("blamed", "accused")))
    yield _alleged(rf"\bfrom\s[^.;]{{2,60}}?,\s+(?:which|that)\s+{actor}\s+{_HOLDS}", _FROM, *_HOLDS_CUES)
    responsibility = rf"\bresponsibility\s+(?:\w+\s+){{0,4}}claimed\s+by\s+{actor}"
    yield Construction(re.compile(responsibility), "claimed", frozenset(("responsibility",)))
    called = rf"\bgroup\s+called\s+{actor}\s+(?:said|wrote|announced|claimed)"
    yield Construction(re.compile(called), "claimed", frozenset(("group",)), frozenset(("called",)))


def _from_where_it_came(actor: str, blames: BlameWords) -> Iterator[Construction]:
    came = r"(?:had\s+)?(?:belonged\s+to|came\s+from|was\s+from|were\s+from|of)"
    yield _alleged(rf"\b{blames.theirs}\s+{came}\s+{actor}", blames.theirs.begins)
    of_actor = rf"\bfrom\s+(?:the\s+)?{blames.positions}\s+(?:of|held\s+by)\s+{actor}"
    yield _alleged(of_actor, _FROM, *blames.positions.begins)
    actors_own = rf"\bfrom\s+{actor}(?:['’]s?\s+|\s+){blames.own_positions}\b"
    yield _alleged(actors_own, _FROM, *blames.own_positions.begins)


def _alleged(pattern: str, cues: frozenset[str], *needs: str) -> Construction:
    return Construction(re.compile(pattern), "alleged", cues, frozenset(needs))


def _claims(actor: str, ends: re.Pattern[str], blames: BlameWords) -> Iterator[Construction]:
    """Words by which the actor says so itself."""
    claimed = rf"{actor}\s+(?:has\s+|have\s+|later\s+)?{_CLAIMING}"
    claiming = frozenset(("claimed",))
    yield Construction(
        re.compile(rf"{claimed}\Z"),
        "claimed",
        claiming,
        frozenset(("responsibility",)),
        verb=re.compile(_CLAIMING),
    )
    they_did = rf"\b(?:that\s+)?{_THEY}\s+{_HAS}{{0,3}}{blames.said_to_do}\b"
    said = rf"{_SAID}\b[^.;]{{0,50}}?{they_did}"
    yield Construction(
        re.compile(rf"{actor}\s+{said}\Z"),
        "claimed",
        _SAID_CUES,
        _THEY_CUES,
        reach=_LONGEST_SAYING,
        verb=re.compile(said),
        ends=ends,
    )


def _tellings(actor: str, ends: re.Pattern[str], blames: BlameWords) -> Iterator[Construction]:
    """Words that tell what an actor did or alone can do, without blaming."""
    did = rf"{_HAS}{{0,3}}{blames.doing}\b"
    only = rf"\bonly\s+{actor}\s+{blames.only_it_has}\b"
    said = rf"\b{_SAID}\s+that\s+{actor}\s+(?:had|have|has)\s"
    has = frozenset(("had", "have", "has"))
    yield Construction(
        re.compile(rf"{actor}\s+{did}\Z"),
        "alleged",
        blames.doing.begins,
        verb=re.compile(did),
        ends=ends,
        plain=False,
    )
    yield Construction(
        re.compile(only), "alleged", frozenset(("only",)), blames.only_it_has.begins, plain=False
    )
    yield Construction(re.compile(said), "alleged", _SAID_CUES, has, plain=False)
