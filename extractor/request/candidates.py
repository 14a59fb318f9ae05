"""Orders the names of a report by how likely a sentence means them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from extractor.names import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractor.names import NameMention
    from extractor.segments import Span

MOST_CANDIDATES, REACH = 6, 40
_END = attrgetter("end")


def near(names: Sequence[NameMention], sentence: Span, focus: Span) -> tuple[NameMention, ...]:
    """The names to choose from for a sentence: its own first, then what precedes, then what follows.

    Args:
        names: All names of one kind in the report, in text order.
        sentence: The sentence.
        focus: The span of its casualty mentions; in the sentence, shown names and nearer ones come first.

    Returns:
        At most ``MOST_CANDIDATES`` mentions, one for each distinct name.
    """
    chosen: dict[str, NameMention] = {}
    for name in _nearest_first(around(names, *sentence, REACH), sentence, focus):
        chosen.setdefault(_key(name), name)
        if len(chosen) == MOST_CANDIDATES:
            break
    return tuple(chosen.values())


def _key(name: NameMention) -> str:
    return name.name.casefold().removeprefix("the ")


def _nearest_first(names: Iterable[NameMention], sentence: Span, focus: Span) -> Iterator[NameMention]:
    own, before, after = _parted(names, sentence)
    if len(own) > 1:
        own.sort(key=lambda name: (name.rank, max(focus[0] - name.end, name.start - focus[1], 0)))
    yield from own
    yield from sorted(before, key=_END, reverse=True)
    yield from after


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
