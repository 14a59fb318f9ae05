"""Who harms by the syntax of a sentence: subjects and agents of verbs that harm, and whose an attack was."""

from __future__ import annotations

import dataclasses
from itertools import chain
from typing import TYPE_CHECKING

from extractor.names.clauses import is_passive, objects_of, subject_of
from extractor.names.doers import acting_together, is_one_of
from extractor.names.mention import NameMention
from extractor.names.phrases import mention_of
from extractor.syntax import FAR, ParsedText, Word, distance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.doers import Cast
    from extractor.names.frames import Frames

_BY, _FROM, _OF = frozenset(("by",)), frozenset(("by", "from")), frozenset(("of",))
_BETWEEN, _WHAT = frozenset(("between",)), frozenset(("that", "which"))


@dataclasses.dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who did harm by the words of a sentence.

    Attributes:
        actor: Who.
        deed: The verb or noun that tells it.
        takes: Whether it tells only that people were arrested.
        comes: Whether it tells only that he came, as those come who will harm.
    """

    actor: NameMention
    deed: Word
    takes: bool = False
    comes: bool = False


def find_agents(parsed: ParsedText, cast: Cast) -> list[Agent]:
    """All agents of harm that the syntax of a text shows, in text order."""
    frames = cast.frames
    found: dict[tuple[int, int], Agent] = {}
    for deed in parsed.words:
        takes, comes = deed.lemma in frames.taking, is_coming(deed, frames)
        for doer in () if _is_denied(deed, frames) else _doers(deed, frames):
            for who in acting_together(doer, cast, fighting=deed.lemma in frames.fights):
                if not comes or is_one_of(who[0], frames.armed):
                    actor = _named(doer, who, cast)
                    found.setdefault((actor.start, deed.start), Agent(actor, deed, takes, comes))
    return sorted(found.values(), key=lambda agent: agent.actor.start)


def _named(doer: Word, who: list[Word], cast: Cast) -> NameMention:
    """Those who did it; where the sentence before names them, the words that point back to them."""
    named = mention_of(who[0], cast.text, last=who[-1])
    if distance(who[0], doer) < FAR:
        return named
    pointing = mention_of(doer, cast.text)
    return dataclasses.replace(pointing, name=named.name)


def _is_denied(deed: Word, frames: Frames) -> bool:
    """As in "denied carrying out the raid", "did not fire": so told, nobody did it."""
    above = deed.head if deed.role in ("xcomp", "ccomp", "pcomp") else None
    return above is not None and above.lemma in frames.denying


def harms(word: Word, frames: Frames) -> bool:
    """Whether a verb tells of harm, by itself or with its object."""
    if word.kind != "VERB":
        return False
    if word.lemma in frames.harming or word.lemma in frames.taking:
        return True
    if any(
        word.lemma in frames.harming_by and one.lemma in frames.harming_by[word.lemma] for one in _with(word)
    ):
        return True
    return word.lemma in frames.doing and any(is_one_of(one, frames.deeds) for one in _done(word))


def _done(verb: Word) -> Iterator[Word]:
    """What a verb says was done, also before it: "a bomb that the army says was planted by rebels"."""
    yield from verb.having("dobj", "nsubjpass")
    if verb.role == "acl" and verb.head:
        yield verb.head
    elif any(child.text.lower() in _WHAT for child in verb.having("nsubj", "nsubjpass")):
        clause = verb.head if verb.role == "ccomp" else verb
        if clause is not None and clause.role == "relcl" and clause.head is not None:
            yield clause.head


def _with(verb: Word) -> Iterator[Word]:
    """What hangs on a verb: its objects, its prepositions and what follows them."""
    for child in verb.having("dobj", "nsubjpass", "prep", "prt"):
        yield child
        yield from child.having("pobj")


def is_harm(word: Word, frames: Frames) -> bool:
    """Whether a word tells of harm, as a verb or as a noun."""
    return harms(word, frames) or is_one_of(word, frames.deeds) or word.lemma in frames.wrongs


def is_coming(word: Word, frames: Frames) -> bool:
    """Whether a verb tells how attackers come, and no harm."""
    if word.kind != "VERB" or is_passive(word) or (word.role == "relcl" and subject_of(word) is word.head):
        return False
    return word.lemma in frames.coming and not harms(word, frames)


def _doers(deed: Word, frames: Frames) -> Iterator[Word]:
    if harms(deed, frames) or is_coming(deed, frames):
        done_by = [*objects_of(deed, _BY), *_fired_from(deed, frames)]
        yield from done_by
        subject = None if done_by or is_passive(deed) else subject_of(deed)
        if subject is not None:
            is_blow = is_one_of(subject, frames.deeds) and not is_one_of(subject, frames.craft)
            yield from _whose(subject, frames) if is_blow else [subject]
    elif deed.kind in ("NOUN", "PROPN") and is_one_of(deed, frames.deeds):
        yield from _whose(deed, frames)
    elif deed.lemma in frames.fights:
        yield from objects_of(deed, _BETWEEN)
        subject = subject_of(deed) if deed.kind == "VERB" else None
        if subject is not None and subject.first("conj") is not None:
            yield subject
    elif deed.text == "hands" and deed.head is not None and deed.head.text == "at":
        yield from objects_of(deed, _OF)
    elif deed.text == "custody" and deed.head is not None and deed.head.text == "in":
        yield from chain(objects_of(deed, _OF), deed.having("poss", "compound", "amod"))


def _fired_from(deed: Word, frames: Frames) -> Iterator[Word]:
    """As in "a missile fired from an army drone"."""
    if deed.lemma in frames.operating:
        yield from (one for one in objects_of(deed, frozenset(("from",))) if is_one_of(one, frames.craft))


def _whose(deed: Word, frames: Frames) -> Iterator[Word]:
    """Whose an attack was: "an attack by X", "X's shelling", "the strike launched by X", "X air strikes".

    "X's murder" is what X suffered, but for "X's murder of Y".
    """
    yield from objects_of(deed, _FROM)
    if is_one_of(deed, frames.suffered) and not any(objects_of(deed, _OF)):
        return
    yield from deed.having("poss")
    if deed.first("compound", "amod", "nmod") is not None:
        yield deed
