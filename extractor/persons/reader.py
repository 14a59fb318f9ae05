"""Reads the persons whom one sentence tells of by name."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.persons.words import ANYBODY, Fate, Sex

if TYPE_CHECKING:
    from extractor.persons.tokens import Token
    from extractor.persons.words import Kin, PersonWords

_OLDEST = 110
_NEAR = 8
_REACH = 4
_LISTING = ("link", "bracketed_age", "age", "number", "calling", "title", "kin", "pronoun")
_APPOSED = (",", "(", "the", "–")
_ALIASED = ("(", "“", '"', "as")
_ENDS_AN_AGE = (",", ")", ".", "", "and")


@dataclasses.dataclass(slots=True)
class Entry:
    """One person as one sentence tells of them.

    Attributes:
        name: As written.
        start: First code point in the text, ``end`` the one behind the name or the age.
        sentence: Number of the sentence.
        sex: As a word says it; null where none does.
        age: In years.
        grown: Whether a word makes an adult of them.
        young: Whether a word makes a child of them.
        fate: What befell them, as the sentence tells; null where it does not.
        listed: Whether the name stands in a list with others.
        related: Whether a word of kin stands with the name.
        speaks: Whether a verb of speaking follows.
    """

    name: str
    start: int
    end: int
    sentence: int
    sex: Sex | None = None
    age: float | None = None
    grown: bool = False
    young: bool = False
    fate: Fate | None = None
    listed: bool = False
    related: bool = False
    speaks: bool = False


def read_names(tokens: list[Token], offset: int, index: int, words: PersonWords) -> list[Entry]:
    """The persons named in one sentence, in order.

    Args:
        tokens: Its pieces.
        offset: Where it begins in the text.
        index: Its number.
        words: The words of its language.
    """
    return _Reader(tokens, offset, index, words).read()


class _Reader:
    """Goes through the pieces of a sentence; a word of kin governs the names behind it.

    Attributes:
        last: The person named last, ``last_at`` the piece.
        kin: The word of kin that governs.
        age: An age that waits for its name; so do ``sex`` (of a title) and ``called`` (a calling).
        owned: Whether the names are those of kin of somebody else ("the daughter of Omar").
    """

    def __init__(self, tokens: list[Token], offset: int, index: int, words: PersonWords) -> None:
        self.tokens = tokens
        self.offset = offset
        self.index = index
        self.words = words
        self.entries: list[Entry] = []
        self.last: Entry | None = None
        self.last_at = -1
        self._forget()

    def _forget(self) -> None:
        self.kin: Kin | None = None
        self.age: float | None = None
        self.sex: Sex | None = None
        self.called = False
        self.owned = False
        self.children = False

    def read(self) -> list[Entry]:
        for at, token in enumerate(self.tokens):
            _STEPS[token.kind](self, at, token)
        return self.entries

    def _kind_at(self, at: int) -> str:
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def _text_at(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def name(self, at: int, token: Token) -> None:
        """A name is a person, unless it only says whose somebody is, or how the last one is called."""
        if self._kind_at(at + 1) == "owner":
            self._forget()
        elif not (self.owned or self._is_alias(at, token)):
            self._add(at, token)

    def _add(self, at: int, token: Token) -> None:
        start = self.offset + token.start
        entry = Entry(token.text, start, start + len(token.text), self.index, age=self.age)
        self._mark(entry, token)
        entry.speaks = self._text_at(at + 1).lower() in self.words.speaking
        if self.last is not None:
            listed = all(piece.kind in _LISTING for piece in self.tokens[self.last_at + 1 : at])
            entry.listed = listed
            self.last.listed = self.last.listed or listed
        self.entries.append(entry)
        self.last, self.last_at = entry, at
        self.age, self.sex, self.called = None, None, False
        if self.kin is not None and not self.kin.plural:
            self.kin = None

    def _mark(self, entry: Entry, token: Token) -> None:
        first = token.text.partition(" ")[0].lower()
        entry.sex = self.sex or self.words.kunya.get(first)
        entry.grown = self.called or self.sex is not None or first in self.words.kunya
        if self.kin is not None:
            entry.related = True
            entry.sex = entry.sex or self.kin.sex
            entry.grown = entry.grown or self.kin.stage == "grown"
            entry.young = self.kin.stage == "young"

    def _is_alias(self, at: int, token: Token) -> bool:
        """As in "Omar Hill (Abu Ali)": what somebody is called, by their children or otherwise."""
        if self.last is None or self._text_at(at - 1) not in _ALIASED:
            return False
        sex = self.words.kunya.get(token.text.partition(" ")[0].lower())
        self.last.sex = self.last.sex or sex
        self.last.grown = self.last.grown or sex is not None
        return True

    def word_of_kin(self, at: int, token: Token) -> None:
        """A word of kin governs what follows, and may say something of whom was named before."""
        kin = token.kin or ANYBODY
        if self.last is not None:
            self._mark_apposed(at, self.last, kin)
            self._mark_owner(at, self.last, kin)
        if kin.stage == "offspring" and self.children:
            kin = kin._replace(stage="young")  # "their children, daughter Mona and son Ali"
        self.children = self.children or (kin.stage == "young" and kin.plural)
        self.kin = kin

    def _mark_apposed(self, at: int, person: Entry, kin: Kin) -> None:
        """As in "Hana Hill, the wife of Omar"."""
        if self._kind_at(at + 1) == "of" and self._text_at(at - 1) in _APPOSED:
            person.sex = person.sex or kin.sex
            person.grown = person.grown or kin.stage == "grown"
            person.related = True

    def _mark_owner(self, at: int, owner: Entry, kin: Kin) -> None:
        """As in "Omar Hill (40) and his two sons": the pronoun says the sex of whom it stands for."""
        if at - self.last_at > _NEAR:
            return
        for before in reversed(self.tokens[max(self.last_at, at - _REACH) : at]):
            if before.kind == "pronoun":
                owner.sex = owner.sex or before.sex
                owner.related = True
                owner.grown = owner.grown or kin.stage in ("offspring", "young") or kin.is_spouse
                return

    def title(self, at: int, token: Token) -> None:
        """A title says the sex of who is named behind it."""
        self.sex = token.sex

    def calling(self, at: int, token: Token) -> None:
        """Who has a calling is grown."""
        self.called = True

    def age_before(self, at: int, token: Token) -> None:
        """An age is of the name behind it, unless it closes that before it."""
        closes = self._text_at(at - 1) in (",", "(") and self._kind_at(at + 1) in ("link", "")
        if closes and self.last_at == at - 2:
            self.age_behind(at, token)
        else:
            self.age = token.age

    def age_behind(self, at: int, token: Token) -> None:
        """An age in brackets is of the name before it."""
        if self.last is not None and self.last.age is None:
            self.last.age = token.age
            if self.last_at == at - 1:
                self.last.end = self.offset + token.start + len(token.text)

    def number(self, at: int, token: Token) -> None:
        """As in "Tom Hill, 12, ...": an age between commas."""
        alone = self._text_at(at - 1) == "," and self.last_at == at - 2
        if alone and (token.age or 0) < _OLDEST and self._text_at(at + 1) in _ENDS_AN_AGE:
            self.age_behind(at, token)

    def link(self, at: int, token: Token) -> None:
        """A semicolon ends a list; a comma ends whose somebody is."""
        if token.text == ";":
            self._forget()
        elif token.text in (",", ")"):
            self.owned = False

    def of(self, at: int, token: Token) -> None:
        """As in "the daughter of Omar and Mona Hill": whose somebody is."""
        self.owned = self._kind_at(at - 1) == "kin"
        self.age = None

    def other(self, at: int, token: Token) -> None:
        """Any other word ends what governs."""
        self._forget()

    def nothing(self, at: int, token: Token) -> None:
        """Pronouns and endings are looked at from the word of kin behind them."""


_STEPS = {
    "name": _Reader.name,
    "kin": _Reader.word_of_kin,
    "title": _Reader.title,
    "calling": _Reader.calling,
    "age": _Reader.age_before,
    "bracketed_age": _Reader.age_behind,
    "number": _Reader.number,
    "link": _Reader.link,
    "of": _Reader.of,
    "other": _Reader.other,
    "pronoun": _Reader.nothing,
    "owner": _Reader.nothing,
}
