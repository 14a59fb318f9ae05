"""Reads one number at a token: digits, words, "3.5 thousand", "half a dozen", "18 to 20", "dozens"."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.numbers.tokens import DIGITS, combine
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.sentence import Sentence
    from extractor.numbers.words import Word

RANGE_WORDS = frozenset(("to", "or", "-", "–", "and", "—"))
LARGEST = 10**15
_LARGEST_BASE = 1000
_DATE_PARTS = re.compile("[-/]")


@dataclasses.dataclass(slots=True)
class Numeral:
    """A number of a sentence.

    Attributes:
        first: Its first token.
        after: The token after it.
        value: What it says; null for vague words and shares.
        high: The upper end of a range.
        vague: "dozens", "several".
        share: "half of", "most of".
        round: "a dozen", "a hundred": said of about so many.
        digits: Written in digits.
    """

    first: int
    after: int
    value: float | None
    high: float | None = None
    vague: bool = False
    share: bool = False
    round: bool = False
    digits: bool = False


def read_numeral(sentence: Sentence, at: int, lexicon: Lexicon) -> Numeral | None:
    """The number that begins at a token, with its range; null where none begins."""
    numeral = _simple(sentence, at, lexicon)
    if numeral is None or numeral.value is None:
        return numeral
    return _with_range(sentence, numeral, lexicon)


def _simple(sentence: Sentence, at: int, lexicon: Lexicon) -> Numeral | None:
    word = sentence.lex[at]
    parts = word.parts
    if word is DIGITS:
        return _digits(sentence, at, lexicon)
    if parts & Part.NUMBER:
        return _one_in_ten(sentence, at, lexicon) or _words(sentence, at)
    if parts & Part.INDEFINITE:
        return _round_number(sentence, at)
    if parts & Part.PROPORTION and not _orders(sentence, at):
        return _share(sentence, at)
    if parts & Part.VAGUE:
        return _vague(sentence, at)
    return None


def _orders(sentence: Sentence, at: int) -> bool:
    """As in "a third list": before a noun it says which one, not how much."""
    if not sentence.lex[at].parts & Part.ORDINAL or at + 1 >= sentence.count:
        return False
    follower = sentence.lex[at + 1]
    if follower.forms & Form.PERSONS:  # "a third victim"
        return not sentence.words[at + 1].endswith("s")
    return not follower.forms and not follower.parts & ~(Part.PERSON | Part.THING | Part.ADJECTIVE)


_OF_EACH = (["in", "every"], ["out", "of", "every"], ["of", "every"], ["in"])
"""What leads from a part to the number of which it is a part each time."""


def _one_in_ten(sentence: Sentence, at: int, lexicon: Lexicon) -> Numeral | None:
    """As in "one in ten of the wounded", "two out of every five children": a share."""
    lead = next((lead for lead in _OF_EACH if sentence.words[at + 1 : at + 1 + len(lead)] == lead), None)
    if lead is None or (lead == ["in"] and sentence.words[at] != "one"):
        return None
    base = _simple(sentence, at + 1 + len(lead), lexicon) if at + 1 + len(lead) < sentence.count else None
    if base is None or base.value is None or not 2 <= base.value <= _LARGEST_BASE:
        return None
    return Numeral(at, base.after, None, share=True)


def _digits(sentence: Sentence, at: int, lexicon: Lexicon) -> Numeral:
    value = digits_value(sentence.words[at])
    after = at + 1
    if _is_fraction(sentence, at):
        return Numeral(at, at + 3, None, share=True, digits=True)
    if after < sentence.count:
        follower = sentence.words[after]
        if sentence.attached(after) and follower in lexicon.short_scales:
            return Numeral(at, after + 1, value * lexicon.short_scales[follower], digits=True)
        entries, after = _scales(sentence, after)
        for entry in entries:
            value *= entry.value or 1
    return Numeral(at, after, _whole(value), digits=True)


def _is_fraction(sentence: Sentence, at: int) -> bool:
    """As in "4/5 of the victims": digits, a slash and digits before "of" are a share."""
    if at + 3 >= sentence.count or sentence.words[at + 1] != "/" or sentence.lex[at + 2] is not DIGITS:
        return False
    return sentence.attached(at + 1) and sentence.attached(at + 2) and sentence.words[at + 3].startswith("of")


def digits_value(word: str) -> float:
    """The value of a number in digits of any script, with separators; of a date its first number."""
    if word.isdecimal():
        return min(float(word[:40]), float(LARGEST))
    word = _DATE_PARTS.split(word, maxsplit=1)[0]
    word = word.replace("\u066c", ",").replace("\u066b", ".")
    groups = word.partition(":")[0].split(",")
    if len(groups) > 1 and not all(len(group.split(".")[0]) == 3 for group in groups[1:]):
        word = groups[0]
    whole = word.partition(":")[0].replace(",", "")
    if whole.count(".") > 1:
        whole = whole.split(".")[0]
    return min(float(whole[:40]), float(LARGEST))


def _whole(value: float) -> float:
    return float(round(value)) if abs(value - round(value)) < 1e-6 else value


def _scales(sentence: Sentence, at: int) -> tuple[list[Word], int]:
    entries: list[Word] = []
    while at < sentence.count and sentence.lex[at].scale and len(entries) < 3:
        entries.append(sentence.lex[at])
        at += 1
    return entries, at


def _words(sentence: Sentence, at: int) -> Numeral:
    entries = [sentence.lex[at]]
    after = at + 1
    if entries[0].thing is None:
        while after < sentence.count and len(entries) < 12:
            step = 1
            if sentence.words[after] == "and" and _scaled(entries[-1]) and after + 1 < sentence.count:
                step = 2
            follower = sentence.lex[after + step - 1]
            if not _joins(entries[-1], follower, joined_by_and=step == 2):
                break
            entries.append(follower)
            after += step
    return Numeral(at, after, min(float(combine(entries)), float(LARGEST)))


def _scaled(entry: Word) -> bool:
    return entry.scale and (entry.value or 0) >= 100


def _joins(before: Word, follower: Word, *, joined_by_and: bool) -> bool:
    """Whether a word goes on the number: "twenty" + "three", "three" + "hundred", "hundred" + "five"."""
    if follower.value is None or follower.thing is not None or not follower.parts & Part.NUMBER:
        return False
    if follower.scale:
        return not joined_by_and
    if before.scale:
        return _scaled(before)
    return (
        (before.value or 0) >= 20
        and (before.value or 0) % 10 == 0
        and 0 < follower.value < 10
        and not joined_by_and
    )


def _round_number(sentence: Sentence, at: int) -> Numeral | None:
    if at + 1 >= sentence.count or not sentence.lex[at + 1].scale:
        return None
    entries, after = _scales(sentence, at + 1)
    return Numeral(at, after, float(combine(entries)), round=True)


def _share(sentence: Sentence, at: int) -> Numeral | None:
    """As in "half of them", "most of the victims"; "half a dozen" is a number."""
    if (
        sentence.words[at] == "half"
        and at + 1 < sentence.count
        and sentence.lex[at + 1].parts & Part.INDEFINITE
    ):
        number = _round_number(sentence, at + 1)
        if number is not None and number.value is not None:
            return Numeral(at, number.after, number.value / 2, round=True)
    return Numeral(at, at + 1, None, share=True)


def _vague(sentence: Sentence, at: int) -> Numeral:
    after = at + 1
    entries, scaled = _scales(sentence, after)
    return Numeral(at, scaled if entries else after, None, vague=True)


def _with_range(sentence: Sentence, numeral: Numeral, lexicon: Lexicon) -> Numeral:
    after = numeral.after
    if after + 1 >= sentence.count or sentence.words[after] not in RANGE_WORDS or numeral.value is None:
        return numeral
    link = sentence.words[after]
    between = numeral.first > 0 and sentence.words[numeral.first - 1] == "between"
    if link == "and" and not between:
        return numeral
    if link == "to" and _is_change(sentence, numeral.first):
        return numeral
    upper = _simple(sentence, after + 1, lexicon)
    if (
        upper is None
        or upper.value is None
        or upper.value <= numeral.value
        or not _same_order(numeral, upper, link)
    ):
        return numeral
    low = numeral.value * _shared_scale(numeral, upper, sentence)
    if low >= upper.value:
        low = numeral.value
    return dataclasses.replace(numeral, after=upper.after, value=low, high=upper.value)


def _is_change(sentence: Sentence, first: int) -> bool:
    """As in "rose from 47 to 63" tells of two numbers, not of a range."""
    if first == 0 or sentence.words[first - 1] != "from":
        return False
    return not sentence.sets["changes"].isdisjoint(sentence.words[max(0, first - 7) : first])


def _same_order(lower: Numeral, upper: Numeral, link: str) -> bool:
    """A range has ends of one kind: "18-20", "two or three"; not a score, a date or a phone number."""
    if lower.digits != upper.digits:
        return link in ("to", "or", "and")
    return True


def _shared_scale(lower: Numeral, upper: Numeral, sentence: Sentence) -> float:
    """As in "two to three hundred" means 200 to 300."""
    if upper.after - upper.first < 2 or lower.after - lower.first > 1:
        return 1
    last = sentence.lex[upper.after - 1]
    return float(last.value or 1) if last.scale else 1
