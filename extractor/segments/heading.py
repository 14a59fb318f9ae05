"""The headline and the dek of a report: the lines before its story that tell of what the story tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.segments.furniture import is_navigation

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from extractor.segments.words import SegmentWords

HEADLINE_LENGTH, DEK_LENGTH, STORY_LENGTH = 200, 320, 200
MOST_LINES, STORY_AHEAD = 14, 3000
FEWEST_WORDS, WORDS_OF_A_SENTENCE = 4, 5
FEWEST_SHARED, SHARED_OF_MOST = 2, 0.25
_TELLING = re.compile(r"\b(?:[A-Z]\w{2,}|\d[\d,.]*\d|\w{5,})")
_ITEM = re.compile(r"[*•·–-]\s")
_STEM = 5
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")

Span = tuple[int, int]


def find_heading(
    text: str, paragraphs: Sequence[Span], furniture: Set[Span], words: SegmentWords
) -> tuple[Span | None, Span | None]:
    """The headline, and the line under it that tells more; null where the text begins with its story.

    Of the lines before the story, the name of the paper, its sections and its motto share few words with the
    story; the headline is the first that does.

    Args:
        text: The text.
        paragraphs: Its paragraphs, in order.
        furniture: Those that make no claim of the report.
        words: The words of the language, by which days are known.
    """
    lines = _lines_before_story(text, paragraphs[:MOST_LINES], furniture)
    titles = [line for line in lines if _is_title(text, line)]
    if not titles or len(paragraphs) - len(furniture) < 2:
        return None, None
    headline = _most_telling(text, titles, words.day) or titles[0]
    below = [line for line in paragraphs if line[0] > headline[0] and line not in furniture]
    return headline, next((line for line in below[:1] if line in lines and _is_dek(text, line)), None)


def _lines_before_story(text: str, paragraphs: Sequence[Span], furniture: Set[Span]) -> list[Span]:
    lines: list[Span] = []
    for at, span in enumerate(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if span in furniture:
            continue
        if _is_prose(text, span) and (following is None or _goes_on(text, following, furniture)):
            break
        lines.append(span)
    return lines


def _is_prose(text: str, span: Span) -> bool:
    words = text[slice(*span)]
    long = span[1] - span[0] > STORY_LENGTH
    return long or (_SENTENCE_ENDS.search(words) is not None and words.count(" ") + 1 >= WORDS_OF_A_SENTENCE)


def _goes_on(text: str, following: Span, furniture: Set[Span]) -> bool:
    """Whether no byline, day or caption follows, as it does below a dek."""
    return following not in furniture and _is_prose(text, following)


def _is_title(text: str, span: Span) -> bool:
    short = span[1] - span[0] <= HEADLINE_LENGTH
    return short and text[span[1] - 1] not in ".!:;," and not _ITEM.match(text, span[0])


def _is_dek(text: str, span: Span) -> bool:
    words = text[slice(*span)].count(" ") + 1
    return span[1] - span[0] <= DEK_LENGTH and words >= FEWEST_WORDS


def _most_telling(text: str, titles: Sequence[Span], day: re.Pattern[str]) -> Span | None:
    """The first line that shares many words with the story, and is not named in it as a whole."""
    shared = {line: _shared(text, line, day) for line in titles}
    least = max(FEWEST_SHARED, SHARED_OF_MOST * max(shared.values()))
    telling = [line for line in titles if shared[line] >= least]
    return next((line for line in telling if not text[slice(*line)].isupper()), next(iter(telling), None))


def _shared(text: str, line: Span, day: re.Pattern[str]) -> int:
    words, story = text[slice(*line)], text[line[1] : line[1] + STORY_AHEAD].casefold()
    if words.count(" ") + 1 < FEWEST_WORDS or is_navigation(words) or words.casefold() in story:
        return 0
    stems = {found[0][:_STEM].casefold() for found in _TELLING.finditer(day.sub(" ", words))}
    return sum(stem in story for stem in stems)
