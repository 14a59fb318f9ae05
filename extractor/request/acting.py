"""Who did what a claim counts: who acts in its sentence or what leads to it, or whom the report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.names.actor_patterns import actor_patterns
from extractor.names.actors import ACTS, is_bare
from extractor.names.lexicon import load_lexicon
from extractor.names.place_ranks import COUNTRY
from extractor.request.carry_cues import load_carry_cues
from extractor.request.sentences import sentence_of
from extractor.syntax import FAR, distance

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.names.agents import Agent
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.schema import Effect

_NO_BLOW: frozenset[Effect] = frozenset(("detained", "released", "missing"))


def acting_in(
    unit: ClaimUnit, last: ClaimUnit | None, attacker: NameMention | None, plan: ReadingPlan
) -> NameMention | None:
    """Who did what a unit counts; null where neither its sentence nor what leads to it names anybody.

    What is set apart from the events before it, and a statistic of other days, takes over nobody.

    Args:
        unit: The claim unit.
        last: The one before it; null for the first.
        attacker: Whose attacks the report is about, for events of its usual kind.
        plan: The reading plan.
    """
    agent = _agent_of(unit, plan)
    if agent is not None:
        return agent
    own = [a for a in unit.own(unit.actors) if _acts(a, plan) and not is_harmed(a, unit, plan)]
    if own:
        return own[0]
    if unit.scope == "background" or _is_no_blow(unit):
        return None
    apart = _is_set_apart(unit, plan)
    near = _whom_they_are(unit, plan) or _acting(plan, _leads_from(unit, last, plan, apart=apart), unit)
    if near or apart or unit.event_type != plan.usual_event.kind:
        return near
    return attacker if attacker and not is_harmed(attacker, unit, plan) else None


def _agent_of(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """Who harmed those whom a unit counts by the syntax of its sentence: the agent the fewest steps away."""
    counted = [plan.names.syntax.head_of(mention.start, mention.end) for mention in unit.mentions]
    near = [
        (distance(word, agent.deed), agent.actor.start, agent.actor)
        for agent in plan.names.agents
        if agent.actor.within(unit.start, unit.end) and not agent.comes and _can_be_of(agent, unit, plan)
        for word in counted
        if word is not None
    ]
    nearest = min(near, key=lambda each: each[:2], default=None)
    return nearest[2] if nearest and nearest[0] < FAR else None


def _can_be_of(agent: Agent, unit: ClaimUnit, plan: ReadingPlan) -> bool:
    """Whoever arrests killed nobody by that; a town does not act, nor does whom it befell."""
    if (agent.takes and not unit.is_held) or is_harmed(agent.actor, unit, plan):
        return False
    return all(place.rank >= COUNTRY for place in plan.names.places if place.name == agent.actor.name)


def _acts(actor: NameMention, plan: ReadingPlan) -> bool:
    """A country can act, and what has initials; a town that stands before "attacked" cannot."""
    places = (place for place in plan.names.places if place.name == actor.name)
    is_named_so = actor.name.isupper() or all(place.rank >= COUNTRY for place in places)
    return actor.rank == ACTS and is_named_so


def is_told_by(actor: NameMention, unit: ClaimUnit, plan: ReadingPlan) -> bool:
    """Whether the sentence of a unit itself tells of an actor, by its name or by a pronoun that acts."""
    return actor.within(unit.start, unit.end) or _acting_pronoun(unit, plan) is not None


def attacker_of(plan: ReadingPlan) -> NameMention | None:
    """Whose attacks the report is about: the first with a name who acts in its headline and its lead."""
    first = next((unit for unit in plan.units if unit.section == "body"), None)
    lead = starting_in(plan.names.actors, 0, first.end) if first else ()
    return next((a for a in lead if _acts(a, plan) and not is_bare(a, plan.domain)), None)


def _is_no_blow(unit: ClaimUnit) -> bool:
    """Whoever arrests or lets go is named where that is told."""
    return {effect for mention in unit.mentions for effect in mention.effects} <= _NO_BLOW


def _is_set_apart(unit: ClaimUnit, plan: ReadingPlan) -> bool:
    return unit.starts_incident or plan.event_words.tell("another", (unit.leads_from, unit.start))


def _leads_from(unit: ClaimUnit, last: ClaimUnit | None, plan: ReadingPlan, *, apart: bool) -> int:
    """Where the words begin that tell who did it: its paragraph, with the one above if that counts nobody."""
    if apart:
        return unit.leads_from
    paragraphs, here = plan.segments.paragraphs, unit.paragraph
    above = paragraphs[max(here - 1, 0)][0]
    return min(paragraphs[here][0], max(above, last.end if last else 0))


def _whom_they_are(unit: ClaimUnit, plan: ReadingPlan) -> NameMention | None:
    """As in "The attackers came by night. They killed two guards", or "their execution of 13 men".

    Meant is who acts first of those named before the pronoun in its sentence, else in the sentence before.
    """
    pronoun = _acting_pronoun(unit, plan)
    if pronoun is None:
        return None
    sentence = sentence_of(plan.segments, unit.start)
    for begin, end in ((sentence[0], pronoun), sentence_of(plan.segments, sentence[0] - 1)):
        told = [a for a in starting_in(plan.names.actors, begin, end) if not is_harmed(a, unit, plan)]
        if told:
            return told[0]
    return None


def _acting_pronoun(unit: ClaimUnit, plan: ReadingPlan) -> int | None:
    """Where a pronoun stands whose deed a unit counts; null where none does."""
    cues, text = load_carry_cues(), plan.document.text
    acts = actor_patterns(load_lexicon("en", plan.domain)).acts_next
    first = max(mention.start for mention in unit.mentions)
    for they in cues.they.finditer(text, unit.start, first):
        if acts.match(text, they.end()):
            return they.start()
    theirs = cues.their_deed.search(text, unit.start, first)
    return theirs.start() if theirs else None


def _acting(plan: ReadingPlan, start: int, unit: ClaimUnit) -> NameMention | None:
    """Who is told to act last before a unit, from a place of the text on."""
    told = [
        agent.actor
        for agent in plan.names.agents
        if start <= agent.actor.start < unit.start and _can_be_of(agent, unit, plan)
    ]
    acting = [a for a in starting_in(plan.names.actors, start, unit.start) if _acts(a, plan)]
    able = (actor for actor in (*told, *acting) if not is_harmed(actor, unit, plan))
    return max(able, key=lambda actor: actor.start, default=None)


def is_harmed(actor: NameMention, unit: ClaimUnit, plan: ReadingPlan) -> bool:
    """As in "insurgents were seen, and five insurgents were killed": the dead did not do it."""
    counted = (mention for each in plan.units for mention in each.mentions)
    if any(actor.start < mention.end and mention.start < actor.end for mention in counted):
        return True
    nouns = {mention.noun.removesuffix("s") for mention in unit.mentions if mention.noun}
    return actor.name.islower() and actor.name.split()[-1].removesuffix("s") in nouns
