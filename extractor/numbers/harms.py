"""Words of harm that only several words make: "sustained wounds", "shot in the leg", "driven from home"."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.numbers.flights import flights
from extractor.numbers.hospital import sent_to_hospital
from extractor.numbers.takings import takings
from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.sentence import Sentence

_TO_LIMB = 6
_TO_DEATH = 20
_TO_INJURY = 6
_TO_INJURED = 10
_HAVING = frozenset(("had", "has", "have"))
_NO_KIND_OF_INJURY = Part.BE_OR_HAVE | Part.NONE | Part.NEGATION | Part.COMMA | Part.VERB | Part.PERSON
_TO_TARGET = 7
SUFFERED = Word("suffered", Part.CUE, Form.HAPPENS, "injured")

INFLICTED = Word("inflicted on", Part.CUE, Form.GERUND, "injured")
HURT = Word("with injuries", Part.CUE, Form.HAPPENS, "injured")
_KILLING = {
    word: Word(word, Part.CUE, form, "killed")
    for form, words in (
        (Form.PARTICIPLE, ("shot", "beat", "stabbed", "hacked", "clubbed", "burned", "stoned", "tortured")),
        (Form.GERUND, ("shooting", "beating", "stabbing", "hacking", "burning", "stoning", "torturing")),
        (Form.BASE, ("shoot", "shoots", "beats", "stab", "stabs", "hack", "hacks")),
    )
    for word in words
}
_FREEING = {
    "let": Word("let", Part.CUE, Form.PARTICIPLE, "released"),
    "letting": Word("letting", Part.CUE, Form.GERUND, "released"),
}
FREED = Word("exchanged", Part.CUE, Form.PARTICIPLE, "released")
_EXCHANGED = frozenset(("exchanged", "swapped"))
_DEADLY = ("dead", "to death")
_ENDINGS = frozenset((*_DEADLY, "go"))
_SURVIVED = frozenset(("survived", "survive"))
_ENDED = _ENDINGS | _EXCHANGED | _SURVIVED
_TO_ENDING = 8
_TO_SURVIVAL = 4
_ENDS_OBJECT = Part.BE | Part.HAVE | Part.VERB | Part.COMMA | Part.HARD_STOP | Part.RELATIVE | Part.SAYING
HURT_ONESELF = Word("hurt", Part.CUE, Form.HAPPENS, "injured")
AIMED = Word("shot at", Part.VERB)
_LOSING = frozenset(("lost", "losing", "lose", "loses"))
_LOST_PARTS = ("a", "an", "one", "both", "two", "his", "her", "their", "the")
SPARED = Word("escaped", Part.VERB)
SENTENCED = Word("to death", Part.PREPOSITION)
_SENTENCING = frozenset(("sentenced", "sentencing", "sentences", "condemned", "condemning", "condemns"))
_FROM_HARM = ("with", "without", "injury", "death", "the", "an", "a", "harm", "safely", "through")
_OWN = ("his", "her", "their")
_ENDS_NOUN = Part.PREPOSITION | Part.COMMA | Part.CONJUNCTION | Part.HARD_STOP | Part.RELATIVE


def read_harms(sentence: Sentence) -> None:
    """Put a word of harm where several words of the sentence make one."""
    told_together = not sentence.sets["told_together"].isdisjoint(sentence.words)
    if told_together:
        _read_sufferings(sentence)
        _read_limbs(sentence)
    if sentence.forms and "at" in sentence.words:
        _read_aims(sentence)
    for at, word in takings(sentence):
        _put_harm(sentence, at, word)
    if "escaped" in sentence.words:
        _read_escapes(sentence)
    if not _ENDED.isdisjoint(sentence.words):
        _read_endings(sentence)
        _read_exchanges(sentence)
        _read_survival(sentence)
    if told_together:
        _read_own_hurts(sentence)
        for at, word in flights(sentence):
            _put_harm(sentence, at, word)
        for at, word in sent_to_hospital(sentence):
            _put_harm(sentence, at, word)


def _read_sufferings(sentence: Sentence) -> None:
    """As in "sustained bullet wounds": a verb of suffering with its injuries is one word of harm."""
    sets = sentence.sets
    sufferings, injuries = sets["sufferings"], sets["injuries"]
    if injuries.isdisjoint(sentence.words):
        return
    for at, word in enumerate(sentence.words):
        behind = sentence.words[at + 1 : at + 6]
        having = word in _HAVING and sentence.words[at - 1] != "not" and _has_injuries(sentence, at)
        if word == "with" and _is_hurt(sentence, at):
            _put_hurt(sentence, at)
        elif word in sets["inflicting"] and not injuries.isdisjoint(behind):
            _put_inflicted(sentence, at)
        elif having or (word in sufferings and not injuries.isdisjoint(behind) and behind[0] != "no"):
            _put_harm(sentence, at, SUFFERED)


def _put_inflicted(sentence: Sentence, at: int) -> None:
    """As in "inflicted burns of some depth on nine guests": the preposition leads to whom it hurts."""
    reach = sentence.words[at + 1 : at + _TO_INJURED]
    if "on" in reach:
        _put_harm(sentence, at + 1 + reach.index("on"), INFLICTED)


def _put_hurt(sentence: Sentence, at: int) -> None:
    """As in "were evacuated with burns": who is taken out with injuries did not flee."""
    moved = sentence.lex[at - 1]
    if moved.sense == "displaced":
        _put_harm(sentence, at - 1, dataclasses.replace(moved, sense="injured"))
    else:
        _put_harm(sentence, at, HURT)


def _is_hurt(sentence: Sentence, at: int) -> bool:
    """As in "14 patients with bullet wounds", "were flown out with burns": persons who have injuries."""
    if not at or not _has_injuries(sentence, at):
        return False
    before = sentence.lex[at - 1]
    return before.sense == "displaced" or not (before.forms or before.parts & Part.VERB)


def _has_injuries(sentence: Sentence, at: int) -> bool:
    """As in "with bullet or shrapnel wounds", "had deep cuts": injuries, and what kind they are of."""
    for step in range(at + 1, min(at + _TO_INJURY, sentence.count)):
        if sentence.words[step] in sentence.sets["injuries"]:
            return True
        if sentence.lex[step].parts & _NO_KIND_OF_INJURY or sentence.lex[step].forms:
            return False
    return False


def _read_limbs(sentence: Sentence) -> None:
    """As in "was shot in the leg": a bullet there wounds; other harm is said beside it."""
    limbs = sentence.sets["limbs"]
    if limbs.isdisjoint(sentence.words):
        return
    for at, word in enumerate(sentence.lex):
        if word.sense != "shot" or _kills_after(sentence, at):
            continue
        if not limbs.isdisjoint(sentence.words[at + 2 : at + _TO_LIMB]):
            _put_harm(sentence, at, dataclasses.replace(word, sense="injured"))


def _read_endings(sentence: Sentence) -> None:
    """As in "shot them dead", "beat him to death", "let eight women go": the verb ends behind its object."""
    for at, word in enumerate(sentence.words):
        if word in _KILLING and _ends_in(sentence, at, _DEADLY):
            _put_harm(sentence, at, _KILLING[word])
        elif word in _FREEING and _ends_in(sentence, at, ("go",)):
            _put_harm(sentence, at, _FREEING[word])
        elif word == "to death" and not _SENTENCING.isdisjoint(sentence.words[max(0, at - _TO_ENDING) : at]):
            sentence.lex[at] = SENTENCED


def _read_exchanges(sentence: Sentence) -> None:
    """As in "exchanged 175 prisoners"; not as in "exchanged fire"."""
    for at, word in enumerate(sentence.words[:-1]):
        if word in _EXCHANGED and sentence.lex[at + 1].parts & (Part.NUMBER | Part.QUALIFIER):
            _put_harm(sentence, at, FREED)


def _ends_in(sentence: Sentence, at: int, endings: tuple[str, ...]) -> bool:
    """Whether an ending stands behind an object, before any other verb or break."""
    for step in range(at + 1, min(at + _TO_ENDING, sentence.count)):
        if sentence.words[step] in endings:
            return step > at + 1
        parts = sentence.lex[step].parts
        if parts & _ENDS_OBJECT or sentence.lex[step].forms:
            return False
    return False


def _read_survival(sentence: Sentence) -> None:
    """As in "Another 36 were shot and survived": they are injured."""
    for at, word in enumerate(sentence.lex):
        if word.sense == "shot" and not _SURVIVED.isdisjoint(sentence.words[at + 1 : at + _TO_SURVIVAL]):
            _put_harm(sentence, at, dataclasses.replace(word, sense="injured"))


def _read_aims(sentence: Sentence) -> None:
    """As in "gunmen shot at labourers": whom a shot is aimed at, it need not hit."""
    for at, word in enumerate(sentence.lex):
        if word.sense == "shot" and sentence.words[at + 1 : at + 2] == ["at"] and _is_aimed(sentence, at):
            sentence.lex[at] = AIMED


def _is_aimed(sentence: Sentence, at: int) -> bool:
    if at + 2 >= sentence.count:
        return True
    if at and sentence.lex[at - 1].parts & Part.BE:
        return sentence.words[at + 2] == "by"
    for step in range(at + 2, min(at + _TO_TARGET, sentence.count)):
        parts = sentence.lex[step].parts
        if parts & (Part.PERSON | Part.PRONOUN) and not parts & Part.POSSESSIVE:
            behind = sentence.lex[step + 1].parts if step + 1 < sentence.count else Part.HARD_STOP
            if not behind & Part.PERSON:
                return bool(behind & _ENDS_NOUN) or sentence.words[step + 1 : step + 2] == ["."]
        if parts & (Part.THING | Part.PREPOSITION | Part.COMMA):
            return False
    return False


def _read_escapes(sentence: Sentence) -> None:
    """As in "escaped unharmed", "escaped with burns", "escaped the blast": from harm, not from captors."""
    for at, word in enumerate(sentence.words[:-1]):
        behind = sentence.words[at + 1]
        if word == "escaped" and (behind in sentence.sets["unhurt"] or behind in _FROM_HARM):
            sentence.lex[at] = SPARED


def _read_own_hurts(sentence: Sentence) -> None:
    """As in "a man hurt his hip", "a child lost both legs": who hurts a part of the own body is hurt."""
    if sentence.sets["hurting"].isdisjoint(sentence.words) and _LOSING.isdisjoint(sentence.words):
        return
    limbs = sentence.sets["limbs"] | sentence.sets["body"]
    for at, word in enumerate(sentence.words):
        behind = sentence.words[at + 1 : at + _TO_LIMB]
        own = behind[:1] and behind[0] in _OWN and not limbs.isdisjoint(behind[1:3])
        lost = behind[:1] and behind[0] in _LOST_PARTS and not limbs.isdisjoint(behind[1:3])
        lost = lost or not limbs.isdisjoint(behind[:1])
        if (lost and word in _LOSING) or (own and word in sentence.sets["hurting"]):
            _put_harm(sentence, at, HURT_ONESELF)


def _kills_after(sentence: Sentence, at: int) -> bool:
    return any(later.sense == "killed" for later in sentence.lex[at + 1 : at + _TO_DEATH])


def _put_harm(sentence: Sentence, at: int, word: Word) -> None:
    sentence.lex[at] = word
    sentence.forms |= word.forms
