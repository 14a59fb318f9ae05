"""Who did it according to whom, and how surely it is said."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

from extractor.assemble.claimants import accuser_of, teller_of
from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import name_evidence
from extractor.assemble.nobodies import names_nobody
from extractor.names import NameMention
from extractor.names.actors import is_bare, is_bare_name
from extractor.names.lexicon import load_lexicon
from extractor.names.parties import are_blows_of_one, are_of_one_country, is_blow_of, party_in, whose_blow
from extractor.names.place_ranks import COUNTRY
from extractor.request.acting import is_harmed, is_told_by
from extractor.request.folding import fold, is_part_of_name
from extractor.request.grouping import spoken_of
from extractor.schema import Attribution, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names import Blame
    from extractor.names.lexicon import Lexicon
    from extractor.names.word_kinds import KindsInText
    from extractor.request import ReadingPlan
    from extractor.request.groups import ReadUnit, UnitGroup
    from extractor.schema import Effect, NumberMention
    from extractor.segments import Span


_REACH = 16
_ALLEGING = ("alleged", "suspected")
_LAWFUL: frozenset[Effect] = frozenset(("detained", "released"))


class _Said(NamedTuple):
    """An actor, the stance, and who says so; ``weight`` orders them, the least first.

    ``own_deed``: whether the actor says that it did something, which can be another deed than the attack.
    """

    weight: tuple[bool, bool, bool, bool, bool, int]
    actor: NameMention
    stance: Stance
    source: NameMention | None
    own_deed: bool = False


def attributions_of(group: UnitGroup, reach: Span, plan: ReadingPlan, *, recalled: bool) -> list[Attribution]:
    """The best attribution of an incident for each source that makes one, and each actor once.

    Who says that it was himself stands before all; what is said before what is implied, the body before the
    headline's shorthand, a named actor before "gunmen", and the first before the later.

    Args:
        group: The units of the incident.
        reach: The part of the text that speaks of it; who is blamed in it is meant.
        plan: The reading plan of the document.
        recalled: Whether it is an earlier event or a statistic, which takes over nobody from the one before.
    """
    blamed = [] if group.perpetrator else _blamed(group, reach, plan, plain=True)
    in_units = _in_units(group, plan, recalled=recalled)
    if not (group.perpetrator or blamed or any(_is_named(candidate, plan) for candidate in in_units)):
        blamed = _blamed(group, reach, plan, plain=False) or _forces_that_tell(group, plan)
    blamed = [one for one in blamed if not _did_something_else(one, in_units, plan)]
    said = sorted((*in_units, *blamed), key=lambda candidate: candidate.weight)
    sources: dict[str, Attribution] = {}
    for candidate in _by_party(said, plan):
        source = candidate.source.name if candidate.source else ""
        if not sources or candidate.actor.within(*reach):
            sources.setdefault(fold(source), _attribution(candidate))
    words = load_lexicon("en", plan.domain)
    actors: dict[str, Attribution] = {}
    for found in sources.values():
        if actors and not _is_side(found.actor, words, plan):
            continue
        if all(_stands_beside(other, found, words) for other in actors.values()):
            actors.setdefault(fold(found.actor), found)
    accusers = {fold(candidate.source.name) for candidate in blamed if candidate.source}
    accusing = [said for source, said in sources.items() if source in accusers]
    told = (_alleged_by_somebody(first, accusing) for first in actors.values())
    return [one.model_copy(update={"actor": party_in(one.actor, words)}) for one in told]


def _alleged_by_somebody(first: Attribution, accusing: Sequence[Attribution]) -> Attribution:
    """An "alleged strike" is alleged by somebody: by the source that blames the same party, if one does."""
    if first.claimed_by or first.stance not in _ALLEGING:
        return first
    again = (other for other in accusing if other.claimed_by and other.stance in _ALLEGING)
    return next((other for other in again if _is_same_party(first.actor, other.actor)), first)


def _by_party(said: Sequence[_Said], plan: ReadingPlan) -> Iterator[_Said]:
    """Blows ("Orvan air strikes") by the party ("Orva") that is said beside them to have done it."""
    words = load_lexicon("en", plan.domain)
    parties = {candidate.actor.name for candidate in said}
    for candidate in said:
        actor = candidate.actor
        party = next((name for name in sorted(parties) if is_blow_of(actor.name, name, words)), actor.name)
        yield candidate._replace(actor=dataclasses.replace(actor, name=party))


def _stands_beside(first: Attribution, other: Attribution, words: Lexicon) -> bool:
    """Whether another source names somebody else; what an accused party answers is a response."""
    if other.stance == "implied" or not other.claimed_by or _is_same_party(first.actor, other.actor):
        return False
    if are_blows_of_one(first.actor, other.actor, words) or _is_own_blow(first.actor, other.actor, words):
        return False
    answers = fold(other.claimed_by) in (fold(first.actor), fold(other.actor))
    return other.stance == "claimed" or not answers


def _is_own_blow(one: str, other: str, words: Lexicon) -> bool:
    """As "Orva's military" and "Orvan air strikes"."""
    blows = [name for name in (one, other) if whose_blow(name, words)]
    return bool(blows) and are_of_one_country(one, other)


def _is_same_party(one: str, other: str) -> bool:
    """As "the Highland Front" and "Highland Front fighters"."""
    first, second = fold(one), fold(other)
    return first == second or is_part_of_name(first, second) or is_part_of_name(second, first)


def _in_units(group: UnitGroup, plan: ReadingPlan, *, recalled: bool) -> list[_Said]:
    found = []
    harming = [read for read in group.units if not _only_detains(read)] or group.units
    if not any(read.names.actor for read in harming):
        return []
    stances = load_claim_cues().stances.in_text(plan.words)
    for read in harming:
        actor = read.names.actor
        if actor is None or names_nobody(actor, plan):
            continue
        if not (recalled and not is_told_by(actor, read.unit, plan)):
            stance = _stance(actor, read, stances, plan.document.text)
            headline = read.unit.section != "body"
            unnamed = is_bare(actor, plan.domain)
            carried = not actor.within(read.unit.start, read.unit.end)
            weight = (stance != "claimed", stance == "implied", unnamed, headline, carried, actor.start)
            teller = teller_of(actor, plan) if carried else None
            found.append(_Said(weight, actor, stance, teller or read.names.source))
    return found


def _did_something_else(blamed: _Said, in_units: Sequence[_Said], plan: ReadingPlan) -> bool:
    """As in "rebels killed nine; the army said it had killed four of them": the sentence names who did it."""
    if not blamed.own_deed:
        return False
    did = next((one.actor.name for one in in_units if _is_named(one, plan)), None)
    words, own = load_lexicon("en", plan.domain), blamed.actor.name
    return did is not None and not (_is_same_party(own, party_in(did, words)) or are_of_one_country(own, did))


def _is_side(actor: str, words: Lexicon, plan: ReadingPlan) -> bool:
    """Whether a party is named, and not only "gunmen" or "an officer"."""
    if is_bare_name(actor, plan.domain):
        return False
    return not actor.islower() or actor.split()[-1] in words.party_heads | words.state


def _only_detains(read: ReadUnit) -> bool:
    """Whoever arrests people after an attack did not attack."""
    return {effect for mention in read.unit.mentions for effect in mention.effects} <= _LAWFUL


def _is_named(said: _Said, plan: ReadingPlan) -> bool:
    return said.stance != "implied" and not is_bare(said.actor, plan.domain)


def _blamed(group: UnitGroup, reach: Span, plan: ReadingPlan, *, plain: bool) -> list[_Said]:
    """Who is blamed in the reach of the incident; unless ``plain``, who is only told to have acted there."""
    found = []
    own = {read.unit.start for read in group.units}
    places = {fold(place.name) for place in plan.names.places if not plain or place.rank < COUNTRY}
    for blame in plan.names.blames:
        owner = spoken_of(blame.actor.start, plan, leads=not plain)
        if owner is None or owner.start not in own or blame.plain is not plain:
            continue
        if names_nobody(blame.actor, plan) or (
            blame.stance != "claimed" and fold(blame.actor.name) in places
        ):
            continue
        if any(is_harmed(blame.actor, read.unit, plan) for read in group.units):
            continue
        sentence = next((s for s in plan.segments.sentences if blame.actor.within(*s)), reach)
        if group.scope == "background" and not blame.actor.within(owner.start, owner.end):
            continue
        unnamed = is_bare(blame.actor, plan.domain)
        weight = (blame.stance != "claimed", False, unnamed, False, False, blame.actor.start)
        source = _blaming(blame, sentence, group, plan)
        found.append(_Said(weight, blame.actor, blame.stance, source, blame.own_deed))
    return found


def _forces_that_tell(group: UnitGroup, plan: ReadingPlan) -> list[_Said]:
    """As in "the army said 12 militants were killed": armed forces that count dead enemies killed them."""
    cues, found = load_claim_cues(), []
    for read in group.units:
        source, unit = read.names.source, read.unit
        if source is None or not cues.forces.search(source.name):
            continue
        dead = [m for m in unit.mentions if "killed" in m.effects]
        if any(_is_enemy(mention, plan.document.text) for mention in dead):
            weight = (False, False, False, unit.section != "body", False, source.start)
            found.append(_Said(weight, source, "claimed", source))
    return found


def _is_enemy(dead: NumberMention, text: str) -> bool:
    """As in "12 militants"; not as in "12 of its own fighters"."""
    cues, noun = load_claim_cues(), dead.noun or ""
    words = text[max(0, dead.start - _REACH) : dead.end + len(noun) + _REACH]
    return cues.enemies.fullmatch(noun) is not None and cues.own_side.search(words) is None


def _blaming(blame: Blame, sentence: Span, group: UnitGroup, plan: ReadingPlan) -> NameMention | None:
    """Who blames: one who claims it says so himself; else the source of the sentence, or of the incident."""
    if blame.stance == "claimed":
        return blame.actor
    accuser = accuser_of(blame.actor, plan)
    if accuser is not None:
        return accuser
    speaking = [source for source in plan.names.sources if source.within(*sentence)]
    before = [source for source in speaking if source.end <= blame.actor.start]
    sources = [*before, *speaking, *(read.names.source for read in group.units)]
    return next((source for source in sources if source), None)


def _attribution(said: _Said) -> Attribution:
    claimant = said.actor if said.stance == "claimed" else None
    source = said.source or claimant
    return Attribution(
        actor=" ".join(said.actor.name.split()),
        stance=said.stance,
        claimed_by=source.name if source else None,
        evidence=[name_evidence(said.actor)],
    )


def _stance(actor: NameMention, read: ReadUnit, stances: KindsInText[Stance], text: str) -> Stance:
    start, end = read.unit.start, read.unit.end
    for stance, at in stances.told((start, end)):
        if _is_of(actor, at, text):
            return stance
    if read.names.source:
        return "alleged"
    return "stated" if actor.within(start, end) else "implied"


def _is_of(actor: NameMention, cue: int, text: str) -> bool:
    """Whether a cue word is not the adjective of another person than the actor."""
    doubted = load_claim_cues().doubted_person.match(text, cue)
    return doubted is None or (actor.start < doubted.end() and doubted.start("person") < actor.end)
