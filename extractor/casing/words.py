"""The words of a capital passage, each with the case it has in running text."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.casing.vocabulary import Vocabulary

Case = Literal["small", "name", "initials"]
SMALL: Case = "small"
NAME: Case = "name"
INITIALS: Case = "initials"
LONGEST_INITIALS, SHORT = 8, 3
_TOKEN = re.compile(r"[A-ZÀ-ÖØ-Þ]+(?:['’.-][A-ZÀ-ÖØ-Þ]+)*")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_IN_BRACKETS = re.compile(r"[\[(]([A-Z]{2,5}(?:-[A-Z]{2,5})?)[\])]")
_EXPLAINED = re.compile(r"\b([A-Z]{2,8}(?:-[A-Z]{2,8})?)\s+[\[(]([A-Z][A-Z\s'’-]{8,80})[\])]")
_VOWELS = frozenset("AEIOUYÁÉÍÓÚ")
_SENTENCE_STARTS = re.compile(r"(?:(?<!\.[A-Z])[.!?:][\"”’')\]]*|\n\s*\n|--)[\s\"“‘'(\[]*\Z")


@dataclasses.dataclass(slots=True)
class Word:
    """One word of the passage."""

    start: int
    end: int
    lower: str
    case: Case = SMALL


def read_words(passage: str, vocabulary: Vocabulary) -> list[Word]:
    """The words of a passage in capitals.

    Args:
        passage: Lines without small letters.
        vocabulary: The words of its language.
    """
    words = [Word(m.start(), m.end(), m[0].lower()) for m in _TOKEN.finditer(passage)]
    initials = frozenset(_initials(passage))
    common, unsettled = vocabulary.common, vocabulary.unsettled
    for at, word in enumerate(words):
        if word.lower not in common:
            word.case = _case_alone(words, at, passage, initials, vocabulary)
    _explain_initials(words, passage)
    for at, word in enumerate(words):
        if word.case == SMALL and word.lower in unsettled:
            word.case = _case_beside(words, at, passage, vocabulary)
    name_bodies(words, passage, vocabulary)
    _begin_sentences(words, passage)
    return words


def _initials(passage: str) -> Iterator[str]:
    """What stands alone in brackets, or before its own explanation in brackets: "the ABC [A B C]"."""
    for match in _IN_BRACKETS.finditer(passage):
        yield match[1].lower()
    for match in _EXPLAINED.finditer(passage):
        if _stand_for(match[1], match[2].split()):
            yield match[1].lower()


def _stand_for(initials: str, words: list[str]) -> bool:
    plain = initials.replace("-", "")
    return len(words) > 1 and plain[0] in {word[0] for word in words} and len(words) >= len(plain) - 1


def _case_alone(
    words: list[Word], at: int, passage: str, initials: frozenset[str], vocabulary: Vocabulary
) -> Case:
    """The case of a word that is not always written small."""
    word = words[at]
    written = passage[word.start : word.end]
    if word.lower in initials and word.lower not in vocabulary.short_names:
        return INITIALS
    if _ABBREVIATED.fullmatch(passage[word.start : word.end + 1]) and "." in written:
        return INITIALS
    bare = re.sub(r"['’]s?$", "", word.lower)
    if bare in vocabulary.particles or vocabulary.common.issuperset(bare.split("-")):
        return SMALL
    if bare in vocabulary.short_names:
        return NAME
    alone = written.partition("'")[0]
    if len(alone) <= LONGEST_INITIALS and not _VOWELS & set(alone):
        return INITIALS
    return INITIALS if len(alone) <= SHORT and not _name_beside(words, at, vocabulary) else NAME


def _name_beside(words: list[Word], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word beside it is a longer name: "san" of a town, a short surname."""
    beside = [words[step] for step in (at - 1, at + 1) if 0 <= step < len(words)]
    return any(len(word.lower) > SHORT and word.lower not in vocabulary.common for word in beside)


def _explain_initials(words: list[Word], passage: str) -> None:
    """Words in brackets behind initials, or before initials in brackets, are the name they stand for."""
    for at, word in enumerate(words):
        if word.case != INITIALS or "." in word.lower:
            continue
        if at + 1 < len(words) and passage[word.end : words[at + 1].start].strip() in ("[", "("):
            _name_run(_until_bracket(words, at + 1, passage), word.lower)
        elif passage[max(0, word.start - 1) : word.start] in ("[", "("):
            _name_run(_before(words, at, word.lower), word.lower)


def _until_bracket(words: list[Word], at: int, passage: str) -> list[Word]:
    run = [words[at]]
    while at + 1 < len(words) and not passage[words[at].end : words[at + 1].start].strip():
        at += 1
        run.append(words[at])
    return run


def _before(words: list[Word], at: int, initials: str) -> list[Word]:
    """The words before initials, from the one that begins with the first of them."""
    longest = 2 * len(initials) + 2
    for back in range(at - max(len(initials) - 2, 1), max(-1, at - longest), -1):
        content = [word for word in words[back:at] if len(word.lower) > SHORT]
        if words[back].lower[0] == initials[0] and len(content) >= len(initials) - 1 > 0:
            return words[back:at]
    return []


def _name_run(run: list[Word], initials: str) -> None:
    told = {word.lower[0] for word in run}
    if len(run) < 2 or len(set(initials.replace("-", "")) - told) > 1:
        return
    for word in run:
        if word.case == SMALL and word.lower[0] in initials and len(word.lower) > SHORT:
            word.case = NAME


def _case_beside(words: list[Word], at: int, passage: str, vocabulary: Vocabulary) -> Case:
    """Months beside numbers, particles that begin a name, words that are names as well beside a name."""
    word = words[at]
    if word.lower in vocabulary.months:
        near = passage[max(0, word.start - 4) : word.start] + passage[word.end : word.end + 4]
        return NAME if re.search(r"\d", near) else SMALL
    before = words[at - 1] if at > 0 and _is_joined(words, at, passage) else None
    after = words[at + 1] if at + 1 < len(words) and _is_joined(words, at + 1, passage) else None
    if word.lower in vocabulary.particles:
        begins = after is not None and after.case == NAME and (before is None or before.case != NAME)
        return NAME if begins else SMALL
    named = before is not None and before.case == NAME and before.lower not in vocabulary.months
    return NAME if named else SMALL


def name_bodies(words: list[Word], passage: str, vocabulary: Vocabulary) -> None:
    """Give capitals to names that are made of common words: "Shining Path", "the National Guard"."""
    _name_phrases(words, vocabulary)
    _name_up_to_heads(words, passage, vocabulary)


def _name_phrases(words: list[Word], vocabulary: Vocabulary) -> None:
    for at, word in enumerate(words):
        for phrase in vocabulary.phrases.get(word.lower, ()):
            run = words[at : at + len(phrase)]
            if tuple(re.sub(r"['’]s$", "", part.lower) for part in run) == phrase:
                _capitalise(run)


def _name_up_to_heads(words: list[Word], passage: str, vocabulary: Vocabulary) -> None:
    """As in "the national liberation front", "the treasury police": words of a name up to its head."""
    for at, word in enumerate(words):
        if word.lower not in vocabulary.heads:
            continue
        first = at
        while first > 0 and _is_joined(words, first, passage) and _is_part(words[first - 1], vocabulary):
            first -= 1
        run = words[first : at + 1]
        if len(run) > 2 or (len(run) == 2 and run[0].case == SMALL):
            _capitalise(run)


def _capitalise(run: list[Word]) -> None:
    for word in run:
        if word.case == SMALL:
            word.case = NAME


def _is_joined(words: list[Word], at: int, passage: str) -> bool:
    return not passage[words[at - 1].end : words[at].start].strip()


def _is_part(word: Word, vocabulary: Vocabulary) -> bool:
    return word.case == NAME or re.sub(r"['’]s?$", "", word.lower) in vocabulary.parts


def _begin_sentences(words: list[Word], passage: str) -> None:
    for before, word in pairwise(words):
        if word.case != SMALL or passage[before.end : word.start] == " ":
            continue
        if _SENTENCE_STARTS.search(passage, max(0, word.start - 6), word.start):
            word.case = NAME
    if words and words[0].case == SMALL:
        words[0].case = NAME
