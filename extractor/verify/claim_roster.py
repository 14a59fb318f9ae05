"""The women and men whom a text tells of one by one, by name, kin and age."""

from __future__ import annotations

import dataclasses
import re
from typing import Literal

Sex = Literal["women", "men"]
MAJORITY = 18

_GROWN: dict[Sex, str] = {
    "women": "wife|mother|grandmother|woman|aunt|widow|matriarch|lady|stepmother|fiancee|fiancée",
    "men": "husband|father|grandfather|man|uncle|patriarch|stepfather|engineer|Dr|Doctor|Sheikh|Mr",
}
_KIN: dict[Sex, str] = {
    "women": "daughter|daughter-in-law|sister|sister-in-law|niece|granddaughter|girl",
    "men": "son|son-in-law|brother|brother-in-law|nephew|grandson|boy",
}
_NAME = r"\b[A-Z][\w’'-]{0,24}(?:\s(?:[A-Z]|[Aa]l-)[\w’'-]{0,24}){0,5}"
_LINK = r"(?:,| –| -)? (?:named |called |identified as |was )?"
_TITLED = re.compile(
    r"\b(?P<kin>" + "|".join([*_GROWN.values(), *_KIN.values()]) + rf")s?{_LINK}(?P<name>{_NAME})"
)
_AGE_BEHIND = re.compile(rf"(?P<name>{_NAME})\s?,?\s?\((?:aged )?(?P<age>\d{{1,2}})\)")
_AGE_BEFORE = re.compile(rf"\b(?P<age>\d{{1,2}})[- ]years?[- ]old (?:[a-z-]+ ){{0,2}}(?P<name>{_NAME})")
_WORDS: dict[Sex, frozenset[str]] = {
    sex: frozenset(f"{_GROWN[sex]}|{_KIN[sex]}".split("|")) for sex in ("women", "men")
}
_GROWN_WORDS = frozenset("|".join(_GROWN.values()).split("|"))


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


def count_named(text: str, sex: Sex) -> tuple[int, int]:
    """The least and the greatest number of women, or of men, whom a text names."""
    people = _people(text)
    least = sum(person.must_be(sex) for person in people)
    return least, sum(person.may_be(sex) for person in people)


def _people(text: str) -> list[Person]:
    people: dict[tuple[str, str], Person] = {}
    for found in _TITLED.finditer(text):
        person = people.setdefault(_key(found["name"]), Person())
        person.sex = person.sex or ("women" if found["kin"] in _WORDS["women"] else "men")
        person.grown = person.grown or found["kin"] in _GROWN_WORDS
    for pattern in (_AGE_BEHIND, _AGE_BEFORE):
        for found in pattern.finditer(text):
            person = people.setdefault(_key(found["name"]), Person())
            person.age = person.age if person.age is not None else int(found["age"])
    return list(people.values())


def _key(name: str) -> tuple[str, str]:
    """First and last word of a name: the middle of it comes and goes within one text."""
    words = name.lower().replace("’", "").split()
    return words[0].removeprefix("al-"), words[-1].removeprefix("al-")
