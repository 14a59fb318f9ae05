"""Whom a sentence accuses by its syntax: "was charged with", "blamed the attack on", "are suspected of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.agents import harms, objects_of, who_acts, with_partners
from extractor.names.blames import Blame
from extractor.names.frames import load_frames
from extractor.names.phrases import mention_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.blame_patterns import BlameStance
    from extractor.names.frames import Frames
    from extractor.names.lexicon import Lexicon
    from extractor.syntax import ParsedText, Word

_ON = frozenset(("on", "to"))
_OF = frozenset(("of", "in", "with"))


def find_accused(text: str, parsed: ParsedText, words: Lexicon, language: str = "en") -> Iterator[Blame]:
    """Everybody whom the syntax of a text shows to be blamed, in text order."""
    frames = load_frames(language)
    for verb in parsed.words:
        if verb.kind == "VERB":
            for one, stance in _accused(verb, frames):
                for each in with_partners(one):
                    who = who_acts(each, frames, words)
                    if who is not None:
                        yield Blame(mention_of(who, text), stance)


def _accused(verb: Word, frames: Frames) -> Iterator[tuple[Word, BlameStance]]:
    passive = verb.first("nsubjpass")
    if verb.lemma in frames.accusing:
        named = passive or (verb.head if verb.role == "acl" else verb.first("dobj"))
        if named is not None and not any(objects_of(verb, _ON)):
            yield named, "alleged"
    elif verb.lemma == "hold" and any(child.text == "responsible" for child in verb.children):
        held = passive or next(
            (child for child in verb.having("dobj", "nsubj") if child.start > verb.start), None
        )
        if held is not None:
            yield held, "alleged"
    elif verb.lemma in frames.believing and passive is not None:
        did = any(harms(child, frames) for child in verb.having("xcomp"))
        if did or (verb.lemma == "suspect" and any(objects_of(verb, _OF))):
            yield passive, "suspected"
    if verb.lemma in frames.ascribing:
        for one in objects_of(verb, _ON):
            yield one, "alleged"


def with_accused(blames: list[Blame], accused: Iterator[Blame]) -> list[Blame]:
    """The blames, and those accused of whom they know nothing."""
    more = [one for one in accused if not any(_overlap(one, blame) for blame in blames)]
    return sorted([*blames, *more], key=lambda blame: blame.actor.start)


def _overlap(one: Blame, other: Blame) -> bool:
    return one.actor.start < other.actor.end and other.actor.start < one.actor.end
