"""Whether what a sentence tells is denied, supposed, past, replaced or only what a witness saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.history import read_history
from extractor.numbers.nouns import COFFINS
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon, Modality
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

_NEAR = 9
_OPENING = 4
_REPORTED_BY = "reported by"


def read_modality(sentence: Sentence, phrases: list[Phrase], lexicon: Lexicon) -> None:
    """Mark the victims of a sentence whose harm did not happen, or not here, or not as a whole."""
    words = sentence.words
    victims = [phrase for phrase in phrases if phrase.effects]
    if not victims:
        return
    modality = lexicon.modality
    denying = not modality.denials.isdisjoint(words)
    replaced = not modality.first_reports.isdisjoint(words)
    read_history(sentence, victims, lexicon)
    for phrase in victims:
        before = words[max(0, min(phrase.first, phrase.cue) - _NEAR) : max(phrase.first, phrase.cue)]
        phrase.negated = phrase.negated or (denying and _is_denied(sentence, phrase, modality))
        phrase.superseded = phrase.superseded or (replaced and _told_first(words, phrase, modality))
        known = phrase.partitive and phrase.cue == phrase.inner  # "could put a name to 212 of the dead"
        phrase.hypothetical = not known and (_is_supposed(before, modality) or _is_aim(sentence, phrase))
        phrase.unreported = phrase.none and not modality.reporting.isdisjoint(
            words[max(0, phrase.first - 4) : phrase.after + 5]
        )
        phrase.observed = _is_observation(sentence, phrase, before, modality)
        if words[phrase.first] == "any" and not phrase.negated:
            phrase.effects = ()  # "not aware of any casualties"


def _is_supposed(before: list[str], modality: Modality) -> bool:
    """As in "planned to kill nine"; not as in "attacks planned abroad killed nine"."""
    if modality.supposing.isdisjoint(before) or _is_believed(before):
        return False
    return any(
        word in modality.supposing and (word not in modality.intending or "to" in before[at + 1 : at + 3])
        for at, word in enumerate(before)
    )


def _is_believed(before: list[str]) -> bool:
    """As in "if the government is to be believed": that is said of who speaks."""
    return "if" in before and "believed" in before[before.index("if") :]


def _is_aim(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "a plot to kill two judges", "planning Judge Ana Ruiz's murder", "called for the death of 3"."""
    owns = phrase.named and phrase.first < phrase.cue
    at = (phrase.first if owns else phrase.cue) - 1
    while at > 0 and sentence.lex[at].parts & (Part.DETERMINER | Part.ADVERB | (Part.PERSON if owns else 0)):
        at -= 1
    if owns and at >= 0 and sentence.words[at] in sentence.sets["aims"]:
        return True
    if at < 1 or sentence.words[at] not in ("to", "of", "for", "at"):
        return False
    wanted = sentence.sets["urging"] if sentence.words[at] == "for" else sentence.sets["aims"]
    return sentence.words[at - 1] in wanted


def _is_denied(sentence: Sentence, phrase: Phrase, modality: Modality) -> bool:
    """As in "denied killing civilians and said 12 rebels had died": a denial ends where one says anew."""
    first = max(0, min(phrase.first, phrase.cue) - _NEAR)
    for at in range(max(phrase.first, phrase.cue) - 1, first - 1, -1):
        if sentence.words[at] in modality.denials:
            return not sentence.lex[at - 1].parts & Part.BE  # "were denied water, and six died"
        if sentence.lex[at].parts & Part.SAYING and sentence.lex[at - 1].parts & Part.CONJUNCTION:
            return False
    return False


def _told_first(words: list[str], phrase: Phrase, modality: Modality) -> bool:
    """As in "initially said that nine had died, but later": the first report no longer stands."""
    before, after = words[: phrase.first], words[phrase.after :]
    if _REPORTED_BY in " ".join(before[:_OPENING]):
        return False  # "Initially reported by the agency, the strike killed nine, but ..."
    return not modality.first_reports.isdisjoint(before) and not modality.corrections.isdisjoint(after)


def _is_observation(sentence: Sentence, phrase: Phrase, before: list[str], modality: Modality) -> bool:
    """As in "He saw 40 bodies": what one witness saw is no toll."""
    if phrase.inner < 0 or phrase.none or not sentence.lex[phrase.inner].forms & Form.PERSONS:
        return False
    if sentence.lex[phrase.inner] is COFFINS:
        return True
    return "bod" in sentence.words[phrase.inner] and not modality.witnessing.isdisjoint(before)


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
    if phrase.qualifier or phrase.subset or phrase.definite or phrase.numeral is None or phrase.value is None:
        return False
    if phrase.numeral.high is not None or phrase.numeral.round:
        return False
    between = sentence.lex[floor.after : phrase.first]
    return len(between) <= 2 and any(word.parts & Part.CONJUNCTION for word in between)
