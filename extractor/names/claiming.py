"""Who says by the syntax of a sentence that he did it: "claimed the raid", "said it had aimed at it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names.agents import harms
from extractor.names.blames import Blame
from extractor.names.clauses import is_passive, subject_of
from extractor.names.doers import agrees, is_one_of, who_acts
from extractor.names.phrases import mention_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.doers import Cast
    from extractor.names.frames import Frames
    from extractor.syntax import ParsedText, Word

_NO = frozenset(("no", "any", "neither", "which", "what"))
_THEY = frozenset(("it", "they", "its", "their"))
_OPEN = frozenset(("would", "will", "could", "may", "might", "can", "should"))


def find_claims(parsed: ParsedText, cast: Cast) -> Iterator[Blame]:
    """Everybody who claims harm by the syntax of a text, in text order."""
    for verb in parsed.words:
        if verb.kind == "VERB" and _claims(verb, cast.frames):
            subject = _speaker(verb, cast.frames)
            who = who_acts(subject, cast) if subject is not None and _is_somebody(subject) else None
            if who is not None:
                yield Blame(mention_of(who, cast.text), "claimed")


def _is_somebody(subject: Word) -> bool:
    """Not "no group" and "it"."""
    return subject.kind != "PRON" and not any(one.text.lower() in _NO for one in subject.having("det"))


def _claims(verb: Word, frames: Frames) -> bool:
    if is_passive(verb) or verb.first("neg") is not None:
        return False
    if verb.lemma in frames.claiming and any(_is_deed(one, frames) for one in verb.having("dobj")):
        return True
    told, speaker = verb.first("ccomp"), subject_of(verb)
    if verb.lemma not in frames.speaking or told is None or speaker is None:
        return False
    return any(_is_own_deed(clause, speaker, frames) for clause in (told, *told.having("conj")))


def _is_deed(one: Word, frames: Frames) -> bool:
    return one.lemma in frames.responsibility or is_one_of(one, frames.deeds)


def _is_own_deed(clause: Word, speaker: Word, frames: Frames) -> bool:
    """As in "it had aimed at the airport", "its forces had killed ten", "they were behind the blast"."""
    if clause.first("neg") is not None or any(aux.lemma in _OPEN for aux in clause.having("aux")):
        return False
    subject = clause.first("nsubj")
    if subject is None or is_passive(clause) or any(one.text == "down" for one in clause.children):
        return False
    means = subject if subject.kind == "PRON" else subject.first("poss")
    if means is None or means.text.lower() not in _THEY or not agrees(means, speaker):
        return False
    if clause.lemma in frames.taking:
        return False
    return harms(clause, frames) or clause.lemma in frames.owning or _is_behind(clause)


def _is_behind(clause: Word) -> bool:
    answers = any(one.text == "responsible" for one in clause.having("acomp"))
    return clause.lemma == "be" and (answers or any(one.text == "behind" for one in clause.having("prep")))


def _speaker(verb: Word, frames: Frames) -> Word | None:
    """Who speaks; for what is written the one who made it known: "issued a statement saying"."""
    subject = subject_of(verb)
    is_written = subject is not None and subject.lemma in frames.writings and subject.role == "dobj"
    return subject_of(subject.head) if is_written and subject and subject.head else subject
