"""Whether a number is told of another time: of a past event, or summed over years of many events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.numbers.numerals import read_numeral
from extractor.numbers.words import Part

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.model import Mention
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_BEFORE_CUE = 5
_SUBJECT_REACH = 14
_SPLIT_REACH = 6
_YEAR = re.compile(r"(?:\d\d?/\d\d?/)?((?:19|20)\d\d)(?:[-/]\d\d[-/]\d\d)?")
_SHORT_YEAR = re.compile(r"\d\d")
_CENTURY_TURN = 50
_BORN, _REACH_OF_BIRTH = re.compile(r"\bborn\s+(?:in|on)\s+(?:[\w,]+\s+){0,2}$"), 40


def read_history(sentence: Sentence, victims: list[Phrase], lexicon: Lexicon) -> None:
    """Mark victims of many years or of a past event, where the sentence says so."""
    modality = lexicon.modality
    words = sentence.words
    if not modality.commemorations.isdisjoint(words):
        for phrase in victims:
            phrase.historical = True
        return
    span = sentence.lowered, sentence.starts[0], sentence.ends[-1]
    long = modality.ranking.isdisjoint(words) and modality.stretches.stand_in(*span)
    still_open = modality.open_stretches.stand_in(*span)
    past = modality.past.stand_in(span[0], span[1], _end_of_telling(sentence, victims))
    struggling = not modality.struggles.isdisjoint(words)
    dividing = not modality.dividing.isdisjoint(words)
    for phrase in victims:
        perfect = (still_open or struggling) and is_perfect(sentence, phrase)
        phrase.historical = (
            long
            or (perfect and still_open)
            or (struggling and _of_struggle(sentence, phrase, lexicon, perfect))
        )
        phrase.past = past
        phrase.events = _events(sentence, phrase, lexicon) if dividing else 1


def _end_of_telling(sentence: Sentence, victims: list[Phrase]) -> int:
    """Where the sentence ends, or turns to what the harm is measured from: "since a coup years ago"."""
    last = sentence.starts[max(phrase.first for phrase in victims)]
    since = sentence.lowered.find(" since ", last, sentence.ends[-1])
    told_from = since >= 0 and sentence.lowered.find(" ago", since, sentence.ends[-1]) >= 0
    return since if told_from else sentence.ends[-1]


def is_perfect(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "have been killed", "has claimed": told of a time that is not over."""
    before = sentence.lex[max(0, phrase.cue - _BEFORE_CUE) : phrase.cue]
    return any(word.parts & Part.HAVE for word in before)


def _of_struggle(sentence: Sentence, phrase: Phrase, lexicon: Lexicon, perfect: bool) -> bool:
    """As in "a conflict which has cost more than 70,000 lives"."""
    before = sentence.words[max(0, min(phrase.first, phrase.cue) - _SUBJECT_REACH) : phrase.first]
    near = sentence.lex[max(0, phrase.first - _BEFORE_CUE) : phrase.first]
    told = perfect or any(word.parts & Part.HAVE for word in near)
    return told and not lexicon.modality.struggles.isdisjoint(before)


def _events(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> int:
    """As in "10, split between 2 events": among how many events a number is divided."""
    for at in range(phrase.after, min(phrase.after + _SPLIT_REACH, sentence.count)):
        if sentence.words[at] in lexicon.modality.dividing:
            ahead = range(at + 1, min(at + _SPLIT_REACH, sentence.count))
            parts = (read_numeral(sentence, to, lexicon) for to in ahead)
            return next((int(part.value) for part in parts if part is not None and part.value), 1)
    return 1


def settle_past(mentions: list[Mention], text: str) -> None:
    """What is told of a past year is history only in a text that tells of newer harm of the same kind."""
    _mark_past_years(mentions, text)
    now = {
        effect
        for m in mentions
        if m.effects and not m.past and m.modality == "reported" and not m.negated and m.value
        for effect in m.effects
    }
    for mention in mentions:
        if mention.past and mention.modality == "reported" and now.issuperset(mention.effects):
            mention.modality = "historical"


def _mark_past_years(mentions: list[Mention], text: str) -> None:
    """A sentence that names only years before the first one of the text tells of a past event.

    The year in which somebody was born dates nothing that befell them.
    """
    years: dict[int, list[int]] = {}
    for mention in mentions:
        year = _year_of(mention)
        if year and not _BORN.search(text, max(0, mention.start - _REACH_OF_BIRTH), mention.start):
            years.setdefault(mention.sentence, []).append(year)
    if not years:
        return
    story = next(iter(years.values()))[0]
    for mention in mentions:
        named = years.get(mention.sentence)
        if mention.effects and named and max(named) < story:
            mention.past = True


def _year_of(mention: Mention) -> int:
    """The year that a date says; 0 where it says none."""
    if mention.mention_class != "date":
        return 0
    year = _YEAR.fullmatch(mention.text)
    if year is not None:
        return int(year[1])
    if _SHORT_YEAR.fullmatch(mention.text) and int(mention.text) > _CENTURY_TURN:
        return 1900 + int(mention.text)
    return 0
