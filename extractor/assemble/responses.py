"""What an accused party answered: a denial is a record of its own and never a figure of zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import evidence
from extractor.schema import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names import NameMention
    from extractor.request import ReadingPlan
    from extractor.segments import Span


def responses_of(plan: ReadingPlan) -> list[Response]:
    """The responses of a report, in text order; only answers whose party stands in the text."""
    return list(_responses(plan))


def _responses(plan: ReadingPlan) -> Iterator[Response]:
    cues, text = load_claim_cues(), plan.document.text
    for sentence in plan.segments.sentences:
        words = text[slice(*sentence)]
        for kind, cue in cues.responses:
            match = cue.search(words)
            actor = _answering(plan, sentence, sentence[0] + match.start()) if match else None
            if actor is not None:
                zero = kind == "denial" and bool(cues.zero.search(words))
                quote = evidence(text, *sentence)
                yield Response(actor=actor.name, type=kind, asserts_zero=zero, evidence=[quote])


def _answering(plan: ReadingPlan, sentence: Span, cue_start: int) -> NameMention | None:
    """The source or actor nearest before the answer's words, in the sentence or just before it."""
    parties = [*plan.names.sources, *plan.names.actors]
    before = [party for party in parties if party.end <= cue_start and party.start >= sentence[0]]
    if not before:
        before = [party for party in parties if sentence[0] - 200 <= party.start < sentence[0]]
    return max(before, key=lambda party: party.end, default=None)
