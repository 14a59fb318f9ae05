"""Where the name of a person stands in a sentence: two capital words, or one behind a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.casing import is_common_word
from extractor.numbers.words import UNKNOWN, Part, is_plural

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause

Run = tuple[int, int]
"""First token of a name and the token after it."""
_LONGEST_ASIDE, _LONGEST_LEAD, _LONGEST_NAME = 25, 5, 6
_NOT_PASSED = Part.HARD_STOP | Part.SUBORDINATOR | Part.VERB | Part.SAYING | Part.BE | Part.HAVE | Part.MODAL
_OF_ANOTHER = Part.OF | Part.PREPOSITION
_LEADS_TO_NO_NAME = ("as", "all", "both")


class NameFinder:
    """Finds names of persons that begin or end at a token of one sentence."""

    def __init__(self, clause: Clause, cased: str) -> None:
        self.clause = clause
        self.sentence = clause.sentence
        self.phrases = clause.phrases
        self.cased = cased
        self.lex = clause.lex
        self.words = clause.words
        self.titles = clause.sentence.sets["titles"]
        self.particles = clause.sentence.sets["name_particles"]

    def name_from(self, at: int) -> Run | None:
        """The name that begins at a token or behind a lead such as "former mayor"."""
        step, end = at, min(at + _LONGEST_LEAD, self.sentence.count)
        while step < end:
            after = self._end_of_name(step) if self._is_name(step) else step
            if after > step and not self._is_office(after):
                run = step, after
                return run if self._is_person(run) and self._ends_here(after) else None
            if after == step and not self._leads(step):
                return None
            step = max(after, step + 1)
        return None

    def _is_office(self, at: int) -> bool:
        """As in "Interior Minister Ana Ruiz": the noun behind "Interior", with the name behind it."""
        is_noun = at < self.sentence.count and bool(self.lex[at].parts & Part.PERSON)
        return is_noun and not is_plural(self.words[at]) and self._is_name(at + 1)

    def _leads(self, at: int) -> bool:
        """As in "former police chief": what may stand before a name and is counted by no other words."""
        known = self.lex[at]
        unlisted = known is UNKNOWN and self.words[at][0].isalpha()
        return (unlisted or bool(known.parts & Part.PERSON) or self.is_title(at)) and (
            self.clause.owner[at] < 0
        )

    def name_tokens_before(self, at: int) -> int:
        """The first token of the name that ends before a token."""
        first = at
        while self._is_name(further := self._over_particles(first - 1, -1)):
            first = further
        return first

    def _end_of_name(self, at: int) -> int:
        end = at + 1
        while end < at + _LONGEST_NAME:
            further = self._over_particles(end, 1)
            if not self._is_name(further):
                break
            end = further + 1
        return end

    def _over_particles(self, at: int, step: int) -> int:
        """Over "de la" and the stop of an initial, to where a name can go on."""
        for _ in range(2):
            if 0 <= at < self.sentence.count and self._is_inside(at):
                at += step
        return at

    def _is_inside(self, at: int) -> bool:
        return self.words[at] in self.particles or (self.words[at] == "." and self._is_short(at - 1))

    def _name_ending(self, at: int) -> Run | None:
        first = at + 1
        while self._is_name(further := self._over_particles(first - 1, -1) if first <= at else at):
            first = further
        if first == 0 and is_common_word(self.words[0]):
            first = 1
        run = first, at + 1
        return run if first <= at and self._is_person(run) else None

    def name_before_aside(self, at: int) -> Run | None:
        """The name that ends at a token, or before what stands between commas or brackets behind it."""
        run = self._name_ending(at)
        if run is not None or at < 0 or not self._closes_aside(at):
            return run
        for step in range(at, max(0, at - _LONGEST_ASIDE), -1):
            parts = self.lex[step].parts
            if parts & _NOT_PASSED or (self.lex[step].forms and step != at):
                return None
            if parts & (Part.COMMA | Part.OPEN):
                run = self._name_ending(step - 1)
                if run is not None and not self.is_led(run[0]):
                    return run
        return None

    def _closes_aside(self, at: int) -> bool:
        parts = self.lex[at].parts
        return bool(parts & (Part.COMMA | Part.CLOSE | Part.NUMBER))

    def is_led(self, first: int) -> bool:
        """As in "the wife of Judge Ruiz", "known as Commander Ruiz": the name goes with what leads to it."""
        at = first - 1
        while at >= 0 and self.is_title(at):
            at -= 1
        return at >= 0 and (bool(self.lex[at].parts & _OF_ANOTHER) or self.words[at] in _LEADS_TO_NO_NAME)

    def _is_name(self, at: int) -> bool:
        """Whether a token is a capital word that the lexicon does not know."""
        if not 0 <= at < self.sentence.count or self.lex[at].parts or self.lex[at].forms:
            return False
        start = self.sentence.starts[at]
        return self.cased[start].isupper() and not self.words[at].endswith(("'s", "’s"))

    def _is_short(self, at: int) -> bool:
        return len(self.words[at]) == 1 or self.words[at] in self.titles

    def is_title(self, at: int) -> bool:
        """As in "Judge Ruiz": a title, or a noun for one person."""
        return self.words[at] in self.titles or (
            bool(self.lex[at].parts & Part.PERSON) and not is_plural(self.words[at])
        )

    def _is_person(self, run: Run) -> bool:
        """Two names, or one behind a title; the name of a body ends in a common word."""
        first, after = run
        if self.clause.owner[first] >= 0 or is_common_word(self.words[after - 1]):
            return False
        if after - first == 1 and self._is_acronym(first):
            return False
        names = [at for at in range(first, after) if self._is_name(at) and not self._is_short(at)]
        titled = (first > 0 and self.is_title(first - 1)) or self.words[first] in self.titles
        return len(names) > (0 if titled else 1)

    def _is_acronym(self, at: int) -> bool:
        """As in "of a national NGO": capitals in running text are a body's letters."""
        written = self.sentence.text[self.sentence.starts[at] : self.sentence.ends[at]]
        return written.isupper() and not self.sentence.is_all_capitals

    def _ends_here(self, at: int) -> bool:
        """Not as in "killed Orvela Valley residents": the name goes with a noun behind it."""
        if at >= self.sentence.count or not self.words[at][0].isalpha():
            return True
        plain = self.lex[at].parts & ~(Part.PERSON | Part.THING | Part.SAYING | Part.CUE)
        return bool(plain) or self.words[at].endswith("ed")
