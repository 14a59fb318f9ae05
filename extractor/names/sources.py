"""Sources as written: who is said to say it, with names brought to their fullest form in the report."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import WHOLE_NAME_WORD, load_speaker_words
from extractor.names.mention import NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_PLAINLY_SAYS = re.compile(r"\s+(?:(?:has|have|had|also|later)\s+)?(?:said|says|told|warned)\b")
_WHEN = re.compile(
    r"(?:this|last|earlier this|on)\s+(?:week|month|year|\w+day)\s+|(?:today|yesterday|also|later)\s+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(rf"(?P<subject>{_WORD}(?:\s+{_WORD})*),\s+(?:whose|who|which)\s[^,.;\n]{{2,90}},$")
_APPOSED = re.compile(rf"(?P<subject>{_WORD}(?:\s+{_WORD})*),\s+(?:an?|the)\s[^,.;\n]{{2,60}},$")
_NAMED_AFTER_ROLE = re.compile(rf"[a-z]+,\s+(?P<subject>{_WORD}(?:\s+{_WORD})+),$")
_DESCRIBED = (_RELATIVE, _APPOSED, _NAMED_AFTER_ROLE)
_NO_HEAD = re.compile(r"(?:\b(?:an?|the|is|are|was|were|be|been)|['’]s)$")
_CLAUSE_START = re.compile(r"[,;:.!?\"“”()\n]|\b(?:and|but|as|that|which|who|while|after|when)\b")
_FULL_NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:of|for|the|and)\s+){{0,2}}{_WORD})*")
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_WITH_ACRONYM = re.compile(rf"({_WORD}(?:\s+(?:of|for|the|and)?\s*{_WORD})+)\s*\(([A-Z]{{2,8}})\)")
_TITLES = r"(?:(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Cmdr|Adm|Cpl|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Rev)\.[ \u00a0]+)*"
_NOUN_REPORTS = re.compile(r"\breports?$")
_VERB_NEXT = re.compile(
    r"\s+(?:\w+ed|led|from|say|said|suggest|indicate|put|came|were|was|are|have|had|told)\b"
)
_LONGEST_PHRASE = 90


@functools.cache
def _patterns(words: SpeakerWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    name = rf"{_TITLES}[^,.;:\n\"“”()]"
    according = rf"(?i:\baccording\s+to)\s+(?P<phrase>{name}{{2,90}})"
    before = rf"\s(?:(?:has|have|had|also|later|already)\s+)?(?:{words.source_verbs_before})\b"
    after = rf"[\"”,]\s*(?:{words.source_verbs_after})\s+(?P<phrase>{name}{{2,60}})(?=[,.;]|\s+on\s)"
    return re.compile(according), re.compile(before), re.compile(after)


def find_sources(text: str, language: str = "en") -> list[NameMention]:
    """Every mention of somebody who is quoted as saying something, in text order; the same in any domain."""
    words = load_speaker_words(language)
    spans = sorted(set(_spans(text, words)))
    full_forms = _full_forms(text)
    found: list[NameMention] = []
    organisation: str | None = None
    for start, end in spans:
        earlier = [source.name for source in found]
        name = _canonical(text[start:end], full_forms, earlier, organisation, words)
        if _is_organisation(name, words):
            organisation = name
        found.append(NameMention(start, end, text[start:end], name))
    return found


def _spans(text: str, words: SpeakerWords) -> Iterator[tuple[int, int]]:
    according, before, after = _patterns(words)
    for match in according.finditer(text):
        yield from _speaker(text, *match.span("phrase"), words, anyone=True)
    for match in after.finditer(text):
        yield from _speaker(text, *match.span("phrase"), words)
    for match in _REPORTS.finditer(text):
        yield match.span("phrase")
    for pattern in (_RELEASED, _REPORTED_BY):
        for match in pattern.finditer(text):
            yield match.span("phrase")
    for match in before.finditer(text):
        if _NOUN_REPORTS.search(match[0]) and _VERB_NEXT.match(text, match.end()):
            continue
        window = text[max(0, match.start() - 2 * _LONGEST_PHRASE) : match.start()]
        described = _described(window)
        if described:
            base = match.start() - len(window)
            yield base + described.start("subject"), base + described.end("subject")
        else:
            yield from _speaker(text, _phrase_start(text, match.start()), match.start(), words)


def _described(window: str) -> re.Match[str] | None:
    """The speaker of a phrase that ends in what is said of the speaker, between commas."""
    if not window.endswith((",", ",\n")):
        return None  # all of the patterns end so, and to try them takes long
    return next((found for found in (pattern.search(window) for pattern in _DESCRIBED) if found), None)


def _phrase_start(text: str, end: int) -> int:
    """Where the noun phrase that ends at ``end`` begins; a bracketed acronym belongs to it."""
    floor = max(0, end - _LONGEST_PHRASE)
    window = text[floor:end]
    bracket = re.search(r"\([A-Z]{2,8}\)$", window)
    scanned = window[: bracket.start()] if bracket else window
    starts = [match.end() for match in _CLAUSE_START.finditer(scanned)]
    return floor + (starts[-1] if starts else 0)


def _speaker(
    text: str, start: int, end: int, words: SpeakerWords, *, anyone: bool = False
) -> Iterator[tuple[int, int]]:
    phrase = text[start:end]
    lead = re.match(rf"\s*(?:{_WHEN.pattern})?(?:the\s+|an?\s+)?", phrase, re.IGNORECASE)
    start += lead.end() if lead else 0
    phrase = text[start:end].rstrip()
    if _NO_HEAD.search(phrase) or re.search(r"\b(?:who|which|that)\s+$", text[max(0, start - 8) : start]):
        return
    cut = re.search(r"\s+(?:in|on|at|from|by|who|which|that|to|after|before)\s", phrase)
    head = phrase[: cut.start()] if cut and not _FULL_NAME.fullmatch(phrase) else phrase
    if not head or len(head.split()) > 9:
        return
    if _can_speak(head, words, anyone=anyone or _PLAINLY_SAYS.match(text, end) is not None):
        yield start, start + len(head)


def _can_speak(head: str, words: SpeakerWords, *, anyone: bool) -> bool:
    """A name or a speaker can; after "according to" or before "said" whoever stands there, but no pronoun."""
    first, last = head.split()[0], re.sub(r"\W+$", "", head.split()[-1]).lower()
    if first.lower() in words.not_speakers or last in words.not_speakers:
        return False
    named = _FULL_NAME.match(head)
    if last in words.speakers or (named and first not in words.stop_words):
        return True
    return anyone and len(head.split()) <= 5


def _full_forms(text: str) -> dict[str, str]:
    """Acronyms of the report and the names they stand for: stated in brackets, or made of the initials."""
    stated = {match[2]: " ".join(match[1].split()) for match in _WITH_ACRONYM.finditer(text)}
    written = set(_ACRONYM.findall(text))
    for match in _FULL_NAME.finditer(text):
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
    if organisation and ({lowered, f"the {lowered}"} & words.anaphors or lowered in organisation.lower()):
        return organisation
    return plain


def _is_organisation(name: str, words: SpeakerWords) -> bool:
    return name[:1].isupper() and any(word.lower() in words.organisations for word in name.split())
