"""Noun phrases of a parsed sentence, as far as they name somebody."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from extractor.names.frames import Frames
    from extractor.syntax import ParsedText, Word

_BEFORE = ("compound", "amod", "nmod", "poss", "nummod", "case", "advmod", "quantmod", "npadvmod", "punct")
_INSIDE = frozenset(("-", "–", "/", "“", "”", '"', "‘", "’", "'"))
_APART = ("punct", "cc", "conj", "advcl", "relcl")
_OF = frozenset(("of", "from"))
_MEMBERS = frozenset(
    (
        "member",
        "branch",
        "wing",
        "arm",
        "affiliate",
        "offshoot",
        "cell",
        "faction",
        "element",
        "remnant",
        "supporter",
        "follower",
    )
)
_PEOPLE = frozenset(("man", "individual", "person", "people", "gunman", "attacker", "youth", "fighter"))
_WORN = frozenset(
    ("uniform", "fatigue", "mask", "balaclava", "clothes", "clothing", "vest", "hood", "gear", "dress")
)
_DESCRIBED = frozenset(
    (
        "led",
        "backed",
        "supported",
        "linked",
        "affiliated",
        "allied",
        "aligned",
        "loyal",
        "known",
        "called",
        "calling",
    )
)


def phrase_of(word: Word) -> tuple[int, int]:
    """The span of the phrase of a noun: its modifiers, and whose they are ("members of the Front")."""
    end = word.end
    for child in word.children:
        if child.start < word.end:
            continue
        whose = child.first("pobj") if child.role == "prep" and child.text in _OF else None
        if whose is not None and (_is_named(whose) or word.lemma in _MEMBERS):
            end = max(end, phrase_of(whose)[1])
        elif _tells_more(child, word):
            end = max(end, _end(child))
    return _start(word), end


def mention_of(word: Word, text: str, last: Word | None = None) -> NameMention:
    """The phrase of a noun, or of several up to the last of them, as a name of the text."""
    start, end = phrase_of(word)[0], phrase_of(last or word)[1]
    written = text[start:end]
    return NameMention(start, end, written, " ".join(written.split()).strip("\"“”‘’' "))


def grown(name: NameMention, parsed: ParsedText, frames: Frames) -> NameMention:
    """A name with the noun that it was cut from: "Rapid Support" of "the Rapid Support Forces"."""
    words = parsed.covering(name.start, name.end)
    whole = words[-1].head if words and words[-1].role == "compound" else None
    if whole is None or whole.start != name.end + 1:
        return name
    is_of_name = whole.kind == "PROPN" or whole.lemma in frames.agents
    added = f" {whole.text}"
    end, text, written = whole.end, name.text + added, name.name + added
    return dataclasses.replace(name, end=end, text=text, name=written) if is_of_name else name


def _tells_more(added: Word, word: Word) -> bool:
    """As in "fighters loyal to the Front"; of mere men what they wear is all that is known."""
    if added.role in ("acl", "amod") and added.text in _DESCRIBED:
        return True
    return word.lemma in _PEOPLE and _tells_dress(added)


def _tells_dress(added: Word) -> bool:
    worn = added.first("pobj", "dobj") if added.role in ("prep", "acl") else None
    return worn is not None and worn.lemma in _WORN and added.text in ("in", "with", "wearing")


def _is_named(word: Word) -> bool:
    return word.kind == "PROPN" or any(
        child.kind == "PROPN" for child in word.having("compound", "poss", "amod")
    )


def _start(word: Word) -> int:
    before = [
        child
        for child in word.children
        if child.start < word.start and child.role in _BEFORE and child.kind != "PRON"
    ]
    starts = (_start(child) for child in before if child.role != "punct" or child.text in _INSIDE)
    return min([word.start, *starts])


def _end(word: Word) -> int:
    ends = (_end(child) for child in word.children if child.role not in _APART)
    return max([word.end, *ends])
