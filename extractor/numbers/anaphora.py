"""Phrases that point back: "three of them were children", "among them were two", "were among the 44"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_LONGEST_LABEL = 4
_IN_LABEL = Part.CONJUNCTION | Part.ADVERB
_COPULA = Part.BE | Part.MODAL | Part.ADVERB
_BELOW = ("under", "below", "younger than")
_BELOW_AGE = (
    ("under", "the", "age", "of"),
    ("below", "the", "age", "of"),
    ("younger", "than"),
    ("aged", "under"),
    ("aged", "below"),
)
_LONGEST_LEAD = 4
_LONGEST_ASIDE = 7
_MAJORITY = 18
_AMONG = ("among", "amongst")
_WERE_AMONG = ("were among", "was among", "are among")


def read_anaphora(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Mark the phrases that are a part of persons told of before, in this sentence or an earlier one."""
    _read_bases(sentence, phrases)
    for first, second in pairwise(phrases):
        told = first.effects and first.whole is None and first.rule != "share_of"
        if not told and not second.effects and is_predicate(sentence, first, second):
            _take_kind(first, second)
        if first.bare_plural and _is_label(sentence, first, second):
            _take_label(first, second)
    for index, whole in enumerate(phrases):
        if (
            (whole.definite or whole.effects)
            and whole.first > 0
            and sentence.words[whole.first - 1].endswith("among")
        ):
            _put_among(sentence, phrases[:index], whole)
    _read_those_among(sentence, phrases)
    for first, age in pairwise(phrases):
        _take_minors(sentence, first, age)
    if _points_back(sentence):
        for phrase in phrases:
            phrase.anaphoric = phrase.anaphoric or (not phrase.definite and phrase.numeral is not None)


def _take_minors(sentence: Sentence, part: Phrase, age: Phrase) -> None:
    """As in "nine were under 18", "11 of them under 15": those told of before who are children."""
    if age.mention_class != "age" or age.value is None or age.value > _MAJORITY:
        return
    lead = 0 if age.decided_by == "age-of-some" and sentence.words[age.first] in _BELOW else -1
    if lead < 0:
        before = tuple(sentence.words[max(0, age.first - _LONGEST_LEAD) : age.first])
        lead = next((len(words) for words in _BELOW_AGE if before[-len(words) :] == words), -1)
    if lead < 0:
        return
    between = sentence.lex[_behind_aside(sentence, part) : age.first - lead]
    counted = part.numeral is not None and part.mention_class is None
    if counted and all(word.parts & _COPULA for word in between):
        part.age, part.anaphoric = age.value - 1, part.anaphoric or part.noun is None


def _behind_aside(sentence: Sentence, part: Phrase) -> int:
    """As in "36 of them, it said, were under 15": the token behind who says so."""
    if part.after >= sentence.count or not sentence.lex[part.after].parts & Part.COMMA:
        return part.after
    ahead = range(part.after + 1, min(part.after + _LONGEST_ASIDE, sentence.count))
    return next((at + 1 for at in ahead if sentence.lex[at].parts & Part.COMMA), part.after)


def _read_bases(sentence: Sentence, phrases: list[Phrase]) -> None:
    for index, (part, base) in enumerate(pairwise(phrases)):
        if part.partitive and part.noun is None and _stands_right_behind(sentence, part, base):
            _take_base(part, base)
            for kind in phrases[index + 2 : index + 3]:
                if is_predicate(sentence, base, kind):
                    part.noun, part.head = kind.noun, kind.head


def is_predicate(sentence: Sentence, subject: Phrase, kind: Phrase) -> bool:
    """As in "40 of the dead were fighters": a plural right behind the verb says what they are."""
    between = sentence.lex[subject.after : _before_name(sentence, subject, kind)]
    if kind.bare_plural and sentence.words[subject.after : kind.first] == ["as"]:
        return True  # "identified nine of the dead as minors"
    if not (kind.bare_plural and between and between[-1].parts & Part.BE):
        return False
    return all(word.forms or word.parts & _COPULA for word in between[:-1])


def _before_name(sentence: Sentence, subject: Phrase, kind: Phrase) -> int:
    """As in "Nine were YBS fighters": where the names begin that only qualify the plural."""
    at = kind.first
    while at - 1 > subject.after and not sentence.lex[at - 1].parts and sentence.is_capital(at - 1):
        at -= 1
    return at


def _stands_right_behind(sentence: Sentence, part: Phrase, base: Phrase) -> bool:
    between = sentence.lex[part.after : base.first]
    return not part.of_pronoun and all(word.parts & (Part.OF | Part.DETERMINER) for word in between)


def _take_base(part: Phrase, base: Phrase) -> None:
    """As in "two of her five children", "half of the 48 dead": the part has the kind and harm of the base."""
    part.noun, part.head = base.noun, base.head
    if part.mention_class is None and base.mention_class is not None:
        part.mention_class, part.decided_by = base.mention_class, base.decided_by
    if base.effects and not part.effects and part.mention_class is None:
        part.effects, part.any_of, part.cue = base.effects, base.any_of, base.cue
        part.negated, part.rule = base.negated, "part_of"
    if base.effects:
        part.subset, part.whole = True, base


def _take_kind(part: Phrase, kind: Phrase) -> None:
    """As in "Three were children": a number without a noun is a part of those told of before."""
    if part.noun is None and part.numeral is not None and part.is_person:
        part.noun, part.head = kind.noun, kind.head
        part.anaphoric = True


def _is_label(sentence: Sentence, label: Phrase, number: Phrase) -> bool:
    between = range(label.after, number.first)
    if not number.bare or number.rule in ("subject_of", "object_of"):  # "Police: 4 shot"
        return False
    if not 1 <= len(between) <= _LONGEST_LABEL or sentence.words[number.first - 1] != ":":
        return False
    return all(sentence.lex[at].forms or sentence.lex[at].parts & _IN_LABEL for at in between[:-1])


def _take_label(label: Phrase, number: Phrase) -> None:
    """As in "Children killed: 3", "Civilians: 8": the label is the noun of the number."""
    number.noun, number.head = label.noun, label.head
    if label.effects and number.rule == "listed":  # its own word of harm stands between
        label.effects = ()
    if label.effects:
        number.effects, number.any_of, number.cue = label.effects, label.any_of, label.cue
        number.rule = number.rule or "listed"
        label.effects = ()


def _put_among(sentence: Sentence, before: list[Phrase], whole: Phrase) -> None:
    """As in "the 16 children were among the 44": the first group of the sentence is a part of the 44."""
    for part in before:
        if part.value and part.whole is None and part.is_person and part.value < (whole.value or 0):
            part.whole = whole
            part.subset = True
            if not part.effects and whole.effects and _stands_among(sentence, part, whole):
                part.effects, part.any_of, part.cue = whole.effects, whole.any_of, whole.cue
                part.negated, part.rule = whole.negated, "part_of"
            return


def _stands_among(sentence: Sentence, part: Phrase, whole: Phrase) -> bool:
    """As in "Two cops among five killed in blast": a headline leaves out the verb."""
    return all(word.parts & _COPULA for word in sentence.lex[part.after : whole.first - 1])


def _read_those_among(sentence: Sentence, phrases: list[Phrase]) -> None:
    """As in "seven women were among them", "Among the civilians were nine women": of those told of before."""
    if not sentence.parts & Part.INCLUDING and sentence.words[0] not in _AMONG:
        return
    for at in range(sentence.count - 1):
        behind = sentence.words[at] in _WERE_AMONG and sentence.words[at + 1] == "them"
        ahead = at == 0 and sentence.words[0] in _AMONG and bool(sentence.lex[1].parts & Part.DETERMINER)
        for phrase in phrases if behind or ahead else ():
            before = phrase.after <= at if behind else _follows_be(sentence, phrase)
            if before and phrase.numeral is not None and not phrase.effects:
                phrase.anaphoric = True


def _follows_be(sentence: Sentence, phrase: Phrase) -> bool:
    return any(word.parts & Part.BE for word in sentence.lex[: phrase.first])


def _points_back(sentence: Sentence) -> bool:
    """As in "Among them were three children", "They included a nurse": a list of those told of before."""
    first = sentence.lex[0].parts
    if first & Part.INCLUDING:
        return not sentence.words[0].startswith("includ")
    pronoun = first & (Part.PRONOUN | Part.DETERMINER) and sentence.words[0] in ("they", "these", "those")
    return bool(pronoun) and sentence.count > 1 and bool(sentence.lex[1].parts & Part.INCLUDING)
