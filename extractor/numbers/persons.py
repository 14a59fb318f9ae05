"""Persons told of without a number word: "a policeman", "her husband", "the 18-year-old", nobody."""

from __future__ import annotations

from extractor.numbers.nouns import GROUP_END, LONGEST_NOUN_GROUP, NounReader
from extractor.numbers.numerals import Numeral, digits_value
from extractor.numbers.phrase import Phrase
from extractor.numbers.tokens import DIGITS
from extractor.numbers.words import Form, Part

_HARMED_NOUN = Form.STATE | Form.PERSONS | Form.EVENT | Form.TOLL
_ABOUT = ("about", "on")
_NO_NAME = GROUP_END | Part.NUMBER | Part.PERSON | Part.CUE

_TOLD = Form.PARTICIPLE | Form.STATE
_NO_LEAD = GROUP_END | Part.NUMBER | Part.CUE
_LONGEST_LEAD, _TO_VERB = 2, 8
_OF_MANY = ("were", "are", "have")
_OF_ONE_OR_MANY = (*_OF_MANY, "was", "is", "has", "who")
_OWNER = ("'s", "’s")


class PersonReader(NounReader):
    """Finds phrases for one person, two who belong together, everybody and nobody."""

    def bare_plural(self, at: int) -> Phrase | None:
        """As in "civilians were killed", "others": persons without any number."""
        phrase = Phrase(at, at + 1, everyone=True, bare_plural=True)
        self.read_noun_group(phrase, at)
        if phrase.noun is None or not phrase.noun.parts & Part.PERSON or not self.is_plural_at(phrase.head):
            return None
        return phrase if self._stands_alone(phrase) else None

    def one_person(self, at: int) -> Phrase | None:
        """As in "a policeman", "another man", "her husband", "the mayor": one person, no number word."""
        word = self.lex[at]
        if self._denies(at + 1) or not self._person_ahead(at + 1):
            return None
        probe = Phrase(at, at + 1, value=1.0)
        probe.additive = self.words[at] == "another"
        probe.definite = bool(word.parts & Part.DETERMINER)
        probe.possessive = bool(word.parts & Part.POSSESSIVE)
        self.read_noun_group(probe, at + 1)
        noun = probe.noun
        if noun is None or not noun.parts & Part.PERSONS or not self._stands_alone(probe):
            return None
        if self._is_body_of_men(probe) or self._names_harmed(probe):
            return None
        if noun.parts & Part.PAIR or self._are_twins(probe):
            probe.value, probe.pair = 2.0, True
            return probe
        if self.is_plural_at(probe.head):
            return self._everyone(probe) if probe.definite else None
        if self._is_kin_pair(probe):
            probe.value, probe.pair, probe.joint = 2.0, True, True
            probe.after += 2
        return probe

    def _is_body_of_men(self, probe: Phrase) -> bool:
        """As in "an ethnic militia", "a volunteer network", "the refugee agency": no one person."""
        sets = self.sentence.sets
        behind = self.words[probe.after] if probe.after < self.count else ""
        return self.words[probe.head] in sets["bodies_of_men"] or behind in sets["organisations"]

    def _denies(self, at: int) -> bool:
        """As in "said that no civilian was hit", "said that “not one civilian” was hit"."""
        quoted = at + 1 < self.count and self.lex[at].parts & Part.QUOTE
        at = at + 1 if quoted else at
        return at < self.count and bool(self.lex[at].parts & Part.NONE)

    def _names_harmed(self, probe: Phrase) -> bool:
        """As in "the civilian dead", "the civilian toll"."""
        harmed = probe.after < self.count and self.lex[probe.after].forms & _HARMED_NOUN
        return bool(harmed) and self.words[probe.head] == "civilian"

    def _are_twins(self, probe: Phrase) -> bool:
        """As in "her twin girls": two persons."""
        return self.is_plural_at(probe.head) and self.words[probe.head - 1] == "twin"

    def _is_kin_pair(self, probe: Phrase) -> bool:
        """As in "a mother and daughter", "a man and woman": two persons under one article."""
        other = probe.after + 1
        if other >= self.count or self.words[probe.after] != "and":
            return False
        return f"{self.words[probe.head]} {self.words[other]}" in self.sentence.sets["kin_pairs"]

    def further_kin(self, at: int, floor: int) -> Phrase | None:
        """As in "his wife and daughter", "her mother, father and son": one more of the same owner."""
        link = at - 1
        if floor != link or not self.lex[link].parts & Part.LINK:
            return None
        if self.words[link - 1] not in self.sentence.sets["kin"] or not self._is_owned(link - 2):
            return None
        person = Phrase(at, at + 1, value=1.0, definite=True, possessive=True)
        self.read_noun_group(person, at)
        if person.head != at or not self._goes_on_as_list(at, link):
            return None
        return person

    def headlined(self, at: int, floor: int) -> Phrase | None:
        """As in "Man, 2 children wounded", "Woman killed in raid": a headline leaves out the article."""
        opens = self._opens_headline(at) or self._is_harmed(at)
        listed = opens and (self._number_is_listed(at) or self._is_told_of(at))
        listed = listed or (floor == at - 1 and self._goes_on_listing(at))
        if not listed and at > 0:
            listed = bool(self.lex[at - 1].forms & Form.BASE) and self._ends_object(at + 1)
        return Phrase(at, at + 1, value=1.0, noun=self.lex[at], head=at) if listed else None

    def _opens_headline(self, at: int) -> bool:
        """As in "Police officer killed", "Raid, farmer killed": only what qualifies it stands before."""
        first = at
        while first > max(0, at - _LONGEST_LEAD) and not self.lex[first - 1].parts & _NO_LEAD:
            first -= 1
        if first == 0 or self.lex[first - 1].parts & Part.HARD_STOP:
            return True
        return first == at and bool(self.lex[first - 1].parts & Part.COMMA) and self._harm_follows(at + 1)

    def _number_is_listed(self, at: int) -> bool:
        """As in "Man, 2 children": the list goes on with a number."""
        links = at + 2 < self.count and bool(self.lex[at + 1].parts & Part.LINK)
        return links and bool(self.lex[at + 2].parts & Part.NUMBER)

    def _is_told_of(self, at: int) -> bool:
        """As in "Woman killed in raid", "Woman, child shot dead": its harm, and no object behind."""
        second = at + 2 < self.count and self.lex[at + 1].parts & Part.LINK
        if second and self.words[at + 2] in self.sentence.sets["headlined"]:
            at += 2
        return self._harm_follows(at + 1) and self._ends_object(at + 2)

    def _goes_on_listing(self, at: int) -> bool:
        """As in "2 teens, woman killed", "A man, woman and child were killed"."""
        links = bool(self.lex[at - 1].parts & Part.LINK)
        verb = next((word for word in self.words[at + 1 : at + _TO_VERB] if word in _OF_ONE_OR_MANY), "")
        many = verb in _OF_MANY and bool(self.lex[at + 1].parts & (Part.LINK | Part.BE_OR_HAVE))
        return links and (many or self._harm_follows(at + 1))

    def _ends_object(self, at: int) -> bool:
        """As in "Gunmen kill guard in raid": no noun that the first would only qualify."""
        return at >= self.count or bool(self.lex[at].parts & (Part.PREPOSITION | Part.COMMA | Part.HARD_STOP))

    def _is_harmed(self, at: int) -> bool:
        """As in "Man held in killing of father, 3 sons": a noun of harm with "of" stands before."""
        return at > 1 and bool(self.lex[at - 1].parts & Part.OF and self.lex[at - 2].forms)

    def _harm_follows(self, at: int) -> bool:
        return at < self.count and bool(self.lex[at].forms & _TOLD)

    def kin_of_named(self, at: int) -> Phrase | None:
        """As in "Modu's husband, Kachalla, was killed": one person, told of by whose kin it is."""
        owner = at - 1
        if owner < 0 or not self.words[owner].endswith(_OWNER) or self.lex[owner].parts:
            return None
        if not self.sentence.has_capital(owner) or self.words[at + 1 : at + 2] == ["and"]:
            return None
        while owner and not self.lex[owner - 1].parts and self.sentence.has_capital(owner - 1):
            owner -= 1
        person = Phrase(owner, at + 1, value=1.0, definite=True, possessive=True)
        self.read_noun_group(person, at)
        return person if person.head == at else None

    def _goes_on_as_list(self, at: int, link: int) -> bool:
        """Not as in "his wife, daughter of a mayor, ..."."""
        parts = self.lex[at + 1].parts if at + 1 < self.count else Part.HARD_STOP
        if self.lex[link].parts & Part.COMMA:
            return bool(parts & Part.LINK)
        return not parts & Part.OF

    def _is_owned(self, at: int) -> bool:
        """Whether a possessive stands before, over the kin listed since and their adjectives."""
        kin = self.sentence.sets["kin"]
        for back in range(at, max(-1, at - LONGEST_NOUN_GROUP), -1):
            parts = self.lex[back].parts
            if parts & Part.POSSESSIVE or self.words[back].endswith(_OWNER):
                return True
            if parts & GROUP_END and not (parts & Part.LINK and self.words[back - 1] in kin):
                return False
        return False

    def _person_ahead(self, at: int) -> bool:
        """Whether a noun for persons stands before the noun group must end."""
        for word in self.lex[at : at + LONGEST_NOUN_GROUP]:
            if word.parts & Part.PERSONS:
                return True
            if word.parts & GROUP_END and not word.forms and not word.parts & Part.THING:
                return False
        return False

    def _everyone(self, phrase: Phrase) -> Phrase:
        """As in "the victims": persons known, without a number."""
        phrase.value = None
        phrase.everyone = True
        return phrase

    def _stands_alone(self, probe: Phrase) -> bool:
        """Not "the other three", and not an adjective of something ("the Palestinian ministry")."""
        at = probe.after
        if at >= self.count:
            return True
        if self.lex[at].parts & Part.NUMBER:
            return not self.lex[probe.head].parts & (Part.ADJECTIVE | Part.GENERIC)
        if not (self.lex[probe.head].parts & Part.ADJECTIVE):
            return True
        return bool(self.lex[at].parts & (GROUP_END | Part.CUE | Part.ADVERB))

    def aged_person(self, at: int) -> Phrase | None:
        """As in "a 22-year-old man", "the 18-year-old", "34-year-old Ann Bell": one person with an age."""
        start = at
        determiner = self.lex[at].parts
        if determiner & Part.ARTICLE:
            start = at + 1
            if start < self.count and not self.lex[start].parts & _NO_NAME:
                start += 1
        else:
            determiner = 0
        if start >= self.count or not self.lex[start].parts & Part.NUMBER:
            return None
        after = self.after_age(start)
        if after < 0:
            return None
        value = self.lex[start].value if self.lex[start] is not DIGITS else digits_value(self.words[start])
        age = Phrase(
            start, start + 1, Numeral(start, start + 1, value), value, mention_class="age", decided_by="age"
        )
        person = Phrase(at, after, value=1.0, definite=bool(determiner & Part.DETERMINER), extra=[age])
        person.possessive = bool(determiner & Part.POSSESSIVE)
        self.read_noun_group(person, after)
        if person.noun is None:
            named = after < self.count and self.sentence.is_capital(after) and not self.lex[after].parts
            if not determiner and not named:
                return None
            person.after = after
            person.named = named
        elif person.noun.thing is not None or self.is_plural_at(person.head):
            return None
        person.age = value
        return person

    def two_persons(self, at: int, floor: int) -> Phrase | None:
        """As in "both", "a couple", "a pair of brothers": two persons."""
        first = at - 1 if at > floor and self.lex[at - 1].parts & Part.ARTICLE else at
        phrase = Phrase(first, at + 1, value=2.0, pair=True)
        phrase.definite = self.words[first] == "the" or self.words[at] == "both"
        self.read_noun_group(phrase, self._after_of_the(at + 1))
        if phrase.noun is not None and phrase.noun.thing is not None and self.words[at] == "both":
            phrase.numeral = Numeral(at, at + 1, 2.0)
            phrase.mention_class, phrase.decided_by = phrase.noun.thing, "both-things"
        elif phrase.noun is None or not phrase.noun.parts & Part.PERSON:
            phrase.noun, phrase.head, phrase.after = None, -1, at + 1
        return phrase

    def _after_of_the(self, at: int) -> int:
        """As in "both of her parents": the noun stands behind "of" and its determiner."""
        own = (
            at + 1 < self.count and self.lex[at].parts & Part.OF and self.lex[at + 1].parts & Part.DETERMINER
        )
        return at + 2 if own else at

    def nobody(self, at: int) -> Phrase | None:
        """As in "nobody", "no civilians", "not a single child"."""
        phrase = Phrase(at, at + 1, value=0.0, none=True)
        self.read_noun_group(phrase, self._after_reports(at + 1))
        if self.words[at] == "no":
            noun = phrase.noun
            if noun is None or not (noun.parts & Part.PERSON or noun.forms & Form.HARM_NOUN):
                return None
        return phrase

    def _after_reports(self, at: int) -> int:
        """As in "no immediate reports of casualties", "no word on casualties": the noun group behind."""
        for step in range(at, min(at + 3, self.count - 1)):
            leads = self.lex[step + 1].parts & Part.OF or self.words[step + 1] in _ABOUT
            if self.words[step] in self.lexicon.no_report_words and leads:
                return step + 2
        return at
