"""What an accused party answered: a denial is a record of its own and never a figure of zero."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import evidence
from extractor.names.lexicon import NAME_WORD
from extractor.request.grouping import fold
from extractor.schema import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.request import ReadingPlan
    from extractor.segments import Span

_OWNER = re.compile(rf"(?P<name>{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}})['’]s?\s*$")
_SUBJECT = re.compile(
    r"\s*(?:(?:later|also|however|meanwhile),?\s+)?(?:the\s+|an?\s+)?(?P<party>[^,.;:\"“”]{2,60}?)\s+"
    r"(?:said|says|asserts?|asserted|insists?|insisted|has|have|had|did|does|do|was|were|made|would|will|rejected|denied|declined|refused|accused|$)",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:army|military|forces?|front|fleet|guard|ministry|government|spokes\w+|officer|air\s+force|navy|police"
    r"|brigades?|command|militia|coalition|kremlin|pentagon)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\s*(?:it|they|he|she|the\s+(?:country|government|army|military|ministry))\b", re.IGNORECASE
)


def responses_of(plan: ReadingPlan) -> list[Response]:
    """The responses of a report, in text order; only answers whose party stands in the text."""
    found: dict[tuple[str, str], Response] = {}
    for response in _responses(plan):
        found.setdefault((response.actor.casefold(), response.type), response)
    return list(found.values())


def _responses(plan: ReadingPlan) -> Iterator[Response]:
    cues, text = load_claim_cues(), plan.document.text
    for sentence in plan.segments.sentences:
        words = text[slice(*sentence)]
        for kind, at in cues.responses.told(words):
            actor = _answering(plan, sentence, sentence[0] + at)
            if actor is not None:
                zero = kind == "denial" and bool(cues.zero.search(words))
                quote = evidence(text, *sentence)
                yield Response(actor=actor, type=kind, asserts_zero=zero, evidence=[quote])


def _answering(plan: ReadingPlan, sentence: Span, cue_start: int) -> str | None:
    """Who answers: a possessor right before the words, the nearest party, or whom "it" points back to."""
    before = plan.document.text[sentence[0] : cue_start]
    owner = _OWNER.search(before)
    if owner:
        return owner["name"]
    subject = _SUBJECT.match(before)
    if subject and _is_party(subject["party"], plan):
        return " ".join(subject["party"].split())
    parties = [*plan.names.sources, *plan.names.actors]
    own = [party for party in parties if sentence[0] <= party.start and party.end <= cue_start]
    if own:
        return max(own, key=lambda party: (party.end, party.start)).name
    if not _POINTS_BACK.match(plan.document.text[slice(*sentence)]):
        return None
    earlier = [previous for previous in plan.segments.sentences if previous[1] <= sentence[0]]
    subjects = [party for party in parties if earlier and party.within(*earlier[-1])]
    return min(subjects, key=lambda party: party.start).name if subjects else None


def _is_party(words: str, plan: ReadingPlan) -> bool:
    """Whether the subject can answer for a party: an office of one, or an actor of the report."""
    return bool(_OFFICIAL.search(words)) or any(fold(words) == fold(a.name) for a in plan.names.actors)
