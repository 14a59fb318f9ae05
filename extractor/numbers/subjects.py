"""Phrases of which a passive, a participle, a state or a verb of dying speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.asides import aside_around
from extractor.numbers.clause import NOMINAL, REACH, TAKES_SUBJECT, is_modifier
from extractor.numbers.hospital import reaches_hospital
from extractor.numbers.passing import Passing
from extractor.numbers.reported import is_told_as
from extractor.numbers.said_of_things import ends_brackets, is_said_of_things
from extractor.numbers.spoken_of import (
    carries_out,
    is_agent,
    is_aim,
    is_base,
    is_of_hospital,
    is_toll,
    stands_beside,
)
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_PLACED = ("at ", "in ", "with ")
_OF_ALL = Form.PARTICIPLE | Form.HAPPENS
_ENDS_LATER = ("displaced", "shot")  # "families who had taken shelter were killed", "who was hit died"
_HELD = ("kidnapped", "detained")
_CITING = ("according to", "said")
_STATED = Form.HAPPENS | Form.STATE


def subject_of(clause: Clause, index: int, phrase: Phrase) -> int:
    """The phrase is what a passive, a participle, a state or a verb of dying speaks of."""
    if clause.last_cue < phrase.after:
        return -1
    if is_base(clause, phrase) or is_aim(clause, phrase) or ends_brackets(clause, phrase):
        return -1
    if (phrase.bare_plural and is_agent(clause, phrase)) or stands_beside(clause, phrase):
        return -1
    cue = _SubjectWalk(clause, index, phrase).run()
    return -1 if cue >= 0 and is_said_of_things(clause, phrase, cue) else cue


class _SubjectWalk(Passing):
    """Walks right from a phrase to the word of harm that it is the subject of."""

    def run(self) -> int:
        clause = self.clause
        limit = min(clause.last_cue + 1, self.phrase.after + REACH)
        limit = aside_around(clause.asides, self.phrase.first, limit)
        while self.at < limit:
            if self.at in clause.asides:
                self.at = clause.asides[self.at]
                continue
            owner = clause.owner[self.at]
            if owner >= 0 and owner != self.index:
                if not self.pass_phrase(clause.phrases[owner]):
                    return -1
                continue
            word = clause.lex[self.at]
            if word.forms:
                decided = 0 if self.ends_side_clause() or self._ends_base() else self._at_cue(word.forms)
                if decided != 0:
                    return self.at if decided > 0 else -1
            elif not self.pass_word(word.parts):
                return -1
            self.at += 1
        return -1

    def _at_cue(self, forms: int) -> int:
        """1 this word governs the phrase, -1 it shows that none does, 0 go on."""
        clause, at = self.clause, self.at
        if self.among and (self.partitive_of or forms & Form.PERSONS):
            self.phrase.subset = not self.partitive_of
            return -1 if self.partitive_of else 1
        if forms & TAKES_SUBJECT == 0:
            return self._at_other_cue(forms)
        if self._only_says_where(at):
            return -1
        if not reaches_hospital(clause.sentence, at) or is_of_hospital(clause, self.phrase, at):
            return 0
        return self._at_their_cue(forms)

    def _only_says_where(self, at: int) -> bool:
        """As in "medics at the hospital said": it tells nothing of what befell them."""
        placed = self.clause.words[at].startswith(_PLACED)
        return placed and self.phrase.bare_plural and not self.auxiliary

    def _at_their_cue(self, forms: int) -> int:
        clause, at = self.clause, self.at
        if self.auxiliary and is_told_as(clause, at):
            return 1
        if self._is_of_what_is_cited(at):
            return 0
        if self.in_side_phrase and not clause.is_passive(at) and not forms & Form.HAPPENS:
            return 0 if clause.lex[at].forms & NOMINAL or is_modifier(clause, at) else self._unaided(forms)
        if self.among:
            self.phrase.subset = True
            return 1
        if self.partitive_of and (at > self.phrase.after or forms & Form.HAPPENS):
            return -1
        if forms & Form.HAPPENS:
            return -1 if self.verb_seen and clause.has_subject_pronoun(at) else 1
        if clause.is_passive(at):
            return 1
        if clause.has_subject_pronoun(at):
            return -1
        return self._unaided(forms)

    def _is_of_what_is_cited(self, at: int) -> bool:
        """As in "killed 12 people, said a report released on Friday": it says which report."""
        clause, before = self.clause, self.clause.lex[at - 1]
        if (
            self.comma_at < 0
            or before.parts & ~Part.THING
            or before.forms
            or clause.sentence.is_capital(at - 1)
        ):
            return False
        between = range(self.comma_at, at)
        return any(clause.lex[step].parts & Part.SAYING or clause.words[step] in _CITING for step in between)

    def _unaided(self, forms: int) -> int:
        clause, at = self.clause, self.at
        if forms & Form.PARTICIPLE and clause.has_auxiliary(at, Part.HAVE):
            return -1
        if at + 1 < clause.count and clause.words[at + 1] == ":" and at > self.phrase.after:
            return -1
        if forms & Form.PARTICIPLE and clause.object_begins(at + 1) and not self._gapped(at):
            return -1
        if self.phrase.bare_plural and at == self.phrase.after and clause.name_begins(at + 1):
            return -1
        if carries_out(clause, at) or is_toll(clause, at):
            return -1
        if self.verb_seen and not self._predicate_of_verb(at):
            return -1
        if at > self.phrase.after and clause.lex[at - 1].parts & Part.ARTICLE:
            return 0
        if is_modifier(clause, at):
            return 0
        return 1

    def _gapped(self, at: int) -> bool:
        """As in "3 dead 5 injured": a state right behind its number, not as in "A man wounded five"."""
        forms = self.clause.lex[at].forms
        stated = forms & Form.STATE and (self.phrase.bare or not forms & Form.PARTICIPLE)
        return bool(stated) and at == self.phrase.after

    def _predicate_of_verb(self, at: int) -> bool:
        """As in "were pulled dead from the ruins"."""
        clause = self.clause
        if self.auxiliary and clause.lex[at].forms & Form.STATE and clause.words[at - 1].endswith("ed"):
            return True
        before = clause.back_over_adverbs(at - 1)
        return before >= 0 and bool(clause.lex[before].parts & (Part.BE | Part.CONJUNCTION))

    def _at_other_cue(self, forms: int) -> int:
        clause, at = self.clause, self.at
        if forms & NOMINAL and not forms & Form.BASE:
            return 0
        before = clause.lex[at - 1].parts
        if self.in_side_phrase or before & (Part.DETERMINER | Part.INDEFINITE | Part.PREPOSITION):
            return 0
        return -1 if clause.object_begins(at + 1) else 0

    def _ends_base(self) -> bool:
        """As in "Two of the four who were shot have died": the first harm is said of the four."""
        said_of_base, self.said_of_base = self.said_of_base or self._tells_of_base(), False
        self.auxiliary = self.auxiliary and not said_of_base
        return said_of_base

    def _tells_of_base(self) -> bool:
        """As in "38 of the pupils seized by gunmen have been freed": it tells who all are."""
        clause = self.clause
        reduced = self.phrase.partitive and self.at == self.phrase.after
        living = clause.lex[self.at].sense not in ("killed", "released")
        told = (reduced or self.relative) and living
        survived = clause.lex[self.at].sense in _ENDS_LATER
        if not (told and clause.lex[self.at].forms & (_OF_ALL if survived else Form.PARTICIPLE)):
            return False
        last = self._predicate_ahead()
        if last < 0 or (clause.lex[last].sense == "released" and clause.lex[self.at].sense not in _HELD):
            return False
        between = clause.lex[self.at + 1 : last]
        died = clause.lex[last].forms & Form.HAPPENS and clause.lex[last].sense == "killed"
        return not self.relative or bool(died) or any(word.parts & Part.BE_OR_HAVE for word in between)

    def _predicate_ahead(self) -> int:
        """The next word of harm that the same clause says of the phrase; -1 where it says none."""
        clause = self.clause
        for at in range(self.at + 1, clause.last_cue + 1):
            word = clause.lex[at]
            if word.parts & Part.COMMA and self.relative and clause.lex[at + 1].parts & Part.BE_OR_HAVE:
                continue  # "his wife, who had been seized in May, were set free"
            if word.parts & (Part.COMMA | Part.CONJUNCTION | Part.HARD_STOP):
                return -1
            if word.forms & _STATED or (word.forms & Form.PARTICIPLE and clause.is_passive(at)):
                return at
        return -1
