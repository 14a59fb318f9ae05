"""Noun phrases of a parsed sentence, as far as they name somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from extractor.syntax import Word

_BEFORE = ("compound", "amod", "nmod", "poss", "nummod", "case", "advmod", "quantmod", "npadvmod", "punct")
_INSIDE = frozenset(("-", "–", "/", "“", "”", '"', "‘", "’", "'"))
_APART = ("punct", "cc", "conj", "advcl", "relcl")
_OF = frozenset(("of", "from"))
_MEMBERS = frozenset(("member", "branch", "wing", "arm", "affiliate", "offshoot", "cell", "faction"))
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
