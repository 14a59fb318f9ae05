"""The words of a language that are written small, and those that make up names; read once from its folder."""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from importlib.resources import files


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Sets of lower-case words.

    Attributes:
        common: Words that are written small.
        also_names: Those of them that are a name as well ("bush", "rose").
        months: Words that name a month beside a number.
        particles: Small words inside names.
        short_names: Short names, which else would be taken for initials.
        heads: Last words of the names of bodies and forces.
        parts: Words that stand in such names.
        phrases: Names of several common words, by their first word, each as its words.
        unsettled: Small words whose case the words beside them settle.
    """

    common: frozenset[str]
    also_names: frozenset[str]
    months: frozenset[str]
    particles: frozenset[str]
    short_names: frozenset[str]
    heads: frozenset[str]
    parts: frozenset[str]
    phrases: dict[str, list[tuple[str, ...]]]
    unsettled: frozenset[str]


@functools.cache
def load_vocabulary(language: str = "en") -> Vocabulary:
    """The vocabulary of a language folder."""
    folder = files("extractor.casing") / language
    listed = (folder / "words.txt").read_text(encoding="utf-8").split()
    words: dict[str, list[str]] = tomllib.loads((folder / "names.toml").read_text(encoding="utf-8"))
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words["phrases"]:
        parts = tuple(phrase.split())
        phrases.setdefault(parts[0], []).append(parts)
    also_names = frozenset(word.lower() for word in listed if word[0].isupper())
    return Vocabulary(
        common=frozenset(word.lower() for word in listed),
        also_names=also_names,
        months=frozenset(words["months"]),
        particles=frozenset(words["particles"]),
        short_names=frozenset(words["short_names"]),
        heads=frozenset(words["heads"]),
        parts=frozenset(words["parts"]),
        phrases=phrases,
        unsettled=also_names.union(words["months"], words["particles"]),
    )


def is_common_word(word: str, language: str = "en") -> bool:
    """Whether a lower-case word is written small in running text and is no name as well."""
    vocabulary = load_vocabulary(language)
    return word in vocabulary.common and word not in vocabulary.also_names
