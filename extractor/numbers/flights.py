"""Verbs that displace, or cost lives, by what stands behind them: "driven from home", "left the valley"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.numerals import digits_value
from extractor.numbers.tokens import DIGITS
from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.sentence import Sentence

_BEFORE_FLIGHT = Part.HAVE | Part.ADVERB | Part.COMMA
_MANY = 100
_SINCE = ("since", "now", "already")
_LONGEST_BRACKETS = 8
_FROM_PLACE = (["the"], ["their"], ["to"], ["into"], ["from"], ["for"], ["its"])
FLED = Word("fled", Part.CUE, Form.HAPPENS, "displaced")
_DRIVES = {
    word: Word(word, Part.CUE, form, "displaced")
    for form, words in (
        (Form.PARTICIPLE, ("driven", "drove", "forced")),
        (Form.GERUND, ("driving", "forcing")),
        (Form.BASE, ("drive", "drives", "force", "forces")),
    )
    for word in words
}
_COSTS = {
    word: Word(word, Part.CUE, form, "killed")
    for word, form in (("cost", Form.PARTICIPLE), ("costs", Form.BASE), ("costing", Form.GERUND))
}
_THEIR_LIVES = (("their", "lives"), ("their", "life"), ("his", "life"), ("her", "life"))
_FROM_HOME = (
    ("southwards",),
    ("northwards",),
    ("eastwards",),
    ("westwards",),
    ("southward",),
    ("northward",),
    ("eastward",),
    ("westward",),
    ("into", "exile"),
    ("across", "the", "border"),
    ("from", "their", "homes"),
    ("out", "of", "their", "homes"),
    ("from", "their", "houses"),
    ("to", "flee"),
    ("to", "leave", "their", "homes"),
)
_WAYS_OF_FLIGHT = frozenset(("to", "from", "across", "into", "toward", "towards", "their", "the"))
_FLEEING = (
    "fled",
    "flee",
    "crossed",
    "left",
    "moved",
    "abandoned",
    "poured",
    "streamed",
    "flooded",
    "trekked",
)
_HOUSEHOLDS = frozenset(("families", "households"))
_WHO_FLEE = frozenset(
    (
        "people",
        "persons",
        "individuals",
        "residents",
        "civilians",
        "families",
        "villagers",
        "inhabitants",
        "households",
        "thousands",
        "locals",
        "farmers",
        "herders",
    )
)


def _has_any(words: list[str], runs: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of some runs of words stands among the words."""
    return any(
        tuple(words[at : at + len(run)]) == run for run in runs for at in range(len(words) - len(run) + 1)
    )


def flights(sentence: Sentence) -> list[tuple[int, Word]]:
    """The tokens at which persons are driven away, flee or lose their lives, with the word each is there."""
    if sentence.sets["flights"].isdisjoint(sentence.words):
        return []
    found = ((at, _flight_at(sentence, at)) for at in range(sentence.count))
    return [(at, word) for at, word in found if word is not None]


def _flight_at(sentence: Sentence, at: int) -> Word | None:
    """As in "has driven 9 families from their homes", "had fled", "cost nine men their lives"."""
    word, behind = sentence.words[at], sentence.words[at + 1 : at + 12]
    if word in _COSTS and _has_any(behind, _THEIR_LIVES):
        return _COSTS[word]
    if word in _DRIVES and _has_any(behind, _FROM_HOME):
        return _DRIVES[word]
    return FLED if word in _FLEEING and _residents_flee(sentence, at) else None


def _residents_flee(sentence: Sentence, at: int) -> bool:
    """Civilians in numbers who go to or from a place; attackers who flee are not displaced."""
    subject = at - 1
    perfect = False
    while subject >= 0 and (
        sentence.lex[subject].parts & _BEFORE_FLIGHT or sentence.words[subject] in _SINCE
    ):
        perfect = perfect or bool(sentence.lex[subject].parts & Part.HAVE)
        subject -= 1
    subject = _before_brackets(sentence, subject)
    if subject < 0 or sentence.words[subject] not in _WHO_FLEE:
        return False
    if perfect and sentence.words[subject] in _HOUSEHOLDS and sentence.words[at + 1 : at + 2] in _FROM_PLACE:
        return True  # "140 households have since left the valley"
    if at + 1 >= sentence.count or sentence.words[at + 1] in (".", ",", "since", "so"):
        return perfect or _are_many(sentence, subject)  # "1.4 million people have fled", "2,800 people fled"
    if sentence.words[at] in ("left", "moved", "abandoned"):
        return False
    return _is_way_of_flight(sentence, at + 1, perfect) or (perfect and sentence.is_capital(at + 1))


def _before_brackets(sentence: Sentence, at: int) -> int:
    """As in "4,100 households (27,400 individuals) fled": the token before what stands in brackets."""
    if at < 0 or not sentence.lex[at].parts & Part.CLOSE:
        return at
    back = range(at - 1, max(-1, at - _LONGEST_BRACKETS), -1)
    return next((step - 1 for step in back if sentence.lex[step].parts & Part.OPEN), at)


def _is_way_of_flight(sentence: Sentence, at: int, perfect: bool) -> bool:
    if sentence.words[at] == "the":
        return perfect or not sentence.sets["settlements"].isdisjoint(sentence.words[at + 1 : at + 4])
    return sentence.words[at] in _WAYS_OF_FLIGHT


def _are_many(sentence: Sentence, subject: int) -> bool:
    """As in "About 2,800 people fled": so many do not run from one attack alone."""
    before = sentence.lex[subject - 1]
    if subject < 1 or not before.parts & Part.NUMBER:
        return False
    return (before.value or 0 if before is not DIGITS else digits_value(sentence.words[subject - 1])) >= _MANY
