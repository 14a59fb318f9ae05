"""The words of one language as the rules see them: read once from the language's folder."""

from __future__ import annotations

import dataclasses
import enum
import functools
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.schema.terms import Effect, MentionClass, Status, VictimCategory


class Part(enum.IntFlag):
    """The parts a word can play in a sentence."""

    BE = enum.auto()
    HAVE = enum.auto()
    MODAL = enum.auto()
    NEGATION = enum.auto()
    CONJUNCTION = enum.auto()
    PREPOSITION = enum.auto()
    RELATIVE = enum.auto()
    DETERMINER = enum.auto()
    INDEFINITE = enum.auto()
    PRONOUN = enum.auto()
    ADVERB = enum.auto()
    SUBORDINATOR = enum.auto()
    SAYING = enum.auto()
    INCLUDING = enum.auto()
    OF = enum.auto()
    COMMA = enum.auto()
    OPEN = enum.auto()
    CLOSE = enum.auto()
    QUOTE = enum.auto()
    HARD_STOP = enum.auto()
    DASH = enum.auto()
    NUMBER = enum.auto()
    PERSON = enum.auto()
    THING = enum.auto()
    CUE = enum.auto()
    QUALIFIER = enum.auto()
    MONTH = enum.auto()
    WEEKDAY = enum.auto()
    VAGUE = enum.auto()
    ORDINAL = enum.auto()
    PROPORTION = enum.auto()
    PAIR = enum.auto()
    NONE = enum.auto()
    KIN = enum.auto()
    POSSESSIVE = enum.auto()
    GENERIC = enum.auto()
    UNHARMED = enum.auto()
    HYPOTHETICAL = enum.auto()
    VERB = enum.auto()
    TOLL_LINK = enum.auto()
    COMPANION = enum.auto()
    ADJECTIVE = enum.auto()


class Form(enum.IntFlag):
    """How a word of harm takes its persons (see effects.toml)."""

    PARTICIPLE = enum.auto()
    GERUND = enum.auto()
    BASE = enum.auto()
    HAPPENS = enum.auto()
    STATE = enum.auto()
    EVENT = enum.auto()
    PERSONS = enum.auto()
    TOLL = enum.auto()


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
        self.phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
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
        self.number_words = frozenset(
            text.split()[0]
            for text, word in (self.words | self._phrase_words).items()
            if word.parts
            & (Part.NUMBER | Part.VAGUE | Part.PAIR | Part.PROPORTION | Part.NONE | Part.ORDINAL | Part.MONTH)
        )
        self.cue_words = frozenset(
            part for text, word in (self.words | self._phrase_words).items() if word.forms for part in text.split()
        )
        self.person_words = frozenset(text for text, word in self.words.items() if word.parts & Part.PERSON)
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _entry(self, text: str) -> Word:
        if " " not in text:
            return self.words.setdefault(text, Word(text))
        known = self._phrase_words.get(text)
        if known is None:
            known = self._phrase_words[text] = Word(text)
            parts = tuple(text.split())
            self.phrases.setdefault(parts[0], []).append((parts, known))
        return known

    def _mark(self, texts: Iterable[str], part: Part) -> None:
        for text in texts:
            self._entry(text).parts |= int(part)

    def _add_function_words(self, table: dict[str, Any]) -> None:
        for name, part in _FUNCTION_PARTS.items():
            self._mark(table[name], part)

    def _add_numerals(self, table: dict[str, Any]) -> None:
        for text, value in (table["units"] | table["tens"] | table["scales"]).items():
            word = self._entry(text)
            word.parts |= int(Part.NUMBER)
            word.value = value
            word.scale = text in table["scales"]
        self._mark(table["ordinals"]["words"], Part.ORDINAL)
        self._mark(table["vague"]["words"] + table["vague"]["phrases"], Part.VAGUE)
        self._mark(table["pairs"]["words"], Part.PAIR)
        self._mark(table["proportions"]["words"] + table["proportions"]["phrases"], Part.PROPORTION)

    def _add_qualifiers(self, table: dict[str, Any]) -> None:
        for kind, texts in table["before"].items():
            for text in texts:
                word = self._entry(text)
                word.parts |= int(Part.QUALIFIER)
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
                word.parts |= int(Part.PERSON)
                word.category = category  # type: ignore[assignment]  # a table name; checked by a test
                word.status = entry["status"]
        self._mark(rules["kin"], Part.KIN | Part.PERSON)
        self._mark(rules["generic"], Part.GENERIC | Part.PERSON)
        self._mark(rules["adjectives"], Part.ADJECTIVE)
        self._mark(rules["unharmed"], Part.UNHARMED | Part.PERSON)

    def _add_things(self, table: dict[str, Any]) -> None:
        for thing, entry in table.items():
            for text in entry["words"]:
                word = self._entry(text)
                if not word.parts & Part.PERSON:
                    word.parts |= int(Part.THING)
                    word.thing = thing  # type: ignore[assignment]  # a table name; checked by a test

    def _add_effects(self, table: dict[str, Any]) -> None:
        for sense, forms in table.items():
            for name, texts in forms.items():
                for text in texts:
                    word = self._entry(text)
                    word.parts |= int(Part.CUE)
                    word.forms |= int(Form[name.upper()])
                    word.sense = word.sense or sense

    def _add_punctuation(self) -> None:
        for text, part in PUNCTUATION.items():
            self.words[text] = Word(text, int(part))
        self.words["of"] = Word("of", int(Part.OF))


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
