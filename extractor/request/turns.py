"""How the words of a claim turn to what was told before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.request.carry_cues import opens_on_them
from extractor.request.events import is_of_them, load_event_cues, opens_scene, points_back, sets_apart
from extractor.request.sentences import dates_in
from extractor.request.splitting import is_answered
from extractor.request.unit import Turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.request.reading_plan import ReadingPlan
    from extractor.schema import NumberMention
    from extractor.segments import Span

OPENING, LONGEST_OPENING = 40, 200
_ROW = re.compile(r"\W*(?P<label>[^\W\d][^:.\n]{2,60}):\s*(?:[a-z]+\s+){0,2}\d")
_COMMON = re.compile(r"\s[a-z]{4,}")  # no name of a place alone


def turns_of(plan: ReadingPlan, sentence: Span, mentions: Sequence[NumberMention], lead: Span) -> Turns:
    """What binds the counts of a sentence to what was told before.

    Args:
        plan: The reading plan, its units not yet known.
        sentence: The sentence.
        mentions: Its counts of one event.
        lead: Where the words begin that lead to it in its paragraph, and the first of them that tell what
            happened.
    """
    text, cues = plan.document.text, load_event_cues(plan.domain)
    words, first = text[slice(*sentence)], mentions[0]
    begins_paragraph = any(start == lead[0] for start, _ in plan.segments.paragraphs)
    among = points_back(words, first.start - sentence[0], first.end - sentence[0], cues)
    opens = begins_paragraph and lead[0] == sentence[0] and opens_on_them(text, sentence[0])
    opening = text[lead[1] : min(lead[1] + LONGEST_OPENING, sentence[0])]
    return Turns(
        points_back=among or (not begins_paragraph and is_of_them(first.text, cues)),
        goes_on=opens or cues.goes_on.search(words) is not None,
        leads_apart=sets_apart(opening[:OPENING], cues) or opens_scene(opening, cues),
        takes_up=cues.takes_up.match(text, lead[1]) is not None,
        also_counted=cues.also_counted.search(words) is not None,
        corrects=cues.corrects.search(words) is not None,
        is_row=_is_row(plan, sentence),
        is_answered=is_answered(first, plan),
    )


def _is_row(plan: ReadingPlan, sentence: Span) -> bool:
    """As in "Mines: 12 killed, 29 injured", which gives a part of a total by its cause."""
    placed = starting_in(plan.names.places, *sentence) or dates_in(plan.dates, sentence)
    row = None if placed else _ROW.match(plan.document.text, *sentence)
    return row is not None and (
        _COMMON.search(row["label"]) is not None or plan.kinds.tells(row.span("label"))
    )
