"""Whether what a sentence tells is denied, supposed, past, replaced or only what a witness saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_DENIALS = frozenset(("denied", "denies", "deny", "denying"))
_HISTORY = frozenset(("anniversary", "commemorating", "commemorated", "commemoration"))
_FIRST_REPORTS = frozenset(("initially", "originally"))
_CORRECTIONS = frozenset(("but", "later"))
_REPORTING = frozenset(("reported", "reports", "report", "word", "confirmed"))
_WITNESSING = frozenset(("saw", "seen", "sees", "see", "photographed", "filmed"))
_SUPPOSING = frozenset(
    ("if", "would", "could", "might", "threatened", "threatening", "vowed", "planned", "plotted")
)
_NEAR = 9


def read_modality(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Mark the victims of a sentence whose harm did not happen, or not here, or not as a whole."""
    words = sentence.words
    victims = [phrase for phrase in phrases if phrase.effects]
    if not victims:
        return
    history = not _HISTORY.isdisjoint(words)
    corrected = not _FIRST_REPORTS.isdisjoint(words) and not _CORRECTIONS.isdisjoint(words)
    for phrase in victims:
        before = words[max(0, min(phrase.first, phrase.cue) - _NEAR) : max(phrase.first, phrase.cue)]
        phrase.negated = phrase.negated or not _DENIALS.isdisjoint(before)
        phrase.historical = history
        phrase.superseded = phrase.superseded or (corrected and _told_first(words, phrase))
        phrase.hypothetical = not _SUPPOSING.isdisjoint(before)
        phrase.unreported = phrase.none and not _REPORTING.isdisjoint(
            words[max(0, phrase.first - 4) : phrase.after + 5]
        )
        phrase.observed = _is_observation(sentence, phrase, before)


def _told_first(words: list[str], phrase: Phrase) -> bool:
    before, after = words[: phrase.first], words[phrase.after :]
    return not _FIRST_REPORTS.isdisjoint(before) and not _CORRECTIONS.isdisjoint(after)


def _is_observation(sentence: Sentence, phrase: Phrase, before: list[str]) -> bool:
    """As in "He saw 40 bodies": what one witness saw is no toll."""
    if phrase.inner < 0 or phrase.none or not sentence.lex[phrase.inner].forms & Form.PERSONS:
        return False
    return "bod" in sentence.words[phrase.inner] and not _WITNESSING.isdisjoint(before)


def share_floor(sentence: Sentence, phrases: list[Phrase]) -> None:
    """As in "at least 23 fighters and three civilians": whether the floor covers the second is left open."""
    floor: Phrase | None = None
    for phrase in phrases:
        if not phrase.effects:
            continue
        if phrase.qualifier == "at_least":
            floor = phrase
        elif floor is not None and _is_joined(sentence, floor, phrase):
            if phrase.cue == floor.cue:
                phrase.shared_floor = True
            else:
                phrase.shared_floor_after = True
        else:
            floor = None


def _is_joined(sentence: Sentence, floor: Phrase, phrase: Phrase) -> bool:
    if phrase.qualifier or phrase.subset or phrase.numeral is None or phrase.value is None:
        return False
    if phrase.numeral.high is not None or phrase.numeral.round:
        return False
    between = sentence.lex[floor.after : phrase.first]
    return len(between) <= 2 and any(word.parts & Part.CONJUNCTION for word in between)
