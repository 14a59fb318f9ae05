"""Finds the phrases of a sentence that count: number, qualifier and noun."""

from __future__ import annotations

from extractor.numbers.numerals import Numeral, digits_value, read_numeral
from extractor.numbers.phrase import Phrase
from extractor.numbers.quantifiers import QuantifierReader, determiner
from extractor.numbers.ranges import ends_range, join_range
from extractor.numbers.tokens import DIGITS
from extractor.numbers.words import Part

_OF_ONE = ("that", "this")
_ADDING = ("additional", "further")
_ADDED = ("another", "other", *_ADDING)


class PhraseReader(QuantifierReader):
    """Finds the phrases of a sentence, left to right, each token in one phrase at most."""

    def read(self) -> list[Phrase]:
        """All phrases of the sentence in order."""
        phrases: list[Phrase] = []
        floor = 0
        for at in [at for at, word in enumerate(self.lex) if word.parts & _CAN_BEGIN]:
            phrase = self._phrase_at(at, floor) if at >= floor else None
            if phrase is None:
                continue
            if phrases and ends_range(self.sentence, phrases[-1], phrase):
                join_range(self.sentence, phrases.pop(), phrase)
            phrases.append(phrase)
            floor = max(phrase.after, at + 1)
        return phrases

    def _phrase_at(self, at: int, floor: int) -> Phrase | None:
        parts = self.lex[at].parts
        if self.tells_ages and parts & _BEFORE_AGE:
            aged = self.aged_person(at)
            if aged is not None:
                return aged
        if parts & Part.VAGUE and self.words[at] in _ADDING and self.number_follows(at + 1):
            return None  # "a further 12 drones": the number is that of the drones
        if parts & Part.INDEFINITE or self.words[at] == "the":
            one = self.one_in_a_row(at)
            if one is not None:
                return one
        if parts & _NUMERAL:
            numeral = read_numeral(self.sentence, at, self.lexicon)
            if numeral is not None:
                if self._is_each_one(numeral):
                    return None  # "every one of the 11 inside": the number is the eleven
                counted = self._counted(numeral, floor)
                return None if self._is_mere_adverb(counted) else counted
        phrase = self._uncounted(at, floor)
        return self.quantifier(at) if phrase is None and parts & _QUANTIFYING else phrase

    def _is_each_one(self, numeral: Numeral) -> bool:
        """As in "every one of the eleven"."""
        of = numeral.after < self.count and bool(self.lex[numeral.after].parts & Part.OF)
        before = max(0, numeral.first - 1)
        each = self.words[numeral.first] == "one" and self.words[before] in ("every", "each", "single")
        return (
            of and each and (self.number_follows(numeral.after + 1) or self.number_follows(numeral.after + 2))
        )

    def _is_mere_adverb(self, counted: Phrase) -> bool:
        """As in "Further south, two men died": no noun stands behind that it could count."""
        return (
            counted.noun is None
            and counted.numeral is not None
            and self.words[counted.numeral.first] in _ADDING
        )

    def _uncounted(self, at: int, floor: int) -> Phrase | None:
        parts = self.lex[at].parts
        if parts & Part.NONE:
            return self.nobody(at)
        if parts & Part.PAIR:
            return self.two_persons(at, floor)
        if parts & Part.ARTICLE:
            return self.one_person(at) or self.one_measure(at)
        if parts & Part.PERSON and self.is_plural_at(at):
            return self.bare_plural(at)
        kin = None
        if self.words[at] in self.sentence.sets["kin"]:
            kin = self.further_kin(at, floor) or self.kin_of_named(at)
        headlined = kin is None and self.words[at] in self.sentence.sets["headlined"]
        return self.headlined(at, floor) if headlined else kin

    def _counted(self, numeral: Numeral, floor: int) -> Phrase:
        phrase = Phrase(numeral.first, numeral.after, numeral, numeral.value)
        if self._is_one_another(numeral):
            phrase.mention_class, phrase.decided_by = "rhetorical", "one-another"
            return phrase
        if self._is_supplied(phrase):
            phrase.first -= 1
            phrase.after += 1
        self._read_before(phrase, floor)
        self._read_after(phrase)
        self._skip_age(phrase)
        self._read_noun(phrase)
        if phrase.of_pronoun and phrase.noun is not None and not phrase.noun.parts & ~Part.THING:
            phrase.noun, phrase.head, phrase.bare = None, -1, True
            phrase.after = numeral.after + 1  # "brought 38 of them home"
        if phrase.head >= 0:
            self._read_behind_noun(phrase)
        return phrase

    def _is_supplied(self, phrase: Phrase) -> bool:
        """As in "[9] persons died", an editor's brackets; not as in "were killed[9]", a reference."""
        first, after = phrase.first, phrase.after
        if first < 1 or after >= self.count or self.words[first - 1] != "[" or self.words[after] != "]":
            return False
        return not self.sentence.attached(first - 1)

    def _read_behind_noun(self, phrase: Phrase) -> None:
        """As in "30 people or more": the qualifier stands behind the noun."""
        at = phrase.after
        if at < self.count and not phrase.qualifier and self.words[at].startswith("or "):
            phrase.qualifier = self.lex[at].qualifier_after
            phrase.qualifier_after = at if phrase.qualifier else -1

    def _is_one_another(self, numeral: Numeral) -> bool:
        """As in "they kill one another"; not as in "one another man"."""
        after = numeral.after
        alone = after + 1 >= self.count or not self.lex[after + 1].parts & (Part.PERSON | Part.THING)
        return self.words[numeral.first] == "one" and self.words[after : after + 1] == ["another"] and alone

    def _skip_age(self, phrase: Phrase) -> None:
        """As in "two 16-year-old boys": the age stands between the number and its noun."""
        at = phrase.after
        if at >= self.count or not self.lex[at].parts & Part.NUMBER or self.sentence.attached(at):
            return
        after = self.after_age(at)
        if after > 0:
            value = self.lex[at].value if self.lex[at] is not DIGITS else digits_value(self.words[at])
            age = Phrase(at, at + 1, Numeral(at, at + 1, value), value, mention_class="age", decided_by="age")
            phrase.extra.append(age)
            phrase.after = after
            phrase.age = value

    def _read_before(self, phrase: Phrase, floor: int) -> None:
        """Qualifiers and determiners before the number, at most four tokens."""
        at = phrase.first - 1
        for _ in range(4):
            if at < floor:
                return
            word = self.lex[at]
            if word.qualifier and not phrase.qualifier and not self._has_risen(at):
                phrase.qualifier, phrase.qualifier_at, phrase.qualifier_to = word.qualifier, at, at
            elif (
                self.words[at] == "between" and phrase.numeral is not None and phrase.numeral.high is not None
            ):
                phrase.qualifier_at = at
            elif word.qualifier == "exact":
                pass
            elif self.words[at] in _ADDED:
                phrase.additive = True
                if self.words[at] == "another":
                    phrase.extra.append(determiner(at))
            elif word.parts & Part.DETERMINER and not self._leads_to_clause(at, phrase):
                phrase.definite = True
                phrase.possessive = bool(word.parts & Part.POSSESSIVE)
            elif word.parts & Part.INDEFINITE and phrase.qualifier:
                pass
            else:
                return
            phrase.first = at
            at -= 1

    def _has_risen(self, at: int) -> bool:
        """As in "the toll had gone up to five": five is no limit."""
        return self.words[at] == "up to" and at > 0 and self.words[at - 1] in self.sentence.sets["rising"]

    def _leads_to_clause(self, at: int, phrase: Phrase) -> bool:
        """As in "and that 263 were kidnapped": "that" and "this" point at no more than one."""
        return self.words[at] in _OF_ONE and phrase.value != 1

    def _read_after(self, phrase: Phrase) -> None:
        at = phrase.after
        own = self.lex[at - 1]
        if own.parts & Part.NUMBER and own.qualifier_after:  # "nine-odd" is one word
            phrase.qualifier = phrase.qualifier or own.qualifier_after
        if self.number_follows(at + 1):
            return  # "in 2021 at least 1,050": the qualifier is of the next number
        if at < self.count and self.lex[at].qualifier_after and not phrase.qualifier:
            phrase.qualifier = self.lex[at].qualifier_after
            phrase.qualifier_after = at
            phrase.after = at + 1
        elif at + 1 < self.count and self.words[at] == "-" and self.lex[at + 1].qualifier_after == "approx":
            phrase.qualifier = "approx"
            phrase.qualifier_after = at + 1
            phrase.after = at + 2

    def _read_noun(self, phrase: Phrase) -> None:
        at = phrase.after
        if at < self.count and self.lex[at].parts & Part.INCLUDING and self.words[at].startswith("of "):
            phrase.partitive = phrase.of_pronoun = phrase.anaphoric = True
            at = phrase.after = at + 1
        elif at < self.count and self.lex[at].parts & Part.OF:
            at = self._partitive(phrase, at)
            if at < 0:
                return
        elif phrase.numeral is not None and phrase.numeral.share:
            half_a = at < self.count and bool(self.lex[at].parts & Part.INDEFINITE)
            at = at + 1 if half_a else self.after_determiner(phrase, at)
        elif self._vague_of(phrase):
            at = self.after_determiner(phrase, at)
        elif self._number_of(at):
            at += 3
        self.read_noun_group(phrase, at)

    def _number_of(self, at: int) -> bool:
        """As in "brings to seven the number of aid workers killed": the noun of the seven stands there."""
        return self.words[at : at + 2] == ["the", "number"] and bool(self.lex[at + 2].parts & Part.OF)

    def _vague_of(self, phrase: Phrase) -> bool:
        return (
            phrase.numeral is not None
            and phrase.numeral.vague
            and self.words[phrase.numeral.first].endswith(" of")
        )

    def _owns_persons(self, at: int) -> bool:
        """As in "two of her five children": "her" is no pronoun of its own."""
        return at < self.count and bool(self.lex[at].parts & (Part.NUMBER | Part.PERSON | Part.ADJECTIVE))

    def _is_no_noun(self, at: int) -> bool:
        """Whether no noun for persons stands at a token."""
        return at >= self.count or not self.lex[at].parts & (Part.PERSON | Part.ADJECTIVE)

    def _stand_for_them(self, at: int) -> bool:
        """As in "11 of those were women": no noun stands behind."""
        if self.words[at] not in ("those", "these"):
            return False
        return (
            at + 1 >= self.count or bool(self.lex[at + 1].parts & _ENDS_PRONOUN) or self.words[at + 1] == "."
        )

    def _partitive(self, phrase: Phrase, at: int) -> int:
        """As in "dozens of people", "two of the dead", "23 of them"; -1 where "of" begins something else."""
        follower = at + 1
        if follower >= self.count:
            return -1
        word = self.lex[follower]
        owned = word.parts & Part.POSSESSIVE and self._owns_persons(follower + 1)
        those = self._stand_for_them(follower)
        if those or (word.parts & Part.PRONOUN and not owned) or self.words[follower] in ("whom", "which"):
            phrase.partitive = phrase.of_pronoun = phrase.anaphoric = True
            phrase.after = follower + 1
            return follower + 1 if those else -1
        if self.words[follower + 1 : follower + 2] == ["own"] and self._is_no_noun(follower + 2):
            phrase.partitive, phrase.after = True, follower  # "lost three of their own last week"
            phrase.bare = True
            return -1
        if word.parts & Part.NUMBER:  # "one of eight people": the eight are a phrase of their own
            phrase.partitive = True
            phrase.after = follower
            return -1
        if word.parts & Part.DETERMINER or self.words[follower] == "whose":
            phrase.partitive = True
            return follower + 1
        if self.words[follower].startswith("the "):
            phrase.partitive = phrase.subset = True
            return follower
        if phrase.numeral is not None and phrase.numeral.vague:
            return follower
        return -1


_ENDS_PRONOUN = Part.BE_OR_HAVE | Part.COMMA | Part.HARD_STOP
_BEFORE_AGE = Part.NUMBER | Part.INDEFINITE | Part.DETERMINER
_QUANTIFYING = Part.ORDINAL | Part.QUANTIFIER
_NUMERAL = Part.NUMBER | Part.INDEFINITE | Part.PROPORTION | Part.VAGUE
_CAN_BEGIN = (
    Part.NUMBER
    | Part.VAGUE
    | Part.PROPORTION
    | Part.INDEFINITE
    | Part.DETERMINER
    | Part.NONE
    | Part.PAIR
    | Part.PERSON
    | Part.QUANTIFIER
    | Part.ORDINAL
)
