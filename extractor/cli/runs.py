"""A text cut into runs that each belong to one number or to none, safe to show."""

from __future__ import annotations

import dataclasses
import heapq
import itertools
from typing import TYPE_CHECKING

from extractor.cli.plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.schema import NumberMention


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A piece of text as it can be shown, and the innermost number that it belongs to."""

    text: str
    mention: NumberMention | None = None


def runs(text: str, mentions: Sequence[NumberMention]) -> Iterator[Run]:
    """Cuts a text at the ends of its mentions; where mentions overlap, the shortest one has the run."""
    waiting = sorted(mentions, key=lambda mention: mention.start)
    borders = sorted({0, len(text), *(m.start for m in waiting), *(m.end for m in waiting)})
    covering: list[tuple[int, int, NumberMention]] = []
    opened = 0
    for start, end in itertools.pairwise(borders):
        while opened < len(waiting) and waiting[opened].start <= start:
            mention = waiting[opened]
            heapq.heappush(covering, (mention.end - mention.start, opened, mention))
            opened += 1
        while covering and covering[0][2].end <= start:
            heapq.heappop(covering)
        shown = visible(text[start:end])
        if shown:
            yield Run(shown, covering[0][2] if covering else None)
