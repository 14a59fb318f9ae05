"""What an accused party answered: a denial is a record of its own and never a figure of zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble.answering import answering_party
from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import evidence
from extractor.request.folding import fold, is_part_of_name
from extractor.schema import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.request import ReadingPlan


def responses_of(plan: ReadingPlan) -> list[Response]:
    """The responses of a report, in text order; only answers whose party stands in the text."""
    found: dict[tuple[str, str], Response] = {}
    for response in _responses(plan):
        found.setdefault((response.actor.casefold(), response.type), response)
    return list(found.values())


def _responses(plan: ReadingPlan) -> Iterator[Response]:
    """What a party claims in turn is told only where its sentence has no plainer answer of it."""
    cues, text = load_claim_cues(), plan.document.text
    told = cues.responses.in_text(plan.words)
    for sentence in plan.segments.sentences:
        words, answered = text[slice(*sentence)], set[str]()
        for kind, at in told.told(sentence):
            if kind == "denial" and cues.undergone.search(words[: at - sentence[0]]):
                continue
            actor = answering_party(plan, sentence, at)
            accuses = cues.accusing.match(text, at, sentence[1]) is not None
            if actor is None or (accuses and not _is_accused(actor, plan)):
                continue
            if kind == "counterclaim" and actor in answered:
                continue
            answered.add(actor)
            zero = kind == "denial" and bool(cues.zero.search(words))
            yield Response(actor=actor, type=kind, asserts_zero=zero, evidence=[evidence(text, *sentence)])


def _is_accused(party: str, plan: ReadingPlan) -> bool:
    """Whether the report tells of the party as one that acts or is blamed."""
    actors = (*plan.names.actors, *(blame.actor for blame in plan.names.blames))
    name = fold(party)
    return any(name == (other := fold(actor.name)) or is_part_of_name(name, other) for actor in actors)
