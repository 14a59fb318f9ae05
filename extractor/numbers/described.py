"""Phrases that count nobody: they say who or what those are of whom the sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.anaphora import is_predicate
from extractor.numbers.harms import HURT
from extractor.numbers.phrase import DESCRIBED
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_TO_NUMBER = 3
_SEX_OR_AGE = ("women", "men", "children", "elderly")
_TO_TWICE = 8
_ENTERED = frozenset(("counted", "entered", "listed", "included", "recorded", "reported"))
_SHARING = ("most", "some", "many", "several")


def _is_base(clause: Clause, phrase: Phrase) -> bool:
    """As in "half of the 48 dead were women": it is said of the half."""
    owner = clause.owner[max(0, phrase.first - 1)]
    if owner >= 0 and clause.phrases[owner] is not phrase:
        return True
    return phrase.first > 0 and bool(clause.lex[phrase.first - 1].parts & Part.OF)


_PARTS_CLAUSES = (
    Part.FINITE | Part.VERB | Part.COMMA | Part.CLAUSE_END | Part.RELATIVE | Part.SAYING | Part.PERSON
)
_LEADS_TO_NOUN = Part.PREPOSITION | Part.OF | Part.DETERMINER


def say_who_one_was(clause: Clause, one: Phrase, kind: Phrase) -> None:
    """As in "One officer, a captain, was missing": one person, whom the second noun tells of more closely."""
    single = one.value == kind.value == 1 and one.cue == kind.cue and bool(one.effects and kind.effects)
    if not single or clause.words[one.after : kind.first] != [","] or kind.after + 1 >= clause.count:
        return
    if not (clause.lex[kind.first].parts & Part.INDEFINITE and clause.lex[kind.after].parts & Part.COMMA):
        return
    behind = clause.lex[kind.after + 1]
    if not (behind.forms or behind.parts & (Part.BE_OR_HAVE | Part.RELATIVE)):
        return
    if one.noun is not None and kind.noun is not None and kind.noun.category in _SEX_OR_AGE:
        kind.subset, kind.whole = True, one  # "one civilian, a woman, was killed"
        return
    if one.noun is None or one.noun.category in ("total", "other"):
        one.noun, one.head = kind.noun, kind.head
    kind.effects = ()


def say_what_parts_were(clause: Clause) -> None:
    """As in "Fewer than 40 of those killed in May were fighters": whose noun stands behind the verb."""
    for index, kind in enumerate(clause.phrases):
        if kind.bare_plural and index and kind.rule in ("", "listed", "subject_of"):
            part = _part_told_of(clause, index)
            if part is not None and (part.partitive or part.bare) and part.effects:
                part.noun, part.head = kind.noun, kind.head
                kind.effects, kind.rule = (), DESCRIBED


def _part_told_of(clause: Clause, index: int) -> Phrase | None:
    """The number of persons that a plural is the predicate of, over a time or a place between them."""
    kind = clause.phrases[index]
    before = next((phrase for phrase in reversed(clause.phrases[:index]) if phrase.is_person), None)
    if before is None or before.numeral is None or _is_base(clause, before):
        return None
    if is_predicate(clause.sentence, before, kind):
        return before
    verb = clause.back_over_adverbs(kind.first - 1)
    if verb <= before.after or not clause.lex[verb].parts & Part.BE:
        return None
    between = clause.lex[before.after : verb]
    broken = any(word.parts & _PARTS_CLAUSES or word.forms for word in between)
    return None if broken else before


def is_no_second(clause: Clause, index: int, phrase: Phrase) -> bool:
    """As in "had beaten the other", "the other dead were 18 guards": no second one of two."""
    if phrase.numeral is not None or not phrase.definite or clause.words[phrase.head] != "other":
        return False
    return phrase.first > 0 and not any(
        one.value in (1, 2) and one.is_person for one in clause.phrases[:index]
    )


def says_of_which_family(clause: Clause, phrase: Phrase) -> bool:
    """As in "12 people from the same family": the family is no further victim."""
    one = phrase.noun is not None and phrase.noun.category == "families" and phrase.value == 1
    if not one or phrase.first < 2 or clause.lex[phrase.first - 2].forms:
        return False
    return bool(clause.lex[phrase.first - 1].parts & (Part.PREPOSITION | Part.OF))


def says_who_they_are(clause: Clause, phrase: Phrase) -> bool:
    """As in "all the dead were soldiers"; "violence affecting civilians" counts nobody either."""
    before, between = clause.words[phrase.cue - 1 : phrase.cue], clause.words[phrase.cue : phrase.first]
    described = phrase.rule == "listed" and (before == ["all"] or "as" in between)
    numbered = "number of" in " ".join(clause.words[max(0, phrase.first - _TO_NUMBER) : phrase.first])
    far = clause.lex[phrase.cue] is HURT and phrase.cue != phrase.after
    moved = phrase.effects == ("displaced",) and _is_attribute(clause, phrase)
    return described or numbered or far or moved or phrase.effects == ("affected",)


def _is_attribute(clause: Clause, phrase: Phrase) -> bool:
    """As in "a boat carrying displaced families": the word of harm only says what families they are."""
    before = phrase.cue - 1
    if phrase.cue != phrase.first - 1 and phrase.cue != phrase.inner:
        return False
    if before < 0 or clause.lex[before].parts & _LEADS_TO_NOUN:
        return True
    named = before > 0 and clause.lex[before - 1].parts & Part.DETERMINER  # "The shelling displaced families"
    return clause.words[before].endswith("ing") and not named


def is_mere_share(clause: Clause, phrase: Phrase) -> bool:
    """As in "most of the victims had run": of those told of, so no further count of them."""
    shared = phrase.numeral is not None and phrase.numeral.share
    same = phrase.inner >= 0 and clause.lex[phrase.cue].sense == clause.lex[phrase.inner].sense
    if not (shared and phrase.partitive and same and phrase.inner == phrase.head):
        return False
    if not clause.words[phrase.first].startswith(_SHARING):
        return False
    kinds = clause.phrases[clause.phrases.index(phrase) + 1 :][:1]
    return not any(is_predicate(clause.sentence, phrase, kind) for kind in kinds)


def is_counted_twice(clause: Clause, phrase: Phrase) -> bool:
    """As in "three victims had been entered twice": a number that corrects a count."""
    near = clause.words[phrase.after : phrase.after + _TO_TWICE]
    return "twice" in near and not _ENTERED.isdisjoint(clause.words)
