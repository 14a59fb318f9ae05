"""The place names inside a phrase of a report: "the town of Khasham", "Rabiya in Latakia province".

The first name is the place; names after it say where that place lies. Words around the first name say
whether the place itself is meant, something near it, or the whole province.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Literal

Scope = Literal["exact", "near", "province"]

_ARTICLE = r"(?:(?:[Aa]l|[Ee]l|ad|ar|as|ash|at|az|ez|an|ed|es|et)[-' \u00a0])?"
_WORD = _ARTICLE + r"[^\W\d_a-z][\w'’‘ʿʾ`]*(?:-[\w'’‘ʿʾ]+)*"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?:[ \u00a0]+{_WORD})*")
_NO_NAMES = frozenset(
    {"the", "a", "an", "upper", "lower", "greater", "central", "islamic", "state", "isis", "is"}
    | {"north", "south", "east", "west", "eastern", "western", "northern", "southern"}
    | {"northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western"}
)
_PROVINCE = r"(?:governorate|province|oblast|region|muhafazah?|wilayat)"
_NEARBY = re.compile(
    r"\b(?:countryside|suburbs?|outskirts|near|around|outside|rural|areas?|villages|parts of"
    r"|north of|south of|east of|west of|close to|vicinity)\b[^,;]*$",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Phrase:
    """A location as written, taken apart.

    Attributes:
        heads: The names of the place itself; several in a list of towns, none in "the same village".
        containers: Names of what it lies in or near.
        scope: What the words around the first name make of it.
    """

    heads: tuple[str, ...]
    containers: tuple[str, ...]
    scope: Scope


def read_phrase(text: str, name: str | None = None, not_names: frozenset[str] = frozenset()) -> Phrase:
    """Take a location phrase apart.

    Args:
        text: The location as written.
        name: The name of the place where the record has it apart from the phrase.
        not_names: Further words that are no place names, in lower case ("syrian").
    """
    found = [span for match in _NAME.finditer(text) if (span := _trimmed(match, not_names))]
    if not found and not re.search(r"[a-z]", text) and text.strip():
        found = [(0, len(text))]
    if name is not None and (place := text.find(name)) >= 0:
        rest = [span for span in found if span[1] <= place or span[0] >= place + len(name)]
        found = [(place, place + len(name)), *rest]
    if not found:
        return Phrase((name,) if name else (), (), "exact")
    heads = _heads(text, found) if name is None else found[:1]
    containers = [text[start:end] for start, end in found if (start, end) not in heads]
    return Phrase(tuple(text[s:e] for s, e in heads), tuple(containers), _scope(text, heads[0]))


def _trimmed(match: re.Match[str], not_names: frozenset[str]) -> tuple[int, int] | None:
    """The span without describing words at its beginning; null if nothing is left."""
    start = match.start()
    for word in re.finditer(r"[^\s\u00a0]+", match[0]):
        if word[0].casefold() not in _NO_NAMES and word[0].casefold() not in not_names:
            return match.start() + word.start(), match.end()
        start = match.start() + word.end()
    return None if start >= match.end() else (start, match.end())


def _heads(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first name and those listed with it: "Tabia, Jazira and al-Bolel"."""
    heads = [found[0]]
    for span in found[1:]:
        between = text[heads[-1][1] : span[0]]
        if not re.fullmatch(r"\s*(?:,\s*(?:and\s+)?|\band\s+|\s+and\s+)", between):
            break
        heads.append(span)
    listed = len(heads) > 2 or re.search(r"\band\b", text[heads[0][1] : heads[-1][1]])
    plural = re.search(r"\b(?:towns|villages|cities|neighbourhoods|districts)\b", text[: heads[0][0]])
    return heads if listed or plural else heads[:1]


def _scope(text: str, head: tuple[int, int]) -> Scope:
    before, after = text[: head[0]], text[head[1] :]
    if re.search(rf"\b{_PROVINCE}$", text[head[0] : head[1]], re.IGNORECASE):
        return "province"
    if re.match(rf"[\s\u00a0]+{_PROVINCE}\b", after, re.IGNORECASE) or re.search(
        rf"\b{_PROVINCE}\s+of\s+$", before, re.IGNORECASE
    ):
        return "province"
    if _NEARBY.search(before) or re.match(r"[\s\u00a0]+(?:countryside|outskirts)", after):
        return "near"
    return "exact"
