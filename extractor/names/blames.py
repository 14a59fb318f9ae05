"""Who is said to have done it, wherever the report says so: "the mortars had been fired by X", "blamed X".

A perpetrator is often named in a sentence that counts nobody. These constructions are the language's own
ways of naming an agent of violence; the noun phrase they take is the actor.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.names.blame_patterns import BlameStance, constructions
from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import Lexicon
    from extractor.names.words import TextWords

_NOBODY = re.compile(r"(?:no|neither|nobody|none|any|every)\b", re.IGNORECASE)
_LONGEST_WORD, _DENIAL = 20, 60
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|unclear|not\s+clear|not\s+known|unknown"
    r"|no\s+evidence)\b(?:[^\S\n]+(?!and\b|but\b)[\w'’-]+){0,6}\s*\Z",
    re.IGNORECASE,
)
_ADJECTIVAL = re.compile(
    r"\b(?:the|an?|some|several|many|of|by|and|or|least|other|another|all|killed|wounded|\d[\d,]*|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|dozens|scores)\s+\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+\s*")


@dataclasses.dataclass(frozen=True, slots=True)
class Blame:
    """An actor whom the report names as the one who did it, and how surely.

    Attributes:
        actor: The actor.
        stance: How surely.
        plain: Whether the words blame; others only tell what the actor did ("had hidden beside the road").
        own_deed: Whether the actor says that it did something, which can be another deed than the attack.
    """

    actor: NameMention
    stance: BlameStance
    plain: bool = True
    own_deed: bool = False


def find_blames(read: TextWords, words: Lexicon) -> list[Blame]:
    """Every actor named by such a construction, in text order."""
    return sorted(_blames(read, words), key=lambda blame: blame.actor.start)


def _blames(read: TextWords, words: Lexicon) -> Iterator[Blame]:
    text = read.text
    for construction in constructions(words):
        for match in construction.matches(read):
            start, end = _without_stops(match, words)
            if start < end and not _names_nobody(text, match, construction.stance):
                name = " ".join(text[start:end].split())
                if not construction.plain and name.lower() in words.blames.weapons:
                    continue  # a weapon that acts tells nobody
                actor = NameMention(start, end, text[start:end], name)
                yield Blame(actor, construction.stance, construction.plain, construction.own_deed)


def _names_nobody(text: str, match: re.Match[str], stance: BlameStance) -> bool:
    """As in "no group did it", "denied that the army was to blame", "not clear whether the army fired"."""
    denied = stance != "claimed" and _DENIED.search(text, max(0, match.start() - _DENIAL), match.start())
    return bool(denied) or _NOBODY.match(match["actor"]) is not None or _is_of_others(text, match)


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """As in "killed two suspected rebels": an adjective of whom it befell, no word of who suspects."""
    if not match[0].startswith("suspected"):
        return False
    return _ADJECTIVAL.search(text, max(0, match.start() - _LONGEST_WORD), match.start()) is not None


def _without_stops(match: re.Match[str], words: Lexicon) -> tuple[int, int]:
    """The actor without words such as "The" or "Monday" that only stand before its name."""
    start, end = match.span("actor")
    for word in _WORD.finditer(match["actor"]):
        plain = word[0].strip()
        is_known = re.fullmatch(words.known, match["actor"][word.start() :]) is not None
        names = is_known or (plain in words.creeds and word.end() < end - start)
        if names or plain not in words.stop_words:
            return start + word.start(), end
    return end, end
