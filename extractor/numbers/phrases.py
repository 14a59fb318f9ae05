"""Phrases that count persons or things: the number, its qualifier and the noun it goes with."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.numbers.lexicon import Form, Part
from extractor.numbers.numerals import Numeral, digits_value, read_numeral
from extractor.numbers.sentence import DIGITS

if TYPE_CHECKING:
    from extractor.numbers.lexicon import Lexicon, Word
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import Effect, MentionClass

LONGEST_NOUN_GROUP = 8
UNKNOWN_BEFORE_HEAD = 5
_HARM_ADJECTIVE = Form.PARTICIPLE | Form.STATE
_GROUP_END = (
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


@dataclasses.dataclass(slots=True)
class Phrase:
    """A phrase that may count persons.

    Attributes:
        first: First token, with determiner and qualifier.
        after: Token after the noun group.
        numeral: The number; null for one person told of without a number word.
        value: Lower or only number; 1 for one person.
        head: Token of the counted noun, -1 without one.
        noun: The counted noun as the lexicon has it.
        qualifier: Kind of the qualifier, ``qualifier_at`` and ``qualifier_to`` its tokens.
        definite: "the six", "his two": somebody known.
        additive: "another", "others", "more".
        partitive: "two of them", "three of the dead".
        inner: Words of harm inside the noun group ("30 wounded people", "40 bodies").
        none: "no", "nobody", "not a single".
        named: One person told of by name and age.
    """

    first: int
    after: int
    numeral: Numeral | None = None
    value: float | None = None
    head: int = -1
    noun: Word | None = None
    qualifier: str = ""
    qualifier_at: int = -1
    qualifier_to: int = -1
    qualifier_after: int = -1
    definite: bool = False
    additive: bool = False
    partitive: bool = False
    inner: int = -1
    none: bool = False
    named: bool = False
    pronoun: bool = False
    possessive: bool = False
    pair: bool = False
    bare: bool = False
    everyone: bool = False
    mention_class: MentionClass | None = None
    decided_by: str = ""
    effects: tuple[Effect, ...] = ()
    any_of: bool = False
    cue: int = -1
    side: str = ""
    negated: bool = False
    hypothetical: bool = False
    superseded: bool = False
    running: bool = False
    subset: bool = False
    whole: Phrase | None = None
    rule: str = ""
    observed: bool = False
    age: float | None = None
    list_number: int = 0
    bare_plural: bool = False
    unborn: bool = False
    civilian: bool = False
    joint: bool = False
    quantifier: str = ""
    historical: bool = False
    unreported: bool = False
    everything: bool = False
    shared_floor: bool = False
    shared_floor_after: bool = False
    of_pronoun: bool = False
    family: bool = False
    extra: list[Phrase] = dataclasses.field(default_factory=list)

    @property
    def is_person(self) -> bool:
        """Whether the phrase can be persons: a noun for persons, or no noun at all."""
        if self.mention_class is not None:
            return False
        if self.noun is None:
            return True
        return bool(self.noun.parts & Part.PERSON) or bool(self.noun.forms & (Form.PERSONS | Form.EVENT))


class PhraseReader:
    """Finds the phrases of a sentence, left to right, each token in one phrase at most."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.words = sentence.words
        self.lex = sentence.lex
        self.count = len(sentence)

    def read(self) -> list[Phrase]:
        """All phrases of the sentence in order."""
        phrases: list[Phrase] = []
        at = 0
        floor = 0
        while at < self.count:
            phrase = self._phrase_at(at, floor)
            if phrase is None:
                at += 1
                continue
            phrases.append(phrase)
            at = floor = max(phrase.after, at + 1)
        return phrases

    def _phrase_at(self, at: int, floor: int) -> Phrase | None:
        parts = self.lex[at].parts
        if parts & _CAN_BEGIN == 0:
            return None
        aged = self._aged_person(at)
        if aged is not None:
            return aged
        numeral = read_numeral(self.sentence, at, self.lexicon)
        if numeral is not None:
            return self._counted(numeral, floor)
        return self._uncounted(at, floor) or self._quantifier(at)

    def _quantifier(self, at: int) -> Phrase | None:
        """ "another attack", "all factions", "once", "second-most": a row, though it counts nobody exactly."""
        word = self.lex[at]
        if word.parts & Part.ORDINAL and word.thing != "duration":
            return Phrase(at, at + 1, Numeral(at, at + 1, None, vague=True), mention_class="ordinal", decided_by="rank")
        if not word.parts & Part.QUANTIFIER:
            return None
        phrase = Phrase(at, at + 1, Numeral(at, at + 1, None, vague=True), quantifier=word.quantifier)
        if word.quantifier == "rhetorical":
            phrase.mention_class, phrase.decided_by = "rhetorical", "figure-of-speech"
            return phrase
        self._noun_group(phrase, self._after_determiner(phrase, at + 1))
        if word.quantifier in ("all", "some") and phrase.noun is None:
            return None
        phrase.everything = word.quantifier == "all"
        return phrase

    def _uncounted(self, at: int, floor: int) -> Phrase | None:
        parts = self.lex[at].parts
        if parts & Part.NONE:
            return self._none(at)
        if parts & Part.PAIR:
            return self._pair(at, floor)
        if parts & (Part.INDEFINITE | Part.DETERMINER):
            return self._one_person(at, floor)
        if parts & Part.PERSON and self._is_plural_at(at):
            return self._bare_plural(at)
        return None

    def _bare_plural(self, at: int) -> Phrase | None:
        """ "civilians were killed", "others": persons without any number."""
        phrase = Phrase(at, at + 1, everyone=True, bare_plural=True)
        self._noun_group(phrase, at)
        if phrase.noun is None or not phrase.noun.parts & Part.PERSON:
            return None
        return phrase

    # -- with a number ------------------------------------------------------------------------

    def _counted(self, numeral: Numeral, floor: int) -> Phrase:
        phrase = Phrase(numeral.first, numeral.after, numeral, numeral.value)
        self._read_before(phrase, floor)
        self._read_after(phrase)
        self._skip_age(phrase)
        self._read_noun(phrase)
        return phrase

    def _skip_age(self, phrase: Phrase) -> None:
        """ "two 16-year-old boys": the age stands between the number and its noun."""
        at = phrase.after
        if at >= self.count or not self.lex[at].parts & Part.NUMBER or self.sentence.attached(at):
            return
        after = self._after_age(at)
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
            if word.qualifier and not phrase.qualifier:
                phrase.qualifier, phrase.qualifier_at, phrase.qualifier_to = word.qualifier, at, at
            elif word.qualifier == "exact" or self.words[at] == "between":
                phrase.qualifier_at = at if self.words[at] == "between" else phrase.qualifier_at
            elif self.words[at] in ("another", "additional", "further", "other"):
                phrase.additive = True
                if self.words[at] == "another":
                    phrase.extra.append(_determiner(at))
            elif word.parts & Part.DETERMINER:
                phrase.definite = True
                phrase.possessive = bool(word.parts & Part.POSSESSIVE)
            elif word.parts & Part.INDEFINITE and phrase.qualifier:
                pass
            else:
                return
            phrase.first = at
            at -= 1

    def _read_after(self, phrase: Phrase) -> None:
        at = phrase.after
        if at < self.count and self.lex[at].qualifier_after and not phrase.qualifier:
            phrase.qualifier = self.lex[at].qualifier_after
            phrase.qualifier_after = at
            phrase.after = at + 1
        elif at + 1 < self.count and self.words[at] == "-" and self.lex[at + 1].qualifier_after == "approx":
            phrase.qualifier = "approx"
            phrase.qualifier_after = at + 1
            phrase.after = at + 2

    # -- the noun -----------------------------------------------------------------------------

    def _read_noun(self, phrase: Phrase) -> None:
        at = phrase.after
        if at < self.count and self.lex[at].parts & Part.INCLUDING and self.words[at].startswith("of "):
            phrase.partitive = phrase.of_pronoun = True
            at = phrase.after = at + 1
        elif at < self.count and self.lex[at].parts & Part.OF:
            at = self._partitive(phrase, at)
            if at < 0:
                return
        elif (phrase.numeral is not None and phrase.numeral.share) or self._vague_of(phrase):
            at = self._after_determiner(phrase, at)
        self._noun_group(phrase, at)

    def _vague_of(self, phrase: Phrase) -> bool:
        return phrase.numeral is not None and phrase.numeral.vague and self.words[phrase.numeral.first].endswith(" of")

    def _after_determiner(self, phrase: Phrase, at: int) -> int:
        if at < self.count and self.lex[at].parts & (Part.DETERMINER | Part.PRONOUN):
            phrase.partitive = True
            return at + 1
        return at

    def _partitive(self, phrase: Phrase, at: int) -> int:
        """ "dozens of people", "two of the dead", "23 of them"; -1 where "of" begins something else."""
        follower = at + 1
        if follower >= self.count:
            return -1
        word = self.lex[follower]
        if word.parts & Part.PRONOUN or self.words[follower] in ("whom", "which"):
            phrase.partitive = phrase.of_pronoun = True
            phrase.after = follower + 1
            return -1
        if word.parts & Part.DETERMINER or word.parts & Part.NUMBER:
            phrase.partitive = True
            return follower + 1
        if phrase.numeral is not None and phrase.numeral.vague:
            return follower
        return -1

    def _noun_group(self, phrase: Phrase, at: int) -> None:
        """Walk over adjectives and names to the last noun of the group."""
        start, unknown, head = at, 0, -1
        while at < self.count and at - start < LONGEST_NOUN_GROUP:
            word = self.lex[at]
            if word.forms and not word.parts & Part.PERSON:
                if not self._harm_in_group(phrase, at, head):
                    break
                if word.forms & (Form.PERSONS | Form.EVENT) and not self._goes_on(at):
                    head = at
            elif word.parts & (Part.PERSON | Part.THING):
                head = at
                if word.parts & Part.NUMBER:
                    break
            elif word.parts & _GROUP_END or word.parts & Part.NUMBER:
                break
            elif not word.parts & (Part.ADVERB | Part.QUOTE):
                if head >= 0 and not self._goes_on(at):
                    break
                unknown += 1
                if unknown > UNKNOWN_BEFORE_HEAD:
                    break
            at += 1
        self._set_head(phrase, start, head)

    def _goes_on(self, at: int) -> bool:
        """After a noun, one unlisted word may stand before a further noun ("police intelligence agents")."""
        if at + 1 >= self.count or self.words[at].endswith(("ed", "ing")):
            return False
        return bool(self.lex[at + 1].parts & (Part.PERSON | Part.THING))

    def _harm_in_group(self, phrase: Phrase, at: int, head: int) -> bool:
        """A word of harm belongs to the group as adjective before a noun or as its noun."""
        forms = self.lex[at].forms
        if forms & (Form.PERSONS | Form.EVENT) and (head < 0 or self._owned_event(at)):
            phrase.inner = at
            return True
        if forms & _HARM_ADJECTIVE and head < 0 and (self._noun_follows(at + 1) or self._after_the(phrase, at)):
            phrase.inner = at
            return True
        return False

    def _owned_event(self, at: int) -> bool:
        """ "three officers' deaths"."""
        return bool(self.lex[at - 1].parts & (Part.QUOTE | Part.ADJECTIVE))

    def _after_the(self, phrase: Phrase, at: int) -> bool:
        return phrase.partitive and bool(self.lex[at - 1].parts & Part.DETERMINER)

    def _noun_follows(self, at: int) -> bool:
        for step in range(at, min(at + 3, self.count)):
            parts = self.lex[step].parts
            if parts & Part.PERSON:
                return True
            if parts & (_GROUP_END | Part.NUMBER | Part.CUE | Part.ADVERB):
                return False
        return False

    def _set_head(self, phrase: Phrase, start: int, head: int) -> None:
        if head < 0:
            if phrase.inner >= start:
                head = phrase.inner
            else:
                phrase.bare = True
                return
        phrase.head = head
        phrase.noun = self.lex[head]
        phrase.unborn = "unborn" in self.words[start:head]
        phrase.civilian = "civilian" in self.words[start:head]
        phrase.after = head + 1
        if phrase.noun.parts & Part.GENERIC and self.words[head] in ("others", "other", "more"):
            phrase.additive = True
        self._joint_noun(phrase)
        self._family_of(phrase)

    def _joint_noun(self, phrase: Phrase) -> None:
        """ "scores of children and civilians": one vague word over two groups."""
        at = phrase.after
        vague = phrase.numeral is not None and phrase.numeral.vague and not phrase.quantifier
        if not vague or at + 1 >= self.count or self.words[at] != "and" or phrase.noun is None:
            return
        second = self.lex[at + 1]
        if second.parts & Part.PERSON and phrase.noun.parts & Part.PERSON and self._is_plural_at(at + 1):
            phrase.civilian = "civilians" in (second.category, phrase.noun.category)
            phrase.joint = second.category != phrase.noun.category
            phrase.after = at + 2

    def _family_of(self, phrase: Phrase) -> None:
        """ "a family of five" counts five."""
        if phrase.noun is None or phrase.noun.category != "families" or phrase.after + 1 >= self.count:
            return
        if self.lex[phrase.after].parts & Part.OF:
            numeral = read_numeral(self.sentence, phrase.after + 1, self.lexicon)
            if numeral is not None and numeral.value is not None and numeral.high is None:
                phrase.numeral = numeral
                phrase.value = numeral.value
                phrase.after = numeral.after
                phrase.family = True

    # -- without a number ---------------------------------------------------------------------

    def _one_person(self, at: int, floor: int = 0) -> Phrase | None:
        """ "a policeman", "another man", "her husband", "the mayor": one person, no number word."""
        word = self.lex[at]
        probe = Phrase(at, at + 1, value=1.0)
        probe.additive = self.words[at] == "another"
        probe.definite = bool(word.parts & Part.DETERMINER)
        probe.possessive = bool(word.parts & Part.POSSESSIVE)
        self._noun_group(probe, at + 1)
        noun = probe.noun
        if noun is None or not noun.parts & (Part.PERSON | Part.PAIR) or not self._stands_alone(probe):
            return None
        if noun.parts & Part.PAIR:
            probe.value, probe.pair = 2.0, True
            return probe
        if self._is_plural_at(probe.head):
            return self._everyone(probe, floor) if probe.definite else None
        return probe

    def _everyone(self, phrase: Phrase, floor: int) -> Phrase:
        """ "the victims"; "all its passengers" counts them all without saying how many."""
        phrase.value = None
        phrase.everyone = True
        before = phrase.first - 1
        if before >= floor and self.lex[before].quantifier == "all":
            phrase.first = before
            phrase.everything = True
        return phrase

    def _stands_alone(self, probe: Phrase) -> bool:
        """Not "the other three", and not an adjective of something ("the Palestinian ministry")."""
        at = probe.after
        if at >= self.count:
            return True
        if self.lex[at].parts & Part.NUMBER:
            return False
        if not (self.lex[probe.head].parts & Part.ADJECTIVE):
            return True
        return bool(self.lex[at].parts & (_GROUP_END | Part.CUE | Part.ADVERB))

    def _aged_person(self, at: int) -> Phrase | None:
        """ "a 22-year-old man", "the 18-year-old", "34-year-old Ann Bell": one person with an age."""
        start = at
        determiner = self.lex[at].parts
        if determiner & (Part.INDEFINITE | Part.DETERMINER):
            start = at + 1
            if start < self.count and not self.lex[start].parts & (Part.NUMBER | _GROUP_END | Part.PERSON | Part.CUE):
                start += 1
        else:
            determiner = 0
        if start >= self.count or not self.lex[start].parts & Part.NUMBER:
            return None
        after = self._after_age(start)
        if after < 0:
            return None
        value = self.lex[start].value if self.lex[start] is not DIGITS else digits_value(self.words[start])
        age = Phrase(start, start + 1, Numeral(start, start + 1, value), value, mention_class="age", decided_by="age")
        person = Phrase(at, after, value=1.0, definite=bool(determiner & Part.DETERMINER), extra=[age])
        self._noun_group(person, after)
        if person.noun is None:
            named = after < self.count and self.sentence.is_capital(after) and not self.lex[after].parts
            if not determiner and not named:
                return None
            person.after = after
            person.named = named
        elif person.noun.thing is not None or self._is_plural_at(person.head):
            return None
        person.age = value
        return person

    def _is_plural_at(self, at: int) -> bool:
        return self.words[at] in _PLURALS or _is_plural(self.words[at])

    def _after_age(self, at: int) -> int:
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

    def _pair(self, at: int, floor: int) -> Phrase | None:
        first = at - 1 if at > floor and self.lex[at - 1].parts & (Part.INDEFINITE | Part.DETERMINER) else at
        phrase = Phrase(first, at + 1, value=2.0, pair=True)
        phrase.definite = self.words[first] == "the" or self.words[at] == "both"
        self._noun_group(phrase, at + 1)
        if phrase.noun is None or not phrase.noun.parts & Part.PERSON:
            phrase.noun, phrase.head, phrase.after = None, -1, at + 1
        return phrase

    def _none(self, at: int) -> Phrase | None:
        phrase = Phrase(at, at + 1, value=0.0, none=True)
        self._noun_group(phrase, at + 1)
        if self.words[at] == "no":
            noun = phrase.noun
            if noun is None or not (noun.parts & Part.PERSON or noun.forms & (Form.PERSONS | Form.EVENT)):
                return None
        return phrase


def _determiner(at: int) -> Phrase:
    numeral = Numeral(at, at + 1, None, vague=True)
    return Phrase(at, at + 1, numeral, mention_class="determiner", decided_by="adds-to-a-number")


_PLURALS = frozenset(("people", "men", "women", "children", "police", "troops", "personnel", "staff", "crew", "policemen"))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us")) or word.endswith("men")


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
