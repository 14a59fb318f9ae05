"""Cuts a sentence into what a list of persons is made of: names, ages, words of kin, and the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractor.persons.words import Kin, Sex

if TYPE_CHECKING:
    from extractor.persons.words import PersonWords

TokenKind = Literal[
    "age",
    "bracketed_age",
    "number",
    "kin",
    "title",
    "calling",
    "name",
    "owner",
    "pronoun",
    "of",
    "link",
    "other",
]

LONGEST_NAME = 100
_UNITS = "years?|yrs?|months?|weeks?|days?"
_UNDER_TWENTY = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_SPELLED = {word: float(value) for value, word in enumerate(_UNDER_TWENTY, start=1)}
_TOKEN = re.compile(
    rf"\(\s*(?:[a-z]+ )?(?P<bracketed>\d{{1,3}}(?:[-–/]\d{{1,3}})?(?:[- ](?:{_UNITS}))?)(?:[- ]old)?\s*\)"
    rf"|(?P<age>\b(?:\d{{1,3}}|{'|'.join(_SPELLED)})[- ](?:{_UNITS})[- ]olds?\b|\baged \d{{1,3}}\b)"
    r"|(?P<owner>(?<=\w)['’‘]s?\b|(?<=s)['’](?=\s))"
    r"|(?P<word>[^\W\d_]+(?:[-'’‘`](?!s\b)[^\W\d_]+)*)"
    r"|(?P<number>\d+)"
    r"|(?P<mark>[^\w\s])"
)


class Token(NamedTuple):
    """One piece of a sentence.

    Attributes:
        kind: What it can be to a list of persons.
        text: Its words.
        start: Where it begins in the sentence.
        age: In years.
        kin: What a word of kin says.
        sex: What a title says.
    """

    kind: TokenKind
    text: str
    start: int
    age: float | None = None
    kin: Kin | None = None
    sex: Sex | None = None


def tokens_of(sentence: str, words: PersonWords) -> list[Token]:
    """The pieces of a sentence in order; the words of one name are one piece."""
    found: list[Token] = []
    for match in _TOKEN.finditer(sentence):
        token = _token(match, words)
        if found and _continues(found[-1], token, sentence):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {token.text}")
        else:
            if found and found[-1].kind == "name" and token.text.lower() in words.not_before:
                _make_places(found)
            found.append(token)
    return [token for token in found if token.kind != "name" or _names_somebody(token, words)]


def _make_places(found: list[Token]) -> None:
    """As in "the homes of the Hill, Ardo and Sall families": no persons."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind == "name":
            found[at] = found[at]._replace(kind="other")
        elif found[at].text not in (",", "and"):
            return


def _names_somebody(token: Token, words: PersonWords) -> bool:
    """Not a lone article; not "Ardo Agency", "Ardo Street"."""
    last = token.text.rpartition(" ")[2].lower()
    return last not in words.not_before and last not in words.particles


def _continues(before: Token, token: Token, sentence: str) -> bool:
    if before.kind != "name" or token.kind not in ("name", "title") or len(before.text) > LONGEST_NAME:
        return False
    return sentence[before.start + len(before.text) : token.start] == " "


def _token(match: re.Match[str], words: PersonWords) -> Token:
    start, piece = match.start(), match.lastgroup
    if piece == "word":
        return _word(match[0], start, words)
    if piece == "mark":
        return Token("link", match[0], start)
    if piece == "bracketed":
        return Token("bracketed_age", match[0], start, age=_years(match["bracketed"]))
    if piece == "age":
        return Token("age", match[0], start, age=_years(match[0]))
    if piece == "number":
        return Token("number", match[0], start, age=float(match[0]))
    return Token("owner", match[0], start)


def _word(text: str, start: int, words: PersonWords) -> Token:
    lower = text.lower()
    if lower in words.kin:
        return Token("kin", text, start, kin=words.kin[lower])
    if lower in ("his", "her"):
        return Token("pronoun", text, start, sex="men" if lower == "his" else "women")
    if text[0].isupper() and lower in words.titles:
        return Token("title", text, start, sex=words.titles[lower])
    if lower in words.callings:
        return Token("calling", text, start)
    if lower == "of":
        return Token("of", text, start)
    if lower in words.passed:
        return Token("link", text, start)
    if _is_name(text, lower, words):
        return Token("name", text, start)
    return Token("other", text, start)


def _is_name(text: str, lower: str, words: PersonWords) -> bool:
    first = lower.partition("-")[0]
    if first in words.particles:
        return text[0].isupper() or "-" in text or lower in ("bin", "ibn", "bint", "abu")
    return text[0].isupper() and lower not in words.never


def _years(text: str) -> float:
    digits = re.search(r"\d+", text)
    value = float(digits[0]) if digits else _SPELLED[re.split(r"[- ]", text)[0].lower()]
    return value / 12 if re.search("month|week|day", text) else value
