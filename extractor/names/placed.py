"""Places that the syntax of a sentence shows: what is stormed, what lies between, whose mine it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names.clauses import with_partners
from extractor.names.place_patterns import PLACE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.frames import Frames
    from extractor.segments import Span
    from extractor.syntax import ParsedText, Word

_LED_TO = frozenset(("between", "into", "through", "towards", "toward", "via"))
_OF = frozenset(("of", "called", "named"))
_JOINED = re.compile(r"[\w'’-]*$")
_NAME = re.compile(PLACE_NAME)
_GAP = re.compile(r"\s\s")  # between the labels of a menu
_LONGEST_WORD = 30


def places_by_syntax(parsed: ParsedText, text: str, frames: Frames) -> Iterator[Span]:
    """The names of a text that its syntax shows to be places; who bears them is not asked here.

    Args:
        parsed: The syntax of the text.
        text: The text.
        frames: The words that tell what happens to places, and what stands in them.
    """
    for word in parsed.words:
        if word.kind == "PROPN" and (
            _is_of_premises(word, frames)
            or _is_behind_premises(word, frames)
            or _is_called_a_place(word, frames)
            or _is_between(word)
            or _is_assailed(word, frames)
        ):
            for one in with_partners(word):
                name = _name_of(one, text)
                if name is not None:
                    yield name


def _is_of_premises(word: Word, frames: Frames) -> bool:
    """As in "the Karsa health centre"."""
    head = word.head
    while head is not None and head.role == "compound" and head.kind == "NOUN" and head.head is not None:
        head = head.head  # "the Karsa health centre"
    if word.role not in ("compound", "nmod") or head is None or head.kind != "NOUN":
        return False
    return head.lemma in frames.premises


def _is_behind_premises(word: Word, frames: Frames) -> bool:
    """As in "the gold mine of Karsa"."""
    of = word.head
    if word.role != "pobj" or of is None or of.text not in _OF or of.head is None:
        return False
    return of.head.kind == "NOUN" and of.head.lemma in frames.premises


def _is_called_a_place(word: Word, frames: Frames) -> bool:
    """As in "Karsa, a farming village"."""
    return any(told.lemma in frames.premises for told in word.having("appos") if told.kind == "NOUN")


def _is_between(word: Word) -> bool:
    return word.role == "pobj" and word.head is not None and word.head.lemma in _LED_TO


def _is_assailed(word: Word, frames: Frames) -> bool:
    """As in "raided Karsa, a village", "after Karsa was shelled", "to stop shelling Karsa"."""
    verb = word.head
    return (
        word.role in ("dobj", "nsubjpass")
        and verb is not None
        and verb.kind == "VERB"
        and verb.lemma in frames.assailing
    )


def _name_of(word: Word, text: str) -> Span | None:
    """The whole name that a word ends: its compounds, and what hyphens and small words join to them."""
    first = min(
        (child.start for child in word.having("compound", "nmod") if child.kind == "PROPN"),
        default=word.start,
    )
    joined = _JOINED.search(text, max(0, first - _LONGEST_WORD), first)
    name = _NAME.match(text, joined.start() if joined else first) or _NAME.match(text, word.start)
    if name is None or not name.start() <= word.start < name.end() or _GAP.search(name[0]):
        return None
    return name.span()
