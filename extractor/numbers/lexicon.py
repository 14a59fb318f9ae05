"""The words of one language as the rules see them: read once from the language's folder."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.schema.terms import Effect, MentionClass, Status, VictimCategory


class Part:
    """The parts a word can play in a sentence.

    Plain integers, not an enum: the rules test them many times a word.
    """

    BE = 1 << 0
    HAVE = 1 << 1
    MODAL = 1 << 2
    NEGATION = 1 << 3
    CONJUNCTION = 1 << 4
    PREPOSITION = 1 << 5
    RELATIVE = 1 << 6
    DETERMINER = 1 << 7
    INDEFINITE = 1 << 8
    PRONOUN = 1 << 9
    ADVERB = 1 << 10
    SUBORDINATOR = 1 << 11
    SAYING = 1 << 12
    INCLUDING = 1 << 13
    OF = 1 << 14
    COMMA = 1 << 15
    OPEN = 1 << 16
    CLOSE = 1 << 17
    QUOTE = 1 << 18
    HARD_STOP = 1 << 19
    DASH = 1 << 20
    NUMBER = 1 << 21
    PERSON = 1 << 22
    THING = 1 << 23
    CUE = 1 << 24
    QUALIFIER = 1 << 25
    MONTH = 1 << 26
    WEEKDAY = 1 << 27
    VAGUE = 1 << 28
    ORDINAL = 1 << 29
    PROPORTION = 1 << 30
    PAIR = 1 << 31
    NONE = 1 << 32
    KIN = 1 << 33
    POSSESSIVE = 1 << 34
    GENERIC = 1 << 35
    UNHARMED = 1 << 36
    HYPOTHETICAL = 1 << 37
    VERB = 1 << 38
    TOLL_LINK = 1 << 39
    COMPANION = 1 << 40
    RELATION = 1 << 42
    QUANTIFIER = 1 << 43
    ADJECTIVE = 1 << 41


class Form:
    """How a word of harm takes its persons (see effects.toml).

    Plain integers, not an enum: the rules test them many times a word.
    """

    PARTICIPLE = 1 << 0
    GERUND = 1 << 1
    BASE = 1 << 2
    HAPPENS = 1 << 3
    STATE = 1 << 4
    EVENT = 1 << 5
    PERSONS = 1 << 6
    TOLL = 1 << 7


FORMS = {
    "participle": Form.PARTICIPLE,
    "gerund": Form.GERUND,
    "base": Form.BASE,
    "happens": Form.HAPPENS,
    "state": Form.STATE,
    "event": Form.EVENT,
    "persons": Form.PERSONS,
    "toll": Form.TOLL,
}
EFFECTS_OF_SENSE: dict[str, tuple[Effect, ...]] = {
    "shot": ("killed", "injured"),
    "casualty": ("killed", "injured"),
}


@dataclasses.dataclass(slots=True)
class Word:
    """What the lexicon says of a word or phrase.

    Attributes:
        parts: The parts it can play, as ``Part`` bits.
        forms: How it takes its persons, as ``Form`` bits; 0 when it is no word of harm.
        sense: The harm it names, a table of effects.toml.
        category: Group of the record that the persons fall in.
        status: What a noun for persons says of their status.
        thing: Class of the ledger for a noun that is no person.
        value: Number that the word stands for.
        scale: Whether ``value`` multiplies what stands before it.
        qualifier: Kind of qualifier before a number, ``qualifier_after`` behind it.
        quantifier: Which quantity a word means that counts nobody exactly ("another", "all").
    """

    text: str
    parts: int = 0
    forms: int = 0
    sense: str = ""
    category: VictimCategory | None = None
    status: Status | None = None
    thing: MentionClass | None = None
    value: int | None = None
    scale: bool = False
    qualifier: str = ""
    qualifier_after: str = ""
    quantifier: str = ""

    @property
    def effects(self) -> tuple[Effect, ...]:
        """The effects of a word of harm; two where it leaves open which."""
        return EFFECTS_OF_SENSE.get(self.sense, (self.sense,))  # type: ignore[arg-type]  # checked at load


UNKNOWN = Word("")
PUNCTUATION = {
    ",": Part.COMMA,
    "(": Part.OPEN,
    "[": Part.OPEN,
    ")": Part.CLOSE,
    "]": Part.CLOSE,
    ";": Part.HARD_STOP,
    ":": Part.HARD_STOP,
    "?": Part.HARD_STOP,
    "!": Part.HARD_STOP,
    "•": Part.HARD_STOP,
    "|": Part.HARD_STOP,
    "–": Part.DASH,
    "—": Part.DASH,
    "-": Part.DASH,
    '"': Part.QUOTE,
    "'": Part.QUOTE,
    "“": Part.QUOTE,
    "”": Part.QUOTE,
    "‘": Part.QUOTE,
    "’": Part.QUOTE,
    "&": Part.CONJUNCTION,
}


class Lexicon:
    """All words and phrases of one language."""

    def __init__(self, tables: Mapping[str, dict[str, Any]]) -> None:
        self.words: dict[str, Word] = {}
        self.phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Word]]]] = {}
        self._phrase_words: dict[str, Word] = {}
        self._add_function_words(tables["function"])
        self._add_numerals(tables["numerals"])
        self._add_qualifiers(tables["qualifiers"])
        self._add_persons(tables["persons"])
        self._add_things(tables["things"])
        self._add_effects(tables["effects"])
        self._add_punctuation()
        function = tables["function"]
        self.identifiers_before = frozenset(function["identifiers_before"])
        self.streets_after = frozenset(function["streets_after"])
        self.years_before = frozenset(function["years_before"])
        self.short_scales: dict[str, int] = tables["numerals"]["short_scales"]
        self.triggers = frozenset(_trigger(word) for word in self._all_words() if word.parts & _TRIGGERS)
        for seconds in self.phrases.values():
            for entries in seconds.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def _all_words(self) -> list[Word]:
        return [*self.words.values(), *self._phrase_words.values()]

    def _entry(self, text: str) -> Word:
        if " " not in text:
            return self.words.setdefault(text, Word(text))
        known = self._phrase_words.get(text)
        if known is None:
            known = self._phrase_words[text] = Word(text)
            parts = tuple(text.split())
            self.phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, known))
        return known

    def _mark(self, texts: Iterable[str], part: int) -> None:
        for text in texts:
            self._entry(text).parts |= part

    def _add_function_words(self, table: dict[str, Any]) -> None:
        for name, part in _FUNCTION_PARTS.items():
            self._mark(table[name], part)

    def _add_numerals(self, table: dict[str, Any]) -> None:
        for text, value in (table["units"] | table["tens"] | table["scales"]).items():
            word = self._entry(text)
            word.parts |= Part.NUMBER
            word.value = value
            word.scale = text in table["scales"]
        self._mark(table["ordinals"]["words"], Part.ORDINAL)
        self._mark(table["vague"]["words"] + table["vague"]["phrases"], Part.VAGUE)
        self._mark(table["pairs"]["words"], Part.PAIR)
        for kind, texts in table["quantifiers"].items():
            for text in texts:
                word = self._entry(text)
                word.parts |= Part.QUANTIFIER
                word.quantifier = kind
        self._mark(table["proportions"]["words"] + table["proportions"]["phrases"], Part.PROPORTION)

    def _add_qualifiers(self, table: dict[str, Any]) -> None:
        for kind, texts in table["before"].items():
            for text in texts:
                word = self._entry(text)
                word.parts |= Part.QUALIFIER
                word.qualifier = kind
        for kind, texts in table["after"].items():
            for text in texts:
                self._entry(text).qualifier_after = kind

    def _add_persons(self, table: dict[str, Any]) -> None:
        rules = table["rules"]
        for category, entry in table.items():
            if category == "rules":
                continue
            for text in entry["words"]:
                word = self._entry(text)
                word.parts |= Part.PERSON
                word.category = category  # type: ignore[assignment]  # a table name; checked by a test
                word.status = entry["status"]
        self._mark(rules["kin"], Part.KIN | Part.PERSON)
        self._mark(rules["generic"], Part.GENERIC | Part.PERSON)
        self._mark(rules["relations"], Part.RELATION)
        self._mark(rules["adjectives"], Part.ADJECTIVE)
        self._mark(rules["unharmed"], Part.UNHARMED | Part.PERSON)

    def _add_things(self, table: dict[str, Any]) -> None:
        for thing, entry in table.items():
            for text in entry["words"]:
                word = self._entry(text)
                if not word.parts & Part.PERSON:
                    word.parts |= Part.THING
                    word.thing = thing  # type: ignore[assignment]  # a table name; checked by a test

    def _add_effects(self, table: dict[str, Any]) -> None:
        for sense, forms in table.items():
            for name, texts in forms.items():
                for text in texts:
                    word = self._entry(text)
                    word.parts |= Part.CUE
                    word.forms |= FORMS[name]
                    word.sense = word.sense or sense

    def _add_punctuation(self) -> None:
        for text, part in PUNCTUATION.items():
            self.words[text] = Word(text, part)
        self.words["of"] = Word("of", Part.OF)


def _trigger(word: Word) -> str:
    """The rarest-looking word of a phrase: a sentence without it cannot hold the phrase."""
    return max(re.split(r"[\s.'’-]+", word.text), key=len)


_TRIGGERS = (
    Part.NUMBER
    | Part.VAGUE
    | Part.PAIR
    | Part.PROPORTION
    | Part.NONE
    | Part.ORDINAL
    | Part.MONTH
    | Part.CUE
    | Part.QUANTIFIER
)
_FUNCTION_PARTS = {
    "be": Part.BE,
    "have": Part.HAVE,
    "modal": Part.MODAL,
    "negation": Part.NEGATION,
    "conjunction": Part.CONJUNCTION,
    "preposition": Part.PREPOSITION,
    "relative": Part.RELATIVE,
    "determiner": Part.DETERMINER,
    "possessive": Part.POSSESSIVE | Part.DETERMINER,
    "indefinite": Part.INDEFINITE,
    "pronoun": Part.PRONOUN,
    "adverb": Part.ADVERB,
    "subordinator": Part.SUBORDINATOR,
    "saying": Part.SAYING,
    "including": Part.INCLUDING,
    "months": Part.MONTH,
    "weekdays": Part.WEEKDAY,
    "none_words": Part.NONE,
    "hypothetical": Part.HYPOTHETICAL,
    "toll_links": Part.TOLL_LINK,
    "verbs": Part.VERB,
    "companions": Part.COMPANION | Part.CONJUNCTION,
}


@functools.cache
def load_lexicon(language: str) -> Lexicon:
    """Read the cue words of a language.

    Raises:
        UsageError: There is no folder for the language.
    """
    folder = files("extractor.numbers") / language
    if not language.isalpha() or not folder.is_dir():
        raise UsageError(f"there is no number grammar for {language!r}; use one of: en", where="language")
    return Lexicon(dict(_tables(folder)))


def _tables(folder: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("function", "numerals", "qualifiers", "persons", "things", "effects"):
        yield name, tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
