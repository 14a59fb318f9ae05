"""Numbers of forms: a label in one line and its number in the next; "of which children: 5" behind a toll."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention
    from extractor.segments import Span

_OF_WHOM = re.compile(r"of (?:which|whom|them)(?:\s+\w+)?:\s*", re.IGNORECASE)
_NEXT = re.compile(r"\s*;\s*|\s+\w+\s*[;,]\s*")


def read_fields(mentions: Sequence[Mention], text: str, sentences: Sequence[Span]) -> None:
    """Give the numbers of a form what their labels say.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
        sentences: Its sentences, by the mentions' ``sentence``.
    """
    whole: Mention | None = None
    for before, mention in zip((None, *mentions), mentions, strict=False):
        if mention.value is None or mention.effects:
            whole = mention if mention.value is not None and not mention.negated else whole
            continue
        if before is not None and _is_labelled(before, mention, text, sentences):
            _take_label(before, mention)
            whole = mention
        elif whole is not None and _is_of_whole(before, whole, mention, text, sentences):
            _take(whole, mention)
            mention.part, mention.subset_of = True, whole.index


def _is_labelled(label: Mention, number: Mention, text: str, sentences: Sequence[Span]) -> bool:
    """As in "Civilians killed", and in the next line "17–21"."""
    if label.kind != "vague" or not label.effects or label.cue is None or number.noun is not None:
        return False
    line, value = sentences[label.sentence], sentences[number.sentence]
    whole_line = label.start == line[0] and max(label.end, label.cue[1]) == line[1]
    return whole_line and number.sentence == label.sentence + 1 and value == (number.start, number.end)


def _is_of_whole(
    before: Mention | None, whole: Mention, part: Mention, text: str, sentences: Sequence[Span]
) -> bool:
    """As in "of which children: 5", "Of whom: 5–6 children; 2 women"."""
    if part.noun is None or part.value is None or part.value > (whole.high or whole.value or 0):
        return False
    start, _ = sentences[part.sentence]
    if 0 < part.sentence - whole.sentence <= _SOON and _OF_WHOM.fullmatch(text, start, part.start):
        return True
    goes_on = before is not None and before.decided_by == "field" and before.sentence == part.sentence
    return goes_on and before is not None and _NEXT.fullmatch(text, before.end, part.start) is not None


_SOON = 2


def _take_label(label: Mention, number: Mention) -> None:
    _take(label, number)
    label.effects, label.effect_logic, label.mention_class = (), None, "persons_not_casualties"
    label.decided_by = "label"


def _take(told: Mention, number: Mention) -> None:
    number.effects, number.effect_logic, number.lemma = told.effects, told.effect_logic, told.lemma
    number.mention_class, number.decided_by = "casualty", "field"
    number.category = number.category or told.category
    number.status = number.status or told.status
