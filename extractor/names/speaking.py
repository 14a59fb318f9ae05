"""How a phrase that speaks is cut to the one who speaks: who is described beside, what merely leads in."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import WHOLE_NAME_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.lexicon import SpeakerWords

_WORD = WHOLE_NAME_WORD
LINK_OF_NAME = re.compile(r"\s+(?:(?:of|for|the|and|&|du|de|la)\s+){0,2}")
_NAME = rf"{_WORD}(?:{LINK_OF_NAME.pattern}{_WORD})*"
_NAMES = rf"{_WORD}(?:\s+{_WORD})*"
_WHEN = re.compile(
    r"(?:this|last|earlier this|on)\s+(?:week|month|year|\w+day)\s+|(?:today|yesterday|also|later)\s+",
    re.IGNORECASE,
)
_MARK = r"(?:[-–—]+\s*)?(?:\[[^\]\n]{1,20}\]\s*)*"  # a new entry, a transcript's "[Text]"
_TURN = r"(?:then|though|although|however|meanwhile|still|yet)\s+"
_LEAD = re.compile(
    rf"\s*{_MARK}(?:{_TURN})?(?:{_WHEN.pattern})?(?:the\s+|an?\s+|one\s+(?:of\s+(?:the|his|her|its|their)\s+)?(?=\w))?",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"\s+(?:(?!(?:family|assembly|ally|monopoly|July|Italy)$)\w+ly|first|now|then|since|earlier|later|also|further|again"
    r"|(?:(?:early|late)\s+)?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?)$"
)
_ADVERB_ENDS = (
    "ly",
    "first",
    "now",
    "then",
    "since",
    "earlier",
    "later",
    "also",
    "further",
    "again",
    "day",
    "morning",
    "afternoon",
    "evening",
    "night",
)
_NO_WORD = re.compile(r"\W+$")
_TOLD_UNDISCLOSED = ("who", "speaking", "talking")
_RELATIVE = re.compile(
    rf"(?P<subject>{_NAMES}(?:\s+[a-z]+)?|\b[Tt]he\s+[a-z]+),\s+(?:whose|who|which)\s[^,.;\n]{{2,120}},$"
)
_APPOSED = re.compile(rf"(?P<subject>{_NAME}),\s+(?:an?|the)\s[^,.;\n]{{2,120}},$")
_NAMED_AFTER_ROLE = re.compile(rf"[a-z]+,\s+(?P<subject>(?:[A-Z][a-z]{{1,4}}\.\s+)*{_NAMES}),$")
_DESCRIBED = (_RELATIVE, _APPOSED, _NAMED_AFTER_ROLE)
_UNDISCLOSED = re.compile(
    r",?\s+(?:who|speaking|talking)\s[^.;:\"“”\n]{2,60}?\b(?:anonymity|anonymously|named|identified|quoted)\b"
    r"[^.;:\"“”\n]{0,60}$"
)
_ASIDE = re.compile(r",\s(?!citing|quoting)[^,.;:\"“”\n]{2,60},$")
_CALLED = re.compile(
    rf"\s(?:calling\s+(?:itself|themselves)|known\s+as|called)\s+(?:the\s+)?(?P<name>{_NAME})"
)
_WRITTEN_BY = re.compile(
    r"(?:\S+\s+){0,5}?(?:reports?|records|list|figures|data|database|statement|study|survey|investigation|tally|count|post|communiqu[eé])\s+"
    r"(?:(?:published|released|issued|compiled|collected|gathered|kept|maintained|drawn\s+up|made|posted)\s+)?(?:by|from)\s+(?:the\s+|an?\s+)?"
)
_LEADING_IN = re.compile(r"(?:in|on|at|after|by|during|since|before|from|for|with)\s", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bby )(?<!\bfor )(?<!\bto )\b(?:the|an?)\s+"
)
_NAMED_BESIDE = re.compile(rf",\s+(?P<name>{_NAME}\s+{_WORD})(?=[,.;\n])")
_LAST_NAME = re.compile(rf"(?:(?<=\s){_NAME})$")
_NO_HEAD = re.compile(r"(?:\b(?:an?|the|its|their|his|her|our|is|are|was|were|be|been)|['’]s)$")
_RELATIVE_PRONOUN = re.compile(r"\b(?:who|which|that)\s+$")
_CUT = re.compile(r"\s+(?:in|on|at|from|by|who|which|that|to|after|before)\s")
_PLAINLY_SAYS = re.compile(
    r"\s+(?:(?:has|have|had|also|later|\w+ly)\s+)?(?:said|says|say|told|warned|reports?\s+that|claims?\s+(?:to\s+have|that))\b"
)
FULL_NAME = re.compile(_NAME)
_FINITE = re.compile(r"\s(?:had|has|have|was|were|is|are|would|will|did)\b")
_PARTNER = re.compile(r"\b(?:[A-Za-z]+[ \u00a0])?(?P<head>[A-Za-z]+)[ \u00a0]and[ \u00a0]$")
_LONGEST_PARTNER = 40
_MOST_WORDS, _BEFORE, _SHORT = 9, 8, 3


def described(window: str) -> re.Match[str] | None:
    """The speaker of a phrase that ends in what is said of the speaker, between commas."""
    if not window.endswith((",", ",\n")):
        return None  # all of the patterns end so, and to try them takes long
    return next((found for found in (pattern.search(window) for pattern in _DESCRIBED) if found), None)


def named_beside(text: str, end: int) -> re.Match[str] | None:
    """The name after a role, as in "according to a local aid group, Karsa Relief."."""
    return _NAMED_BESIDE.match(text, end)


def before_undisclosed(window: str) -> int:
    """Where the speaker of "a nurse who asked not to be named" ends; without such words, the end."""
    told = any(word in window for word in _TOLD_UNDISCLOSED)
    found = _UNDISCLOSED.search(window) if told else None
    return found.start() if found else len(window)


def before_aside(window: str) -> int:
    """Where the speaker of "the front, in a statement," ends; without such words, the end."""
    aside = _ASIDE.search(window) if window.endswith((",", ",\n")) else None
    return aside.start() if aside else len(window)


def speaker(
    text: str, start: int, end: int, words: SpeakerWords, *, anyone: bool = False, verb: int | None = None
) -> Iterator[tuple[int, int]]:
    """The span of who speaks within the phrase before a verb of saying, or after "according to".

    Args:
        text: The text.
        start: Where the phrase begins.
        end: One past its end.
        words: The speakers of the language.
        anyone: Whether the phrase must be somebody who speaks, as after "according to".
        verb: Where the verb of saying stands, if not at the end of the phrase.
    """
    start = _begin(text, start, end)
    phrase = text[start:end].rstrip()
    if _NO_HEAD.search(phrase, max(0, len(phrase) - _BEFORE)) or _RELATIVE_PRONOUN.search(
        text[max(0, start - _BEFORE) : start]
    ):
        return
    called = _CALLED.search(phrase) if "call" in phrase or "known" in phrase else None
    if called:
        yield start + called.start("name"), start + called.end("name")
        return
    adverb = _ADVERB.search(phrase) if phrase.endswith(_ADVERB_ENDS) else None
    phrase = phrase[: adverb.start()] if adverb else phrase
    cut = _CUT.search(phrase)
    head = phrase[: cut.start()] if cut and not FULL_NAME.fullmatch(phrase) else phrase
    if not head or len(head.split()) > _MOST_WORDS or (not anyone and _FINITE.search(head)):
        return
    told = end if verb is None else verb
    plainly = _PLAINLY_SAYS.match(text, told) or (
        head.islower() and len(head.split()) <= _SHORT and _counts(words).match(text, told)
    )
    if _can_speak(head, words, anyone=anyone or bool(plainly)):
        yield _with_partner(text, start, words), start + len(head)


@functools.cache
def _counts(words: SpeakerWords) -> re.Pattern[str]:
    """Behind anybody at all: as in "the lobby recorded 41 such deaths"."""
    return re.compile(
        rf"\s+(?:(?:has|have|had|also|later)\s+)?(?:{words.recording_verbs})\s+(?:{words.how_many}\s+)?\d"
    )


def _with_partner(text: str, start: int, words: SpeakerWords) -> int:
    """Where both begin who speak together, as in "medics and residents said"."""
    before = _PARTNER.search(text, max(0, start - _LONGEST_PARTNER), start)
    speaks = before and before["head"].lower() in words.speakers
    return before.start() if before and speaks and text[start].islower() else start


def _begin(text: str, start: int, end: int) -> int:
    """Where the speaker begins: after articles, times, and "in a report published in May the group"."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    names_author = text.find("by", start, end) >= 0 or text.find("from", start, end) >= 0
    written = _WRITTEN_BY.match(text, start, end) if names_author else None
    if written:
        return written.end()
    if _LEADING_IN.match(text, start, end):
        phrase = text[start:end].rstrip()
        articles = [article.end() for article in _ARTICLE.finditer(phrase)]
        name = _LAST_NAME.search(phrase)
        return start + (articles[-1] if articles else name.start() if name else 0)
    return start


def _can_speak(head: str, words: SpeakerWords, *, anyone: bool) -> bool:
    """A name or a speaker can; after "according to" or before "said" whoever stands there, but no pronoun."""
    first, last = head.split()[0], _NO_WORD.sub("", head.split()[-1]).lower()
    if first.lower() == "this" and last in words.outlets:
        return anyone
    if head.lower() in words.not_alone:
        return False
    if first.lower() in words.not_speakers or last in words.not_speakers:
        return False
    noun = _NO_WORD.sub("", head.split(" of ")[0].split()[-1]).lower()
    if not (words.speakers.isdisjoint((last, noun)) and words.persons.isdisjoint((last, noun))):
        return True
    if first not in words.stop_words and FULL_NAME.match(head):
        return True
    if words.persons.intersection(head.lower().split()) and _LAST_NAME.search(head):
        return True
    return anyone and len(head.split()) <= 5
