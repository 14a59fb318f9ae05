"""The persons whom a text tells of one by one, by name, kin and age."""

from __future__ import annotations

import dataclasses
import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from extractor.persons.fates import read_entries
from extractor.persons.reader import Entry
from extractor.persons.words import load_person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.persons.words import Group, Sex

MAJORITY = 18
OLDEST_OF_A_CHILD = 34
SLACK = 2
MOST_NAMESAKES = 50
_VOWELS = re.compile("(?<=.)[aeiouyw]")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (("dh", "d"), ("th", "t"), ("gh", "g"), ("kh", "k"), ("q", "k"), ("j", "g"))


@dataclasses.dataclass(slots=True)
class Person:
    """One person, with all that the text says of them.

    Attributes:
        entries: Where the text tells of them.
        name: Parts of the longest form of the name, by sound.
        is_father: Whether the name of another person says that this is the father.
        father: Their father, where the text tells of him too.
    """

    entries: list[Entry]
    name: tuple[str, ...]
    is_father: bool = False
    father: Person | None = None

    @property
    def sex(self) -> Sex | None:
        """The first sex that a word says."""
        if self.is_father:
            return "men"
        return next((entry.sex for entry in self.entries if entry.sex), None)

    @property
    def age(self) -> float | None:
        """The first age told."""
        return next((entry.age for entry in self.entries if entry.age is not None), None)

    @property
    def is_killed(self) -> bool:
        """Whether a sentence tells of their death."""
        return any(entry.fate == "killed" for entry in self.entries)

    @property
    def group(self) -> Group | None:
        """women, men or children; null where the words leave it open."""
        is_child = self.is_child
        if is_child is None:
            return None
        return "children" if is_child else self.sex

    @property
    def is_child(self) -> bool | None:
        """By age, or else by a word; null where neither is told."""
        if self.age is not None:
            return self.age < MAJORITY
        if any(entry.young for entry in self.entries):
            return not any(entry.grown for entry in self.entries)
        if self.is_father or any(entry.grown for entry in self.entries):
            return False
        if self.father is not None and self.father.age is not None and self.father.age < OLDEST_OF_A_CHILD:
            return True
        return None

    @property
    def told_as(self) -> tuple[int, int]:
        """Where the text first tells of their death: the name with the word or age beside it."""
        entry = next(entry for entry in self.entries if entry.fate == "killed")
        return entry.start, entry.end

    @property
    def told_at(self) -> int:
        """First code point of that place."""
        return self.told_as[0]

    def may_be(self, group: str) -> bool:
        """Whether the words leave open that they are of a group."""
        if group == "children":
            return self.is_child is not False
        return self.is_child is not True and self.sex in (group, None)


@dataclasses.dataclass(frozen=True, slots=True)
class Roster:
    """The persons whom a text tells to have been killed."""

    people: tuple[Person, ...]

    def of(self, group: str) -> list[Person]:
        """Those who must be of a group."""
        return [person for person in self.people if person.group == group]

    def perhaps(self, group: str) -> list[Person]:
        """Those who can be of a group."""
        return [person for person in self.people if person.may_be(group)]


def read_roster(text: str, sentences: Sequence[tuple[int, int]], *, language: str = "en") -> Roster:
    """The persons whom the sentences of a text tell to have been killed."""
    words = load_person_words(language)
    hints = [hint for hint in words.hints if hint in text]
    people: list[Person] = []
    namesakes: dict[str, list[Person]] = {}
    for index, span in enumerate(sentences if hints else ()):
        if not any(text.find(hint, *span) >= 0 for hint in hints):
            continue
        for entry in read_entries(text, span, index, words):
            name = sounds_of(entry.name)
            if name:
                _place(people, namesakes.setdefault(name[0], []), name, entry)
    _read_fathers(people)
    families = {person.name[-1:] for person in people if len(person.name) > 1}
    return Roster(tuple(person for person in people if person.is_killed and person.name not in families))


def _read_fathers(people: list[Person]) -> None:
    """As in "Hala Omar Hill" beside "Omar Hill": behind a given name stands the father's (nasab)."""
    fathers = {person.name[:2]: person for person in people if len(person.name) > 1}
    for child in people:
        father = fathers.get(child.name[1:3])
        if father is not None and father is not child:
            father.is_father = True
            child.father = father


def _place(people: list[Person], namesakes: list[Person], name: tuple[str, ...], entry: Entry) -> None:
    """Put an entry to the person of its name among those told of last, or begin a new one."""
    for person in namesakes[-MOST_NAMESAKES:]:
        if _is_same(person, name, entry):
            person.entries.append(entry)
            person.name = max(person.name, name, key=len)
            return
    people.append(Person([entry], name))
    namesakes.append(people[-1])


def _is_same(person: Person, name: tuple[str, ...], entry: Entry) -> bool:
    """Whether one name is the other with parts left out, and nothing sets the two apart."""
    shorter, longer = sorted((person.name, name), key=len)
    before = person.entries[-1]
    if before.sentence == entry.sentence and before.name != entry.name:
        return False
    if person.sex and entry.sex and person.sex != entry.sex:
        return False
    age = person.age
    if age is not None and entry.age is not None and abs(age - entry.age) > SLACK:
        return False
    rest = iter(longer)
    return all(part in rest for part in shorter)


def sounds_of(name: str) -> tuple[str, ...]:
    """The parts of a name without what spellings of Arabic names differ in: vowels, articles, doubling."""
    plain = unicodedata.normalize("NFD", name.lower())
    parts = re.split(r"[\s-]+", plain)
    return tuple(sound for part in parts if part not in ("al", "el") and (sound := _sound(part)))


@functools.lru_cache(maxsize=4096)
def _sound(part: str) -> str:
    letters = "".join(letter for letter in part if letter.isalpha())
    for spelling, sound in _SOUNDS:
        letters = letters.replace(spelling, sound)
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", letters))
    return f"a{bare[1:]}" if bare[:1] in "eiou" else bare
