"""What stands between a group and its word of harm: a clause with "whom"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.sentence import Sentence

_LEAD = 5
_TELLING = ("told", "tell")
_TO_THAT = 9
_OPENINGS = ["whom", "whose"]


def read_asides(sentence: Sentence) -> dict[int, int]:
    """Where each clause with "whom" begins, and where it ends: at a comma, or with the sentence."""
    asides = _all_but(sentence) if "but" in sentence.words else {}
    if not sentence.parts & (Part.RELATIVE | Part.INCLUDING) or not sentence.holds_any(_OPENINGS):
        return asides
    for at, word in enumerate(sentence.words):
        if word.endswith("whom"):
            asides[_opening(sentence, at)] = _closing(sentence, at)
        elif word == "whose" and _tells_no_harm(sentence, at):
            asides[at] = _closing(sentence, at)
    return asides


def _all_but(sentence: Sentence) -> dict[int, int]:
    """As in "17 people, all but two of them men, were killed"."""
    words, lex = sentence.words, sentence.lex
    return {
        at: _closing(sentence, at)
        for at in range(sentence.count - 2)
        if lex[at].parts & Part.COMMA and words[at + 1 : at + 3] == ["all", "but"]
    }


def _tells_no_harm(sentence: Sentence, at: int) -> bool:
    """As in "a driver whose role is disputed, and two guards, were killed"."""
    after = _closing(sentence, at)
    return after < sentence.count and not any(word.forms for word in sentence.lex[at:after])


def aside_around(asides: dict[int, int], at: int, otherwise: int) -> int:
    """Where the clause with "whom" ends in which a token stands."""
    return next((after for first, after in asides.items() if first < at < after), otherwise)


def say_of_themselves(words: list[str], at: int) -> bool:
    """As in "five women reported that they had been raped", "two told the court that they were beaten"."""
    if "they" in words[at + 1 : at + 3]:
        return True
    behind = words[at + 1 : at + _TO_THAT] if words[at] in _TELLING else []
    return ("that", "they") in pairwise(behind)


def _closing(sentence: Sentence, at: int) -> int:
    stops = Part.COMMA | Part.HARD_STOP
    return next(
        (step for step in range(at + 1, sentence.count) if sentence.lex[step].parts & stops), sentence.count
    )


def _opening(sentence: Sentence, at: int) -> int:
    """The comma before "two of whom"; "of whom" itself where none stands near."""
    for step in range(at - 1, max(-1, at - _LEAD), -1):
        if sentence.lex[step].parts & Part.COMMA:
            return step
    return at
