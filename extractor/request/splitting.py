"""Which counts of one sentence are of different events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.request.reading_plan import ReadingPlan
    from extractor.schema import Effect, NumberMention

LONGEST_BESIDE = 100
_CLAUSE_BEGINS = re.compile(r"[,;]\s+(?:and|while|but)\b")


def split_by_event(mentions: list[NumberMention], plan: ReadingPlan) -> Iterator[list[NumberMention]]:
    """The counts of a sentence, event by event.

    A second count of the same effect and group is of another event, and so is one that only stands beside
    another, what follows that in a clause of its own, and what a count is the answer to.
    """
    group: list[NumberMention] = []
    seen: set[tuple[tuple[Effect, ...], str | None]] = set()
    for mention in mentions:
        key = (tuple(mention.effects), mention.category)
        is_total = mention.subset_of is None and mention.modality == "reported" and not mention.negated
        if (is_total and key in seen) or (group and _is_apart(group, mention, plan)):
            yield group
            group, seen = [], set()
        if is_total:
            seen.add(key)
        group.append(mention)
    if group:
        yield group


def stands_beside(mention: NumberMention, plan: ReadingPlan) -> bool:
    """Whether a number only stands beside another: "compared with 71 last year"."""
    words, reach = plan.event_words, (max(0, mention.start - LONGEST_BESIDE), mention.start)
    cues = words.cues
    return words.found("beside", cues.beside, reach) or words.found("sums_up", cues.sums_up, reach)


def is_answered(mention: NumberMention, plan: ReadingPlan) -> bool:
    """Whether a number counts what was answered: "killed 57 after an attack in which [23] soldiers died"."""
    words, reach = plan.event_words, (max(0, mention.start - LONGEST_BESIDE), mention.start)
    return words.found("answered", words.cues.answered, reach)


def _is_apart(group: list[NumberMention], mention: NumberMention, plan: ReadingPlan) -> bool:
    if stands_beside(mention, plan) or is_answered(mention, plan):
        return True
    between = (group[-1].end, mention.start)
    return stands_beside(group[0], plan) and _CLAUSE_BEGINS.search(plan.document.text, *between) is not None
