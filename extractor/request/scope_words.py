"""Words by which a claim counts one event or many, and what each sign of it weighs."""

from __future__ import annotations

import dataclasses
import functools
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files


@dataclasses.dataclass(frozen=True, slots=True)
class ScopeWords:
    """Classes of words, and what each sign weighs.

    Attributes:
        classes: By the dictionary form of a word the classes that it is of.
        weights: By sign what it weighs for each of ``SCOPES``; fitted by ``python -m benchmarks.scopes``.
    """

    classes: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, Sequence[float]]

    def classes_of(self, lemma: str) -> tuple[str, ...]:
        """The classes of a word."""
        return self.classes.get(lemma, ())


@functools.cache
def load_scope_words(language: str = "en") -> ScopeWords:
    """The words of a language."""
    path = files("extractor.request") / language / "scope_signs.toml"
    told: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    by_word: dict[str, tuple[str, ...]] = {}
    for name, words in told.items():
        for word in words:
            by_word[word] = (*by_word.get(word, ()), name)
    weights = tomllib.loads((files("extractor.request") / "scope_weights.toml").read_text(encoding="utf-8"))
    return ScopeWords(by_word, weights["weights"])
