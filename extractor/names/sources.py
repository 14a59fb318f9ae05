"""Sources as written: who is said to say it, with names brought to their fullest form in the report."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING

from extractor.names.attributed import attributed_phrases, owners_of_counts
from extractor.names.lexicon import WHOLE_NAME_WORD, load_speaker_words
from extractor.names.mention import NameMention
from extractor.names.pronouns import PRONOUNS, kind_of, meant
from extractor.names.quotations import is_quoted
from extractor.names.speaking import (
    FULL_NAME,
    before_aside,
    before_undisclosed,
    described,
    named_beside,
    speaker,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names.lexicon import SpeakerWords

_WORD = WHOLE_NAME_WORD
_REPORTS = re.compile(
    r"\b(?:been|are|were|some|also)\s+(?P<phrase>(?:unconfirmed\s+|local\s+|media\s+|conflicting\s+)?reports)\s+(?:of|that)\b"
)
_RELEASED = re.compile(
    rf"(?P<phrase>{_WORD}(?:\s+{_WORD}){{0,5}})\s+(?:released|published|issued)\s+an?\s+(?:\w+\s+)?(?:report|statement)\b"
)
_REPORTED_BY = re.compile(
    rf"\b(?:reported|documented|confirmed|announced|recorded|verified)\s+by\s+(?:the\s+)?"
    rf"(?P<phrase>{_WORD}(?:\s+(?:(?:of|for|the|and)\s+){{0,2}}{_WORD})*)"
)
_CLAUSE_START = re.compile(r"[,;:.!?\"“”()\n]|\b(?:and|but|as|that|which|who|while|after|when)\b")
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_WITH_ACRONYM = re.compile(rf"({_WORD}(?:\s+(?:of|for|the|and)?\s*{_WORD})+)\s*\(([A-Z]{{2,8}})\)")
_TITLES = r"(?:(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Cmdr|Adm|Cpl|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Rev)\.[ \u00a0]+)*"
_NOUN_REPORTS = re.compile(r"\breports?$")
_VERB_NEXT = re.compile(
    r"\s+(?:\w+ed|led|from|say|said|suggest|indicate|put|came|were|was|are|have|had|told)\b"
)
_LONGEST_PHRASE = 90
OURSELVES = "we"


@dataclasses.dataclass(frozen=True, slots=True)
class _Patterns:
    """How a language says who says it: the phrase after "according to", before a verb, after it, and "we"."""

    according: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    answering: re.Pattern[str]
    ourselves: re.Pattern[str]


@functools.cache
def _patterns(words: SpeakerWords) -> _Patterns:
    name = rf"{_TITLES}[^,.;:\n\"“”()]"
    beside = r"\s(?:(?:has|have|had|also|later|earlier|already)\s+)?"
    tolls = (
        rf"(?:{words.toll_verbs})\s+(?:(?:the|an?|its|their|his|her)\s+)?(?:[\w'’-]+\s+){{0,4}}?"
        rf"(?:{words.toll_nouns})"
    )
    return _Patterns(
        according=re.compile(rf"(?i:\baccording\s+to)\s+(?P<phrase>{name}{{2,90}})"),
        before=re.compile(rf"{beside}(?:{words.source_verbs_before}|{tolls})\b"),
        after=re.compile(
            rf"[\"”,]\s*(?:{words.source_verbs_after})\s+(?P<phrase>{name}{{2,60}})(?=[,.;]|\s+on\s)"
        ),
        answering=re.compile(rf"{beside}(?:{words.answer_verbs})\b"),
        ourselves=re.compile(
            rf"\b(?P<phrase>[Ww]e)\s+(?:(?:have|also|were\s+able\s+to)\s+)?(?:{words.recording_verbs})\b"
        ),
    )


def find_sources(text: str, language: str = "en") -> list[NameMention]:
    """Every mention of somebody who is quoted as saying something, in text order; the same in any domain.

    Pronouns that speak are named by whom they stand for; "we" that counts outside a quotation is the
    organisation that the report is by.
    """
    words = load_speaker_words(language)
    patterns = _patterns(words)
    saying = set(_spans(text, words, patterns))
    answering = set(_before(text, patterns.answering, words)) - saying
    full_forms = _full_forms(text)
    found: list[NameMention] = []
    known: list[str] = []
    organisation: str | None = None
    for start, end in sorted(saying | answering):
        phrase = text[start:end]
        if phrase.lower() in PRONOUNS:
            name = meant(phrase, known, words)
        else:
            name = _canonical(phrase, full_forms, known, organisation, words)
        if name is None:
            continue
        known.append(name)
        if _is_organisation(name, words):
            organisation = name
        if (start, end) in saying:
            found.append(NameMention(start, end, phrase, name))
    return sorted([*found, *_own_voice(text, found, words, patterns)], key=lambda source: source.start)


def own_voice(sources: Sequence[NameMention]) -> NameMention | None:
    """The organisation that a report is by, where it speaks of itself as "we"."""
    return next((source for source in sources if source.text.lower() == OURSELVES), None)


def _own_voice(
    text: str, found: list[NameMention], words: SpeakerWords, patterns: _Patterns
) -> Iterator[NameMention]:
    """The organisation that says "we recorded" outside a quotation: the first that the report names."""
    organisation = next((source.name for source in found if _is_organisation(source.name, words)), None)
    for match in patterns.ourselves.finditer(text) if organisation else ():
        if not is_quoted(text, match.start()):
            yield NameMention(*match.span("phrase"), match["phrase"], organisation or "")


def _spans(text: str, words: SpeakerWords, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    for match in patterns.according.finditer(text):
        for start, end in speaker(text, *match.span("phrase"), words, anyone=True):
            is_group = kind_of(text[start:end], words) == "organisation" and text[start:end].islower()
            beside = named_beside(text, end) if is_group else None
            yield beside.span("name") if beside else (start, end)
    for match in patterns.after.finditer(text):
        yield from speaker(text, *match.span("phrase"), words)
    for match in _REPORTS.finditer(text):
        yield match.span("phrase")
    for pattern in (_RELEASED, _REPORTED_BY):
        for match in pattern.finditer(text):
            yield match.span("phrase")
    for start, end in attributed_phrases(text, words):
        yield from speaker(text, start, end, words, anyone=True)
    for end in owners_of_counts(text, words):
        yield from speaker(text, _phrase_start(text, end), end, words, anyone=True)
    yield from _before(text, patterns.before, words)


def _before(text: str, verbs: re.Pattern[str], words: SpeakerWords) -> Iterator[tuple[int, int]]:
    """Who speaks before each verb."""
    for match in verbs.finditer(text):
        if _NOUN_REPORTS.search(match[0]) and _VERB_NEXT.match(text, match.end()):
            continue
        base = max(0, match.start() - 2 * _LONGEST_PHRASE)
        end = base + before_undisclosed(text[base : match.start()])
        beside = described(text[base:end])
        end = end if beside else base + before_aside(text[base:end])
        start = _phrase_start(text, end)
        if beside:
            yield base + beside.start("subject"), base + beside.end("subject")
        elif text[start:end].strip().lower() in PRONOUNS:
            yield start + len(text[start:end]) - len(text[start:end].lstrip()), end
        else:
            yield from speaker(text, start, end, words, verb=match.start())


def _phrase_start(text: str, end: int) -> int:
    """Where the noun phrase that ends at ``end`` begins; a bracketed acronym belongs to it."""
    floor = max(0, end - _LONGEST_PHRASE)
    window = text[floor:end]
    bracket = re.search(r"\([A-Z]{2,8}\)$", window)
    scanned = window[: bracket.start()] if bracket else window
    starts = [match.end() for match in _CLAUSE_START.finditer(scanned)]
    return floor + (starts[-1] if starts else 0)


def _full_forms(text: str) -> dict[str, str]:
    """Acronyms of the report and the names they stand for: stated in brackets, or made of the initials."""
    stated = {match[2]: " ".join(match[1].split()) for match in _WITH_ACRONYM.finditer(text)}
    written = set(_ACRONYM.findall(text))
    for match in FULL_NAME.finditer(text):
        words = match[0].removeprefix("The ").split()
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) > 2 and initials in written:
            stated.setdefault(initials, " ".join(words))
    return {acronym: re.sub(r"^The ", "", name) for acronym, name in stated.items()}


def _canonical(
    phrase: str, full_forms: dict[str, str], earlier: list[str], organisation: str | None, words: SpeakerWords
) -> str:
    plain = " ".join(re.sub(r"\s*\([A-Z]{2,8}\)$|['’]s$", "", phrase).split())
    bare = re.sub(r"\s+(?:report|statement)$", "", plain)
    if bare in full_forms:
        return full_forms[bare]
    lowered = plain.lower()
    if bare[:1].isupper():
        longer = [name for name in full_forms.values() if name.startswith(f"{bare} ")]
        if longer:
            return longer[0]
    if bare.islower():
        fuller = [name for name in earlier if name.lower().endswith(f" {lowered}")]
        if fuller:
            return fuller[-1]
    if organisation and {lowered, f"the {lowered}"} & words.anaphors:
        return organisation
    bodies = (name for name in reversed(earlier) if lowered in name.lower() and _is_organisation(name, words))
    return next(bodies, plain)


def _is_organisation(name: str, words: SpeakerWords) -> bool:
    return not name.islower() and kind_of(name, words) == "organisation"
