"""Who is counted as what: finds, for each phrase of a sentence, the word of harm that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.numbers.lexicon import Form, Part, Word
from extractor.numbers.relations import relate

if TYPE_CHECKING:
    from extractor.numbers.phrases import Phrase
    from extractor.numbers.sentence import Sentence
    from extractor.schema.terms import Effect

REACH = 45
_FINITE = Part.BE | Part.HAVE | Part.MODAL
_ACTIVE = (Form.PARTICIPLE | Form.GERUND | Form.BASE)
_VERBAL = (Form.PARTICIPLE | Form.GERUND | Form.BASE | Form.HAPPENS | Form.STATE)
_TAKES_SUBJECT = (Form.PARTICIPLE | Form.HAPPENS | Form.STATE)
_NOMINAL = (Form.PERSONS | Form.EVENT)
_BREAKS = Part.BE | Part.HAVE | Part.MODAL | Part.HARD_STOP | Part.SUBORDINATOR | Part.VERB | Part.RELATIVE
_LIST_LINK = (Part.CONJUNCTION | Part.COMMA | Part.INCLUDING)


_ALSO_PASSIVE = frozenset(("reported", "confirmed", "alleged", "estimated", "claimed"))
_SUFFERINGS = frozenset(("suffered", "sustained", "received", "suffering", "suffer", "sustain", "sustaining"))
_INJURIES = frozenset(("wounds", "wound", "injuries", "injury", "burns"))
SUFFERED = Word("suffered", Part.CUE, Form.HAPPENS, "injured")


class RoleReader:
    """Reads the roles of one sentence."""

    def __init__(self, sentence: Sentence, phrases: list[Phrase]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.lex = sentence.lex
        self.count = len(sentence)
        self.phrases = phrases
        self.owner = [-1] * self.count
        self._read_sufferings()
        for index, phrase in enumerate(phrases):
            for at in range(phrase.first, min(phrase.after, self.count)):
                self.owner[at] = index

    def _read_sufferings(self) -> None:
        """ "sustained non-fatal bullet wounds": a verb of suffering with its injuries is one word of harm."""
        for at, word in enumerate(self.words):
            if word in _SUFFERINGS and not _INJURIES.isdisjoint(self.words[at + 1 : at + 6]):
                self.lex[at] = SUFFERED

    def read(self) -> None:
        """Give every person phrase of the sentence its effects, where words give them."""
        for index, phrase in enumerate(self.phrases):
            if phrase.is_person and not phrase.effects:
                self._read_one(index, phrase)
        for index, phrase in enumerate(self.phrases):
            if phrase.is_person and not phrase.effects and not self._speaks(phrase):
                self._inherit(index, phrase)
        relate(self)

    def _read_one(self, index: int, phrase: Phrase) -> None:
        """The first rule that finds a governing word decides."""
        if self._speaks(phrase):
            return
        for rule in ROLE_RULES:
            cue = rule(self, index, phrase)
            if cue >= 0:
                self._assign(phrase, cue, rule.__name__.strip("_"))
                return

    def _speaks(self, phrase: Phrase) -> bool:
        """ "medics said": who reports is not counted."""
        at = phrase.after
        return at < self.count and bool(self.lex[at].parts & Part.SAYING) and self.words[at] not in _ALSO_PASSIVE

    # -- deciding -----------------------------------------------------------------------------

    def _assign(self, phrase: Phrase, cue: int, rule: str) -> None:
        phrase.cue = cue
        phrase.rule = rule
        phrase.effects, phrase.any_of = self.effects_at(cue, subject=rule == "subject_of")
        phrase.side = "object" if rule == "object_of" else "subject"
        phrase.negated = phrase.none or self._negated(cue)

    def effects_at(self, cue: int, *, subject: bool = False) -> tuple[tuple[Effect, ...], bool]:
        """The effects of a word of harm and of those joined to it ("killed or wounded")."""
        effects = list(self.lex[cue].effects)
        any_of = len(effects) > 1
        for at in self._joined_cues(cue):
            joined = self.words[at - 1]
            for effect in self.lex[at].effects:
                if effect not in effects:
                    effects.append(effect)
            any_of = any_of or joined != "and" or set(effects) == {"killed", "injured"}
        return tuple(effects), any_of and len(effects) > 1

    def _joined_cues(self, cue: int) -> list[int]:
        joined: list[int] = []
        at = cue + 1
        while at + 1 < self.count and len(joined) < 3:
            if not self.lex[at].parts & Part.CONJUNCTION and self.words[at] != "/":
                break
            follower = self._skip_adverbs(at + 1)
            if follower >= self.count or not self.lex[follower].forms & _VERBAL:
                break
            if self.lex[follower].forms & _ACTIVE and self._object_begins(follower + 1):
                break
            if self.lex[cue].sense == self.lex[follower].sense:
                break
            joined.append(follower)
            at = follower + 1
        return joined

    def _negated(self, cue: int) -> bool:
        return any(
            self.lex[at].parts & Part.NEGATION for at in range(max(0, cue - 4), cue) if self.owner[at] < 0
        )

    def _skip_adverbs(self, at: int) -> int:
        while at < self.count and self.lex[at].parts & Part.ADVERB and not self.lex[at].forms:
            at += 1
        return at

    def _back_over_adverbs(self, at: int) -> int:
        while at >= 0 and self.lex[at].parts & (Part.ADVERB | Part.NEGATION) and not self.lex[at].forms & _NOMINAL:
            at -= 1
        return at

    def _back_over_names(self, at: int) -> int:
        """Over unlisted words and an article, at most five tokens."""
        for _ in range(5):
            if at < 0 or self.lex[at].parts & ~(Part.INDEFINITE | Part.ADJECTIVE | Part.DETERMINER):
                break
            at -= 1
        return at

    def _object_begins(self, at: int) -> bool:
        """Whether a noun phrase stands at a token: what an active verb of harm would act on."""
        at = self._skip_adverbs(at)
        if at >= self.count:
            return False
        if self.owner[at] >= 0:
            phrase = self.phrases[self.owner[at]]
            return phrase.is_person and not self._has_own_state(phrase)
        parts = self.lex[at].parts
        if parts & (Part.DETERMINER | Part.INDEFINITE | Part.PERSON):
            return True
        if parts & Part.PRONOUN:
            return self.words[at] in ("him", "them", "her", "us", "me", "himself", "everyone", "it", "you")
        return bool(self.lex[at].qualifier) and self._object_begins(at + 1)

    def _has_own_state(self, phrase: Phrase) -> bool:
        """ "12 killed, 30 wounded": the 30 have a word of their own right behind them."""
        at = self._skip_adverbs(phrase.after)
        if at >= self.count or not self.lex[at].forms & (Form.PARTICIPLE | Form.STATE):
            return False
        return not self._object_begins(at + 1)

    def is_passive(self, cue: int) -> bool:
        """Whether a form of "be" governs a participle."""
        at = self._back_over_adverbs(cue - 1)
        if at >= 0 and self.lex[at].parts & Part.BE:
            return True
        if at >= 1 and self.lex[at].parts & Part.CONJUNCTION:
            before = self._back_over_adverbs(at - 1)
            return before >= 0 and bool(self.lex[before].forms & Form.PARTICIPLE) and self.is_passive(before)
        return False

    def _subject_pronoun(self, cue: int) -> bool:
        at = self._back_over_adverbs(cue - 1)
        return at >= 0 and self.words[at] in ("he", "she", "they", "we", "i", "it")

    def _has_auxiliary(self, cue: int, part: int) -> bool:
        at = self._back_over_adverbs(cue - 1)
        return at >= 0 and bool(self.lex[at].parts & part)


# -- the rules: each says where the governing word of harm stands ---------------------------------


def inside(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """A word of harm in the noun group decides, unless the sentence says more of them ("30 wounded people")."""
    if phrase.inner < 0:
        return -1
    outer = subject_of(reader, index, phrase)
    if outer >= 0 and reader.lex[outer].forms & (Form.PARTICIPLE | Form.HAPPENS):
        return outer
    if reader.words[phrase.inner] == "lives" and not _lives_are_lost(reader, phrase):
        return -1
    if reader.lex[phrase.inner].sense == "casualty":
        governed = object_of(reader, index, phrase)
        if governed >= 0:
            return governed
    return phrase.inner


def _lives_are_lost(reader: RoleReader, phrase: Phrase) -> bool:
    near = reader.words[max(0, phrase.first - 6) : phrase.after + 5]
    return not {"lost", "claimed", "took", "taken", "takes", "take", "cost", "claiming", "taking", "claims", "costing", "claim", "losing", "ended"}.isdisjoint(near)


def subject_of(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """The phrase is what a passive, a participle, a state or a verb of dying speaks of."""
    walk = _SubjectWalk(reader, index, phrase)
    return walk.run()


class _SubjectWalk:
    """Walks right from a phrase to the word of harm that it is the subject of."""

    def __init__(self, reader: RoleReader, index: int, phrase: Phrase) -> None:
        self.reader = reader
        self.index = index
        self.phrase = phrase
        self.at = phrase.after
        self.auxiliary = False
        self.verb_seen = False
        self.in_side_phrase = False
        self.comma_at = -1
        self.among = False
        self.partitive_of = self._is_part_named(reader, phrase)

    @staticmethod
    def _is_part_named(reader: RoleReader, phrase: Phrase) -> bool:
        """ "one of the four was": what is said is said of the one, not of the four."""
        before = phrase.first - 1
        return before > 0 and bool(reader.lex[before].parts & Part.OF) and reader.owner[before - 1] >= 0

    def run(self) -> int:
        reader = self.reader
        limit = min(reader.count, self.phrase.after + REACH)
        while self.at < limit:
            owner = reader.owner[self.at]
            if owner >= 0 and owner != self.index:
                if not self._pass_phrase(reader.phrases[owner]):
                    return -1
                continue
            word = reader.lex[self.at]
            if word.forms:
                decided = self._at_cue(word.forms)
                if decided != 0:
                    return self.at if decided > 0 else -1
            elif not self._pass_word(word.parts):
                return -1
            self.at += 1
        return -1

    def _pass_phrase(self, other: Phrase) -> bool:
        """Another phrase may stand between if it is joined to this one, in brackets, or in a side phrase."""
        reader = self.reader
        before = reader._back_over_adverbs(other.first - 1)
        if other.bare_plural:
            before = reader._back_over_names(before)
        parts = reader.lex[before].parts if before >= 0 else 0
        linked = bool(parts & (_LIST_LINK | Part.OPEN)) and not self.verb_seen and not self.auxiliary
        side = bool(parts & (Part.PREPOSITION | Part.OF | Part.QUOTE | Part.DASH)) or not self._is_rival(other)
        if linked and not parts & Part.INCLUDING and (other.inner >= 0 or (other.bare and reader._has_own_state(other))):
            return False
        among = bool(parts & Part.INCLUDING)
        self.among = self.among or (among and reader.words[before].endswith("among"))
        if among or linked or side:
            self.in_side_phrase = side and not linked
            self.at = max(other.after, self.at + 1)
            return True
        return False

    def _is_rival(self, other: Phrase) -> bool:
        """Whether the other phrase could be persons of whom the sentence goes on to speak."""
        if not other.is_person:
            return False
        if other.head >= 0 or other.after >= self.reader.count:
            return True
        return bool(self.reader.lex[other.after].parts & (_FINITE | Part.CUE | Part.ADVERB | Part.OF))

    def _pass_word(self, parts: int) -> bool:
        if parts & (Part.HARD_STOP | Part.SUBORDINATOR):
            return False
        if parts & Part.OPEN:
            self._skip_brackets()
        elif parts & Part.BE:
            self.auxiliary = True
            self.in_side_phrase = False
        elif parts & Part.PREPOSITION:
            self.in_side_phrase = True
        elif parts & (Part.COMMA | Part.CONJUNCTION):
            return self._pass_link(parts)
        elif parts & Part.RELATIVE:
            self.in_side_phrase = False
        elif parts & Part.SAYING:
            return self.comma_at >= 0 or self.auxiliary
        elif parts & (Part.HAVE | Part.MODAL):
            self.in_side_phrase = False
        elif parts & Part.VERB and not self.in_side_phrase:
            self.verb_seen = True
        elif parts & Part.INCLUDING:
            self.among = self.among or self.reader.words[self.at].endswith("among")
        elif not parts and not self.in_side_phrase and self._looks_like_verb():
            self.verb_seen = True
        return True

    def _looks_like_verb(self) -> bool:
        return self.reader.words[self.at].endswith("ed") and not self.reader.sentence.is_capital(self.at)

    def _pass_link(self, parts: int) -> bool:
        if parts & Part.COMMA:
            self.comma_at = self.at
            self.in_side_phrase = False
            return True
        if self.reader.words[self.at] in ("while", "whilst", "but"):
            return False
        self.auxiliary = False
        self.in_side_phrase = False
        return True

    def _skip_brackets(self) -> None:
        reader = self.reader
        for at in range(self.at + 1, min(self.at + 25, reader.count)):
            if reader.lex[at].parts & Part.CLOSE:
                self.at = at
                return

    def _at_cue(self, forms: int) -> int:
        """1 this word governs the phrase, -1 it shows that none does, 0 go on."""
        reader, at = self.reader, self.at
        if forms & _TAKES_SUBJECT == 0:
            return self._at_other_cue(forms)
        if not _reaches_hospital(reader, at):
            return 0
        if self.in_side_phrase and not reader.is_passive(at) and not forms & Form.HAPPENS:
            return 0 if reader.lex[at].forms & _NOMINAL or _is_modifier(reader, at) else self._unaided(forms)
        if self.among:
            self.phrase.subset = True
            return 1
        if self.partitive_of and (at > self.phrase.after or forms & Form.HAPPENS):
            return -1
        if forms & Form.HAPPENS:
            return 1
        if reader.is_passive(at):
            return 1
        if reader._subject_pronoun(at):
            return -1
        return self._unaided(forms)

    def _unaided(self, forms: int) -> int:
        reader, at = self.reader, self.at
        if forms & Form.PARTICIPLE and reader._has_auxiliary(at, Part.HAVE):
            return -1
        if forms & Form.PARTICIPLE and reader._object_begins(at + 1) and not self._gapped(at):
            return -1
        if self.verb_seen and not self._predicate_of_verb(at):
            return -1
        if reader.lex[at - 1].parts & (Part.DETERMINER | Part.INDEFINITE):
            return 0
        if _is_modifier(reader, at):
            return 0
        return 1

    def _gapped(self, at: int) -> bool:
        """ "3 dead 5 injured": a state right behind its number."""
        return bool(self.reader.lex[at].forms & Form.STATE) and at == self.phrase.after

    def _predicate_of_verb(self, at: int) -> bool:
        before = self.reader._back_over_adverbs(at - 1)
        return before >= 0 and bool(self.reader.lex[before].parts & (Part.BE | Part.CONJUNCTION))

    def _at_other_cue(self, forms: int) -> int:
        reader, at = self.reader, self.at
        if forms & _NOMINAL and not forms & Form.BASE:
            return 0
        before = reader.lex[at - 1].parts
        if self.in_side_phrase or before & (Part.DETERMINER | Part.INDEFINITE | Part.PREPOSITION):
            return 0
        return -1 if reader._object_begins(at + 1) else 0


def _reaches_hospital(reader: RoleReader, at: int) -> bool:
    """ "taken to", "rushed to": a harm only where a hospital follows."""
    if not reader.words[at].endswith((" to", " at")):
        return True
    return not _HOSPITALS.isdisjoint(reader.words[at + 1 : at + 9])


_HOSPITALS = frozenset(("hospital", "hospitals", "clinic", "medical", "infirmary", "trauma", "er"))


def _is_modifier(reader: RoleReader, at: int) -> bool:
    """ "the wounded man", "two dead soldiers": the word of harm stands before a noun for persons."""
    return at + 1 < reader.count and bool(reader.lex[at + 1].parts & Part.PERSON) and reader.owner[at + 1] < 0


def object_of(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """The phrase is what an active word of harm acts on ("killing 12", "the deaths of 3")."""
    at = phrase.first - 1
    linked = False
    limit = max(-1, at - REACH)
    while at > limit:
        word = reader.lex[at]
        owner = reader.owner[at]
        if word.forms and (owner < 0 or reader.phrases[owner].inner != at):
            return _governor(reader, at, phrase, linked)
        if word.parts & Part.OF and not linked:
            return _before_of(reader, at)
        step = _back_step(reader, at, linked)
        if step == 0:
            return -1
        linked = linked or step == 2
        at -= 1
    return -1


def _back_step(reader: RoleReader, at: int, linked: bool) -> int:
    """0 stop, 1 go on, 2 go on over the link of a list."""
    parts = reader.lex[at].parts
    if parts & (Part.HARD_STOP | _FINITE | Part.SUBORDINATOR | Part.SAYING | Part.VERB) and reader.owner[at] < 0:
        return 0
    if parts & Part.RELATIVE and reader.owner[at] < 0:
        return 0
    if parts & _LIST_LINK:
        return 0 if reader.words[at] in ("while", "whilst", "but") else 2
    if linked:
        return 1
    return 1 if parts & (Part.ADVERB | Part.DETERMINER | Part.QUOTE) or reader.lex[at].qualifier else 0


def _governor(reader: RoleReader, at: int, phrase: Phrase, linked: bool) -> int:
    forms = reader.lex[at].forms
    if reader.words[at] in ("lost", "losing", "mourning") and (phrase.noun is None or not phrase.noun.parts & Part.PERSON):
        return -1
    if not _fits(reader, at, phrase):
        return -1
    if forms & Form.PARTICIPLE:
        if reader.is_passive(at):
            return -1
        if linked and not reader._object_begins(at + 1):
            return -1
        return at
    if forms & (Form.GERUND | Form.BASE):
        if linked and not reader._object_begins(at + 1) and not _name_follows(reader, at):
            return -1
        return at
    return -1


def _fits(reader: RoleReader, at: int, phrase: Phrase) -> bool:
    """Things too are seized, released and hit; only a noun for persons makes them victims."""
    if reader.lex[at].sense in ("killed", "injured", "shot", "casualty"):
        return True
    return phrase.noun is not None and bool(phrase.noun.parts & Part.PERSON)


def _name_follows(reader: RoleReader, at: int) -> bool:
    return at + 1 < reader.count and not reader.lex[at + 1].parts & ~(Part.OF | Part.PERSON | Part.NUMBER)


def _before_of(reader: RoleReader, at: int) -> int:
    if at == 0:
        return -1
    before = at - 1
    forms = reader.lex[before].forms
    if forms & (Form.EVENT | Form.PERSONS | Form.GERUND | Form.TOLL):
        return before
    if reader.words[before] in ("lives", "life", "bodies"):
        return before
    return -1


def after_toll(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """The number that a toll is led to: "the death toll has risen to 63"."""
    if phrase.noun is not None and not phrase.noun.parts & Part.PERSON:
        return -1
    before = reader._back_over_adverbs(phrase.first - 1)
    link = before >= 0 and bool(reader.lex[before].parts & (Part.TOLL_LINK | Part.HARD_STOP | Part.OF | Part.BE))
    at = before
    while at >= max(0, before - 25):
        forms = reader.lex[at].forms
        if forms & Form.TOLL:
            return _toll(reader, phrase, at, before) if link or at == before else -1
        if forms & _VERBAL and not forms & _NOMINAL or reader.words[at] == ";":
            return -1
        at -= 1
    return -1


def _toll(reader: RoleReader, phrase: Phrase, cue: int, before: int) -> int:
    phrase.running = True
    phrase.superseded = reader.words[before] == "from"
    return cue




def beside(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """ "was killed along with his two sons": who is named beside a victim shares the harm."""
    link = reader._back_over_adverbs(phrase.first - 1)
    for _ in range(12):
        if link < 0 or reader.lex[link].parts & (Part.COMPANION | Part.HARD_STOP):
            break
        if reader.lex[link].forms:
            return -1
        link -= 1
    if link < 0 or not reader.lex[link].parts & Part.COMPANION:
        return -1
    for at in range(link - 1, max(-1, link - 20), -1):
        if reader.lex[at].forms & _VERBAL:
            return at
        if reader.lex[at].parts & (Part.HARD_STOP | Part.SUBORDINATOR):
            return -1
    return -1


def listed(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """ "the dead were ...", "among the injured are two girls", "the victims include 3 women"."""
    link = -1
    for at in range(phrase.first - 1, max(-1, phrase.first - REACH), -1):
        parts = reader.lex[at].parts
        if link < 0 and parts & (Part.BE | Part.INCLUDING) or reader.words[at] in (":", "as"):
            link = at
        elif reader.lex[at].forms & (Form.PERSONS | Form.STATE | Form.PARTICIPLE):
            if link >= 0 and _heads_a_list(reader, at):
                phrase.subset = bool(reader.lex[link].parts & Part.INCLUDING) or reader.words[at - 2 :at - 1] == ["among"]
                return at
            return -1
        elif parts & (Part.VERB | Part.SUBORDINATOR):
            return -1
    return -1


def _heads_a_list(reader: RoleReader, at: int) -> bool:
    return (at > 0 and reader.words[at - 1] in ("the", "those")) or reader.words[at].startswith("the ") or (
        reader.owner[at] >= 0 and reader.phrases[reader.owner[at]].everyone
    )


def of_harm(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """ "the bodies of two children", "the deaths of 14": the noun of harm before "of" governs."""
    at = phrase.first - 1
    if at >= 1 and reader.lex[at].parts & Part.OPEN:
        at -= 1
    if at < 1 or not reader.lex[at].parts & Part.OF:
        return -1
    governor = _before_of(reader, at)
    if governor < 0:
        governor = _event_with_side_phrase(reader, at)
    return governor


def _event_with_side_phrase(reader: RoleReader, of_at: int) -> int:
    """ "the murder on the evening of 27 February of six": a time or place stands before "of"."""
    for at in range(of_at - 1, max(-1, of_at - 9), -1):
        if reader.lex[at].forms & Form.EVENT and at + 1 < of_at and reader.lex[at + 1].parts & Part.PREPOSITION:
            return at
        if reader.lex[at].parts & (_FINITE | Part.HARD_STOP | Part.VERB) or reader.lex[at].forms:
            return -1
    return -1


def part_of_told(reader: RoleReader, index: int, phrase: Phrase) -> int:
    """ "were killed, including two children, and others were injured": the two belong to the killed."""
    for at in range(phrase.first - 1, max(-1, phrase.first - 12), -1):
        word = reader.lex[at]
        if word.parts & Part.INCLUDING:
            for earlier in reversed(reader.phrases[:index]):
                if earlier.effects and earlier.after <= at:
                    if earlier.after < earlier.cue < at or earlier.side == "object":
                        phrase.subset = True
                        phrase.whole = earlier
                        return earlier.cue
                    return -1
            return -1
        if reader.owner[at] < 0 and (word.forms or word.parts & ~(_LIST_LINK | Part.ADVERB) & _BREAKS):
            return -1
    return -1


ROLE_RULES = (of_harm, part_of_told, inside, subject_of, object_of, after_toll, beside, listed)


def _inherit(self: RoleReader, index: int, phrase: Phrase) -> None:
    """A phrase joined to one before it, or named as part of it, shares its effects."""
    link = self._back_over_adverbs(phrase.first - 1)
    if link < 0:
        return
    parts = self.lex[link].parts
    including = bool(parts & Part.INCLUDING) or (phrase.partitive and bool(parts & (Part.COMMA | Part.OPEN | Part.CONJUNCTION | Part.DASH)))
    if not including and not parts & (_LIST_LINK | Part.DASH | Part.OPEN) and self.words[link] != ":":
        return
    earlier = _earlier(self, index, link)
    if earlier is None:
        return
    if not including and parts & Part.CONJUNCTION and _verb_follows(self, phrase):
        return
    phrase.effects, phrase.any_of = earlier.effects, earlier.any_of
    phrase.cue = earlier.cue
    phrase.negated = earlier.negated
    phrase.rule = "part_of" if including else "joined_to"
    if including:
        phrase.subset = True
        phrase.whole = earlier


def _earlier(reader: RoleReader, index: int, link: int) -> Phrase | None:
    for earlier in reversed(reader.phrases[max(0, index - 6) : index]):
        if earlier.effects:
            return earlier
        if earlier.is_person and not earlier.definite:
            return None
    return None


def _verb_follows(reader: RoleReader, phrase: Phrase) -> bool:
    at = reader._skip_adverbs(phrase.after)
    return at < reader.count and bool(reader.lex[at].parts & (_FINITE | Part.VERB))


RoleReader._inherit = _inherit  # type: ignore[attr-defined]
