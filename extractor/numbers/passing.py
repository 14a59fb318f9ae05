"""A walk to the right from a phrase: which words and phrases may stand between it and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.asides import say_of_themselves
from extractor.numbers.clause import FINITE, LIST_LINK
from extractor.numbers.reported import is_reported
from extractor.numbers.spoken_of import (
    base_has_a_clause,
    is_acted_on,
    is_number_of_a_thing,
    is_part_named,
    is_rival,
)
from extractor.numbers.words import Form, Part

if TYPE_CHECKING:
    from extractor.numbers.clause import Clause
    from extractor.numbers.phrase import Phrase

_ANY_VERB = Part.SAYING | Part.VERB | Part.BE | Part.HAVE
_AUXILIARY = FINITE | Part.RELATIVE
_OBJECT_BEGINS = Part.NONE | Part.INDEFINITE | Part.DETERMINER
_BE_OR_RELATIVE = Part.BE | Part.RELATIVE
_ASIDE_BEGINS = Part.PREPOSITION | Part.OF | Part.QUOTE | Part.DASH
_LISTED = LIST_LINK | Part.OPEN
_TO_COMMA, _INSERTED = 8, 3
_OF_THINGS = ("that", "which")
_OF_ONE = ("he", "she")
_NO_VERB_ENDS = ("ly", "ed", "ing")
_BEHIND_VERB = Part.DETERMINER | Part.INDEFINITE | Part.PREPOSITION | Part.NUMBER


class Passing:
    """Where a walk stands and what it has passed.

    Attributes:
        at: The token it has come to.
        auxiliary: A form of "be" was passed, and none ended its clause.
        verb_seen: A full verb was passed.
        in_side_phrase: It is within a phrase such as "in the market".
        relative: A relative pronoun was passed.
        among: What names the phrase as a part of others was passed.
        partitive_of: The phrase is a base: "one of the four".
    """

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

    def pass_phrase(self, other: Phrase) -> bool:
        """Another phrase may stand between if it is joined to this one, in brackets, or in a side phrase."""
        clause = self.clause
        if self._is_pair_told_of(other) or self._is_told_by(other):
            self.at = other.after
            return True
        before = clause.back_over_adverbs(other.first - 1)
        if other.bare_plural:
            before = clause.back_over_names(before)
        parts = clause.lex[before].parts if before >= 0 else 0
        if self._begins_anew(other, before):
            return False
        linked = bool(parts & _LISTED) and not self.verb_seen and not self.auxiliary
        if linked and self.acted_on and clause.is_told_of(other):
            return False
        side = bool(parts & _ASIDE_BEGINS) or not is_rival(clause, other)
        if side and not linked and self._is_set_apart(other, before):
            return False
        if linked and not parts & Part.INCLUDING and (other.inner >= 0 or self._has_state_apart(other)):
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

    def _is_pair_told_of(self, other: Phrase) -> bool:
        """As in "a clerk and a nurse both died"."""
        return other.pair and other.noun is None and self.clause.words[other.first] == "both"

    def _is_told_by(self, other: Phrase) -> bool:
        """As in "86 people officials say died"."""
        behind = other.first == self.phrase.after and other.bare_plural and other.after < self.clause.count
        return behind and bool(self.clause.lex[other.after].parts & Part.SAYING)

    def _has_state_apart(self, other: Phrase) -> bool:
        """As in "12 dead, 30 hurt", "Two wounded, woman killed"."""
        return (other.bare or self.phrase.inner >= 0) and self.clause.has_own_state(other)

    def _is_set_apart(self, other: Phrase, before: int) -> bool:
        """As in "stood at 41, with 12 missing", "killed nine, with 30 people wounded"."""
        apart = other.bare or self.clause.words[before] == "with"
        return apart and other.numeral is not None and self.clause.has_own_state(other)

    def _begins_anew(self, other: Phrase, link: int) -> bool:
        """As in "76 died, 21 of them children, and 140 were hurt", "there were 9, and 37 were killed"."""
        if other.of_pronoun and (self.clause.dies_itself(other) or self.clause.has_own_predicate(other)):
            return True  # "17 prisoners went without food, and six of them died"
        lex, first = self.clause.lex, self.phrase.first
        if link < 1 or not lex[link].parts & Part.CONJUNCTION or not lex[link - 1].parts & Part.COMMA:
            return False
        told = self.phrase.of_pronoun or (first > 0 and lex[first - 1].parts & Part.BE)
        return bool(told) and self.clause.has_own_predicate(other)

    def _is_object_in_clause(self, other: Phrase, before: int) -> bool:
        """As in "Two guards who tried to stop the attacker died": the attacker is within their clause."""
        word = self.clause.lex[before]
        plain = not word.forms and (word.parts & Part.VERB or not word.parts)
        return self.relative and self.verb_seen and bool(plain) and other.numeral is None

    def pass_word(self, parts: int) -> bool:
        """Whether the walk may go on over a word that is no word of harm; it notes what the word is."""
        if not parts and not self._looks_like_verb():
            self.verb_seen = self.verb_seen or self._is_verb_of_plural()
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

    def _is_verb_of_plural(self) -> bool:
        """As in "Mourners carry the coffins of four", "Police do not tie it": an unlisted word."""
        clause, at = self.clause, self.at
        if self.phrase.bare_plural and clause.lex[clause.back_over_adverbs(at - 1)].parts & Part.MODAL:
            return True
        if not self.phrase.bare_plural or at != self.phrase.after or at + 1 >= clause.count:
            return False
        plain = not clause.words[at].endswith(_NO_VERB_ENDS) and not clause.sentence.is_capital(at)
        return plain and bool(clause.lex[at + 1].parts & _BEHIND_VERB)

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
        told_of_other = parts & Part.RELATIVE and (self._is_said_of_other() or self._is_of_object())
        if parts & Part.CLAUSE_END or told_of_other:
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
        if self._is_inserted():
            return True
        claimed = lex[at - 1].parts & Part.PRONOUN and at + 1 < self.clause.count
        if claimed and at - 2 <= self.phrase.after and lex[at + 1].parts & Part.BE_OR_HAVE:
            return True
        if self.phrase.numeral is not None and say_of_themselves(self.clause.words, self.at):
            return True
        return is_reported(self.clause, at)

    def _is_inserted(self) -> bool:
        """As in "86 people the mayor says died": who says so stands right behind the group."""
        said, after = self.at - self.phrase.after, self.at + 1
        if not 1 <= said <= _INSERTED or self.comma_at >= 0 or after >= self.clause.count:
            return False
        word = self.clause.lex[after]
        return self.phrase.numeral is not None and bool(
            word.forms & Form.HAPPENS or (word.parts & Part.BE_OR_HAVE and self._is_harmed_at(after + 1))
        )

    def _is_harmed_at(self, at: int) -> bool:
        at = self.clause.skip_adverbs(at)
        while at < self.clause.count and self.clause.lex[at].parts & Part.BE_OR_HAVE:
            at += 1
        return at < self.clause.count and bool(self.clause.lex[at].forms & (Form.PARTICIPLE | Form.STATE))

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

    def _is_of_object(self) -> bool:
        """As in "Police do not tie it to the case of a clerk who was taken": it is said of the clerk."""
        at = self.at - 1
        before = self.clause.lex[at]
        acts = self.phrase.bare_plural and self.verb_seen and self.clause.words[self.at] == "who"
        return acts and not before.parts & (Part.VERB | Part.COMMA)

    def _is_of_actor(self, parts: int) -> bool:
        """As in "who killed four was held", "who killed four has fled", "killed four before being held"."""
        return bool(parts & Part.BE_OR_HAVE)

    def _pass_verb(self, parts: int) -> None:
        if parts and self._turns_to_a_thing():
            self.said_of_thing = True
        elif parts & Part.HAVE and self.said_of_thing and self._is_plain_perfect():
            self.said_of_thing = False  # "members of a team that had come to help were killed"
        if (parts & Part.VERB or (not parts and self._looks_like_verb())) and self.ends_side_clause():
            return
        if parts & _AUXILIARY:
            self.verb_seen = self.verb_seen or self._is_full_verb(parts)
            self.auxiliary = self.auxiliary or bool(parts & Part.BE)
            self.in_side_phrase = False
            self.relative = self.relative or bool(parts & Part.RELATIVE)
        elif parts & Part.INCLUDING:
            self.among = self.among or self.clause.words[self.at].endswith("among")
            self.in_side_phrase = self.in_side_phrase and not self.clause.words[self.at].endswith(" among")
        elif not self.in_side_phrase and (parts & Part.VERB or (not parts and self._looks_like_verb())):
            self.verb_seen = True

    def _is_plain_perfect(self) -> bool:
        """As in "had come": a perfect of a verb that is no harm."""
        at = self.clause.skip_adverbs(self.at + 1)
        return at < self.clause.count and not (
            self.clause.lex[at].forms or self.clause.lex[at].parts & Part.BE
        )

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
            and self.clause.words[self.at + 1 : self.at + 2] != ["they"]
        )

    def ends_side_clause(self) -> bool:
        """Whether a verb is that of a clause about a thing; the next one speaks of the phrase again."""
        ends, self.said_of_thing = self.said_of_thing, False
        self.auxiliary = self.auxiliary and not ends
        return ends

    def _looks_like_verb(self) -> bool:
        word = self.clause.words[self.at]
        if not word.endswith("ed") or word in self.clause.sentence.sets["aged"] or self._names_another(word):
            return False
        return not self.clause.sentence.is_capital(self.at)

    def _names_another(self, word: str) -> bool:
        """As in "Two clerks, a man named Omar and Ann Bell, were killed": it is no verb of theirs."""
        owner = self.clause.owner[self.at - 1]
        return word in self.clause.sentence.sets["naming"] and owner >= 0 and owner != self.index

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

    def _goes_on_acting(self) -> bool:
        """As in "They killed 12 men and seized light weapons": a second verb of those who killed."""
        after = self.clause.skip_adverbs(self.at + 1)
        return self.acted_on and (after >= self.clause.count or self.clause.owner[after] < 0)

    def _skip_brackets(self) -> None:
        clause = self.clause
        for at in range(self.at + 1, min(self.at + 25, clause.count)):
            if clause.lex[at].parts & Part.CLOSE:
                self.at = at
                return
