"""Phrases of which a passive, a participle, a state or a verb of dying speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.asides import aside_around
from extractor.numbers.clause import FINITE, LIST_LINK, NOMINAL, REACH, TAKES_SUBJECT, is_modifier
from extractor.numbers.hospital import reaches_hospital
from extractor.numbers.reported import is_reported
from extractor.numbers.said_of_things import ends_brackets, is_said_of_things
from extractor.numbers.spoken_of import (
    base_has_a_clause,
    carries_out,
    is_acted_on,
    is_aim,
    is_base,
    is_number_of_a_thing,
    is_part_named,
    is_rival,
    is_toll,
)
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase


def subject_of(clause: Clause, index: int, phrase: Phrase) -> int:
    """The phrase is what a passive, a participle, a state or a verb of dying speaks of."""
    if clause.last_cue < phrase.after:
        return -1
    if is_base(clause, phrase) or is_aim(clause, phrase) or ends_brackets(clause, phrase):
        return -1
    cue = _SubjectWalk(clause, index, phrase).run()
    return -1 if cue >= 0 and is_said_of_things(clause, phrase, cue) else cue


_ANY_VERB = Part.SAYING | Part.VERB | Part.BE | Part.HAVE
_AUXILIARY = FINITE | Part.RELATIVE
_OBJECT_BEGINS = Part.NONE | Part.INDEFINITE | Part.DETERMINER
_BE_OR_RELATIVE = Part.BE | Part.RELATIVE
_ASIDE_BEGINS = Part.PREPOSITION | Part.OF | Part.QUOTE | Part.DASH
_LISTED = LIST_LINK | Part.OPEN


class _SubjectWalk:
    """Walks right from a phrase to the word of harm that it is the subject of."""

    def __init__(self, clause: Clause, index: int, phrase: Phrase) -> None:
        self.clause = clause
        self.index = index
        self.phrase = phrase
        self.at = phrase.after
        self.auxiliary = False
        self.verb_seen = False
        self.in_side_phrase = False
        self.relative = False
        self.comma_at = -1
        self.said_of_thing = False
        self.said_of_base = False
        self.among = False
        self.partitive_of = is_part_named(clause, phrase)
        self.acted_on = is_acted_on(clause, phrase)

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
                if not self._pass_phrase(clause.phrases[owner]):
                    return -1
                continue
            word = clause.lex[self.at]
            if word.forms:
                decided = 0 if self._ends_side_clause() or self._ends_base() else self._at_cue(word.forms)
                if decided != 0:
                    return self.at if decided > 0 else -1
            elif not self._pass_word(word.parts):
                return -1
            self.at += 1
        return -1

    def _pass_phrase(self, other: Phrase) -> bool:
        """Another phrase may stand between if it is joined to this one, in brackets, or in a side phrase."""
        clause = self.clause
        if other.pair and other.noun is None and clause.words[other.first] == "both":
            self.at = other.after  # "a clerk and a nurse both died"
            return True
        before = clause.back_over_adverbs(other.first - 1)
        if other.bare_plural:
            before = clause.back_over_names(before)
        parts = clause.lex[before].parts if before >= 0 else 0
        linked = bool(parts & _LISTED) and not self.verb_seen and not self.auxiliary
        if linked and self.acted_on and (clause.has_own_predicate(other) or clause.has_own_state(other)):
            return False
        side = bool(parts & _ASIDE_BEGINS) or not is_rival(clause, other)
        if side and not linked and other.numeral is not None and other.bare and clause.has_own_state(other):
            return False  # "stood at 41, with 12 missing"
        if (
            linked
            and not parts & Part.INCLUDING
            and (other.inner >= 0 or (other.bare and clause.has_own_state(other)))
        ):
            return False
        if self._is_object_in_clause(other, before):
            self.at = max(other.after, self.at + 1)
            return True
        among = bool(parts & Part.INCLUDING)
        self.among = self.among or (among and clause.words[before].endswith("among"))
        if among or linked or side:
            self.in_side_phrase = side and not linked
            self.said_of_base = base_has_a_clause(clause, self.phrase, other)
            self.at = max(other.after, self.at + 1)
            return True
        return False

    def _is_object_in_clause(self, other: Phrase, before: int) -> bool:
        """As in "Two guards who tried to stop the attacker died": the attacker is within their clause."""
        word = self.clause.lex[before]
        plain = not word.forms and (word.parts & Part.VERB or not word.parts)
        return self.relative and self.verb_seen and bool(plain) and other.numeral is None

    def _pass_word(self, parts: int) -> bool:
        if not parts and not self._looks_like_verb():
            return not self._begins_new_clause()
        if self._breaks_off(parts):
            return False
        if parts & Part.OPEN:
            self._skip_brackets()
        elif parts & Part.PREPOSITION and not parts & Part.BE:
            self.in_side_phrase = True
        elif parts & Part.LINK:
            return self._pass_link(parts)
        elif parts & Part.SAYING and not parts & _BE_OR_RELATIVE:
            return self._is_said_aside() or self._is_said_of_them()
        else:
            self._pass_verb(parts)
        return True

    def _is_said_aside(self) -> bool:
        """As in "12 people, police said, were killed"; not as in "the aide, a doctor, said four had died"."""
        if self.auxiliary or self.comma_at < 0:
            return self.auxiliary
        if self.comma_at != self.at - 1 or self.phrase.numeral is not None:
            return True
        behind = self.clause.lex[self.at + 1 : self.at + _TO_COMMA]
        return any(word.parts & Part.COMMA for word in behind)

    def _breaks_off(self, parts: int) -> bool:
        """Whether the sentence goes on to speak of others."""
        word = self.clause.words[self.at]
        if parts & Part.CLAUSE_END or (parts & Part.RELATIVE and self._is_said_of_other()):
            return True
        if (self.phrase.value or 0) > 1 and word in _OF_ONE:
            return True
        if self.phrase.everything and word == "that" and self.at > self.phrase.after:
            return True  # "Everybody knows that 12 were killed"
        if self.acted_on and not self.relative and self._is_of_actor(parts):
            return True
        return self._begins_new_clause()

    def _begins_new_clause(self) -> bool:
        new_clause = self.clause.sentence.sets["new_clause"]
        return self.phrase.bare_plural and self.clause.words[self.at] in new_clause

    def _is_said_of_them(self) -> bool:
        """As in "with 12 farmers reported injured", "nine people it said had been killed"."""
        lex, at = self.clause.lex, self.at
        claimed = lex[at - 1].parts & Part.PRONOUN and at + 1 < self.clause.count
        if claimed and at - 2 <= self.phrase.after and lex[at + 1].parts & Part.BE_OR_HAVE:
            return True
        if self.phrase.numeral is not None and "they" in self.clause.words[at + 1 : at + 3]:
            return True  # "five women reported that they had been raped"
        return is_reported(self.clause, at)

    def _is_said_of_other(self) -> bool:
        """As in "The clerks keep a roll of 40 guards who ...": what follows is said of the 40."""
        owner = self.clause.owner[self.at - 1]
        if owner < 0 or owner == self.index or not self.clause.phrases[owner].is_person:
            return False
        return (
            self.verb_seen
            or self.acted_on
            or is_number_of_a_thing(self.clause, self.phrase, self.clause.phrases[owner])
        )

    def _is_of_actor(self, parts: int) -> bool:
        """As in "who killed four was held", "who killed four has fled", "killed four before being held"."""
        return bool(parts & Part.BE_OR_HAVE)

    def _pass_verb(self, parts: int) -> None:
        if parts and self._turns_to_a_thing():
            self.said_of_thing = True
        if (parts & Part.VERB or (not parts and self._looks_like_verb())) and self._ends_side_clause():
            return
        if parts & _AUXILIARY:
            self.verb_seen = self.verb_seen or self._is_full_verb(parts)
            self.auxiliary = self.auxiliary or bool(parts & Part.BE)
            self.in_side_phrase = False
            self.relative = self.relative or bool(parts & Part.RELATIVE)
        elif parts & Part.INCLUDING:
            self.among = self.among or self.clause.words[self.at].endswith("among")
        elif not self.in_side_phrase and (parts & Part.VERB or (not parts and self._looks_like_verb())):
            self.verb_seen = True

    def _is_full_verb(self, parts: int) -> bool:
        """As in "90 households had no water and four people were missing": "had" is the verb of the 90."""
        behind = self.clause.lex[self.at + 1].parts if self.at + 1 < self.clause.count else 0
        return bool(parts & Part.HAVE) and bool(behind & _OBJECT_BEGINS)

    def _turns_to_a_thing(self) -> bool:
        """As in "12 members of a clan that was displaced": what follows is said of the clan."""
        before = self.at - 1
        return (
            self.clause.words[self.at] in _OF_THINGS
            and before >= self.phrase.after
            and not self.clause.lex[before].parts & _ANY_VERB
        )

    def _ends_base(self) -> bool:
        """As in "Two of the four who were shot have died": the first harm is said of the four."""
        said_of_base, self.said_of_base = self.said_of_base or self._tells_of_base(), False
        self.auxiliary = self.auxiliary and not said_of_base
        return said_of_base

    def _tells_of_base(self) -> bool:
        """As in "38 of the pupils seized by gunmen have been freed": it tells who all are."""
        clause, last = self.clause, self.clause.last_cue
        reduced = self.phrase.partitive and self.at == self.phrase.after
        living = clause.lex[self.at].sense not in ("killed", "released")
        told = (reduced or self.relative) and living and self.at < last
        if not (told and clause.lex[self.at].forms & Form.PARTICIPLE):
            return False
        forms = clause.lex[last].forms
        own = forms & _STATED or (forms & Form.PARTICIPLE and clause.is_passive(last))
        between = clause.lex[self.at + 1 : last]
        if self.relative and not any(word.parts & Part.BE_OR_HAVE for word in between):
            return False
        return bool(own) and not any(word.parts & (Part.COMMA | Part.CONJUNCTION) for word in between)

    def _ends_side_clause(self) -> bool:
        """Whether a verb is that of a clause about a thing; the next one speaks of the phrase again."""
        ends, self.said_of_thing = self.said_of_thing, False
        self.auxiliary = self.auxiliary and not ends
        return ends

    def _looks_like_verb(self) -> bool:
        word = self.clause.words[self.at]
        if not word.endswith("ed") or word in self.clause.sentence.sets["aged"]:
            return False
        return not self.clause.sentence.is_capital(self.at)

    def _pass_link(self, parts: int) -> bool:
        if parts & Part.COMMA:
            self.comma_at = self.at
            self.said_of_thing = False
            self.in_side_phrase = False
            return True
        if self.clause.words[self.at] in ("while", "whilst", "but") or self._goes_on_acting():
            return False
        self.auxiliary = False
        self.in_side_phrase = False
        return True

    def _skip_brackets(self) -> None:
        clause = self.clause
        for at in range(self.at + 1, min(self.at + 25, clause.count)):
            if clause.lex[at].parts & Part.CLOSE:
                self.at = at
                return

    def _at_cue(self, forms: int) -> int:
        """1 this word governs the phrase, -1 it shows that none does, 0 go on."""
        clause, at = self.clause, self.at
        if self.among and (self.partitive_of or forms & Form.PERSONS):
            self.phrase.subset = not self.partitive_of
            return -1 if self.partitive_of else 1
        if forms & TAKES_SUBJECT == 0:
            return self._at_other_cue(forms)
        if not reaches_hospital(clause.sentence, at):
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
        if clause.lex[at - 1].parts & Part.ARTICLE:
            return 0
        if is_modifier(clause, at):
            return 0
        return 1

    def _goes_on_acting(self) -> bool:
        """As in "They killed 12 men and seized light weapons": a second verb of those who killed."""
        after = self.clause.skip_adverbs(self.at + 1)
        return self.acted_on and (after >= self.clause.count or self.clause.owner[after] < 0)

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


_STATED = Form.HAPPENS | Form.STATE
_TO_COMMA = 8
_OF_THINGS = ("that", "which")
_OF_ONE = ("he", "she")
