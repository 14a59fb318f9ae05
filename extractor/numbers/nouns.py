"""Reads the noun group that a number goes with."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.numbers.numerals import read_numeral
from extractor.numbers.words import UNKNOWN, Form, Part, Word, is_plural

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

LONGEST_NOUN_GROUP = 8
_LEADS_TO_TIME = ("last", "next", "this", "early", "late", "back")
UNKNOWN_BEFORE_HEAD = 5
_WITNESS_REACH = 5
COFFINS = Word("coffins", Part.CUE, Form.PERSONS, "killed")
_ACTIVE = Form.PARTICIPLE | Form.GERUND | Form.BASE
_HARM_ADJECTIVE = Form.PARTICIPLE | Form.STATE
GROUP_END = (
    Part.BE
    | Part.HAVE
    | Part.MODAL
    | Part.CONJUNCTION
    | Part.PREPOSITION
    | Part.RELATIVE
    | Part.DETERMINER
    | Part.INDEFINITE
    | Part.PRONOUN
    | Part.SUBORDINATOR
    | Part.SAYING
    | Part.INCLUDING
    | Part.OF
    | Part.COMMA
    | Part.OPEN
    | Part.CLOSE
    | Part.HARD_STOP
    | Part.DASH
    | Part.NEGATION
    | Part.VERB
    | Part.MONTH
    | Part.WEEKDAY
)


class NounReader:
    """Finds the last noun of a group and what stands in the group."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.words = sentence.words
        self.lex = sentence.lex
        self.count = sentence.count
        self.tells_ages = sentence.holds_any(lexicon.age_hints)

    def read_noun_group(self, phrase: Phrase, at: int) -> None:
        """Walk over adjectives and names to the last noun of the group."""
        start, unknown, head = at, 0, -1
        while at < self.count and at - start < LONGEST_NOUN_GROUP:
            word = self.lex[at]
            if word.forms and not word.parts & Part.PERSON:
                if not self._harm_in_group(phrase, at, head):
                    break
                if word.forms & Form.HARM_NOUN and not self._goes_on(at):
                    head = at
            elif word.parts & Part.NOUN:
                says_so = head >= 0 and self._says_so(at)
                head = head if says_so or self._adds(at) else at
                if says_so or word.parts & Part.NUMBER:
                    break
            elif self._ends_group(at, head):
                break
            elif not word.parts & Part.ASIDE:
                unknown += 1
                if unknown > UNKNOWN_BEFORE_HEAD:
                    break
            at += 1
        self._set_head(phrase, start, head)

    def _says_so(self, at: int) -> bool:
        """As in "86 people officials say died": who says so is not of the group."""
        after = at + 1 < self.count and self.lex[at + 1].parts & Part.SAYING
        return bool(
            after and self.lex[at].parts & Part.PERSON and self.is_plural_at(at)
        ) and self.is_plural_at(at - 1)

    def _adds(self, at: int) -> bool:
        """As in "three more bodies": "more" is no noun before one of harm."""
        behind = self.lex[at + 1] if at + 1 < self.count else None
        return self.words[at] == "more" and behind is not None and bool(behind.forms & Form.HARM_NOUN)

    def _ends_group(self, at: int, head: int) -> bool:
        parts = self.lex[at].parts
        if self.words[at] in _LEADS_TO_TIME and (head >= 0 or self._follows_name(at)):
            return True
        if parts & (GROUP_END | Part.NUMBER):
            return head >= 0 or not self._breaks_a_word(at)
        return head >= 0 and not parts & Part.ASIDE and not self._goes_on(at)

    def _follows_name(self, at: int) -> bool:
        """As in "1,068 Pakistanis last year": the noun is one that the lexicon does not know."""
        before = self.lex[at - 1]
        return before is UNKNOWN and self.sentence.is_capital(at - 1)

    def _breaks_a_word(self, at: int) -> bool:
        """As in "40 Marxist- Leninist rebels": a hyphen at the end of a line of newswire."""
        if not self.lex[at].parts & Part.DASH or not self.sentence.attached(at) or at + 1 >= self.count:
            return False
        letters = self.words[at - 1].isalpha() and self.words[at + 1].isalpha()
        return letters and not self.sentence.attached(at + 1)

    def _goes_on(self, at: int) -> bool:
        """After a noun, one unlisted word may stand before a further noun ("police intelligence agents")."""
        if at + 1 >= self.count or self.words[at].endswith(("ed", "ing")):
            return False
        return bool(self.lex[at + 1].parts & Part.NOUN)

    def _harm_in_group(self, phrase: Phrase, at: int, head: int) -> bool:
        """A word of harm belongs to the group as adjective before a noun or as its noun."""
        forms = self.lex[at].forms
        if forms & Form.GERUND and at > phrase.after:
            return False  # "three care centers wounding five": the verb of what follows
        if forms & Form.HARM_NOUN and (head < 0 or self._owned_event(at)):
            phrase.inner = at
            return True
        if (
            forms & _HARM_ADJECTIVE
            and head < 0
            and (self._noun_follows(at + 1) or self._after_the(phrase, at))
        ):
            phrase.inner = at
            return True
        return False

    def _owned_event(self, at: int) -> bool:
        """As in "three officers' deaths"."""
        return bool(self.lex[at - 1].parts & (Part.QUOTE | Part.ADJECTIVE))

    def _after_the(self, phrase: Phrase, at: int) -> bool:
        return phrase.partitive and bool(self.lex[at - 1].parts & Part.DETERMINER)

    def _noun_follows(self, at: int) -> bool:
        for step in range(at, min(at + 3, self.count)):
            parts = self.lex[step].parts
            if parts & Part.PERSON or self._are_bodies(step):
                return True
            if parts & (GROUP_END | Part.NUMBER | Part.CUE | Part.ADVERB):
                return False
        return False

    def _are_bodies(self, at: int) -> bool:
        """As in "12 mutilated bodies": what was done to the dead is no injury."""
        word = self.lex[at]
        return bool(word.forms & Form.PERSONS) and word.sense == "killed"

    def _set_head(self, phrase: Phrase, start: int, head: int) -> None:
        if head < 0:
            if phrase.inner >= start:
                head = phrase.inner
            else:
                phrase.bare = True
                return
        if self.words[head] in self.sentence.sets["coffins"] and self._is_witnessed(phrase.first):
            self.lex[head] = COFFINS
            self.sentence.forms |= COFFINS.forms
            phrase.inner = head
        phrase.head = head
        phrase.noun = self.lex[head]
        if phrase.noun.category == "other" and not self.lexicon.military.isdisjoint(self.words[start:head]):
            phrase.noun = dataclasses.replace(phrase.noun, category="combatants", status="combatant")
        if phrase.noun.category in ("total", "aid_workers") and self._cares(start, head):
            phrase.noun = dataclasses.replace(phrase.noun, category="medical")
        if head > start:
            before = self.words[start:head]
            phrase.unborn, phrase.civilian = "unborn" in before, "civilian" in before
        phrase.after = head + 1
        if phrase.noun.parts & Part.GENERIC and self.words[head] in ("others", "other", "more"):
            phrase.additive = True
        self._joint_noun(phrase)
        self._family_of(phrase)

    def _cares(self, start: int, head: int) -> bool:
        """As in "a health technician", "two ambulance drivers"."""
        sets = self.sentence.sets
        return self.words[head] in sets["carers"] and not sets["caring"].isdisjoint(self.words[start:head])

    def _is_witnessed(self, first: int) -> bool:
        """As in "a resident counted eight coffins": coffins that somebody saw stand for the dead in them."""
        before = self.words[max(0, first - _WITNESS_REACH) : first]
        seen = self.lexicon.modality.witnessing | self.sentence.sets["counting"]
        return not seen.isdisjoint(before)

    def _joint_noun(self, phrase: Phrase) -> None:
        """As in "scores of children and civilians", "13 women and girls": one number over two groups."""
        at = phrase.after
        if phrase.numeral is None or phrase.quantifier or phrase.noun is None:
            return
        if at + 1 >= self.count or self.words[at] != "and":
            return
        second = self.lex[at + 1]
        if not (second.parts & Part.PERSON and phrase.noun.parts & Part.PERSON and self.is_plural_at(at + 1)):
            return
        if not phrase.numeral.vague and self._begins_clause(phrase, at + 1):
            return
        phrase.civilian = "civilians" in (second.category, phrase.noun.category)
        phrase.joint = second.category != phrase.noun.category
        phrase.after = at + 2

    def _begins_clause(self, phrase: Phrase, at: int) -> bool:
        """As in "killed 12 soldiers and rebels fled", "12 and others hurt": the second has its own verb."""
        if self.lex[at].parts & Part.GENERIC or phrase.inner >= 0 or at + 1 >= self.count:
            return True
        behind = self.lex[at + 1]
        acted_on = self.lex[phrase.first - 1].forms & _ACTIVE if phrase.first else 0
        return bool(acted_on and behind.parts | behind.forms) or bool(behind.parts & Part.SAYING)

    def _family_of(self, phrase: Phrase) -> None:
        """As in "a family of five", "a five-member family": it counts five."""
        if phrase.noun is None or self.words[phrase.head] != "family":
            return
        if phrase.numeral is not None and self.words[phrase.numeral.first].endswith("-member"):
            phrase.family = True
        if phrase.after + 1 >= self.count:
            return
        if self.lex[phrase.after].parts & Part.OF:
            numeral = read_numeral(self.sentence, phrase.after + 1, self.lexicon)
            if numeral is not None and numeral.value is not None and numeral.high is None:
                phrase.numeral = numeral
                phrase.value = numeral.value
                phrase.after = numeral.after
                phrase.family = True

    def is_plural_at(self, at: int) -> bool:
        """Whether a noun is a plural by its form."""
        return is_plural(self.words[at])

    def after_age(self, at: int) -> int:
        """The token after "22-year-old", "22 year old", "22-year old"; -1 where no age stands."""
        if self.lex[at].thing == "age":
            return at + 1
        step = at + 1
        if step < self.count and self.words[step] in ("-", "–"):
            step += 1
        if step >= self.count:
            return -1
        if self.lex[step].thing == "age":
            return step + 1
        if self.words[step] in ("year", "years", "month", "months", "week", "day"):
            step += 1
            if step < self.count and self.words[step] in ("-", "–"):
                step += 1
            if step < self.count and self.words[step] == "old":
                return step + 1
        return -1
