"""The words of one language as the rules see them: read once from the language's folder."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.domains import load_domain, with_added
from extractor.errors import UsageError
from extractor.numbers.tokens import Tokens
from extractor.numbers.words import EFFECTS_OF_SENSE, FORMS, PUNCTUATION, Part, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.domains import Domain


class Modality:
    """The words of one language that say when and whether a harm happened (modality.toml)."""

    def __init__(self, table: Mapping[str, list[str]]) -> None:
        self.denials = frozenset(table["denials"])
        self.first_reports = frozenset(table["first_reports"])
        self.corrections = frozenset(table["corrections"])
        self.reporting = frozenset(table["reporting"])
        self.witnessing = frozenset(table["witnessing"])
        self.supposing = frozenset(table["supposing"])
        self.intending = frozenset(table["intending"])
        self.commemorations = frozenset(table["commemorations"])
        self.struggles = frozenset(table["struggles"])
        self.dividing = frozenset(table["dividing"])
        self.ranking = frozenset(table["ranking"])
        self.stretches = Patterns(table["stretches"], table["stretches_hints"])
        self.open_stretches = Patterns(table["open_stretches"], table["open_stretches_hints"])
        self.past = Patterns(table["past"], table["past_hints"])
        self.quantifying = Patterns(table["quantifying"], table["quantifying_hints"])
        self.summing = Patterns(table["summing"], table["summing_hints"])


class Patterns:
    """Regular expressions, with hints that are quick to find: every match holds one of them."""

    def __init__(self, patterns: list[str], hints: list[str]) -> None:
        joined = "|".join(pattern.replace(" ", r"\s+") for pattern in patterns)
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)")
        self._at_end = re.compile(rf"(?<!\w)(?:{joined})\s+$")
        self._hints = hints

    def stands_at_the_end_of(self, before: str) -> bool:
        """Whether one of the expressions ends some words that lead to a number."""
        lowered = before.lower()
        return any(hint in lowered for hint in self._hints) and self._at_end.search(lowered) is not None

    def stand_in(self, lowered: str, start: int, end: int) -> bool:
        """Whether one of the expressions matches within a span of a text in lower case."""
        for hint in self._hints:
            if lowered.find(hint, start, end) >= 0:
                return self._pattern.search(lowered, start, end) is not None
        return False


class Lexicon:
    """All words and phrases of one language."""

    def __init__(self, tables: Mapping[str, dict[str, Any]]) -> None:
        self.words: dict[str, Word] = {}
        self.openings: dict[tuple[str, str], list[tuple[list[str], Word]]] = {}
        self._phrase_words: dict[str, Word] = {}
        self._add_function_words(tables["function"])
        self._add_numerals(tables["numerals"])
        self._add_qualifiers(tables["qualifiers"])
        self._add_persons(tables["persons"])
        self._add_things(tables["things"])
        self._add_effects(tables["effects"])
        self._add_punctuation()
        self.modality = Modality(tables["modality"])
        self.sets = {name: frozenset(words) for name, words in tables["sets"].items()}
        self.sets["told_together"] = frozenset().union(*(self.sets[name] for name in _TOLD_TOGETHER))
        self.age_hints = _shortest({"old", *(text.split()[0] for text in tables["things"]["age"]["words"])})
        function = tables["function"]
        self.identifiers_before = frozenset(function["identifiers_before"])
        self.clock_before = frozenset(function["clock_before"])
        self.days_before = frozenset(function["days_before"])
        self.streets_after = frozenset(function["streets_after"])
        self.no_report_words = frozenset(function["no_report_words"])
        self.years_before = frozenset(function["years_before"])
        self.military = frozenset(tables["persons"]["rules"]["military"])
        self.short_scales: dict[str, int] = tables["numerals"]["short_scales"]
        for entries in self.openings.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.tokens = Tokens(self.words)

    def phrase(self, text: str) -> Word | None:
        """What is known of several words that stand together, none where the language has no such phrase."""
        return self._phrase_words.get(text)

    def _entry(self, text: str) -> Word:
        if " " not in text:
            return self.words.setdefault(text, Word(text))
        known = self._phrase_words.get(text)
        if known is None:
            known = self._phrase_words[text] = Word(text)
            parts = text.split()
            self.openings.setdefault((parts[0], parts[1]), []).append((parts, known))
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
        for rank, text in enumerate(table["ordinals"]["words"], start=1):
            word = self._entry(text)
            word.parts |= Part.ORDINAL
            word.rank = rank
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
        self._mark(rules["attackers"], Part.ATTACKER)
        self._mark(rules["forces"], Part.FORCES)
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


_TOLD_TOGETHER = ("injuries", "limbs", "hurting", "flights", "hospitals", "patients")
"""Without a word of these sets no word of harm is made of several (harms.py)."""

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
    "singular_pronoun": Part.SINGULAR | Part.PRONOUN,
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


def _shortest(words: set[str]) -> list[str]:
    """The words that hold none of the others: a text that holds none of them holds no word of the set."""
    return sorted(word for word in words if not any(other in word for other in words - {word}))


def load_lexicon(language: str, domain: Domain | None = None) -> Lexicon:
    """The words of a language, with the harm that a domain counts and the words that it adds.

    Raises:
        UsageError: There is no folder for the language.
        DomainError: The domain adds to a list that there is not.
    """
    return _read_lexicon(language, domain or load_domain())


@functools.cache
def _read_lexicon(language: str, domain: Domain) -> Lexicon:
    folder = files("extractor.numbers") / language
    if not language.isalpha() or not folder.is_dir():
        raise UsageError(f"there is no number grammar for {language!r}; use one of: en", where="language")
    where = f"{domain.name}/{language}/numbers.toml"
    tables = with_added(dict(_tables(folder)), domain.words(language, "numbers"), where)
    effects = {sense: forms for sense, forms in tables["effects"].items() if _is_harm(sense, domain)}
    return Lexicon({**tables, "effects": effects})


def _is_harm(sense: str, domain: Domain) -> bool:
    """Whether the domain counts whom this befell: all effects that the sense leaves open are its own."""
    return domain.effects.issuperset(EFFECTS_OF_SENSE.get(sense, (sense,)))


def _tables(folder: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("function", "numerals", "qualifiers", "persons", "things", "effects", "modality", "sets"):
        yield name, tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
