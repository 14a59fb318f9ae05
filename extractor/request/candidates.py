"""Orders the names of a report by how likely a sentence means them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.names import around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names import NameMention
    from extractor.segments import Span

MOST_CANDIDATES, REACH = 6, 40


def near(names: Sequence[NameMention], sentence: Span, focus: Span) -> tuple[NameMention, ...]:
    """The names to choose from for a sentence: its own first, then what precedes, then what follows.

    Args:
        names: All names of one kind in the report, in text order.
        sentence: The sentence.
        focus: The span of its casualty mentions; in the sentence, shown names and nearer ones come first.

    Returns:
        At most ``MOST_CANDIDATES`` mentions, one for each distinct name.
    """
    ordered = sorted(around(names, *sentence, REACH), key=lambda name: _distance(name, sentence, focus))
    chosen: dict[str, NameMention] = {}
    for name in ordered:
        chosen.setdefault(_key(name), name)
        if len(chosen) == MOST_CANDIDATES:
            break
    return tuple(chosen.values())


def _key(name: NameMention) -> str:
    return name.name.casefold().removeprefix("the ")


def _distance(name: NameMention, sentence: Span, focus: Span) -> tuple[int, int, int]:
    if name.within(*sentence):
        gap = max(focus[0] - name.end, name.start - focus[1], 0)
        return 0, name.rank, gap
    if name.end <= sentence[0]:
        return 1, 0, sentence[0] - name.end
    return 2, 0, name.start - sentence[1]
