"""What the word lists of a language make of a word."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from extractor.numbers.lexicon import Lexicon, load_lexicon
from extractor.numbers.words import Part


def tables_of(language: str) -> dict[str, dict[str, Any]]:
    """The word lists of a language, by the name of their file."""
    folder = files("extractor.numbers") / language
    lists = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    return {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8")) for file in lists
    }


def test_a_word_for_persons_stays_one_when_it_is_listed_as_a_thing_too() -> None:
    tables = tables_of("en")
    tables["things"]["object_count"] = {"words": ["wagons", "farmers"]}
    words = Lexicon(tables).words
    assert words["farmers"].parts & Part.PERSON
    assert words["farmers"].thing is None
    assert words["wagons"].thing == "object_count"


def test_a_language_is_read_once() -> None:
    assert load_lexicon("en") is load_lexicon("en")
