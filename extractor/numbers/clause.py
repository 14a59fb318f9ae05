"""What the rules of roles ask of a sentence: voice, auxiliaries, where an object begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.asides import read_asides
from extractor.numbers.words import UNKNOWN, Form, Part

if TYPE_CHECKING:
    from extractor.numbers.phrase import Phrase
    from extractor.numbers.sentence import Sentence

REACH = 45
_LONGEST_BASE, _LONGEST_NOUN = 6, 3
_NEVER = Part.NEGATION | Part.BE
_ENDS_BASE = Part.BE_OR_HAVE | Part.VERB | Part.COMMA | Part.CONJUNCTION | Part.HARD_STOP | Part.PREPOSITION
_TIMES = (["week"], ["month"], ["year"], ["morning"], ["afternoon"], ["evening"], ["weekend"], ["night"])
FINITE = Part.FINITE
ACTIVE = Form.PARTICIPLE | Form.GERUND | Form.BASE
VERBAL = Form.PARTICIPLE | Form.GERUND | Form.BASE | Form.HAPPENS | Form.STATE
TAKES_SUBJECT = Form.PARTICIPLE | Form.HAPPENS | Form.STATE
NOMINAL = Form.PERSONS | Form.EVENT
BREAKS = Part.FINITE | Part.HARD_STOP | Part.SUBORDINATOR | Part.VERB | Part.RELATIVE
_PASSED_OVER = Part.ADVERB | Part.NEGATION
_QUALIFYING = Part.INDEFINITE | Part.ADJECTIVE | Part.DETERMINER
LIST_LINK = Part.CONJUNCTION | Part.COMMA | Part.INCLUDING


class Clause:
    """The tokens and phrases of one sentence, with the questions that the role rules ask of them.

    Attributes:
        owner: Index of the phrase that each token is in, -1 where it is in none.
        forms: Every form that some word of harm in the sentence has.
        first_cue: First token that is a word of harm; ``last_cue`` the last one.
        asides: First token of each clause with "whom", and the token that ends it.
    """

    def __init__(self, sentence: Sentence, phrases: list[Phrase]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.lex = sentence.lex
        self.count = sentence.count
        self.phrases: list[Phrase] = phrases
        self.owner = [-1] * self.count
        self.asides = read_asides(sentence)
        self.forms = sentence.forms
        cues = [at for at, word in enumerate(self.lex) if word.forms] if self.forms else []
        self.first_cue, self.last_cue = (cues[0], cues[-1]) if cues else (self.count, -1)
        for index, phrase in enumerate(phrases):
            for at in range(phrase.first, min(phrase.after, self.count)):
                self.owner[at] = index

    def are_unhurt(self, phrase: Phrase) -> bool:
        """As in "found three dead guards and two uninjured guests"."""
        words = self.words[phrase.first : phrase.after]
        return len(words) > 2 and not self.sentence.sets["unhurt"].isdisjoint(words)

    def is_negated(self, cue: int) -> bool:
        """Whether a negation stands right before a word of harm; "without warning, killed" is none."""
        before = self.words[max(0, cue - 5) : cue]
        if "no" in before and not self.sentence.sets["report_nouns"].isdisjoint(before):
            return True
        for at in range(cue - 1, max(-1, cue - 5), -1):
            if self.lex[at].parts & (Part.COMMA | Part.NEGATION) and self.owner[at] < 0:
                return not self.lex[at].parts & Part.COMMA
            if not self.lex[at].parts and self.words[at].endswith("ed") and self.lex[at - 1].parts & _NEVER:
                return False  # "gunmen who were never identified killed 44"
        return False

    def skip_adverbs(self, at: int) -> int:
        """The next token that is no adverb."""
        while at < self.count and self.lex[at].parts & Part.ADVERB and not self.lex[at].forms:
            at += 1
        return at

    def back_over_adverbs(self, at: int) -> int:
        """The token before that is neither adverb nor negation; -1 at the start."""
        while at >= 0 and self._is_passed_over(at):
            at -= 1
        return at

    def _is_passed_over(self, at: int) -> bool:
        """An adverb or negation; an unlisted word in "-ly" is an adverb ("were arbitrarily detained")."""
        word = self.lex[at]
        if word.parts & Part.QUOTE and at + 1 < self.count:  # "had been “neutralized”"
            return bool(self.lex[at + 1].forms & Form.PARTICIPLE)
        if not word.parts:
            return self.words[at].endswith("ly") and not self.sentence.is_capital(at)
        return bool(word.parts & _PASSED_OVER) and not word.forms & NOMINAL

    def back_over_names(self, at: int) -> int:
        """Over unlisted words, an article and a noun that only qualifies (militia members), at most five."""
        for passed in range(5):
            qualifying = Part.PERSON if not passed else 0
            if at < 0 or self.lex[at].parts & ~(_QUALIFYING | qualifying):
                break
            at -= 1
        return at

    def object_begins(self, at: int) -> bool:
        """Whether a noun phrase stands at a token: what an active verb of harm would act on."""
        at = self.skip_adverbs(at)
        if at >= self.count:
            return False
        if self.owner[at] >= 0:
            phrase = self.phrases[self.owner[at]]
            taken = phrase.mention_class in ("weapon_count", "object_count")  # "rebels seized 40 rifles"
            named = phrase.is_person or taken or phrase.decided_by == "another-one"
            return named and not self.has_own_state(phrase)
        parts = self.lex[at].parts
        if self.words[at] in ("this", "last", "that") and self.words[at + 1 : at + 2] in _TIMES:
            return False  # "12 jailed this year"
        if parts & Part.QUOTE:  # "killed “nine officers”"
            return self.object_begins(at + 1)
        if parts & (Part.DETERMINER | Part.INDEFINITE | Part.PERSON) or self.words[at].startswith("the "):
            return True
        if parts & Part.PRONOUN:
            return self.words[at] in ("him", "them", "her", "us", "me", "himself", "everyone", "it", "you")
        return bool(self.lex[at].qualifier) and self.object_begins(at + 1)

    def name_begins(self, at: int) -> bool:
        """Whether a name stands at a token, in a sentence that is not all in capitals."""
        if at >= self.count or not self.sentence.is_capital(at) or self.sentence.is_all_capitals:
            return False
        return not self.lex[at].parts & (Part.PREPOSITION | Part.WEEKDAY | Part.MONTH | Part.CONJUNCTION)

    def has_own_state(self, phrase: Phrase) -> bool:
        """As in "12 killed, 30 wounded": the 30 have a word of their own right behind them."""
        at = self.skip_adverbs(phrase.after)
        if at >= self.count or not self.lex[at].forms & (Form.PARTICIPLE | Form.STATE):
            return False
        return not self.object_begins(at + 1)

    def acts_itself(self, phrase: Phrase) -> bool:
        """As in "and police arrested two": the phrase is the subject of an active word of harm."""
        at = self.skip_adverbs(phrase.after)
        return at < self.count and bool(self.lex[at].forms & ACTIVE) and self.object_begins(at + 1)

    def verb_follows(self, phrase: Phrase) -> bool:
        """As in "and 54 fled", "and two police of Orla arrested nine": it has a verb of its own."""
        at = self._behind_of(self.skip_adverbs(phrase.after))
        if at >= self.count or self.lex[at].forms:
            return self.acts_itself(phrase)
        return bool(self.lex[at].parts & (FINITE | Part.VERB)) or self.words[at].endswith("ed")

    def dies_itself(self, phrase: Phrase) -> bool:
        """As in "of whom three died": a verb of dying stands right behind."""
        at = self.skip_adverbs(phrase.after)
        return at < self.count and bool(self.lex[at].forms & Form.HAPPENS)

    def has_own_predicate(self, phrase: Phrase) -> bool:
        """As in "including two children, and 54 others were injured": the 54 are no part of the list."""
        at = self.skip_adverbs(phrase.after)
        if (
            at + 1 < self.count
            and self.lex[at].parts & Part.COMMA
            and self.lex[at + 1].parts & Part.INCLUDING
        ):
            at = self._after_comma(at + 2)
        return at < self.count and bool(self.lex[at].parts & Part.BE_OR_HAVE)

    def is_told_of(self, phrase: Phrase) -> bool:
        """As in "and two were hurt", "and nine injured", "and three died": what follows is said of it."""
        return self.has_own_predicate(phrase) or self.has_own_state(phrase) or self.dies_itself(phrase)

    def has_plain_verb(self, phrase: Phrase) -> bool:
        """As in "of whom 15 were identified", "and 11 rebels laid down arms": a verb of no harm is theirs."""
        at = self.skip_adverbs(phrase.after)
        at = self._behind_of(at)
        auxiliary = False
        while at < self.count and self.lex[at].parts & Part.BE_OR_HAVE:
            auxiliary = True
            at = self.skip_adverbs(at + 1)
        if at >= self.count or self.lex[at].forms or self.sentence.is_capital(at):
            return False
        unlisted = not self.lex[at].parts and self.words[at].endswith("ed") and auxiliary
        return unlisted or bool(self.lex[at].parts & Part.VERB and not self.lex[at].parts & Part.PREPOSITION)

    def begins_clause(self, phrase: Phrase) -> bool:
        """As in "killed 12 men, and over 900 Orvelese have had to flee": an unlisted noun and its verb."""
        at = phrase.after
        while at < self.count and at < phrase.after + _LONGEST_NOUN and self.lex[at] is UNKNOWN:
            at += 1
        noun = phrase.bare and at > phrase.after and at < self.count
        return noun and bool(self.lex[at].parts & (Part.BE_OR_HAVE | Part.MODAL))

    def _behind_of(self, at: int) -> int:
        """Over "of a splinter group" behind a noun."""
        if at >= self.count or not self.lex[at].parts & Part.OF:
            return at
        end = min(at + _LONGEST_BASE, self.count)
        step = at + 1
        while step < end and not self.lex[step].parts & _ENDS_BASE and not self.lex[step].forms:
            if self.words[step].endswith("ed") and not self.sentence.is_capital(step):
                break
            step += 1
        return step

    def _after_comma(self, at: int) -> int:
        """The token behind the next comma; the end of the sentence without one."""
        while at < self.count and not self.lex[at].parts & (Part.COMMA | Part.HARD_STOP):
            at += 1
        return at + 1

    def is_passive(self, cue: int) -> bool:
        """Whether a form of "be" governs a participle."""
        at = self.back_over_adverbs(cue - 1)
        if at >= 0 and self.lex[at].parts & Part.BE:
            return True
        if at >= 1 and self.lex[at].parts & Part.CONJUNCTION and not self.object_begins(cue + 1):
            before = self.back_over_adverbs(at - 1)
            return before >= 0 and bool(self.lex[before].forms & Form.PARTICIPLE) and self.is_passive(before)
        return False

    def has_subject_pronoun(self, cue: int) -> bool:
        """Whether "he", "they" ... is the subject of a participle, which is active then."""
        at = self.back_over_adverbs(cue - 1)
        return at >= 0 and self.words[at] in ("he", "she", "they", "we", "i", "it")

    def has_auxiliary(self, cue: int, part: int) -> bool:
        """Whether a part such as "have" stands before a word of harm."""
        at = self.back_over_adverbs(cue - 1)
        return at >= 0 and bool(self.lex[at].parts & part)


def is_modifier(clause: Clause, at: int) -> bool:
    """As in "the wounded man", "two dead soldiers": the word of harm stands before a noun for persons."""
    return at + 1 < clause.count and bool(clause.lex[at + 1].parts & Part.PERSON) and clause.owner[at + 1] < 0
