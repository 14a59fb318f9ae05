"""The effects of words of harm that are joined: "killed or wounded", "were shot and hacked to death"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import ACTIVE, VERBAL
from extractor.numbers.hospital import reaches_hospital
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.schema.terms import Effect


def effects_at(clause: Clause, cue: int) -> tuple[tuple[Effect, ...], bool]:
    """The effects of a word of harm and of those joined to it ("killed or wounded")."""
    effects = list(clause.lex[cue].effects)
    any_of = len(effects) > 1
    for at in _joined_cues(clause, cue):
        joined = clause.words[clause.back_over_adverbs(at - 1)]
        for effect in clause.lex[at].effects:
            if effect not in effects:
                effects.append(effect)
        if len(clause.lex[at].effects) > 1:  # "were detained and shot": whether they died is left open
            return clause.lex[at].effects, True
        any_of = any_of or joined != "and" or set(effects) == {"killed", "injured"}
    if clause.lex[cue].sense == "shot" and _die_of_it(clause, cue):
        return ("killed",), False
    return tuple(effects), any_of and len(effects) > 1


def _die_of_it(clause: Clause, cue: int) -> bool:
    """As in "were shot or hacked to death": both verbs end in death."""
    return any(
        clause.lex[at].sense == "killed" and "death" in clause.words[at] for at in _joined_cues(clause, cue)
    )


def first_of_pair(clause: Clause, cue: int) -> int:
    """As in "killed and wounded nine": the first of two active verbs that share their object."""
    before = clause.back_over_adverbs(cue - 1)
    if before < 1 or not clause.lex[before].parts & Part.CONJUNCTION:
        return cue
    first = before - 1
    same = clause.lex[first].forms & clause.lex[cue].forms & ACTIVE
    unclear = len(clause.lex[first].effects) > 1  # "striking and killing three"
    if not same or unclear or clause.owner[first] >= 0 or clause.is_passive(first):
        return cue
    return first


def effects_of_pair(clause: Clause, cue: int) -> tuple[tuple[Effect, ...], bool]:
    """The effects of an active verb, with those of a verb before it that shares its object."""
    first = first_of_pair(clause, cue)
    effects = tuple(dict.fromkeys((*clause.lex[first].effects, *effects_at(clause, cue)[0])))
    return effects, len(effects) > 1 and (first != cue or effects_at(clause, cue)[1])


def _joined_cues(clause: Clause, cue: int) -> list[int]:
    joined: list[int] = []
    at = cue + 1
    while at + 1 < clause.count and len(joined) < 3:
        if not clause.lex[at].parts & Part.CONJUNCTION and clause.words[at] != "/":
            break
        follower = clause.skip_adverbs(at + 1)
        if follower >= clause.count or not clause.lex[follower].forms & VERBAL:
            break
        if clause.lex[follower].forms & ACTIVE and clause.object_begins(follower + 1):
            break
        if clause.lex[cue].sense == clause.lex[follower].sense:
            break
        if not reaches_hospital(clause.sentence, follower):
            break
        joined.append(follower)
        at = follower + 1
    return joined
