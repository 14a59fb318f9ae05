"""The words dates are made of, as regular expressions (to be compiled with IGNORECASE) and as values."""

from __future__ import annotations

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = (*_ONES, *_TEENS, *_TENS)

GAP = r"(?:\s{1,4})"
"""White space between the words of a date; a date may break over a line."""

_CAPITAL_M = r"(?-i:M)"
_NOT_THE_VERB = r"(?!\s+(?:have|be|also|not|still|well|yet|never|soon|possibly)\b)"
_SURE_MONTHS = "january|february|july|september|october|november|december"
SURE_MONTH = rf"(?:{_SURE_MONTHS})"
"""A month that is nothing else, also alone."""

FULL_MONTH = (
    rf"(?:{_SURE_MONTHS}|(?-i:A)(?:pril|ugust)|(?-i:J)une|{_CAPITAL_M}arch|{_CAPITAL_M}ay{_NOT_THE_VERB})"
)
"""A month behind a preposition; "march" and "may" without a capital are verbs."""

MONTH = rf"(?:{FULL_MONTH}|(?:jan|feb|{_CAPITAL_M}ar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
"""A month beside a number: abbreviations too."""

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
SHORT_WEEKDAY = r"(?:(?:mon|tues?|weds?|thur?s?|fri|sat|sun)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
YEAR = r"(?:1[89]|20)\d\d(?!\d|[.,]\d)"
SHORT_YEAR = r"(?:'\d\d(?!\d)|\d\d(?=\s*(?:\(|\[|\)|-|—|–|$)))"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|midday|noon|midnight|dawn|dusk|daybreak)"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:a{GAP})?couple{GAP}of|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join(_TEENS)}|{'|'.join(_ONES)})"
)


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    key = name.lower()[:3]
    return next(number for number, month in enumerate(MONTH_NAMES, start=1) if month.startswith(key))


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday, as ``date.weekday``."""
    return WEEKDAY_NAMES.index(name.lower())


def short_weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday, also from an abbreviation: "Mon", "Weds."."""
    return next(number for number, day in enumerate(WEEKDAY_NAMES) if day.startswith(name.lower()[:3]))


def full_year(digits: str) -> int:
    """A year of four or two digits; two digits from 50 are of the 20th century."""
    number = int(digits.lstrip("'"))
    if number >= 100:
        return number
    return number + (1900 if number >= 50 else 2000)


def number_value(words: str) -> int:
    """The value of what ``NUMBER`` matches."""
    key = words.lower()
    if key.isdigit():
        return int(key)
    if "couple" in key:
        return 2
    tens, _, ones = key.partition("-")
    if tens in _TENS:
        return 10 * (_TENS.index(tens) + 2) + (_ONES.index(ones) + 1 if ones else 0)
    return _TEENS.index(key) + 10 if key in _TEENS else _ONES.index(key) + 1
