"""Where sentences end, in mixed-case and upper-case text, with abbreviations and initials."""

from __future__ import annotations

import re

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]{0,3}(?=\s)")
_LAST_WORD = re.compile(r"[\w.]+$")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]*(\w+)")
_LOOK_BACK = 24

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "maj",
        "cmdr",
        "adm",
        "brig",
        "cpl",
        "pvt",
        "pfc",
        "st",
        "mt",
        "ft",
        "sr",
        "jr",
        "rev",
        "hon",
        "fr",
        "gov",
        "sen",
        "rep",
        "pres",
        "insp",
        "supt",
        "det",
        "no",
        "nos",
        "art",
        "vol",
        "fig",
        "approx",
        "est",
        "dept",
        "univ",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "vs",
        "etc",
        "ave",
        "blvd",
        "rd",
        "hwy",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "u.s",
        "u.n",
        "u.k",
        "u.s.a",
        "e.g",
        "i.e",
        "a.k.a",
        "d.c",
        "l.a",
        "n.y",
        "messrs",
        "mme",
        "km",
        "lb",
        "lbs",
        "dptl",
    ]
)
CLOCK = frozenset(("a.m", "p.m"))
AFTER_CLOCK = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
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
        "local",
        "time",
        "est",
        "edt",
        "gmt",
        "utc",
    ]
)


def split_sentences(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences of one paragraph, as spans without outer white space."""
    start, end = span
    sentences = []
    for stop in _END.finditer(text, start, end):
        if _is_boundary(text, stop.start(), stop.end(), end):
            sentences.append((start, stop.end()))
            start = _skip_space(text, stop.end(), end)
    if start < end:
        sentences.append((start, end))
    return sentences


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _is_boundary(text: str, stop: int, after: int, end: int) -> bool:
    """A stop ends the sentence unless it belongs to an abbreviation, an initial, or runs on in lower case."""
    following = _NEXT_WORD.match(text, _skip_space(text, after, end))
    if following is not None and following[1][0].islower():
        return False
    if text[stop] != "." or after - stop > 2:
        return True
    before = _LAST_WORD.search(text, max(0, stop - _LOOK_BACK), stop)
    if before is None:
        return True
    word = before[0].lower()
    if word in CLOCK:
        return following is None or following[1].lower() not in AFTER_CLOCK
    return word not in ABBREVIATIONS and not _is_initial(word)


def _is_initial(word: str) -> bool:
    """One letter ("J."), or letters each with a stop ("F.D.")."""
    return len(word) == 1 and word.isalpha()
