"""Actors as written: forces of a people or party, named groups, and armed persons without a name."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.domains import load_domain
from extractor.names.alternation import alternation
from extractor.names.lexicon import WHOLE_NAME_WORD, load_lexicon
from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from extractor.domains import Domain
    from extractor.names.lexicon import Lexicon

_WORD = WHOLE_NAME_WORD
_GAP = r"(?:[ \u00a0]+|[ \u00a0]*\n(?=\S))"
_ADVERBS = r"(?:has|have|had|also|then|[a-z]+ly)"
ACTS, MAY_ACT, ACTED_UPON = range(3)
# a party that is attacked, held against, or only belongs to an area is no perpetrator of the sentence
_BETWEEN = r"(?!(?:in|by|when|after|as|where|while|that|if|and|but)\b)\w+\s+"
_UPON = re.compile(
    r"\b(?:against|on|targeting|targeted|battling|fighting|from|killing|killed|wounding|kidnapped|of|loyal\s+to"
    r"|including|backed\s+by|belong(?:s|ed)?\s+to|members?\s+of|employees\s+of)\s+"
    rf"(?:the\s+|pro-|anti-|at\s+least\s+|[\d,]+\s+|{_BETWEEN}){{0,3}}$"
    r"|\b(?:controlled|held|governed|seized|retaken)\s+by\s+(?:the\s+)?(?:[\w\s]{3,30}\()?$"
)
_BY = re.compile(r"\bby\s+(?:the\s+|suspected\s+|alleged\s+)*$")
_NOT_ACTING = re.compile(
    r"-(?:held|controlled|run|ruled)\b|\s+(?:post|station|officers?|chief|checkpoint|spokes\w+|said|says|told"
    r"|(?:are|is|were|was)\s+(?:looking|searching|investigating|treating|questioning))\b"
)
_SUFFERS_NEXT = re.compile(
    r"(?:\s+(?:members?|fighters?|soldiers?|troops|officers?|militants?|men|recruits))?\s+(?:were|was|are|is|had\s+been|have"
    r"\s+been)\s+(?:\w+\s+)?(?:killed|wounded|injured|hurt|captured|kidnapped|abducted|arrested|detained)\b"
)
_NAME_GOES_ON = re.compile(rf"[ \u00a0]{WHOLE_NAME_WORD}")
_IN_ADDRESS = re.compile(rf"({WHOLE_NAME_WORD}),\s+$")
_WHERE = re.compile(
    r"\b(?:in|of|across|throughout|inside|from|to|near)\s+(?:(?:[a-z-]+ern|central|rural)\s+)?$"
)
_NAME_BEFORE = re.compile(rf"({WHOLE_NAME_WORD})[ \u00a0]$")
_AT_A_WORD = r"(?:\b(?=[A-Za-zÀ-ÖØ-Þ])|(?=[Tt]he\s))"  # nothing is tried anywhere else


@functools.cache
def _acts_next(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\)?(?:\s+on\s+[\w\s-]{{2,30}}?)?\s+(?:{_ADVERBS}\s+)*{words.acting}\b")


@functools.cache
def _is_attack(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{words.attacks}$", re.IGNORECASE)


@functools.cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    people = rf"(?:{words.nationalities}|(?i:{words.parties}))"
    joined = rf"{people}(?:(?:\s+and\s+|,\s+|/|-|\s+){people}){{0,3}}"
    forces = rf"(?:[Tt]he\s+)?\b{joined}[ \u00a0-]+(?:\w+[ \u00a0]+)?(?i:{words.means})\b"
    named = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,3}}(?=\s+(?:{_ADVERBS}\s+)*{words.acting}\b)"
    group_name = rf"(?:[a-z]+\s+of\s+the\s+)?{_WORD}(?:{_GAP}(?:of\s+the\s+)?{_WORD}){{0,3}}"
    agents = rf"(?<=\bby )(?:the\s+)?{group_name}(?:{_GAP}(?:group|militant\s+group|gang|{words.members}))?"
    groups = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,3}}{_GAP}{words.titles}\b|\b{words.titles}\s+of\s+the\s+{_WORD}"
    members = rf"\b{_WORD}(?:{_GAP}{_WORD}){{0,2}}{_GAP}{words.members}\b"
    party = rf"\b(?:{alternation(sorted(words.countries))})(?:\s+and\s+the\s+{people}\s+\w+)?\b"
    bare = rf"(?i:\b(?:the\s+)?{words.bare_actors}\b)"
    known = rf"\b{words.known}\b"
    kinds = "|".join((forces, groups, members, agents, named, known, party, bare))
    return re.compile(rf"{_AT_A_WORD}(?:{kinds})")


def find_actors(text: str, words: Lexicon) -> list[NameMention]:
    """Every mention of somebody who can have done it, in text order."""
    found: list[NameMention] = []
    group: str | None = None
    for match in _pattern(words).finditer(text):
        start = _after_qualifiers(match, words)
        written = text[start : match.end()]
        name = _without_article(" ".join(written.split()))
        before = text[max(0, start - 60) : start]
        if _is_no_actor(text, match, name, before, words):
            continue
        points_back = written.lower().startswith("the ") and name.islower()
        if name.isupper() or name[:1].isupper():
            group = name
        full = group if points_back and group else name
        rank = _rank(text, match, before, words)
        found.append(NameMention(start, match.end(), written, full, rank=rank))
    return found


def _is_no_actor(text: str, match: re.Match[str], name: str, before: str, words: Lexicon) -> bool:
    """A place, a word that only stands at the head of a sentence, or our own side in a quotation."""
    if name == "IS" and text[match.end() : match.end() + 20].isupper():
        return True  # the verb, in a text that is all capitals
    first = name.split()[0]
    if first in words.stop_words or first.lower() in ("our", "their", "its", "his"):
        return True
    if name[:1].isupper() and _WHERE.search(before) and (name in words.countries or match[0] == first):
        return True
    if name in words.countries and _belongs_to_a_name(text, match, before, words):
        return True
    if _NOT_ACTING.match(text, match.end()) or _harmless(words.no_harm).search(before):
        return True
    heads_sentence = not before.strip() or before.rstrip()[-1:] in '.!?"“\n'
    plain_word = name.istitle() and " " not in name and name.lower() not in words.bare_words
    return heads_sentence and plain_word and name not in words.countries and text.count(name) < 2


def _belongs_to_a_name(text: str, match: re.Match[str], before: str, words: Lexicon) -> bool:
    """As in "the Pakistan Stock Exchange", "Al Jazeera Turkey" and "Kabul, Afghanistan"."""
    first = _NAME_BEFORE.search(before)
    longer = _NAME_GOES_ON.match(text, match.end()) or (first and first[1] not in words.stop_words)
    return bool(longer) or (_ends_address(before, words) and not _acts_next(words).match(text, match.end()))


def _ends_address(before: str, words: Lexicon) -> bool:
    """As in "Kabul, Afghanistan"; not as in "on Monday, Russia"."""
    address = _IN_ADDRESS.search(before)
    return address is not None and address[1] not in words.stop_words


@functools.cache
def _harmless(participles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{participles}\s+by\s+(?:(?:the|an?)\s+)?$")


def _rank(text: str, match: re.Match[str], before: str, words: Lexicon) -> int:
    if _UPON.search(before) or _SUFFERS_NEXT.match(text, match.end()):
        return ACTED_UPON
    acts = (
        _BY.search(before) or _acts_next(words).match(text, match.end()) or _is_attack(words).search(match[0])
    )
    return ACTS if acts else MAY_ACT


def is_bare(actor: NameMention, domain: Domain | None = None, language: str = "en") -> bool:
    """Whether the words say only what they are ("Gunmen", "unidentified gunmen"), not whose."""
    words = load_lexicon(language, domain or load_domain())
    name = actor.name.lower()
    plain = [word for word in name.split() if word not in words.actor_qualifiers]
    return name in words.unnamed or " ".join(plain) in words.unnamed


def _after_qualifiers(match: re.Match[str], words: Lexicon) -> int:
    """Where the name begins: "Suspected Highland Front rebels" are the rebels of the Highland Front."""
    start = match.start()
    for word in re.finditer(r"\S+\s+(?=[^\W\d_])", match[0]):
        if word[0].strip().lower() not in words.actor_qualifiers or not match[0][word.end()].isupper():
            return start
        start = match.start() + word.end()
    return start


def _without_article(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)
