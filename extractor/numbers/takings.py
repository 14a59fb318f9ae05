"""Verbs of taking that abduct where persons take persons: "gunmen took 11 pupils", "taken by the raiders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.sentence import Sentence

TOOK = Word("taken", Part.CUE, Form.PARTICIPLE, "kidnapped")
HELD = Word("held", Part.CUE, Form.PARTICIPLE, "detained")
_INTO = ("onto", "into", "aboard", "off", "away")
_TAKING = frozenset(("took", "taken"))
_REACH = 6
_ALONG = (["with", "them"], ["with", "him"], ["along", "with"])
_ENDS = (".", "since")
_WHITHER = (["to"], ["for"], ["out"], ["in"], ["part"])


def takings(sentence: Sentence) -> list[tuple[int, Word]]:
    """The tokens at which persons take others away, with the word of harm that each is there."""
    found = _held_or_forced(sentence)
    if _TAKING.isdisjoint(sentence.words):
        return found
    verbs = [at for at, word in enumerate(sentence.words) if at and word in _TAKING]
    taken = [(at, TOOK) for at in verbs if _take_persons(sentence, at) or _are_taken(sentence, at)]
    return [*found, *taken]


def _held_or_forced(sentence: Sentence) -> list[tuple[int, Word]]:
    """As in "are held in state jails", "were forced at gunpoint onto trucks"."""
    sets, found = sentence.sets, []
    if sets["jails"].isdisjoint(sentence.words) and sets["vehicles"].isdisjoint(sentence.words):
        return []
    for at, word in enumerate(sentence.words):
        if word in sets["holding"] and _are_held(sentence, at):
            found.append((at, HELD))
        elif word in sets["forcing"] and _are_forced(sentence, at):
            found.append((at, TOOK))
    return found


def _are_held(sentence: Sentence, at: int) -> bool:
    behind = sentence.words[at + 1 : at + _REACH]
    return behind[:1] in (["in"], ["at"]) and not sentence.sets["jails"].isdisjoint(behind[1:])


def _are_forced(sentence: Sentence, at: int) -> bool:
    """Whether persons are made to go in vehicles or to the wilds: a passive, right before where to."""
    before = sentence.lex[at - 1].parts if at else 0
    behind = sentence.words[at + 1 : at + _REACH]
    into = next((step for step, word in enumerate(behind) if word in _INTO), -1)
    if not before & (Part.BE | Part.CONJUNCTION | Part.ADVERB) or into < 0:
        return False
    return not sentence.sets["vehicles"].isdisjoint(sentence.words[at + into + 2 : at + into + _REACH])


def _take_persons(sentence: Sentence, at: int) -> bool:
    """As in "gunmen took 11 pupils"; not as in "they took 11 pupils to the clinic"."""
    if sentence.words[at] != "took":
        return False
    if not any(word.parts & Part.NUMBER for word in sentence.lex[at + 1 : at + 3]):
        return False
    ahead = range(at + 2, min(at + _REACH, sentence.count))
    noun = next((step for step in ahead if sentence.lex[step].parts & Part.PERSON), -1)
    if sentence.words[at - 1] in sentence.sets["takers"]:
        return noun > 0 and sentence.words[noun + 1 : noun + 2] not in _WHITHER
    return noun > 0 and sentence.words[noun + 1 : noun + 3] in _ALONG


def _are_taken(sentence: Sentence, at: int) -> bool:
    """As in "taken by the raiders", "taken from a bus", "have been taken since 2014", "were taken."."""
    if sentence.words[at] != "taken" or not sentence.lex[at - 1].parts & Part.BE:
        return False
    if at + 1 >= sentence.count or sentence.words[at + 1] in _ENDS:
        return True
    near, whence = sentence.words[at + 2 : at + _REACH], sentence.sets["taken_from"]
    if sentence.words[at + 1] == "from":
        return not whence.isdisjoint(near) and "to" not in near
    return sentence.words[at + 1] == "by" and not sentence.sets["takers"].isdisjoint(near)
