"""Single victims told of by name alone: "Ana Ruiz was killed", "the murder of Judge Ruiz"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.casing import is_common_word
from extractor.numbers.clause import ACTIVE
from extractor.numbers.joined_harms import effects_at
from extractor.numbers.person_names import NameFinder, Run
from extractor.numbers.phrase import Phrase
from extractor.numbers.words import UNKNOWN, Form, Part, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.numbers.clause import Clause

_LONGEST_LIST, _SHORTEST_LIST = 12, 4
_FORMS = Form.PARTICIPLE | Form.GERUND | Form.HAPPENS | Form.EVENT
_ANY_FORM = _FORMS | Form.STATE
_GOVERNING = _FORMS | ACTIVE
_DEED = Form.EVENT | Form.GERUND
_PASSED = Part.BE | Part.HAVE | Part.ADVERB | Part.NEGATION
_OWNED = ("'s", "’s")
_LINK = Part.CONJUNCTION | Part.COMMA


def named_victims(clause: Clause, cased: str) -> list[Phrase]:
    """One phrase for each person who is harmed and told of by name, not counted by other words as well.

    Args:
        clause: The sentence and its phrases, with their roles.
        cased: The text that the sentence's offsets belong to, with capitals in names alone.
    """
    if not clause.forms & _ANY_FORM:
        return []
    reader = _NameReader(clause, cased)
    return sorted(reader.read(), key=lambda phrase: phrase.first)


class _NameReader(NameFinder):
    """Looks at what stands before and behind every word of harm."""

    def read(self) -> Iterator[Phrase]:
        taken: set[int] = set()
        cues = range(self.clause.first_cue, self.clause.last_cue + 1)
        for cue in [cue for cue in cues if self.lex[cue].forms & _GOVERNING or self._lists(cue)]:
            runs = self._runs(cue) if self._happened(cue) or self._lists(cue) else []
            if runs and runs[0][0] > cue:
                self._spare_attackers(cue)
            if runs and self._follows_count(runs[0]):
                continue
            for run in runs:
                if run[0] not in taken and not self._is_described(run):
                    taken.add(run[0])
                    yield self._phrase(run, cue)

    def _happened(self, cue: int) -> bool:
        """Whether a word of harm that only persons suffer stands there, and says that it happened."""
        harms, words = self.sentence.sets["befalls_persons"], self.words[cue]
        if (words not in harms and harms.isdisjoint(words.split())) or self.clause.owner[cue] >= 0:
            return False
        return cue == 0 or self.words[cue - 1] not in self.sentence.sets["attempting"]

    def _runs(self, cue: int) -> list[Run]:
        """The names that a word of harm governs."""
        forms = self.lex[cue].forms
        if self._lists(cue):
            return self._listed_from(cue + 2)
        passive = self.clause.is_passive(cue)
        if forms & _DEED and cue + 1 < self.sentence.count and self.lex[cue + 1].parts & Part.OF:
            return self._listed_from(cue + 2)
        if forms & _DEED and (owner := self._owner_of(cue)):
            return owner
        if forms & ACTIVE and not passive:
            behind = self._listed_from(cue + 1)
            if behind:
                return behind
        if forms & Form.HAPPENS or (forms & Form.PARTICIPLE and passive):
            return self._listed_before(cue)
        return []

    def _lists(self, cue: int) -> bool:
        """As in "Among the dead: teacher Ana Ruiz", "Among those killed was Ana Ruiz": who comes behind."""
        if cue or not self.words[cue].startswith("among ") or self.sentence.count < _SHORTEST_LIST:
            return False
        return bool(self.lex[cue + 1].parts & Part.BE) or self.words[cue + 1] == ":"

    def _owner_of(self, event: int) -> list[Run]:
        """As in "Judge Ana Ruiz's murder": the name that owns a noun of harm."""
        last = event - 1
        if last < 0 or not self.words[last].endswith(_OWNED) or self.lex[last].parts:
            return []
        if not self.cased[self.sentence.starts[last]].isupper():
            return []
        first = self.name_tokens_before(last)
        titled = first > 0 and self.is_title(first - 1)
        is_person = titled or (first < last and not is_common_word(self.words[last][: -len(_OWNED[0])]))
        return [(first, event)] if is_person else []

    def _spare_attackers(self, cue: int) -> None:
        """As in "Gunmen killed mayor Ana Ruiz": the verb has its object, so that its subject did it."""
        for phrase in self.phrases:
            if phrase.cue == cue and phrase.rule == "subject_of" and phrase.after <= cue:
                phrase.effects = ()

    def _listed_from(self, at: int) -> list[Run]:
        """As in "killed Ana Ruiz, Juan Lopez and Judge Mora": one name or several up to an "and"."""
        runs: list[Run] = []
        closed = False
        run = self.name_from(at)
        while run is not None and len(runs) < _LONGEST_LIST:
            runs.append(run)
            if closed:
                return runs
            link = run[1]
            if link >= self.sentence.count or not self.lex[link].parts & _LINK:
                break
            closed = bool(self.lex[link].parts & Part.CONJUNCTION)
            if not closed and link + 1 < self.sentence.count and self.words[link + 1] == "and":
                link, closed = link + 1, True
            run = self.name_from(link + 1)
        return runs[:1]

    def _listed_before(self, cue: int) -> list[Run]:
        """As in "Ana Ruiz, 26, and Juan Lopez were killed": who stands before the verb."""
        at = cue - 1
        while at >= 0 and self.lex[at].parts & _PASSED:
            at -= 1
        if at >= 0 and self.words[at] == "who":
            at -= 1
        counted = self._counted_last(at, cue)
        last = self.name_before_aside(at if counted < 0 else counted)
        if last is None:
            return []
        runs = [last]
        at = last[0] - 1
        while at > 0 and self._joins(at, len(runs) + (counted >= 0)) and len(runs) < _LONGEST_LIST:
            while at > 0 and self.lex[at].parts & _LINK:
                at -= 1
            before = self.name_before_aside(at)
            if before is None:
                break
            runs.append(before)
            at = before[0] - 1
        return [] if self.is_led(runs[-1][0]) else runs[::-1]

    def _counted_last(self, at: int, cue: int) -> int:
        """As in "Ana Ruiz and two guards were killed": where the name ends; -1 where no count ends a list."""
        owner = self.clause.owner[at] if at >= 0 else -1
        if owner < 0:
            return -1
        phrase = self.phrases[owner]
        link = phrase.first - 1
        if phrase.cue != cue or link < 1 or not self.lex[link].parts & Part.CONJUNCTION:
            return -1
        return link - 1 if not self.lex[link - 1].parts & Part.COMMA or link < 2 else link - 2

    def _joins(self, at: int, found: int) -> bool:
        """The last two of a list are joined by "and", those before by commas."""
        return bool(self.lex[at].parts & (Part.CONJUNCTION if found == 1 else _LINK))

    def _follows_count(self, run: Run) -> bool:
        """As in "a judge, Ana Ruiz", "two people, Ana Ruiz and Juan Mora": they are counted already."""
        return any(phrase.effects and run[0] - 1 <= phrase.after <= run[0] for phrase in self.phrases)

    def _is_described(self, run: Run) -> bool:
        """As in "Ana Ruiz, a judge, was killed": the row of the judge counts her."""
        return any(
            phrase.effects
            and run[1] <= phrase.first <= run[1] + 1
            and not (self._goes_on(phrase) or self._is_joined(run[1], phrase))
            for phrase in self.phrases
        )

    def _is_joined(self, at: int, phrase: Phrase) -> bool:
        """As in "Ana Ruiz and two guards": the guards are others, and no words for her."""
        return at < phrase.first and bool(self.lex[at].parts & Part.CONJUNCTION)

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether a list goes on behind a phrase, so that it is a part of the list and describes nobody."""
        at = phrase.after
        while at < self.sentence.count and self.lex[at].parts & _LINK:
            if self.lex[at].parts & Part.CONJUNCTION:
                owner = self.clause.owner[at + 1] if at + 1 < self.sentence.count else -1
                return owner >= 0 and self.phrases[owner].cue == phrase.cue
            at += 1
        return False

    def _phrase(self, run: Run, cue: int) -> Phrase:
        first, after = run
        effects, any_of = effects_at(self.clause, cue)
        phrase = Phrase(first, after, value=1.0, named=True, effects=effects, any_of=any_of, cue=cue)
        phrase.rule = "named"
        phrase.subset = self._lists(cue)
        phrase.negated = self.clause.is_negated(cue)
        self._read_title(phrase)
        title = self.lex[first - 1] if first > 0 and phrase.noun is None else UNKNOWN
        if title.parts & Part.PERSON and self.clause.owner[first - 1] < 0:
            phrase.noun, phrase.head = title, first - 1
        return phrase

    def _read_title(self, phrase: Phrase) -> None:
        """As in "Mrs Ana Ruiz", "Sister Ana Ruiz": the title says that it is a woman."""
        for at in range(max(0, phrase.first - 1), phrase.first + 1):
            if self.words[at] in self.sentence.sets["titles_of_women"] and self.clause.owner[at] < 0:
                word = Word(self.words[at], Part.PERSON, category="women", status="unspecified")
                phrase.noun, phrase.head = word, at
