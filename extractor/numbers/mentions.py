"""Turns a phrase with its class and roles into a mention of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractor.numbers.model import Mention
from extractor.numbers.words import Form, Part
from extractor.schema.terms import CountKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import VictimCategory

MAJORITY = 18
_OF_ANY_AGE = ("total", "women", "men", None)
_OF_FORCES = ("combatants", "other")
_LONGEST_OFFICE = 5
_NO_OFFICE = Part.COMMA | Part.HARD_STOP | Part.CONJUNCTION | Part.VERB | Part.BE_OR_HAVE | Part.SAYING


class Bounds(NamedTuple):
    """What a qualifier makes of a number (docs/codebook-numbers.md)."""

    kind: CountKind
    low: float | None = None
    high: float | None = None
    point: float | None = None
    strict: bool = False


_BOUNDS: dict[str, Callable[[float], Bounds]] = {
    "at_least": lambda value: Bounds("at_least", low=value),
    "more_than": lambda value: Bounds("at_least", low=value + 1, strict=True),
    "at_most": lambda value: Bounds("at_most", high=value),
    "less_than": lambda value: Bounds("at_most", high=value - 1, strict=True),
    "nearly": lambda value: Bounds("approx", high=value - 1, point=value),
    "approx": lambda value: Bounds("approx", point=value),
}


def bounds_of(phrase: Phrase) -> Bounds:
    """Low, high and point of a phrase as its words say."""
    numeral = phrase.numeral
    if phrase.none:
        return Bounds("none", 0.0, 0.0, 0.0)
    if numeral is not None and numeral.share:
        return Bounds("proportion")
    if phrase.value is None:
        return Bounds("all" if phrase.everything else "vague")
    if numeral is not None and numeral.high is not None:
        return Bounds("range", phrase.value, numeral.high)
    if phrase.qualifier in _BOUNDS:
        return _BOUNDS[phrase.qualifier](phrase.value)
    if numeral is not None and numeral.round and phrase.qualifier != "exact":
        return Bounds("approx", point=phrase.value)
    return Bounds("exact", phrase.value, phrase.value, phrase.value)


def is_counted(phrase: Phrase) -> bool:
    """Whether a phrase becomes a row: a number always does, one person told of only with an effect."""
    if phrase.numeral is not None or phrase.none:
        return True
    return bool(phrase.effects) and (phrase.value is not None or phrase.bare_plural or phrase.everything)


def to_mention(sentence: Sentence, phrase: Phrase, sentence_index: int) -> Mention:
    """The mention of a phrase; its index is set when the ledger is complete."""
    first, last = _number_tokens(phrase)
    start, end = _span(sentence, phrase, first, last)
    bounds = bounds_of(phrase)
    mention = Mention(
        index=-1,
        start=start,
        end=end,
        number_start=sentence.starts[first],
        number_end=sentence.ends[last],
        text=sentence.text[start:end],
        kind=bounds.kind,
        value=phrase.value,
        low=bounds.low,
        high=bounds.high,
        point=bounds.point,
        strict=bounds.strict,
        qualifier=_qualifier(sentence, phrase),
        sentence=sentence_index,
    )
    if phrase.mention_class is not None:
        mention.mention_class = phrase.mention_class
        mention.decided_by = phrase.decided_by
    else:
        _describe(mention, sentence, phrase)
    return mention


def _number_tokens(phrase: Phrase) -> tuple[int, int]:
    if phrase.numeral is not None and not phrase.family and not phrase.everything:
        return phrase.numeral.first, phrase.numeral.after - 1
    return phrase.first, phrase.after - 1


def _span(sentence: Sentence, phrase: Phrase, first: int, last: int) -> tuple[int, int]:
    """The number with its qualifier, "of them", and the noun where the number is none without it."""
    if phrase.qualifier_at >= 0 and phrase.qualifier != "exact":
        first = min(first, phrase.qualifier_at)
    last = max(last, phrase.qualifier_after)
    if phrase.of_pronoun or phrase.everything or (phrase.head >= 0 and _needs_noun(phrase)):
        last = max(last, phrase.after - 1)
    return sentence.starts[first], sentence.ends[last]


def _needs_noun(phrase: Phrase) -> bool:
    """As in "a couple of others", "many others", "most of them"."""
    numeral = phrase.numeral
    return numeral is not None and (
        numeral.share or bool(phrase.quantifier) or (numeral.vague and phrase.additive)
    )


def _qualifier(sentence: Sentence, phrase: Phrase) -> str | None:
    if phrase.qualifier_after >= 0:
        return sentence.words[phrase.qualifier_after]
    if phrase.qualifier and phrase.qualifier_to >= 0:
        return sentence.words[phrase.qualifier_to]
    odd = phrase.numeral if phrase.qualifier else None  # "nine-odd"
    return sentence.words[odd.first].rpartition("-")[2] if odd else None


def _describe(mention: Mention, sentence: Sentence, phrase: Phrase) -> None:
    """Who is counted and what befell them."""
    mention.decided_by = phrase.rule or "unclassified"
    mention.category = _category(phrase)
    if phrase.noun is not None:
        mention.status = phrase.noun.status
        mention.noun = sentence.words[phrase.head]
        mention.relative = bool(phrase.noun.parts & Part.RELATION)
        mention.forces = bool(phrase.noun.parts & Part.FORCES)
        if mention.category in _OF_ANY_AGE and _are_minors(sentence, phrase):
            mention.category = "children"
        mention.attackers = bool(phrase.noun.parts & Part.ATTACKER)
        if phrase.noun.category in _OF_FORCES and _fights_no_more(sentence, phrase):
            mention.former, mention.category, mention.status = True, "total", "unspecified"
    mention.additive = phrase.additive
    mention.definite = phrase.definite
    mention.partitive = phrase.partitive
    mention.anaphoric = phrase.anaphoric and phrase.whole is None
    mention.possessive = phrase.possessive
    if phrase.effects:
        _harm(mention, sentence, phrase)
    else:
        _no_harm(mention, sentence, phrase)


def _are_minors(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "three teenage passengers", "his two young sons": an adjective makes children of them."""
    before = sentence.words[phrase.first : phrase.head]
    if not sentence.sets["of_minors"].isdisjoint(before):
        return True
    descends = sentence.words[phrase.head] in sentence.sets["offspring"]
    return descends and not sentence.sets["of_small_kin"].isdisjoint(before)


def _fights_no_more(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "a retired army colonel", "former defence minister General Ruiz", "Attorney General Mora"."""
    head = phrase.head
    if (
        head
        and sentence.words[head] == "general"
        and sentence.words[head - 1] in sentence.sets["civil_generals"]
    ):
        return True
    at = head
    while at >= max(0, head - _LONGEST_OFFICE) and not sentence.lex[at].parts & _NO_OFFICE:
        if sentence.words[at] in sentence.sets["no_longer"] or sentence.words[at].startswith("ex-"):
            return True
        at -= 1
    return False


def _category(phrase: Phrase) -> VictimCategory | None:
    if phrase.unborn:
        return "unborn"
    category = phrase.noun.category if phrase.noun is not None else None
    if phrase.civilian and (category in (None, "total") or phrase.joint):
        return "civilians"
    if phrase.family or phrase.joint:
        return "total"
    if phrase.age is not None and phrase.age < MAJORITY and category in _OF_ANY_AGE:
        return "children"
    return category


def _harm(mention: Mention, sentence: Sentence, phrase: Phrase) -> None:
    cue = sentence.lex[phrase.cue]
    mention.mention_class = "casualty"
    mention.category = mention.category or "total"
    mention.status = "civilian" if phrase.civilian else mention.status or "unspecified"
    mention.effects = phrase.effects
    mention.effect_logic = "any_of" if phrase.any_of else "all_of"
    mention.lemma = cue.sense
    mention.cue = (sentence.starts[phrase.cue], sentence.ends[phrase.cue])
    mention.negated = phrase.negated
    mention.group = phrase.list_number
    mention.part = phrase.subset
    mention.running_total = phrase.running
    mention.past = phrase.past
    mention.events = phrase.events
    if phrase.superseded:
        mention.modality = "superseded"
    elif phrase.historical:
        mention.modality = "historical"
    elif phrase.hypothetical:
        mention.modality = "hypothetical"
    if phrase.none and phrase.unreported:
        mention.kind, mention.low, mention.high, mention.point = "none_reported", None, None, None
    if phrase.observed and mention.value is not None:
        mention.kind, mention.low, mention.high, mention.point = (
            "partial_observation",
            mention.value,
            None,
            None,
        )
    if phrase.shared_floor:
        mention.kind, mention.low, mention.high, mention.point = "at_least", mention.value, None, None
        mention.kind_alternatives = ("exact",)
    if phrase.shared_floor_after:
        mention.kind_alternatives = ("at_least",)


def _no_harm(mention: Mention, sentence: Sentence, phrase: Phrase) -> None:
    noun = phrase.noun
    if noun is not None and (noun.parts & Part.PERSON or noun.forms & Form.PERSONS):
        mention.mention_class = "persons_not_casualties"
        mention.decided_by = "persons-noun"
    elif phrase.none:
        mention.mention_class = "rhetorical"
        mention.decided_by = "none-without-harm"
    elif not phrase.bare or (phrase.numeral is not None and (phrase.numeral.share or phrase.numeral.vague)):
        mention.mention_class = "non_person"
        mention.decided_by = "no-person-noun"
