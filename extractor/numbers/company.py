"""Phrases that share the harm of others: parts, companions, members of a list; and harm inside a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.clause import BREAKS, LIST_LINK, REACH, VERBAL
from extractor.numbers.ellipsis import is_set_against
from extractor.numbers.objects import object_of
from extractor.numbers.speakers import speaks_up
from extractor.numbers.subjects import subject_of
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_LOOSE_LINK = Part.LINK | Part.OPEN | Part.DASH
_ANY_LINK = LIST_LINK | Part.DASH | Part.OPEN
_OPPOSING = ("with", "against", "between")
_AMONG = ("among them", "among whom", "amongst them", "amongst whom", "among which")
_TURNS = ("while", "whilst", "but")
_OPENS_LIST = Part.COMMA | Part.DASH
_ENDS_LIST = Part.COMMA | Part.HARD_STOP | Part.DASH | Part.QUOTE
_DEEDS = Form.PARTICIPLE | Form.HAPPENS
_STATES = _DEEDS | Form.STATE


def inside(clause: Clause, index: int, phrase: Phrase) -> int:
    """A word of harm in the noun group decides, unless the sentence says more of them."""
    if phrase.inner < 0:
        return -1
    outer = subject_of(clause, index, phrase)
    inner = clause.lex[phrase.inner].sense
    settling = _STATES if inner == "casualty" else _DEEDS  # "left nine victims dead"
    harmed = outer >= 0 and inner != "killed" and clause.lex[outer].forms & settling
    if harmed and not _said_of_another(clause, index, phrase, outer):
        return outer
    if clause.words[phrase.inner] in clause.sentence.sets["lasting"] and phrase.head > phrase.inner:
        return -1
    if clause.words[phrase.inner] == "lives" and not _lives_are_lost(clause, phrase):
        return -1
    if clause.lex[phrase.inner].sense in ("casualty", "kidnapped", "displaced"):
        governed = object_of(clause, index, phrase)
        if governed >= 0:
            return governed
    return phrase.inner


def _said_of_another(clause: Clause, index: int, phrase: Phrase, cue: int) -> bool:
    """As in "30 wounded guests, besides nine who were killed"."""
    return any(
        clause.lex[at].parts & Part.RELATIVE and clause.owner[at - 1] not in (-1, index)
        for at in range(phrase.after + 1, cue)
    )


def _lives_are_lost(clause: Clause, phrase: Phrase) -> bool:
    near = clause.words[max(0, phrase.first - 6) : phrase.after + 5]
    return not clause.sentence.sets["taken_lives"].isdisjoint(near)


def beside(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "died along with his two nephews": who is named beside a victim shares the harm."""
    link = clause.back_over_adverbs(phrase.first - 1)
    for _ in range(12):
        if link < 0 or clause.lex[link].parts & (Part.COMPANION | Part.HARD_STOP):
            break
        if clause.lex[link].forms or clause.lex[link].parts & Part.OF:
            return -1
        link -= 1
    if link < 0 or not clause.lex[link].parts & Part.COMPANION:
        return -1
    for at in range(link - 1, max(-1, link - 20), -1):
        if clause.lex[at].forms & VERBAL:
            return at
        if clause.lex[at].parts & Part.CLAUSE_END:
            return -1
    return -1


def with_kin(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "was killed with her three children": kin beside somebody whom a passive tells of."""
    link = clause.back_over_adverbs(phrase.first - 1)
    if link < 1 or not phrase.possessive or clause.words[link] != "with":
        return -1
    cue = clause.back_over_adverbs(link - 1)
    passive = cue >= 0 and bool(clause.lex[cue].forms & Form.PARTICIPLE) and clause.is_passive(cue)
    return cue if passive or (cue >= 0 and clause.lex[cue].forms & Form.HAPPENS) else -1


def part_of_told(clause: Clause, index: int, phrase: Phrase) -> int:
    """As in "were killed, including two children, and others were injured": the two belong to the killed."""
    if clause.has_own_predicate(phrase) or clause.dies_itself(phrase) or is_set_against(clause, phrase):
        return -1
    for at in range(phrase.first - 1, max(-1, phrase.first - REACH), -1):
        word = clause.lex[at]
        if word.parts & Part.INCLUDING and (at == phrase.first - 1 or not clause.words[at].startswith("of ")):
            for earlier in reversed(clause.phrases[:index]):
                if earlier.effects and earlier.after <= at:
                    if _suffers_something_else(clause, phrase, earlier):
                        return -1
                    if earlier.after <= earlier.cue < at or earlier.side == "object":
                        phrase.subset = True
                        phrase.whole = earlier
                        return earlier.cue
                    return -1
            return -1
        if clause.owner[at] < 0 and (word.forms or word.parts & ~(LIST_LINK | Part.ADVERB) & BREAKS):
            return -1
    return -1


def _suffers_something_else(clause: Clause, phrase: Phrase, whole: Phrase) -> bool:
    """As in "killed 10, including a priest, and 30 people injured": the 30 have a state of their own."""
    if phrase.inner == phrase.head >= 0 and set(whole.effects).isdisjoint(clause.lex[phrase.inner].effects):
        return True  # "10 dead, including a priest, and 30 wounded"
    if not clause.has_own_state(phrase):
        return False
    return set(whole.effects).isdisjoint(clause.lex[clause.skip_adverbs(phrase.after)].effects)


def summed_up(clause: Clause, index: int, phrase: Phrase) -> None:
    """As in "Nine people: five women and four men, were killed": what befell the parts befell the sum."""
    at = phrase.after
    if phrase.value is None or at >= clause.count or not clause.lex[at].parts & (Part.HARD_STOP | Part.DASH):
        return
    parts = [part for part in clause.phrases[index + 1 :] if part.effects]
    if len(parts) < 2 or parts[0].first != at + 1 or sum(part.value or 0 for part in parts) != phrase.value:
        return
    if len({part.cue for part in parts}) == 1:
        phrase.effects, phrase.any_of, phrase.cue = parts[0].effects, parts[0].any_of, parts[0].cue
        phrase.negated, phrase.rule = parts[0].negated, "summed_up"


def apposed(clause: Clause, index: int, whole: Phrase) -> None:
    """As in "Seven villagers died, a man and six boys, and others were hurt": who the seven were."""
    behind = [part for part in clause.phrases[index + 1 :] if part.first > whole.cue]
    parts: list[Phrase] = []
    for part in behind:
        if not _goes_on(clause, parts, part) or sum(p.value or 0 for p in parts) == whole.value:
            break
        parts.append(part)
    if len(parts) < 2 or sum(part.value or 0 for part in parts) != whole.value:
        return
    if parts[-1].after < clause.count and not clause.lex[parts[-1].after].parts & _ENDS_LIST:
        return
    for part in parts:
        part.effects, part.any_of, part.cue = whole.effects, whole.any_of, whole.cue
        part.negated, part.rule = whole.negated, "apposed"
        part.subset, part.whole = True, whole


def _goes_on(clause: Clause, parts: list[Phrase], part: Phrase) -> bool:
    """Whether a phrase begins a list behind a comma, or stands in it next to the last one."""
    if not part.is_person or part.value is None:
        return False
    between = clause.lex[parts[-1].after : part.first] if parts else clause.lex[part.first - 1 : part.first]
    return bool(between) and all(word.parts & (Part.LINK if parts else _OPENS_LIST) for word in between)


def inherit(clause: Clause, index: int, phrase: Phrase) -> None:
    """A phrase joined to one before it, or named as part of it, shares its effects."""
    link = _link_before(clause, phrase)
    if link < 0:
        return
    parts = clause.lex[link].parts
    if clause.words[link] in _TURNS or _live_on(clause, phrase) or _were_downed(clause, phrase, link):
        return
    including = _is_included(phrase, parts)
    if not including and not parts & _ANY_LINK and clause.words[link] != ":":
        return
    earlier = _earlier(clause, index, link)
    if earlier is None or (phrase.numeral is not None and _goes_on_alone(clause, phrase)):
        return
    if parts & Part.COMMA and phrase.definite and speaks_up(clause, phrase):
        return
    including = including and _may_hold(earlier, phrase)
    listed_bodies = earlier.rule == "of_harm" and earlier.after == link
    joined = parts & Part.CONJUNCTION and not listed_bodies
    if not including and joined and (clause.verb_follows(phrase) or _has_verb_of_its_own(clause, phrase)):
        return
    elsewhere = _agent_between(clause, earlier.after, link) or clause.verb_follows(phrase)
    if phrase.bare_plural and not including and elsewhere:
        return
    phrase.effects, phrase.any_of = earlier.effects, earlier.any_of
    phrase.cue = earlier.cue
    phrase.negated = earlier.negated
    phrase.rule = "part_of" if including else "joined_to"
    if phrase.bare and earlier.rule == "inside":  # "84 civilian deaths in May and 61 in June"
        phrase.civilian = earlier.civilian
    if including:
        phrase.subset = True
        phrase.whole = earlier


def _were_downed(clause: Clause, phrase: Phrase, link: int) -> bool:
    """As in "118 drones, of which 97 were shot down"."""
    at = clause.skip_adverbs(phrase.after) + 1
    of_which = clause.words[link] == "of which" and at < clause.count
    return of_which and clause.words[at] in clause.sentence.sets["downed"]


def _goes_on_alone(clause: Clause, phrase: Phrase) -> bool:
    """As in "killed nine, and 11 rebels laid down arms", "... and 900 Orvelese have had to flee"."""
    return clause.has_plain_verb(phrase) or clause.begins_clause(phrase)


def _is_included(phrase: Phrase, link: int) -> bool:
    """As in "84 people, including 15 students", "(two of them girls)"."""
    return bool(link & Part.INCLUDING) or (phrase.partitive and bool(link & _LOOSE_LINK))


def _may_hold(whole: Phrase, part: Phrase) -> bool:
    """Not as in "a nurse, five of her patients": they are no part of the nurse."""
    return whole.value is None or (part.value or 0) <= whole.value


def _link_before(clause: Clause, phrase: Phrase) -> int:
    """What links a phrase to those before it, over the verb of "among whom were three"."""
    link = clause.back_over_adverbs(phrase.first - 1)
    inverted = link > 0 and clause.lex[link].parts & Part.BE and clause.words[link - 1] in _AMONG
    return link - 1 if inverted else link


def _live_on(clause: Clause, phrase: Phrase) -> bool:
    """As in "pulled 11 bodies and 20 survivors from the rubble"."""
    return phrase.head >= 0 and clause.words[phrase.head] in clause.sentence.sets["survivors"]


def _has_verb_of_its_own(clause: Clause, phrase: Phrase) -> bool:
    """As in "nine guards died and no women or children were touched": it denies another thing."""
    at = phrase.after
    if phrase.none and at + 1 < clause.count and clause.lex[at].parts & Part.CONJUNCTION:
        at += 2
    if phrase.none and at < clause.count and clause.lex[at].parts & Part.INCLUDING:
        at += 1  # "perished there, and none of them had a gun"
    return phrase.none and at < clause.count and bool(clause.lex[at].parts & Part.BE_OR_HAVE)


def _agent_between(clause: Clause, start: int, link: int) -> bool:
    """As in "a nurse who was killed is missed by her ward, patients and guards", "in a clash with police"."""
    return any(
        clause.words[at] in _OPPOSING
        or (clause.words[at] == "by" and clause.lex[at - 1].parts & ~Part.CUE == 0)
        for at in range(start + 1, link)
    )


def _earlier(clause: Clause, index: int, link: int) -> Phrase | None:
    for earlier in reversed(clause.phrases[max(0, index - 6) : index]):
        if earlier.effects:
            return earlier
        if earlier.is_person and not earlier.definite and not _says_what_they_were(clause, earlier):
            return None
    return None


def _says_what_they_were(clause: Clause, kind: Phrase) -> bool:
    """As in "the deaths of six monks, five of whom were Spaniards, and two cooks"."""
    return kind.bare_plural and bool(clause.lex[kind.first - 1].parts & Part.BE)
