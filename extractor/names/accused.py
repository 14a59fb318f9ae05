"""Whom a sentence accuses by its syntax: "was charged with", "blamed the attack on", "are suspected of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.agents import harms, is_harm
from extractor.names.blames import Blame
from extractor.names.clauses import is_passive, objects_of
from extractor.names.doers import acting_together
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
_IN = frozenset(("in",))
_BLAME = frozenset(("suspicion", "blame"))


def find_accused(parsed: ParsedText, cast: Cast) -> Iterator[Blame]:
    """Everybody whom the syntax of a text shows to be blamed for harm, in text order."""
    for verb in _blaming(parsed):
        for one, stance in _accused(verb, cast.frames) if _of_harm(verb, cast.frames) else ():
            for who in () if _is_somebodys(one) else acting_together(one, cast):
                yield Blame(mention_of(who[0], cast.text, last=who[-1]), stance)


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
    return (word for word in parsed.words if word.kind in ("VERB", "AUX"))


def _accused(verb: Word, frames: Frames) -> Iterator[tuple[Word, BlameStance]]:
    if verb.lemma in frames.accusing:
        named = _befallen(verb) or verb.first("dobj")
        if named is not None and not any(objects_of(verb, _ON)):
            yield named, "alleged"
    elif any(child.text == "responsible" for child in verb.children):
        yield from ((one, "alleged") for one in _responsible(verb))
    else:
        yield from ((one, "suspected") for one in _suspected(verb, frames))
    if verb.lemma in frames.ascribing:
        for one in objects_of(verb, _ON):
            yield one, "alleged"


def _befallen(verb: Word) -> Word | None:
    """Whom the verb befalls, where its words make him the subject: "was charged", "those charged"."""
    return verb.first("nsubjpass") or (verb.head if verb.role == "acl" else None)


def _responsible(verb: Word) -> Iterator[Word]:
    """As in "held the army responsible" and "the army is responsible"."""
    if verb.lemma == "hold":
        held = _befallen(verb) or next(
            (child for child in verb.having("dobj", "nsubj") if child.start > verb.start), None
        )
        yield from [held] if held is not None else []
    elif verb.lemma == "be":
        yield from verb.having("nsubj")


def _suspected(verb: Word, frames: Frames) -> Iterator[Word]:
    befallen = _befallen(verb) if is_passive(verb) else None
    if befallen is not None and verb.lemma in frames.prosecuting:
        yield from [befallen] if any(_reasons(verb)) else []
    elif befallen is not None and verb.lemma in frames.believing and verb.role != "acl":
        did = any(harms(child, frames) for child in verb.having("xcomp"))
        yield from [befallen] if did or (verb.lemma == "suspect" and any(objects_of(verb, _OF))) else []
    elif verb.lemma == "suspect":
        yield from verb.having("dobj")
    elif verb.lemma == "fall" and any(one.lemma in _BLAME for one in verb.having("nsubj")):
        yield from objects_of(verb, _ON)


def _of_harm(verb: Word, frames: Frames) -> bool:
    """Whether harm is what a verb blames somebody for, where it says for what."""
    if verb.first("neg") is not None:
        return False
    told = [word for reason in _reasons(verb) for word in reason.below()]
    return not told or any(is_harm(word, frames) for word in told)


def _reasons(verb: Word) -> Iterator[Word]:
    """The words that say for what: "of killing", "responsible for the raid"; "for which" says nothing."""
    connections = (one for one in objects_of(verb, _IN) if one.text in ("connection", "relation"))
    for child in (verb, *verb.having("acomp", "oprd", "amod"), *connections):
        for reason in child.having("prep"):
            if reason.text in _FOR and not any(one.kind == "PRON" for one in reason.having("pobj")):
                yield reason


def _is_somebodys(word: Word) -> bool:
    """As in "its opponents" and "them": whom that means, other sentences tell."""
    return word.kind == "PRON" or any(owner.kind == "PRON" for owner in word.having("poss"))


def with_accused(blames: list[Blame], accused: Iterator[Blame]) -> list[Blame]:
    """The blames, and those accused of whom they know nothing, or less: "soldiers and their allies"."""
    told = list(accused)
    short = [blame for blame in blames if any(_goes_on(one, blame) for one in told)]
    known = [blame for blame in blames if blame not in short]
    more = [one for one in told if not any(_overlap(one, blame) for blame in known)]
    return sorted([*known, *more], key=lambda blame: blame.actor.start)


def _goes_on(one: Blame, blame: Blame) -> bool:
    whole, part = one.actor, blame.actor
    return whole.start == part.start and whole.text.startswith(f"{part.text} and ") and part.end < whole.end


def _overlap(one: Blame, other: Blame) -> bool:
    return one.actor.start < other.actor.end and other.actor.start < one.actor.end
