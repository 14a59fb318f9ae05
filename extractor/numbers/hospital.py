"""Verbs that are harm only where a hospital follows: "sent three others to the hospital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.words import Form, Part, Word

if TYPE_CHECKING:
    from extractor.numbers.sentence import Sentence

_SENDING = {
    word: Word(word, Part.CUE, form, "injured")
    for word, form in (
        ("sent", Form.PARTICIPLE),
        ("landed", Form.PARTICIPLE),
        ("sends", Form.BASE),
        ("sending", Form.GERUND),
        ("landing", Form.GERUND),
    )
}
TREATED = Word("treated", Part.CUE, Form.PARTICIPLE, "injured")
_REACH = 12
_CARE = ("hospitals", "injuries", "patients")
_WAYS = ("to", "in")
_NEAR = 6


def sent_to_hospital(sentence: Sentence) -> list[tuple[int, Word]]:
    """The tokens that send somebody to hospital, with the word of harm that each is there."""
    if not any(not sentence.sets[name].isdisjoint(sentence.words) for name in _CARE):
        return []
    verbs = [(at, _SENDING[word]) for at, word in enumerate(sentence.words) if word in _SENDING]
    sent = [(at, word) for at, word in verbs if _leads_to_hospital(sentence, at)]
    return [*sent, *((at, TREATED) for at in range(sentence.count) if _is_treating(sentence, at))]


def _is_treating(sentence: Sentence, at: int) -> bool:
    """As in "The clinic said that it had treated 38 people": persons in numbers."""
    if sentence.words[at] not in ("treated", "treating", "admitted", "admitting") or at + 2 >= sentence.count:
        return False
    counted = sentence.lex[at + 1].parts & (Part.NUMBER | Part.QUALIFIER)
    passive = at > 0 and sentence.lex[at - 1].parts & Part.BE
    return bool(counted) and not passive


def _leads_to_hospital(sentence: Sentence, verb: int) -> bool:
    """Whether "to the hospital" comes behind the verb, before any other verb."""
    hospitals = sentence.sets["hospitals"]
    for at in range(verb + 1, min(verb + _REACH, sentence.count)):
        if sentence.words[at] in _WAYS and not hospitals.isdisjoint(sentence.words[at + 1 : at + _NEAR]):
            return True
        if sentence.lex[at].parts & (Part.VERB | Part.SAYING | Part.HARD_STOP):
            return False
    return False


def reaches_hospital(sentence: Sentence, at: int) -> bool:
    """As in "taken to", "rushed to": a harm only where a hospital follows."""
    if not sentence.words[at].endswith((" to", " at")):
        return True
    return not sentence.sets["hospitals"].isdisjoint(sentence.words[at + 1 : at + 9])
