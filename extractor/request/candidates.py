"""Orders the names of a report by how likely a sentence means them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from extractor.names import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    own, before, after = _parted(around(names, *sentence, REACH), sentence)
    own.sort(key=lambda name: (name.rank, max(focus[0] - name.end, name.start - focus[1], 0)))
    before.sort(key=lambda name: -name.end)
    after.sort(key=lambda name: name.start)
    chosen: dict[str, NameMention] = {}
    for name in chain(own, before, after):
        chosen.setdefault(_key(name), name)
        if len(chosen) == MOST_CANDIDATES:
            break
    return tuple(chosen.values())


def _key(name: NameMention) -> str:
    return name.name.casefold().removeprefix("the ")


def _parted(names: Iterable[NameMention], sentence: Span) -> tuple[list[NameMention], ...]:
    """The names of the sentence, those that end before it, and all others."""
    start, end = sentence
    own: list[NameMention] = []
    before: list[NameMention] = []
    after: list[NameMention] = []
    for name in names:
        if start <= name.start and name.end <= end:
            own.append(name)
        else:
            (before if name.end <= start else after).append(name)
    return own, before, after
