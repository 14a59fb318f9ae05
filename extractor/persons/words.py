"""The words by which one language says who a named person is (persons.toml)."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from extractor.numbers.lexicon import load_lexicon

Sex = Literal["women", "men"]
Stage = Literal["grown", "offspring", "young", "any"]
Fate = Literal["killed", "spared"]
Group = Literal["women", "men", "children"]
SEXES: tuple[Sex, Sex] = ("women", "men")
GROUPS: tuple[Group, Group, Group] = ("women", "men", "children")
STAGES: tuple[Stage, ...] = ("grown", "offspring", "young", "any")


class Kin(NamedTuple):
    """What a word for persons says of them.

    Attributes:
        sex: Which sex; null where the word is for either.
        stage: Whether it says that they are grown, young, or somebody's offspring of any age.
        plural: Whether it is said of several.
        is_spouse: Whether who has them is grown.
    """

    sex: Sex | None
    stage: Stage
    plural: bool
    is_spouse: bool = False


ANYBODY = Kin(None, "any", plural=False)


class PersonWords:
    """The words of one language.

    Attributes:
        kin: Words for persons.
        titles: Forms of address, with their sex.
        kunya: First words of a name that make a mother or a father.
        particles: Small words inside a name.
        callings: What people do.
        not_before: Words that make a name in front of them that of a place or a thing.
        never: Capitalised words that are no names.
        passed: What may stand between a word of kin and the names.
        hints: One of these is in every sentence that tells of persons one by one; quick to find.
        telling: Words with which others speak of the dead.
        speaking: Verbs whose subject speaks.
        fates: What befell those who are told of with a word.
    """

    def __init__(self, table: dict[str, Any], language: str) -> None:
        self.kin = _kin(table)
        self.titles = _by_word(table["titles"])
        self.kunya = _by_word(table["kunya"])
        names = table["names"]
        self.particles = frozenset(names["particles"])
        self.callings = frozenset(names["callings"])
        self.not_before = frozenset(names["not_before"])
        self.hints: tuple[str, ...] = tuple(names["hints"])
        self.passed = frozenset(names["passed"])
        self.telling = frozenset(table["fates"]["telling"])
        self.speaking = frozenset(table["fates"]["speaking"])
        known = load_lexicon(language, None).words
        self.never = frozenset(names["never"]).union(known)
        self.fates: dict[str, Fate] = dict.fromkeys(table["fates"]["spared"], "spared")
        for word, entry in known.items():
            if entry.forms and entry.sense:
                self.fates[word] = "killed" if entry.sense in ("killed", "casualty") else "spared"


def _by_word(table: dict[str, list[str]]) -> dict[str, Sex]:
    return {word: sex for sex in SEXES for word in table[sex]}


def _kin(table: dict[str, Any]) -> dict[str, Kin]:
    sexes: tuple[tuple[str, Sex | None], ...] = (("women", "women"), ("men", "men"), ("either", None))
    kin = {
        word: Kin(sex, stage, plural=False, is_spouse=word in table["kin"]["spouses"])
        for stage in STAGES
        for name, sex in sexes
        for word in table["kin"][stage][name]
    }
    plurals = {f"{word}s": word for word in kin} | table["plurals"]
    return kin | {plural: kin[word]._replace(plural=True) for plural, word in plurals.items()}


@functools.cache
def load_person_words(language: str) -> PersonWords:
    """The words of a language, read once."""
    text = (files("extractor.persons") / language / "persons.toml").read_text("utf-8")
    return PersonWords(tomllib.loads(text), language)
