"""Whether the source that a figure names is the one to whom the clause of the number gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.verify.document import words_of
from extractor.verify.finding import Finding, failed, passed, unknown

if TYPE_CHECKING:
    from extractor.verify.case import Case
    from extractor.verify.cues import Cues

_REACH, _NEAR = 600, 120
_SENTENCE_END = re.compile(r"[.!?]['\"”’]?\s+(?=[\"“‘']?[A-Z0-9])|\n\s*\n")
_CLAUSE_END = re.compile(r";|,?\s+(?:but|while|whereas|although)\s+")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+$")
_WORD = re.compile(r"[^\W_]+")
_WORDS_OF_A_NAME = 5
Span = tuple[int, int]


def source_said_it(case: Case) -> Finding:
    """The source stands in the text, and the clause of the number names no other."""
    source, anchor = case.figure.claim.source, case.anchor
    if source is None or anchor is None:
        return passed()
    text, cues = case.document.text, case.document.cues
    sentence = _around(text, (anchor.start, anchor.end), _SENTENCE_END)
    clause = _around(text, (anchor.start, anchor.end), _CLAUSE_END, within=sentence)
    if _says_by_another_form(case, source, clause):
        return passed()
    name = _telling_words(source, cues)
    if name & words_of(text[slice(*clause)]):
        return passed()
    if not name & case.document.words:
        return unknown("the source is not named in the text", "WRONG_SOURCE")
    if not _names_another(text[slice(*clause)], cues, goes_on=clause[0] > sentence[0]):
        return passed("no other source in the clause")
    if name & words_of(text[slice(*sentence)]):
        return failed("WRONG_SOURCE", "said in another clause of the sentence")
    return unknown("the clause names another source", "WRONG_SOURCE")


def _says_by_another_form(case: Case, source: str, clause: Span) -> bool:
    """Whether the clause names the source by a form that stands for it in this text ("SOHR", "the group")."""
    forms = (form for form in case.document.sources if form.name == source)
    return any(clause[0] <= form.start < clause[1] for form in forms)


def _around(text: str, span: Span, ends: re.Pattern[str], *, within: Span | None = None) -> Span:
    """The part of the text between the nearest two ends about ``span``."""
    first, last = within or (max(0, span[0] - _REACH), min(len(text), span[1] + _REACH))
    after = ends.search(text, span[1], last)
    return _last_end(text, first, span[0], ends), (after.start() if after else last)


def _last_end(text: str, first: int, at: int, ends: re.Pattern[str]) -> int:
    """The end nearest before a place; most lie near, and few letters are soon looked through."""
    for begin in (max(first, at - _NEAR), first):
        before = [match.end() for match in ends.finditer(text, begin, at)]
        if before:
            return before[-1]
    return first


def _telling_words(source: str, cues: Cues) -> set[str]:
    """The words of a name that tell it from others; all of them where there are only empty ones."""
    words = words_of(source)
    return words - cues.empty or words


def _names_another(clause: str, cues: Cues, *, goes_on: bool) -> bool:
    """Whether a speech verb or "according to" of the clause goes with words that could be a name.

    A clause that ``goes_on`` with the verb ("X denied it, but said that ...") has the speaker of the last.
    """
    speaking = (
        match
        for match in cues.speech.finditer(clause)
        if not _PASSIVE.search(clause[: match.start()])
        and (" " in match[0] or clause[: match.start()].strip() or not goes_on)
    )
    return any(_speaker(clause, match.span()) - cues.anaphors for match in speaking)


def _speaker(clause: str, speech: Span) -> set[str]:
    """The words beside the verb: those before it, or after it where none stand before or it is a phrase."""
    before = _WORD.findall(clause[: speech[0]].rpartition(",")[2])[-_WORDS_OF_A_NAME:]
    after = _WORD.findall(clause[speech[1] :].partition(",")[0])[:_WORDS_OF_A_NAME]
    is_phrase = " " in clause[slice(*speech)]
    return {word.casefold() for word in (after if is_phrase or not before else before)}
