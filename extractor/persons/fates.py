"""What one sentence tells to have befallen the persons it names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from extractor.persons.reader import read_names
from extractor.persons.tokens import tokens_of

if TYPE_CHECKING:
    from extractor.persons.reader import Entry
    from extractor.persons.tokens import Token
    from extractor.persons.words import Fate, PersonWords

LEAST_TOLD = 2


def read_entries(text: str, span: tuple[int, int], index: int, words: PersonWords) -> list[Entry]:
    """The persons of one sentence in order, with what befell them."""
    tokens = tokens_of(text[slice(*span)], words)
    entries = read_names(tokens, span[0], index, words)
    if entries:
        _tell(entries, tokens, span[0], words)
    return entries


def _tell(entries: list[Entry], tokens: list[Token], offset: int, words: PersonWords) -> None:
    """The next word of harm behind a name tells, or else the last of the sentence.

    A list without a word of harm goes on with the dead, where more than one is told of with kin or an age.
    """
    fates = [
        (offset + token.start, words.fates[token.text.lower()])
        for token in tokens
        if token.text.lower() in words.fates
    ]
    told = any(token.text.lower() in words.telling for token in tokens)
    goes_on = sum(entry.related or entry.age is not None for entry in entries) >= LEAST_TOLD
    families = Counter(entry.name.rpartition(" ")[2] for entry in entries if " " in entry.name)
    for entry in entries:
        fate = _fate_behind(fates, entry.start)
        speaks = told or entry.speaks
        has_family = entry.listed and families[entry.name.rpartition(" ")[2]] > 1
        if fate == "spared" or (
            (fates or goes_on) and _is_victim(entry, speaks=speaks, has_family=has_family)
        ):
            entry.fate = fate or "killed"


def _fate_behind(fates: list[tuple[int, Fate]], start: int) -> Fate | None:
    if not fates:
        return None
    return fates[min(bisect_right(fates, start, key=itemgetter(0)), len(fates) - 1)][1]


def _is_victim(entry: Entry, *, speaks: bool, has_family: bool) -> bool:
    """Who is named where others speak may be a speaker; of names alone only those of one family are taken."""
    if speaks:
        return entry.age is not None
    return entry.related or bool(entry.sex) or entry.age is not None or has_family
