"""The words of one language by which sentences end and page furniture is known, read once from its folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files

from extractor.errors import UsageError


@dataclasses.dataclass(frozen=True, slots=True)
class SegmentWords:
    """What a language's folder says of sentences and of saved pages.

    Attributes:
        abbreviations: Words whose full stop ends no sentence.
        clock: Times of day whose full stop may end one.
        after_clock: Words that go on telling the time behind them.
        line_starts: How lines begin that make no claim of the report.
        notices: What notices say near the start of their line.
        day: A day, a month or a year, which says nothing of what a line tells.
    """

    abbreviations: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    line_starts: re.Pattern[str]
    notices: tuple[str, ...]
    day: re.Pattern[str]


@functools.cache
def load_words(language: str) -> SegmentWords:
    """Read the words of a language.

    Raises:
        UsageError: There is no folder for the language.
    """
    folder = files("extractor.segments") / language
    if not language.isalpha() or not folder.is_dir():
        raise UsageError(f"there are no segment words for {language!r}; use one of: en", where="language")
    sentences = tomllib.loads((folder / "sentences.toml").read_text(encoding="utf-8"))
    page = tomllib.loads((folder / "page.toml").read_text(encoding="utf-8"))
    return SegmentWords(
        abbreviations=frozenset(sentences["abbreviations"]),
        clock=frozenset(sentences["clock"]),
        after_clock=frozenset(sentences["after_clock"]),
        line_starts=re.compile("|".join(page["line_starts"]), re.IGNORECASE),
        notices=tuple(page["notices"]),
        day=re.compile(page["day"], re.IGNORECASE),
    )
