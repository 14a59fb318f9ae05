"""What an accused party answered: a denial is a record of its own and never a figure of zero."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.assemble.answerers import quoted_replies, replies
from extractor.assemble.answering import answering_party, is_office, party_of
from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import evidence
from extractor.names.quotations import is_quoted, speaker_of_quotation
from extractor.request.folding import fold, is_part_of_name
from extractor.schema import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.request import ReadingPlan
    from extractor.schema.terms import ResponseType
    from extractor.segments import Span


_BESIDE_OTHERS = ("deferral", "counterclaim")
_NEGATED = re.compile(r"(?:\b(?:not|never|nor|neither)|n['’]t)\s+(?:\w+\s+)?$")
_ASKED = re.compile(r"\b(?:asked|asks|urged|urges|called\s+on|calls\s+on|demanded|demands)\b[^.;]*\bto\s+$")


def responses_of(plan: ReadingPlan) -> list[Response]:
    """The responses of a report, in text order; only answers whose party stands in the text."""
    found: dict[tuple[str, str], Response] = {}
    for response in _responses(plan):
        found.setdefault((response.actor.casefold(), response.type), response)
    return list(found.values())


def _responses(plan: ReadingPlan) -> Iterator[Response]:
    """What a party claims in turn, or puts off, is told where its sentence has no plainer answer of it."""
    cues, text = load_claim_cues(), plan.document.text
    told = cues.responses.in_text(plan.words)
    headline = plan.segments.headline or (0, 0)
    for sentence in plan.segments.sentences:
        if headline[0] <= sentence[0] < headline[1]:
            continue  # a headline repeats the answer that the report tells, of a party named in short
        words = text[slice(*sentence)]
        answered: set[str] = set()
        answers = (*told.told(sentence), *_own_denials(text, sentence))
        for kind, at in sorted(answers, key=lambda answer: answer[0] in _BESIDE_OTHERS):
            if _is_not_said(kind, words, at - sentence[0]) or cues.own_loss.match(text, at):
                continue
            actor = answering_party(plan, sentence, at)
            if actor is None or not _answers(actor, kind, at, answered, plan):
                continue
            answered.add(actor)
            zero = kind == "denial" and bool(cues.zero.search(words))
            yield Response(actor=actor, type=kind, asserts_zero=zero, evidence=[evidence(text, *sentence)])
        if not answered:
            yield from _replies(plan, sentence)


def _replies(plan: ReadingPlan, sentence: Span) -> Iterator[Response]:
    """What the accused say in answer without a word of denial."""
    text, syntax = plan.document.text, plan.names.syntax
    said = [*replies(syntax, sentence)]
    if not said and is_quoted(text, sentence[0] + 1):
        said = [*quoted_replies(syntax, sentence)]
    for kind, at, who in said:
        speaker = speaker_of_quotation(text, at, plan.names.sources) if who is None else None
        actor = party_of(who, plan, sentence) if who is not None else speaker and speaker.name
        if actor and (_is_accused(actor, plan) or _speaks_for_accused(actor, plan)):
            zero = kind == "denial" and bool(load_claim_cues().zero.search(text, *sentence))
            yield Response(actor=actor, type=kind, asserts_zero=zero, evidence=[evidence(text, *sentence)])


def _is_not_said(kind: ResponseType, words: str, at: int) -> bool:
    """As in "never acknowledged", "neither confirm nor deny" and "asked the UN to look into it"."""
    before = words[:at]
    if kind in ("admission", "partial_admission"):
        return _NEGATED.search(before) is not None
    if kind == "deferral":
        return _ASKED.search(before) is not None
    return kind == "denial" and (before.endswith("nor ") or _is_undergone(words, at))


def _is_undergone(words: str, at: int) -> bool:
    """As in "the request was denied"; not as in "it was not aware of any"."""
    return load_claim_cues().undergone.search(words[:at]) is not None and not words.startswith("not ", at)


def _own_denials(text: str, sentence: Span) -> Iterator[tuple[ResponseType, int]]:
    for denial in load_claim_cues().own_denial.finditer(text, *sentence):
        yield "denial", denial.start()


def _answers(actor: str, kind: ResponseType, at: int, answered: set[str], plan: ReadingPlan) -> bool:
    """Whether a party answers so, having answered otherwise in the same sentence."""
    cues = load_claim_cues()
    if cues.accusing.match(plan.document.text, at) and not _is_accused(actor, plan):
        return False
    if kind == "deferral" and cues.beside.search(actor) and not _is_accused(actor, plan):
        return False
    return kind not in _BESIDE_OTHERS or actor not in answered


def _is_accused(party: str, plan: ReadingPlan) -> bool:
    """Whether the report tells of the party as one that acts or is blamed."""
    actors = (*plan.names.actors, *(blame.actor for blame in plan.names.blames))
    name = fold(party)
    return any(name == (other := fold(actor.name)) or is_part_of_name(name, other) for actor in actors)


def _speaks_for_accused(party: str, plan: ReadingPlan) -> bool:
    """As "Orvania's ministry" does where "Orvania" is accused; any office may."""
    name = fold(party)
    return is_office(party) or any(is_part_of_name(fold(actor.name), name) for actor in plan.names.actors)
