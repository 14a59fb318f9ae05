"""A second reader of numbers, kept simple and apart from the ledger, so that a check is no echo."""

from __future__ import annotations

import re
import unicodedata

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SMALL = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    "a": 1,
    "an": 1,
    "couple": 2,
    "both": 2,
    "pair": 2,
    "dozen": 12,
    "twin": 2,
    "twins": 2,
    "triplets": 3,
    "another": 1,
    "score": 20,
}
_TOKEN = re.compile(r"\d+(?:[.,٬'’\u00a0\u202f ]\d{3})+(?!\d)|\d+|[^\W\d_]+")
_SCALED = re.compile(rf"(\d+)[.,](\d+)[\s-]*({'|'.join(_SCALES)})\b")
_AGE = re.compile(r"\b\w+(?:-\w+)??[-\s](?:year|month|week|day)s?[-\s]old\b", re.IGNORECASE)
_GROUPING = re.compile(r"\D")


def without_ages(text: str) -> str:
    """The text without "43-year-old": whose age is told is one person, not 43."""
    return _AGE.sub("", text)


def numbers_in(text: str) -> set[int]:
    """Every whole number that digits or English number words of the text state, with their parts.

    "one hundred and forty-five" gives 145 and also 1, 100, 40, 5: the reader is generous, since it only has
    to say whether a value can be read in the words at all.
    """
    found: set[int] = set()
    run: list[str] = []
    for token in _TOKEN.findall(text.casefold()):
        if token[0].isdigit():
            found.update(_digits(token))
            run = [str(_whole(token))]
        elif token in _SMALL or token in _SCALES:
            run.append(token)
        elif token != "and":
            run = []
        found.update(_values(run))
    return found | _scaled(text.casefold())


def _scaled(text: str) -> set[int]:
    """As in "2.3 million"; a number that no whole number stands for is none."""
    exact = (
        (int(whole + decimals) * _SCALES[scale], 10 ** len(decimals))
        for whole, decimals, scale in _SCALED.findall(text)
    )
    return {value // parts for value, parts in exact if value % parts == 0}


def _whole(token: str) -> int:
    return int("".join(str(unicodedata.decimal(c)) for c in _GROUPING.sub("", token)))


def _digits(token: str) -> set[int]:
    parts = [part for part in _GROUPING.split(token) if part]
    return {_whole(token), *(_whole(part) for part in parts)}


def _values(run: list[str]) -> set[int]:
    """The values of every tail of a run of number words."""
    return {value for start in range(len(run)) if (value := _value(run[start:])) is not None}


def _value(words: list[str]) -> int | None:
    total, current = 0, 0
    for word in words:
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, current = total + current, 0
        elif word == "dozen" and current:
            current *= 12
        else:
            current += int(word) if word.isdigit() else _SMALL[word]
    return total + current
