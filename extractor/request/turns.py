"""How the words of a claim turn to what was told before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.request.carry_cues import opens_on_them
from extractor.request.events import is_of_them, points_back
from extractor.request.sentences import begins_paragraph, dates_in
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
    text, told, first = plan.document.text, plan.event_words, mentions[0]
    words, cues = text[slice(*sentence)], told.cues
    anew = begins_paragraph(plan.segments, lead[0])
    among = points_back(words, first.start - sentence[0], first.end - sentence[0], cues)
    opens = anew and lead[0] == sentence[0] and opens_on_them(text, sentence[0])
    opening = (lead[1], max(lead[1], min(lead[1] + LONGEST_OPENING, sentence[0])))
    begins = (lead[1], min(lead[1] + OPENING, opening[1]))
    return Turns(
        points_back=among or (not anew and is_of_them(first.text, cues)),
        goes_on=opens or told.tell("goes_on", sentence),
        leads_apart=told.set_apart(begins) or told.open_scene(opening),
        takes_up=cues.takes_up.match(text, lead[1]) is not None,
        also_counted=told.tell("also_counted", sentence),
        corrects=told.tell("corrects", sentence),
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
