"""The women and men whom a text tells of one by one, by name, kin and age."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import Literal

Sex = Literal["women", "men"]
SEXES: tuple[Sex, Sex] = ("women", "men")
MAJORITY = 18

_NAME = r"\b[A-Z][\w’'-]{0,24}(?:\s(?:[A-Z]|[Aa]l-)[\w’'-]{0,24}){0,5}"
_AGE_BEHIND = re.compile(rf"(?P<name>{_NAME})\s?,?\s?\((?:aged )?(?P<age>\d{{1,2}})\)")
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,2}})[- ]years?[- ]old (?:[a-z-]+ ){{0,2}}(?P<name>{_NAME})")


@dataclasses.dataclass(slots=True)
class Person:
    """One named person: what the text says of sex and age, null where it does not."""

    sex: Sex | None = None
    age: int | None = None
    grown: bool = False

    @property
    def is_adult(self) -> bool:
        """Whether the words make an adult of the person."""
        return self.age >= MAJORITY if self.age is not None else self.grown

    def may_be(self, sex: Sex) -> bool:
        """Whether the person can be one of the women, or of the men."""
        if self.sex is None:
            return self.is_adult
        return self.sex == sex and (self.age is None or self.age >= MAJORITY)

    def must_be(self, sex: Sex) -> bool:
        """Whether the person is one of the women, or of the men."""
        return self.sex == sex and self.is_adult


@dataclasses.dataclass(frozen=True, slots=True)
class Roster:
    """The persons whom a text names."""

    people: tuple[Person, ...]

    def least(self, sex: Sex) -> int:
        """The number of those who must be women (men)."""
        return sum(person.must_be(sex) for person in self.people)

    def most(self, sex: Sex) -> int:
        """The number of those who can be women (men)."""
        return sum(person.may_be(sex) for person in self.people)


def read_roster(text: str, *, language: str = "en") -> Roster:
    """The persons whom a text names with a word of kin or an age."""
    words = _load_words(language)
    people: dict[tuple[str, str], Person] = {}
    for found in words.titled.finditer(text):
        person = people.setdefault(_key(found["name"]), Person())
        person.sex = person.sex or words.sexes[found["kin"]]
        person.grown = person.grown or found["kin"] in words.grown
    for pattern in (_AGE_BEHIND, _AGE_BEFORE):
        for found in pattern.finditer(text):
            person = people.setdefault(_key(found["name"]), Person())
            person.age = person.age if person.age is not None else int(found["age"])
    return Roster(tuple(people.values()))


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    """Words of kin and address of one language (roster.toml).

    Attributes:
        titled: Finds a name behind such a word.
        sexes: The sex that each of them says.
        grown: Those that make an adult.
    """

    titled: re.Pattern[str]
    sexes: dict[str, Sex]
    grown: frozenset[str]


@functools.cache
def _load_words(language: str) -> _Words:
    data = tomllib.loads((files("extractor.verify") / language / "roster.toml").read_text("utf-8"))
    sexes = {word: sex for sex in SEXES for words in data[sex].values() for word in words}
    link = rf"(?:,| –| -)? (?:(?:{'|'.join(data['names']['links'])}) )?"
    return _Words(
        titled=re.compile(rf"\b(?P<kin>{'|'.join(sexes)})s?{link}(?P<name>{_NAME})"),
        sexes=sexes,
        grown=frozenset(word for sex in SEXES for word in data[sex]["grown"]),
    )


def _key(name: str) -> tuple[str, str]:
    """First and last word of a name: the middle of it comes and goes within one text."""
    words = name.lower().replace("’", "").split()
    return words[0].removeprefix("al-"), words[-1].removeprefix("al-")
