"""The signs of a place that do not depend on what it may be the place of: how it hangs in its sentence."""

from __future__ import annotations

import bisect
import dataclasses
import re
import sys
from typing import TYPE_CHECKING

from extractor.names.frames import load_frames
from extractor.names.mention import NameMention
from extractor.names.place_ranks import AREA, COUNTRY
from extractor.request.folding import fold
from extractor.request.place_words import load_place_words
from extractor.syntax import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.request.reading_plan import ReadingPlan
    from extractor.segments import Span

RANKS = ("exact", "area", "known", "country", "elsewhere")
_WITHIN = frozenset(("appos", "conj", "compound", "nmod", "poss", "pobj", "amod", "npadvmod", "nummod"))
_SUBORDINATE = frozenset(("relcl", "acl", "advcl", "ccomp"))
_HEADLINE_ENDS = re.compile(r"[^\n]{0,30}(?:\(\w[\w ]+\) ?)?(?:—|–|--| - )")
_NEXT, _BEFORE, _BESIDE = 45, 30, 40


@dataclasses.dataclass(frozen=True, slots=True)
class SeenPlace:
    """A mention of a place and what the words around it show.

    Attributes:
        mention: The mention.
        signs: What is seen of it alone.
        sentence: The index of its sentence.
        paragraph: The index of its paragraph.
        tells: Whether its sentence says what happened.
        verb: The kind of the verb that it hangs on.
        chain: The words that it hangs on, from itself to the root of its sentence.
    """

    mention: NameMention
    signs: tuple[str, ...]
    sentence: int
    paragraph: int
    tells: bool
    verb: str
    chain: tuple[Word, ...]


def index_in(spans: Sequence[Span], position: int) -> int:
    """The index of the last span that begins at a position or before it; -1 where none does."""
    return bisect.bisect_right(spans, (position, sys.maxsize)) - 1


def seen_places(plan: ReadingPlan) -> list[SeenPlace]:
    """The places of a report with their signs, in text order."""
    return [_seen(index, plan) for index in range(len(plan.names.places))]


def _seen(index: int, plan: ReadingPlan) -> SeenPlace:
    mention, sentences = plan.names.places[index], plan.segments.sentences
    sentence = index_in(sentences, mention.start)
    word = plan.names.syntax.head_of(mention.start, mention.end)
    chain = tuple(word.upwards()) if word else ()
    preposition, head = _attachment(chain)
    verb = _verb(head)
    signs = [f"rank={RANKS[mention.rank]}", f"prep={preposition}", f"head={_kind(head)}", f"verb={verb}"]
    signs += _part_played(chain)
    if _kind(head) == "say" and not preposition.startswith("role"):
        signs.append("said_in")
    signs += _written(mention, plan)
    signs += _held(index, plan)
    signs += _of_report(mention, plan)
    return SeenPlace(
        mention,
        tuple(signs),
        sentence,
        index_in(plan.segments.paragraphs, mention.start),
        sentence >= 0 and plan.kinds.tells(sentences[sentence]),
        verb,
        chain,
    )


def _attachment(chain: tuple[Word, ...]) -> tuple[str, Word | None]:
    """The preposition that leads to a name and what that hangs on; else the part that the name plays."""
    if not chain:
        return "unknown", None
    for word in chain:
        if word.head is None:
            break
        if word.role == "prep" or word.kind == "ADP":
            counted = load_place_words().counted
            return word.lemma if word.lemma in counted else "other", word.head
        if word.role not in _WITHIN:
            told = word.role in ("nsubj", "dobj", "nsubjpass")
            return f"role {word.role}" if told else "role", word.head
    return "root", None


def _kind(word: Word | None) -> str:
    """What kind of word a name hangs on."""
    if word is None:
        return "none"
    frames, words = load_frames("en"), load_place_words()
    kinds = {
        "harm": frames.harming | frames.taking | words.befalling,
        "deed": frames.deeds,
        "say": frames.speaking,
        "move": words.moving,
        "agent": frames.agents,
    }
    told = next((kind for kind, lemmas in kinds.items() if word.lemma in lemmas), None)
    return told or (word.kind if word.kind in ("NOUN", "PROPN", "VERB") else "other")


def _verb(head: Word | None) -> str:
    verb = next((word for word in head.upwards() if word.kind in ("VERB", "AUX")), None) if head else None
    kind = _kind(verb)
    return kind if kind in ("none", "harm", "say", "move") else "verb"


def _part_played(chain: tuple[Word, ...]) -> Iterator[str]:
    """Whether who speaks bears the name, or what is harmed."""
    frames, befalling = load_frames("en"), load_place_words().befalling
    harming = frames.harming | frames.taking | befalling
    for word in chain:
        if word.head is None:
            return
        if word.role == "nsubj" and word.head.lemma in frames.speaking | frames.citing:
            yield "speaks"
        if (
            word.role in ("dobj", "nsubjpass")
            and word.head.lemma in harming
            and word.kind in ("PROPN", "NOUN")
        ):
            yield "target"
        if word.kind == "VERB":
            return


def _written(mention: NameMention, plan: ReadingPlan) -> Iterator[str]:
    """What stands right beside a name."""
    text, words = plan.document.text, load_place_words()
    if words.house.search(mention.text) or words.house_next.match(text, mention.end):
        yield "house"
    if words.defined.match(text, mention.end):
        yield "defined"
    if words.feature_next.match(text, mention.end):
        yield "feature_next"
    if words.feature_before.search(text, max(0, mention.start - _BEFORE), mention.start):
        yield "feature_before"
    begins = mention.start == 0 or text[mention.start - 1] == "\n"
    if begins and _HEADLINE_ENDS.match(text, mention.end, mention.end + _NEXT):
        yield "dateline"


def _held(index: int, plan: ReadingPlan) -> Iterator[str]:
    """Whether a name stands beside one that lies in it, or that it lies in."""
    places, text = plan.names.places, plan.document.text
    mention = places[index]
    after = places[index + 1] if index + 1 < len(places) else None
    before = places[index - 1] if index else None
    if after and after.rank in (AREA, COUNTRY) and mention.rank != AREA and _beside(mention, after, text):
        yield "contained"
    if before and mention.rank in (AREA, COUNTRY) and _beside(before, mention, text):
        yield "container"


def _beside(one: NameMention, other: NameMention, text: str) -> bool:
    return other.start - one.end < _BESIDE and "." not in text[one.end : other.start]


def _of_report(mention: NameMention, plan: ReadingPlan) -> Iterator[str]:
    """What a name is to the whole report."""
    headline = plan.segments.headline
    if plan.document.title and mention.name in plan.document.title:
        yield "in_title"
    if headline and headline[0] <= mention.start < headline[1]:
        yield "in_headline"
    spoken, most = plan.countries.get(mention.name, 0), max(plan.countries.values(), default=0)
    if spoken and spoken == most:
        yield "main_country"
    elif mention.rank == COUNTRY or spoken:
        yield "other_country"


def subordinate(words: Sequence[Word]) -> set[str]:
    """The kinds of clauses that words open below another."""
    return {word.role for word in words if word.role in _SUBORDINATE}


def folded(place: SeenPlace) -> str:
    """The name of a place for comparison inside one report."""
    return fold(place.mention.name)
