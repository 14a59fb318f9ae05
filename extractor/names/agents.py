"""Who harms by the syntax of a sentence: subjects and agents of verbs that harm, and whose an attack was."""

from __future__ import annotations

import dataclasses
from itertools import chain
from typing import TYPE_CHECKING

from extractor.names.frames import load_frames
from extractor.names.mention import NameMention
from extractor.names.phrases import mention_of
from extractor.syntax import ParsedText, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.frames import Frames
    from extractor.names.lexicon import Lexicon

_WHO = frozenset(("who", "that", "which"))
_BY = frozenset(("by", "from"))
_WHOSE = ("poss", "compound", "amod", "nmod")
_MOST_STEPS = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who did harm by the words of a sentence.

    Attributes:
        actor: Who.
        deed: The verb or noun that tells it.
        takes: Whether it tells only that people were arrested.
    """

    actor: NameMention
    deed: Word
    takes: bool


def find_agents(text: str, parsed: ParsedText, words: Lexicon, language: str = "en") -> list[Agent]:
    """All agents of harm that the syntax of a text shows, in text order."""
    frames = load_frames(language)
    found: dict[tuple[int, int], Agent] = {}
    for deed in parsed.words:
        for doer in chain.from_iterable(map(with_partners, _doers(deed, frames))):
            who = who_acts(doer, frames, words)
            if who is not None:
                actor = mention_of(who, text)
                found.setdefault((actor.start, deed.start), Agent(actor, deed, deed.lemma in frames.taking))
    return sorted(found.values(), key=lambda agent: agent.actor.start)


def harms(word: Word, frames: Frames) -> bool:
    """Whether a verb tells of harm, by itself or with its object."""
    if word.kind != "VERB":
        return False
    if word.lemma in frames.harming or word.lemma in frames.taking:
        return True
    done = chain(word.having("dobj", "nsubjpass"), [word.head] if word.role == "acl" and word.head else [])
    return word.lemma in frames.doing and any(one.lemma in frames.deeds for one in done)


def objects_of(word: Word, prepositions: frozenset[str]) -> Iterator[Word]:
    """What follows some prepositions that hang on a word."""
    for preposition in word.having("prep", "agent"):
        if preposition.text.lower() in prepositions:
            yield from preposition.having("pobj")


def _doers(deed: Word, frames: Frames) -> Iterator[Word]:
    if harms(deed, frames):
        done_by = list(objects_of(deed, frozenset(("by",))))
        yield from done_by
        subject = None if done_by or _is_passive(deed) else subject_of(deed)
        if subject is not None:
            yield from _whose(subject, frames) if subject.lemma in frames.deeds else [subject]
    elif deed.kind in ("NOUN", "PROPN") and deed.lemma in frames.deeds:
        yield from _whose(deed, frames)


def _whose(deed: Word, frames: Frames) -> Iterator[Word]:
    """Whose an attack was: "an attack by X", "X's shelling", "the strike launched by X", "X air strikes"."""
    yield from objects_of(deed, _BY)
    yield from deed.having("poss")
    if any(
        child.kind == "PROPN" or child.text[:1].isupper() for child in deed.having("compound", "amod", "nmod")
    ):
        yield deed


def _is_passive(verb: Word) -> bool:
    return verb.first("nsubjpass", "auxpass") is not None or (
        verb.role == "acl" and not verb.text.endswith("ing")
    )


def subject_of(verb: Word) -> Word | None:
    """Who does what a verb tells, also where that is said once for several verbs."""
    for _ in range(_MOST_STEPS):
        subject = verb.first("nsubj")
        if subject is not None:
            return verb.head if subject.text.lower() in _WHO and verb.role == "relcl" else subject
        if verb.head is None or verb.first("nsubjpass") is not None:
            return None
        if verb.role == "acl" and verb.text.endswith("ing"):
            return verb.head
        if verb.role not in ("conj", "xcomp") and not (verb.role == "advcl" and verb.text.endswith("ing")):
            return None
        verb = verb.head
    return None


def with_partners(doer: Word) -> Iterator[Word]:
    """The doer, and those who did it with him."""
    yield doer
    yield from doer.having("conj")


def who_acts(doer: Word, frames: Frames, words: Lexicon) -> Word | None:
    """The doer, where it can be one; for a craft those who fly it."""
    if doer.lemma in frames.craft or doer.lemma in frames.deeds:
        for used in doer.having("acl"):
            if used.lemma in frames.operating:
                for owner in objects_of(used, _BY):
                    return owner
        return doer if any(_names_party(child, words) for child in doer.having(*_WHOSE)) else None
    if doer.kind == "PROPN":
        return doer if doer.text not in words.calendar else None
    return doer if doer.lemma in frames.agents else None


def _names_party(word: Word, words: Lexicon) -> bool:
    return (
        word.kind in ("PROPN", "ADJ") and word.text[:1].isupper()
    ) or word.text.lower() in words.party_heads
