"""Ranks and quantifiers, which count nobody exactly: "the second", "another attack", "all were killed"."""

from __future__ import annotations

from extractor.numbers.numerals import Numeral
from extractor.numbers.persons import PersonReader
from extractor.numbers.phrase import RANK, Phrase
from extractor.numbers.times import is_of_month
from extractor.numbers.words import UNKNOWN, Form, Part

_CLAUSE_BEGINS = Part.HARD_STOP | Part.COMMA | Part.CONJUNCTION | Part.QUOTE | Part.SUBORDINATOR
_NO_NOUN = (
    Part.PREPOSITION
    | Part.CONJUNCTION
    | Part.OF
    | Part.BE_OR_HAVE
    | Part.SUBORDINATOR
    | Part.ADVERB
    | Part.RELATIVE
    | Part.DETERMINER
    | Part.INDEFINITE
    | Part.COMMA
    | Part.HARD_STOP
    | Part.QUOTE
    | Part.CLOSE
    | Part.DASH
)
_COUNTED = Part.NUMBER | Part.PERSON | Part.THING | Part.QUANTIFIER  # "40 people a day", "twice a week"
_COUNTED_FORMS = Form.EVENT | Form.TOLL  # "nine deaths a month"
_OF_THINGS = ("is", "was")  # "all was lost"
_OF_MANY = (["were"], ["are"], ["have"])
_HAPPENS = Form.HAPPENS | Form.PARTICIPLE


class QuantifierReader(PersonReader):
    """Finds phrases that begin with an ordinal or a quantifier."""

    def quantifier(self, at: int) -> Phrase | None:
        """As in "another attack", "all factions", "once": a row, though it counts nobody exactly."""
        word = self.lex[at]
        if word.parts & Part.ORDINAL and (not word.parts & Part.THING or self._ranks(at)):
            value = float(word.rank) if word.rank else None
            numeral = Numeral(at, at + 1, value, vague=value is None)
            if is_of_month(self.sentence, at + 1):
                return Phrase(at, at + 1, numeral, value, mention_class="date", decided_by="month-beside")
            return Phrase(at, at + 1, numeral, value, mention_class="ordinal", decided_by=RANK)
        if not word.parts & Part.QUANTIFIER or self.number_follows(at + 1):
            return None
        if word.quantifier == "time_of_day":
            return self._time_of_day(at)
        if word.quantifier == "another" and self._is_one_more(at + 1):
            return Phrase(at, at + 1, value=1.0, additive=True, one_more=True, extra=[determiner(at)])
        phrase = Phrase(at, at + 1, Numeral(at, at + 1, None, vague=True), quantifier=word.quantifier)
        if word.quantifier == "all" and self._is_all_of_them(at):
            return Phrase(at, at + 2, everything=True)
        if word.quantifier == "everybody" or (word.quantifier == "all" and self._is_everybody(at)):
            return self._everybody(at)
        if word.quantifier == "rhetorical":
            phrase.mention_class, phrase.decided_by = "rhetorical", "figure-of-speech"
            return phrase
        self.read_noun_group(phrase, self.after_determiner(phrase, at + 1))
        if word.quantifier in ("all", "some") and (phrase.noun is None or self._is_each_event(at, phrase)):
            return None
        phrase.everything = word.quantifier == "all"
        return phrase

    def _ranks(self, at: int) -> bool:
        """As in "a second missile", "for the second time"; not as in "a second later"."""
        if at + 1 >= self.count or (at and self.lex[at - 1].parts & Part.NUMBER):
            return False
        return self._is_noun(at + 1)

    def _is_noun(self, at: int) -> bool:
        """Whether a word can be a noun or lead to one: neither a small word nor a mark."""
        return self.words[at][:1].isalpha() and not self.lex[at].parts & _NO_NOUN

    def _time_of_day(self, at: int) -> Phrase | None:
        """As in "shortly before noon"; in "12 noon" the number is the time."""
        if at and self.lex[at - 1].parts & Part.NUMBER:
            return None
        numeral = Numeral(at, at + 1, None, vague=True)
        return Phrase(at, at + 1, numeral, mention_class="time", decided_by="time-of-day")

    def one_measure(self, at: int) -> Phrase | None:
        """As in "after an hour", "less than a mile": one, where no noun stands behind ("a night raid")."""
        if not self.lex[at].parts & Part.INDEFINITE or at + 1 >= self.count:
            return None
        alone = at + 2 >= self.count or not self._is_noun(at + 2)
        is_rate = bool(at and (self.lex[at - 1].parts & _COUNTED or self.lex[at - 1].forms & _COUNTED_FORMS))
        if is_rate or not (alone and self.words[at + 1] in self.sentence.sets["measures"]):
            return None
        numeral, thing = Numeral(at, at + 1, 1.0), self.lex[at + 1].thing
        return Phrase(at, at + 2, numeral, 1.0, mention_class=thing, decided_by="one-measure")

    def one_in_a_row(self, at: int) -> Phrase | None:
        """As in "two men were killed and a third lost a leg", "a fourth was hurt": one person more."""
        rank = at + 1
        if self.words[rank + 1 : rank + 2] in _OF_MANY:
            return None  # "18 dead, of whom a third were women"
        if self.words[at] == "the" and not self._suffers(rank + 1):
            return None
        if rank >= self.count or not self.lex[rank].parts & Part.ORDINAL or not self._is_one_more(rank + 1):
            return None
        return Phrase(at, rank + 1, value=1.0, additive=True, one_more=self.words[at] != "the")

    def _suffers(self, at: int) -> bool:
        """As in "the third succumbed": only persons do so; "the third was hit" may be a car."""
        return at < self.count and bool(self.lex[at].forms & Form.HAPPENS)

    def _is_one_more(self, at: int) -> bool:
        """As in "one guard died and another was hurt": one person more."""
        return at < self.count and bool(self.lex[at].parts & Part.BE_OR_HAVE or self.lex[at].forms & _HAPPENS)

    def _is_everybody(self, at: int) -> bool:
        """As in "all were killed", "all aboard died": "all" without a noun, where a clause begins."""
        if at > 0 and not self.lex[at - 1].parts & _CLAUSE_BEGINS:
            return False
        if at + 1 >= self.count or self.words[at + 1] in _OF_THINGS:
            return False
        follower = self.lex[at + 1]
        aboard = self.words[at + 1] in self.sentence.sets["aboard"]
        return aboard or bool(follower.parts & Part.BE_OR_HAVE or follower.forms & _HAPPENS)

    def _is_all_of_them(self, at: int) -> bool:
        """As in "All of them died"; not as in "nine people, all of them farmers"."""
        begins = not at or bool(
            self.lex[at - 1].parts & (_CLAUSE_BEGINS | Part.SAYING | Part.RELATIVE) & ~Part.COMMA
        )
        of_them = begins and self.words[at + 1 : at + 2] == ["of them"] and at + 2 < self.count
        follower = self.lex[at + 2] if of_them else UNKNOWN
        return bool(follower.parts & Part.BE_OR_HAVE or follower.forms & Form.HAPPENS)

    def _is_each_event(self, at: int, phrase: Phrase) -> bool:
        """As in "report every burial": no persons."""
        noun = self.lex[phrase.head]
        return self.words[at] == "every" and bool(noun.forms) and not noun.parts & Part.PERSON

    def _everybody(self, at: int) -> Phrase:
        """Everyone who was there: a row only where harm is told of them."""
        after = at + 1
        if after < self.count and self.words[after] in self.sentence.sets["aboard"]:
            after += 1
        return Phrase(at, after, everything=True)

    def number_follows(self, at: int) -> bool:
        """Whether a number or a qualifier of one stands at a token."""
        return at < self.count and bool(self.lex[at].parts & (Part.NUMBER | Part.QUALIFIER))

    def after_determiner(self, phrase: Phrase, at: int) -> int:
        """The token behind a determiner, which makes the phrase a part: "of them", "of the dead"."""
        if at < self.count and self.lex[at].parts & (Part.DETERMINER | Part.PRONOUN):
            if self.lex[at].parts & Part.RELATIVE and at + 1 < self.count and self.lex[at + 1].forms:
                return at  # "another that killed two"
            phrase.partitive = True
            if self.words[at] == "them":
                phrase.of_pronoun = phrase.anaphoric = True
                phrase.after = at + 1
            return at + 1
        return at


def determiner(at: int) -> Phrase:
    """The row of "another" beside the persons that it adds."""
    numeral = Numeral(at, at + 1, None, vague=True)
    return Phrase(at, at + 1, numeral, mention_class="determiner", decided_by="adds-to-a-number")
