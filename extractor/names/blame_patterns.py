"""What the words of a lexicon make for blames: constructions of the language, each tried at its own words."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, Literal

from extractor.names.actor_patterns import acts_upon
from extractor.names.cued import Cued
from extractor.names.lexicon import BROKEN_LINE, NAME_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.alternation import Alternation
    from extractor.names.blame_words import BlameWords
    from extractor.names.lexicon import Lexicon
    from extractor.names.words import TextWords

BlameStance = Literal["alleged", "suspected", "claimed"]

_RESPONSIBLE = r"(?:was|were|is|are)\s+(?:\w+ly\s+)?(?:responsible|to\s+blame|behind\s+the)\b"
_TO_HAVE_CUES = frozenset(
    ("claim", "claims", "claimed", "boast", "boasts", "boasted", "admit", "admits", "admitted")
)
_RESPONSIBLE_CUES = frozenset(("was", "were", "is", "are"))
_HAND = r"(?:the\s+(?:hand|hands|work|signature|hallmarks?|mark)\s+of|(?:the\s+)?blame\s+on|fingers?\s+at)"
_HAND_CUES = frozenset(("the", "blame", "finger", "fingers"))
_IS_SUSPECTED = r"suspected(?=\s*[.,;]|\s+of\b|\s+to\s+be\s+behind)"
_SAID = r"(?:said|says|wrote|announced|told\s+\w+)"
_SAID_CUES = frozenset(("said", "says", "wrote", "announced", "told"))
_HAS = r"(?:(?:has|have|had|also|then|later|[a-z]+ly)\s+)"
_THEY = r"(?:they|it|(?:its|their)\s+[\"“‘]?\w+[\"”’]?)"
_THEY_CUES = frozenset(("they", "it", "its", "their"))
_HOLDS = r"(?:holds?|held|controls?|controlled)\b"
_HOLDS_CUES = frozenset(("hold", "holds", "held", "control", "controls", "controlled"))
_SUSPECTING = r"\b(?:suspects?|suspected)"
_SUSPECTING_CUES = frozenset(("suspect", "suspects", "suspected"))
_FROM = frozenset(("from",))
_RESPONSIBILITY = frozenset(("responsibility", "credit"))
_THE = r"(?:the|this|that|both|these|those|\w+['’]s?)"
_WERE = r"(?:was|were|been|being)"
_WERE_CUES = frozenset(("was", "were", "been", "being"))
_NO_PART_OF_ACTOR = re.compile(r"(?s).*[^\w\s'’À-ÿ.&/-]")
_SPACE = rf"(?:[^\S\n]+(?=\S)|{BROKEN_LINE})"
_ASIDE = re.compile(r",\s(?:which|who|whose|an?|the|in|through|on|via|by)\s[^,.;:\n\"“”]{2,140},\s*\Z")
_LONGEST_ACTOR, _LAST_WORDS, _LONGEST_SAYING = 300, 80, 120


@dataclasses.dataclass(frozen=True, slots=True)
class Construction:
    """Words that name an actor.

    Attributes:
        cued: The words; the actor is their group ``actor`` or stands before them.
        stance: How surely they name it.
        before: An actor before the words, with them.
        ends: How such an actor ends: a quick look whether one stands before the words at all.
        plain: Whether the words blame.
        own_deed: Whether they tell what he says that he did, which can be another deed than the attack.
        alone: Such an actor without the words, where something may stand between them in commas.
    """

    cued: Cued
    stance: BlameStance
    before: re.Pattern[str] | None = None
    ends: re.Pattern[str] | None = None
    plain: bool = True
    own_deed: bool = False
    alone: re.Pattern[str] | None = None

    def matches(self, read: TextWords) -> Iterator[re.Match[str]]:
        """All places of the text that are so worded, in order."""
        last = 0
        for match in self.cued.matches(read):
            worded = self._with_actor(read.text, match, last, self.before) if self.before else match
            if worded:
                yield worded
                last = worded.end()

    def _with_actor(
        self, text: str, verb: re.Match[str], last: int, before: re.Pattern[str]
    ) -> re.Match[str] | None:
        first = max(last, verb.start() - _LONGEST_ACTOR)
        apart = _NO_PART_OF_ACTOR.match(text, first, verb.start())
        verb_at = verb.start()
        aside = self.alone and _ASIDE.search(text, first, verb_at)
        if aside and self.alone:
            apart = _NO_PART_OF_ACTOR.match(text, first, aside.start())
            return self.alone.search(text, apart.end() if apart else first, aside.start())
        first = apart.end() if apart else first
        if self.ends and not self.ends.search(text, max(first, verb.start() - _LAST_WORDS), verb.start()):
            return None
        return before.search(text, first, verb.end())


@functools.cache
def constructions(words: Lexicon) -> tuple[Construction, ...]:
    """The constructions with the words of a lexicon."""
    blames = words.blames
    one = rf"{NAME_WORD}(?:{_SPACE}(?:(?:of|for)\s+(?:the\s+)?|{words.links}\s+)?{NAME_WORD}){{0,4}}"
    named = rf"{one}(?:\s+and\s+the\s+{one})?"
    members = rf"(?:{blames.members}\s+(?:of|from)\s+(?:the\s+)?)?"
    modifier = rf"(?!{words.no_modifier}\b)[a-z]+\s+"
    forces = rf"(?<!\bas\s)\b(?:{modifier}){{0,2}}(?:{words.means}|{words.bare_actors}|{blames.powers})\b"
    of_named = rf"(?:\s+(?:{words.means}|{words.branches}))?"
    called = rf"(?:[a-z-]+\s+){{0,2}}{words.groups}\s+{words.called}\s+(?:the\s+)?"
    part = rf"(?:[a-z-]+\s+)?{words.branches}\s+of\s+(?:the\s+)?"
    article = r"(?:the\s+|an?\s+)?"
    actor = rf"{article}(?:{called}|{part})?(?P<actor>{members}{named}{of_named}|{forces})"
    ends = re.compile(
        rf"(?:{NAME_WORD}|{words.branches}|{words.means}|{words.bare_actors}|{blames.powers})\s+$"
    )
    return (*_actor_behind(actor, words), *_claims(actor, ends, words), *_tellings(actor, ends, words))


def blame_cues(words: Lexicon) -> frozenset[str]:
    """Every word whose places in a text are asked for."""
    return frozenset().union(*(each.cued.asked for each in constructions(words)))


def _actor_behind(actor: str, words: Lexicon) -> Iterator[Construction]:
    """Words that blame whom they are followed by."""
    yield _behind(rf"\b{words.blames.done}\s+by\s+{actor}", words.blames.done.begins, "by")
    guilty = rf"(?!\s+of\s+(?!{words.blames.guilt}|[\"“]))"
    blames = words.blames
    deed_on = rf"(?:\s+{_THE}\s+(?:[\w-]+\s+){{1,2}}?on|\s+on)?"
    blaming = rf"(?:{blames.blaming}{deed_on}|{blames.ascribing}(?:\s+\w+){{0,4}}\s+to)"
    yield _behind(rf"\b{blaming}\s+{actor}\b{guilty}", blames.blaming.begins | blames.ascribing.begins)
    yield from _fields(actor, blames)
    yield from _from_where_it_came(actor, words.blames)
    yield _behind(rf"\bheld\s+{actor}\s+responsible", frozenset(("held",)), "responsible")
    group = rf"\s+the\s+(?:same\s+)?(?P<actor>{words.groups})\b"
    some_group = rf"(?:an?\s+)?(?P<actor>(?:[a-z-]+\s+){{1,2}}{words.groups})\b"
    for hand in (actor, some_group):
        yield _behind(rf"\b{_HAND}\s+{hand}", _HAND_CUES, stance="suspected")
    theirs = rf"(?:\s+(?:{words.belonging}|militants|rebels))?"
    suffers = rf"(?!{theirs}\s+(?:was|were|are|is|had\s+been|have\s+been)\s+(?:\w+ly\s+)?{words.suffering}\b)"
    for suspected in (rf"\s+(?>{actor})\b{suffers}", group):
        yield _behind(_SUSPECTING + suspected, _SUSPECTING_CUES, stance="suspected")
    yield _behind(rf"\b(?:blamed|accused){group}", frozenset(("blamed", "accused")))
    for linked in (rf"\s+{actor}", group):
        crime = rf"\b{blames.linking}{linked}\s+to\s+(?:\S+\s+){{1,3}}?{blames.claimable}\b"
        yield _behind(crime, blames.linking.begins, "to", stance="suspected")
    from_where = rf"\bfrom\s[^.;]{{2,60}}?,\s+(?:which|that)\s+{actor}\s+{_HOLDS}"
    yield _behind(from_where, _FROM, *_HOLDS_CUES)
    for claimant in (rf"\s+{actor}", group):
        yield from _claimed_by(claimant, words.blames)
    called = rf"\bgroup\s+called\s+{actor}\s+(?:said|wrote|announced|claimed)"
    yield _behind(called, frozenset(("group",)), "called", stance="claimed")


def _fields(actor: str, blames: BlameWords) -> Iterator[Construction]:
    """As in a line of a recorder's page: "Suspected belligerent: Orvan forces"."""
    stances: tuple[tuple[Alternation, BlameStance], ...] = (
        (blames.fields, "alleged"),
        (blames.suspected_fields, "suspected"),
    )
    actor = actor.replace(_SPACE, r"[^\S\n]+")  # a field ends with its line
    for labels, stance in stances:
        field = rf"(?<![^\n•*|-])[ \t]*(?i:{labels})[ \t]*(?:\(s\))?[ \t]*:[ \t]*{actor}"
        led_by = re.compile(r"(?<![^\n•*|-])[ \t]*\Z")
        yield Construction(Cued(re.compile(field), labels.begins, led_by=led_by, lead=4), stance)


def _claimed_by(claimant: str, blames: BlameWords) -> Iterator[Construction]:
    """As in "the raid was claimed by the group": who says so itself, behind the words."""
    claimed = rf"\b(?:{_WERE}|responsibility|{blames.claimable}),?(?:\s+\w+)?\s+claimed\s+by{claimant}"
    cues = _WERE_CUES | _RESPONSIBILITY | blames.claimable.begins
    yield Construction(Cued(re.compile(claimed), cues, frozenset(("claimed",)), reach=40), "claimed")


def _from_where_it_came(actor: str, blames: BlameWords) -> Iterator[Construction]:
    belong = r"(?:(?:believed|thought|said|reported)\s+)?(?:to\s+belong|belonging)\s+to"
    yield _behind(rf"\b{blames.craft}\s+{belong}\s+{actor}", blames.craft.begins, "belong", "belonging")
    came = r"(?:had\s+)?(?:belonged\s+to|came\s+from|was\s+from|were\s+from|of)"
    yield _behind(rf"\b{blames.theirs}\s+{came}\s+{actor}", blames.theirs.begins)
    of_actor = rf"\bfrom\s+(?:the\s+)?{blames.positions}\s+(?:of|held\s+by)\s+{actor}"
    yield _behind(of_actor, _FROM, *blames.positions.begins)
    actors_own = rf"\bfrom\s+{actor}(?:['’]s?\s+|\s+){blames.own_positions}\b"
    yield _behind(actors_own, _FROM, *blames.own_positions.begins)


def _behind(
    pattern: str, cues: frozenset[str], *needs: str, stance: BlameStance = "alleged", plain: bool = True
) -> Construction:
    return Construction(Cued(re.compile(pattern), cues, frozenset(needs)), stance, plain=plain)


def _claims(actor: str, ends: re.Pattern[str], words: Lexicon) -> Iterator[Construction]:
    """Words by which the actor says so itself."""
    blames, groups = words.blames, words.groups
    alone = re.compile(rf"{actor}\s*\Z")
    a_deed = rf"{_THE}\s+(?:[\w-]+\s+){{0,2}}?{blames.claimable}\b"
    for verbs, claimed in (
        (blames.claiming, r"(?:responsibility|credit)"),
        (blames.claiming_deed, a_deed),
    ):
        claiming = rf"{verbs}\s+{claimed}"
        cued = Cued(re.compile(claiming), verbs.begins)
        by_actor = re.compile(rf"{actor}\s+{_HAS}{{0,3}}{claiming}\Z")
        yield Construction(cued, "claimed", by_actor, alone=alone)
        the_group = rf"\b[Tt]he\s+(?:same\s+)?(?P<actor>{groups})\s+{_HAS}{{0,3}}{claiming}\Z"
        yield Construction(cued, "claimed", re.compile(the_group))
    responsible = Cued(
        re.compile(_RESPONSIBLE), _RESPONSIBLE_CUES, frozenset(("responsible", "blame", "behind")), reach=40
    )
    yield Construction(responsible, "alleged", re.compile(rf"{actor}\s+{_RESPONSIBLE}\Z"), ends)
    suspected = rf"{actor}\s+(?:is|are|was|were)\s+(?:also\s+|widely\s+)?suspected\Z"
    suspecting = Cued(re.compile(_IS_SUSPECTED), frozenset(("suspected",)))
    yield Construction(suspecting, "suspected", re.compile(suspected))
    first = r"(?:\w+ed\b[^.;\"“”]{2,80}?\band\s+)?[\"“]?"
    they_did = rf"\b(?:that\s+)?{_THEY}\s+{_HAS}{{0,3}}{first}{blames.said_to_do}\b(?!\s+down\b)"
    said = rf"{_SAID}\b[^.;]{{0,50}}?{they_did}"
    saying = Cued(re.compile(said), _SAID_CUES, _THEY_CUES, reach=_LONGEST_SAYING)
    yield Construction(
        saying, "claimed", re.compile(rf"{actor}\s+{said}\Z"), ends, own_deed=True, alone=alone
    )
    to_have = (
        rf"(?:claims?|claimed|boasts?|boasted|admits?|admitted)\s+(?:to\s+have|having)\s+{blames.said_to_do}"
    )
    having = Cued(re.compile(to_have), _TO_HAVE_CUES)
    yield Construction(having, "claimed", re.compile(rf"{actor}\s+{to_have}\Z"), ends, alone=alone)


def _tellings(actor: str, ends: re.Pattern[str], words: Lexicon) -> Iterator[Construction]:
    """Words that tell what an actor did or alone can do, without blaming."""
    blames = words.blames
    did = rf"{_HAS}{{0,3}}{blames.doing}\b"
    doing = Cued(
        re.compile(did + acts_upon(words)), blames.doing.begins, led_by=re.compile(rf"{_HAS}{{0,3}}\Z")
    )
    yield Construction(doing, "alleged", re.compile(rf"{actor}\s+{did}\Z"), ends, plain=False)
    only = rf"\bonly\s+{actor}\s+{blames.only_it_has}\b"
    yield _behind(only, frozenset(("only",)), *blames.only_it_has.begins, plain=False)
    said = rf"\b{_SAID}\s+that\s+{actor}\s+(?:had|have|has)\s"
    yield _behind(said, _SAID_CUES, "had", "have", "has", plain=False)
