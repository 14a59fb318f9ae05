"""The headline of a text: of the lines before its story, the first that tells of it and is no banner."""

from __future__ import annotations

import re

from extractor.documents.lines import HEAD_CHARACTERS, Line, head_lines
from extractor.segments import find_headline

_MOST_LINES_BEFORE_TITLE = 6
_MOST_CHARACTERS = 220
_FEWEST_WORDS = 3
_BANNER = re.compile(
    r"(?:this story is over \d+ years? old|skip to (?:main )?content|jump to (?:main )?content|advertisement"
    r"|subscribe\b.*|sign (?:in|up)\b.*|log in\b.*|click (?:here|to)\b.*|share (?:this|on)\b.*|menu|home"
    r"|by .*|for immediate release|breaking( news)?|(?:you need|please) .*(?:flash player|javascript).*"
    r"|we use cookies.*|this (?:site|website) uses cookies.*"
    r"|(?:photo|image|picture)s? (?:by|via|courtesy)\b.*"
    r"|\d+ min(?:ute)?s? read|read more\b.*|\W+)[.!]?",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][^\n]{1,80}?(?:--|—|–)\s")
_METADATA_LINE = re.compile(
    r"(?:subject|from|to|date|published|posted|updated|source|author|location|id):\s", re.IGNORECASE
)
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")


def find_title(text: str) -> tuple[int, int] | None:
    """The span of the headline, or null where the text begins with its first sentence."""
    candidates = [line for line, _ in zip(head_lines(text), range(_MOST_LINES_BEFORE_TITLE), strict=False)]
    for line, following in zip(candidates, [*candidates[1:], None], strict=True):
        if _is_furniture(line.words):
            continue
        if following is None or not _is_headline(line) or _runs_on(text, line, following):
            return None
        heading = _MARKDOWN_HEADING.match(line.words)
        return _told_below(text, line) or (line.start + (heading.end() if heading else 0), line.end)
    return None


def _told_below(text: str, first: Line) -> tuple[int, int] | None:
    """The headline below the name of a paper and its sections; null where the first line is one itself."""
    headline = find_headline(text[:HEAD_CHARACTERS])
    if headline is None or headline[0] <= first.start:
        return None
    line_ends = text.find("\n", *headline)
    return headline[0], line_ends if line_ends >= 0 else headline[1]


def span_of_title(text: str, title: str) -> tuple[int, int] | None:
    """Where a headline that is known from elsewhere stands in the first part of the text."""
    start = text.find(title, 0, 4 * _MOST_CHARACTERS + len(title))
    return (start, start + len(title)) if start >= 0 else None


def _is_furniture(words: str) -> bool:
    return bool(_BANNER.fullmatch(words)) or (
        len(words.split()) < _FEWEST_WORDS and not words.startswith("#")
    )


def _is_headline(line: Line) -> bool:
    ends_like_a_sentence = line.words.endswith((".", "…")) and not line.words.endswith("...")
    return not (
        ends_like_a_sentence
        or len(line.words) > _MOST_CHARACTERS
        or _DATELINE.match(line.words)
        or _METADATA_LINE.match(line.words)
    )


def _runs_on(text: str, line: Line, following: Line) -> bool:
    """Whether the next line only continues this one, as in a text wrapped at a fixed width."""
    blank_line_between = text.count("\n", line.end, following.start) > 1
    if blank_line_between:
        return False
    return following.words[0].islower() or line.words.endswith((",", "-"))
