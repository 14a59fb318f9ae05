"""Many words as one regular expression that tries few of them at each place of a text.

Python's engine tries the branches of an alternation one after the other, at every place. Words that begin
alike share a branch here, so a place costs one look at a letter and not one for each of a hundred words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_END = ""
_LETTER = re.compile(r"(?<!\\)[^\W\d_]")
_BESIDE_BOTH_CASES = {"i": "İı", "k": "\u212a", "s": "ſ"}  # letters that Unicode holds for equal but for case

_FIRST_WORD = re.compile(r"\w+")

_Branches = dict[str, "_Branches"]


class Alternation(str):
    """A regular expression that matches any of some words or phrases.

    Attributes:
        begins: The first words of all of them, in lower case.
    """

    __slots__ = ("begins",)
    begins: frozenset[str]


def alternation(words: Iterable[str]) -> Alternation:
    """A regular expression that matches any of the words, longest first, over any white space."""
    words = list(words)
    root: _Branches = {}
    for word in words:
        branches = root
        for letter in word:
            branches = branches.setdefault(r"\s+" if letter == " " else re.escape(letter), {})
        branches[_END] = {}
    matches_any = Alternation(_pattern(root) if root else r"(?!)")
    firsts = (_FIRST_WORD.search(word.lower()) for word in words)
    matches_any.begins = frozenset(first[0] for first in firsts if first)
    return matches_any


def in_any_case(alternatives: str) -> str:
    """What ``alternation`` made, for either case; quicker than the flag, which hides the letters."""
    return _LETTER.sub(lambda letter: f"[{_cases(letter[0])}]", alternatives)


def _cases(letter: str) -> str:
    lower = letter.lower()
    return f"{lower}{letter.upper()}{_BESIDE_BOTH_CASES.get(lower, '')}"


def _pattern(branches: _Branches) -> str:
    longer = [step + _pattern(after) for step, after in branches.items() if step]
    if not longer:
        return ""
    together = longer[0] if len(longer) == 1 and _END not in branches else f"(?:{'|'.join(longer)})"
    return f"{together}?" if _END in branches else together
