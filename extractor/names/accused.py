"""Whom a sentence accuses by its syntax: "was charged with", "blamed the attack on", "are suspected of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.agents import harms, is_harm
from extractor.names.blames import Blame
from extractor.names.clauses import objects_of, with_partners
from extractor.names.doers import who_acts
from extractor.names.phrases import mention_of, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.blame_patterns import BlameStance
    from extractor.names.doers import Cast
    from extractor.names.frames import Frames
    from extractor.syntax import ParsedText, Word

_ON = frozenset(("on", "to"))
_OF = frozenset(("of", "in", "with"))
_FOR = frozenset(("of", "for", "with", "over"))


def find_accused(parsed: ParsedText, cast: Cast) -> Iterator[Blame]:
    """Everybody whom the syntax of a text shows to be blamed for harm, in text order."""
    for verb in _blaming(parsed):
        for one, stance in _accused(verb, cast.frames) if _of_harm(verb, cast.frames) else ():
            for each in with_partners(one):
                who = None if _is_somebodys(each) else who_acts(each, cast)
                if who is not None:
                    yield Blame(mention_of(who, cast.text), stance)


def without_petty(blames: list[Blame], parsed: ParsedText, cast: Cast) -> list[Blame]:
    """The blames but for those of no harm: "accused of a slow answer", "cannot be held responsible"."""
    petty = [
        phrase_of(word)
        for verb in _blaming(parsed)
        if not _of_harm(verb, cast.frames)
        for word, _ in _accused(verb, cast.frames)
    ]
    return [
        blame
        for blame in blames
        if not any(blame.actor.start < end and start < blame.actor.end for start, end in petty)
    ]


def _blaming(parsed: ParsedText) -> Iterator[Word]:
    return (word for word in parsed.words if word.kind == "VERB")


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


def _of_harm(verb: Word, frames: Frames) -> bool:
    """Whether harm is what a verb blames somebody for, where it says for what."""
    if verb.first("neg") is not None:
        return False
    told = [word for reason in _reasons(verb) for word in reason.below()]
    return not told or any(is_harm(word, frames) for word in told)


def _reasons(verb: Word) -> Iterator[Word]:
    """The words that say for what: "of killing", "responsible for the raid"; "for which" says nothing."""
    for child in (verb, *verb.having("acomp", "oprd", "amod")):
        for reason in child.having("prep"):
            if reason.text in _FOR and not any(one.kind == "PRON" for one in reason.having("pobj")):
                yield reason


def _is_somebodys(word: Word) -> bool:
    """As in "its opponents" and "them": whom that means, other sentences tell."""
    return word.kind == "PRON" or any(owner.kind == "PRON" for owner in word.having("poss"))


def with_accused(blames: list[Blame], accused: Iterator[Blame]) -> list[Blame]:
    """The blames, and those accused of whom they know nothing."""
    more = [one for one in accused if not any(_overlap(one, blame) for blame in blames)]
    return sorted([*blames, *more], key=lambda blame: blame.actor.start)


def _overlap(one: Blame, other: Blame) -> bool:
    return one.actor.start < other.actor.end and other.actor.start < one.actor.end
