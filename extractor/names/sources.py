"""Sources as written: who is said to say it, with names brought to their fullest form in the report."""

from __future__ import annotations

import dataclasses
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.names.attributed import attributed_phrases, attribution_cues, owners_of_counts
from extractor.names.cued import Cued
from extractor.names.fuller_names import full_forms_of, fullest, is_organisation
from extractor.names.lexicon import WHOLE_NAME_WORD, load_speaker_words
from extractor.names.mention import NameMention
from extractor.names.pronouns import PRONOUNS, kind_of, meant
from extractor.names.quotations import is_quoted
from extractor.names.speaking import (
    before_aside,
    before_undisclosed,
    described,
    named_beside,
    speaker,
)
from extractor.names.words import TextWords, matches_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from extractor.names.lexicon import SpeakerWords
    from extractor.names.speakers import Spoken
    from extractor.segments import Span

_WORD = WHOLE_NAME_WORD
_REPORTS = Cued(
    re.compile(
        r"\b(?:been|are|were|some|also)\s+(?P<phrase>(?:unconfirmed\s+|local\s+|media\s+|conflicting\s+)?reports)\s+(?:of|that)\b"
    ),
    frozenset(("been", "are", "were", "some", "also")),
    frozenset(("reports",)),
    reach=60,
)
_RELEASED = re.compile(
    rf"(?P<phrase>{_WORD}(?:\s+{_WORD}){{0,5}})\s+(?:released|published|issued)\s+an?\s+(?:\w+\s+)?(?:report|statement)\b"
)
_RELEASED_CUES = frozenset(("released", "published", "issued"))
_MOST_NAMES = 6
_REPORTED_BY = Cued(
    re.compile(
        rf"\b(?:reported|documented|confirmed|announced|recorded|verified)\s+by\s+(?:the\s+)?"
        rf"(?P<phrase>{_WORD}(?:\s+(?:(?:of|for|the|and)\s+){{0,2}}{_WORD})*)"
    ),
    frozenset(("reported", "documented", "confirmed", "announced", "recorded", "verified")),
    frozenset(("by",)),
    reach=40,
)
_UP_TO_CLAUSE = re.compile(
    r".*(?:[,;:.!?\"“”()\n–—]|\s--?\s|\b(?:and|but|as|that|which|who|while|after|when|where|if|because|Where|When|While|If)\b)",
    re.DOTALL,
)
_SPACE = re.compile(r"\s+")
_ACRONYM_ENDS = re.compile(r"\([A-Z]{2,8}\)\Z")
_TITLES = r"(?:(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Cmdr|Adm|Cpl|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Rev)\.[ \u00a0]+)*"
_NOUN_REPORTS = re.compile(r"\breports?$")
_VERB_NEXT = re.compile(
    r"\s+(?:\w+ed|led|from|say|said|suggest|indicate|put|came|were|was|are|have|had|told)\b"
)
_LONGEST_PHRASE = 90
_NOT = re.compile(r"(?:\bnot|n['’]t)\s?\Z")
_LEADS_IN = re.compile(
    r"(?:on|in|at|after|during|since|by|later|earlier|today|yesterday|then|but|and)\Z", re.IGNORECASE
)
_RELATIVE_ENDS = re.compile(r"\s(?:who|that|which)\s*\Z")
_LONGEST_PRONOUN = 8
_TOLD_OF_THEM = re.compile(r"\s*\S+(?:\s+\S+)*\s+(?!(?:is|are|was|were|been|be)\s*\Z)\S+\s*")
_NOUN_OR_VERB = (" reports", " claims", " estimates", " states", " notes", " lists")
OURSELVES = "we"


@dataclasses.dataclass(frozen=True, slots=True)
class _Patterns:
    """How a language says who says it: the phrase after "according to", before a verb, after it, and "we"."""

    according: Cued
    before: Cued
    after: Cued
    answering: Cued
    ourselves: Cued


class Heard(NamedTuple):
    """Who speaks in a text: its sources, and those whom only the syntax of their clause shows to speak."""

    sources: list[NameMention]
    once: list[NameMention]


@functools.cache
def _patterns(words: SpeakerWords) -> _Patterns:
    name = rf"{_TITLES}[^,.;:\n\"“”()]"
    tolls = (
        rf"(?:{words.toll_verbs})\s+(?:(?:the|an?|its|their|his|her)\s+)?(?:[\w'’-]+\s+){{0,4}}?"
        rf"(?:{words.toll_nouns})"
    )
    no_speech = rf"(?!\s+(?:{words.no_saying}|(?:{words.how_many}\s+)?[\d,]+\s+{words.lost})\b)"
    according = rf"(?i:\baccording\s+to)\s+(?P<phrase>{name}{{2,90}})"
    after = rf"[\"”,]\s*(?:{words.source_verbs_after})\s+(?P<phrase>{name}{{2,60}}?)(?=[,.;]|\s+on\s)"
    ourselves = rf"\b(?P<phrase>[Ww]e)\s+(?:(?:have|also|were\s+able\s+to)\s+)?(?:{words.recording_verbs})\b"
    return _Patterns(
        according=Cued(re.compile(according), frozenset(("according",))),
        before=_verbs(
            rf"(?:{words.source_verbs_before}){no_speech}|{tolls}",
            words.source_verbs_before.begins | words.toll_verbs.begins,
        ),
        after=Cued(
            re.compile(after), words.source_verbs_after.begins, led_by=re.compile(r"[\"”,]\s*\Z"), lead=20
        ),
        answering=_verbs(words.answer_verbs, words.answer_verbs.begins),
        ourselves=Cued(re.compile(ourselves), frozenset(("we",))),
    )


def _verbs(verbs: str, cues: frozenset[str]) -> Cued:
    """Verbs behind a phrase: with the adverb before them, from the space that parts them from it."""
    adverbs = ("has", "have", "had", "also", "later", "earlier", "already", "just", "since", "then", "now")
    pattern = rf"\s(?:(?:{'|'.join(adverbs)})\s+){{0,2}}(?:{verbs})\b"
    led_by = re.compile(rf"\s(?:(?:{'|'.join(adverbs)})\s+){{0,2}}\Z")
    return Cued(re.compile(pattern), cues, led_by=led_by, lead=20)


@functools.cache
def source_cues(words: SpeakerWords) -> frozenset[str]:
    """Every word whose places in a text are asked for."""
    patterns = _patterns(words)
    says = (patterns.according, patterns.before, patterns.after, patterns.answering, patterns.ourselves)
    asked = (each.asked for each in (*says, _REPORTS, _REPORTED_BY))
    return attribution_cues(words).union(_RELEASED_CUES, *asked)


def find_sources(text: str, language: str = "en") -> list[NameMention]:
    """Every mention of somebody who is quoted as saying something, in text order; the same in any domain.

    Pronouns that speak are named by whom they stand for; "we" that counts outside a quotation is the
    organisation that the report is by.
    """
    words = load_speaker_words(language)
    return sources_in(TextWords(text, source_cues(words)), words).sources


def sources_in(read: TextWords, words: SpeakerWords, parsed: Sequence[Spoken] = ()) -> Heard:
    """The same for a text whose words were looked up, those of ``source_cues`` among them.

    Args:
        read: The text.
        words: The words of its language by which somebody speaks.
        parsed: Who speaks by the syntax of the text, where it was parsed.
    """
    text, patterns = read.text, _patterns(words)
    saying = set(_spans(read, words, patterns))
    answering = set(_before(read, patterns.answering, words)) - saying
    saying.update(_unheard(parsed, saying | answering, text, words))
    sure = [spoken for spoken in parsed if spoken.surely]
    once = set(_unheard(sure, saying | answering, text, words, anyone=True))
    full_forms = full_forms_of(read)
    found: list[NameMention] = []
    found_once: list[NameMention] = []
    known: list[str] = []
    organisation: str | None = None
    for start, end in sorted(saying | answering | once):
        phrase = text[start:end]
        if phrase.lower() in PRONOUNS:
            name = meant(phrase, known, words)
        else:
            name = fullest(phrase, full_forms, known, organisation, words)
        if name is None:
            continue
        if (start, end) in once:
            found_once.append(NameMention(start, end, phrase, name))
            continue
        known.append(name)
        if is_organisation(name, words):
            organisation = name
        if (start, end) in saying:
            found.append(NameMention(start, end, phrase, name))
    found += _own_voice(read, found, words, patterns)
    return Heard(sorted(found, key=lambda source: source.start), found_once)


def _unheard(
    parsed: Sequence[Spoken],
    heard: AbstractSet[Span],
    text: str,
    words: SpeakerWords,
    *,
    anyone: bool = False,
) -> Iterator[Span]:
    """Those who speak by the syntax where no pattern found anybody."""
    for (start, end), *_ in parsed:
        if any(first < end and start < last for first, last in heard):
            continue
        if text[start:end].lower() in PRONOUNS:
            yield from [(start, end)] if anyone else []
        elif _RELATIVE_ENDS.search(text, max(0, start - _LONGEST_PRONOUN), start):
            yield start, end
        else:
            yield from speaker(text, start, end, words, anyone=anyone)


def _own_voice(
    read: TextWords, found: list[NameMention], words: SpeakerWords, patterns: _Patterns
) -> Iterator[NameMention]:
    """The organisation that says "we recorded" outside a quotation: the first that the report names."""
    organisation = next((source.name for source in found if is_organisation(source.name, words)), None)
    for match in patterns.ourselves.matches(read) if organisation else ():
        if not is_quoted(read.text, match.start()):
            yield NameMention(*match.span("phrase"), match["phrase"], organisation or "")


def _spans(read: TextWords, words: SpeakerWords, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    text = read.text
    for match in patterns.according.matches(read):
        for start, end in speaker(text, *match.span("phrase"), words, anyone=True):
            is_group = kind_of(text[start:end], words) == "organisation" and text[start:end].islower()
            beside = named_beside(text, end) if is_group else None
            yield beside.span("name") if beside else (start, end)
    for match in patterns.after.matches(read):
        if words.finite.search(match["phrase"]):
            continue  # as in "the army, it said, a bus had turned over on the road"
        yield from speaker(text, *match.span("phrase"), words)
    for match in (*_REPORTS.matches(read), *_released(read), *_REPORTED_BY.matches(read)):
        yield match.span("phrase")
    for start, end in attributed_phrases(read, words):
        yield from speaker(text, start, end, words, anyone=True)
    for end in owners_of_counts(read, words):
        yield from speaker(text, _phrase_start(text, end), end, words, anyone=True)
    yield from _before(read, patterns.before, words)


def _released(read: TextWords) -> Iterator[re.Match[str]]:
    """As in "Karsa Relief released a report"."""
    starts: set[int] = set()
    for at in read.starts(_RELEASED_CUES):
        starts.update(read.names_before(at, _MOST_NAMES, _SPACE, _SPACE))
    return matches_from(_RELEASED, read.text, sorted(starts))


def _before(read: TextWords, verbs: Cued, words: SpeakerWords) -> Iterator[tuple[int, int]]:
    """Who speaks before each verb."""
    text = read.text
    for match in verbs.matches(read):
        if _NOUN_REPORTS.search(match[0]) and _VERB_NEXT.match(text, match.end()):
            continue
        if _is_inverted(text, match, words) or _NOT.search(text, max(0, match.start() - 5), match.start()):
            continue
        base = max(0, match.start() - 2 * _LONGEST_PHRASE)
        base = max(base, text.rfind("\n\n", base, match.start()) + 1)
        end = base + before_undisclosed(text[base : match.start()])
        beside = described(text[base:end])
        end = end if beside else base + before_aside(text[base:end])
        start = _phrase_start(text, end)
        if beside:
            yield base + beside.start("subject"), base + beside.end("subject")
        elif text[start:end].split()[-1:] and text[start:end].split()[-1].lower() in PRONOUNS:
            yield from _pronoun(text, start, end)
        else:
            yield from _speaking(text, start, end, words, match.start())


def _speaking(text: str, start: int, end: int, words: SpeakerWords, verb: int) -> Iterator[tuple[int, int]]:
    """Who speaks before a verb; also before what is told of them: "a group that had blocked it said"."""
    found = [*speaker(text, start, end, words, verb=verb)]
    if not found and _TOLD_OF_THEM.fullmatch(text, start, end) and not text.startswith(_NOUN_OR_VERB, verb):
        relative = _RELATIVE_ENDS.search(text, max(0, start - _LONGEST_PRONOUN), start)
        end = relative.start() if relative else start
        found = [*speaker(text, _phrase_start(text, end), end, words)] if relative else []
    yield from found


def _pronoun(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pronoun that ends a phrase, as in "On Monday he said"; not that of "villages that it accused"."""
    words = text[start:end].split()
    if len(words) == 1 or _LEADS_IN.match(words[0]):
        last = start + len(text[start:end].rstrip())
        yield last - len(words[-1]), last


def _is_inverted(text: str, verb: re.Match[str], words: SpeakerWords) -> bool:
    """As in "they killed 22 and drove off cows, said the mayor": who speaks stands behind the verb."""
    last = verb.start() - 1
    inverted = _patterns(words).after.pattern.match(text, last) if text[last] == "," else None
    return inverted is not None and any(speaker(text, *inverted.span("phrase"), words))


def _phrase_start(text: str, end: int) -> int:
    """Where the noun phrase that ends at ``end`` begins; a bracketed acronym belongs to it."""
    floor = max(0, end - _LONGEST_PHRASE)
    bracket = _ACRONYM_ENDS.search(text, floor, end) if text.endswith(")", floor, end) else None
    clause = _UP_TO_CLAUSE.match(text[floor : bracket.start() if bracket else end])
    return floor + (clause.end() if clause else 0)
