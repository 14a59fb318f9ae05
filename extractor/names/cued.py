"""Patterns that are tried only at their cue words: a text is looked through once for all of them."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.names.words import matches_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.names.words import TextWords

NOTHING: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True, slots=True)
class Cued:
    """A pattern and the words that every match of it begins with.

    Attributes:
        pattern: The pattern.
        cues: The words, in lower case.
        needs: Words of which one stands behind the cue in every match; empty if none must.
        reach: How far behind the cue it begins at most.
        led_by: What a match can hold before the cue, up to its end; null if it begins with the cue.
        lead: How long that is at most.
    """

    pattern: re.Pattern[str]
    cues: frozenset[str]
    needs: frozenset[str] = NOTHING
    reach: int = 300
    led_by: re.Pattern[str] | None = None
    lead: int = 100

    @property
    def asked(self) -> frozenset[str]:
        """Every word whose places in a text are asked for."""
        return self.cues | self.needs

    def matches(self, read: TextWords) -> Iterator[re.Match[str]]:
        """The matches of the pattern, in text order."""
        if not read.hold(self.cues) or (self.needs and not read.hold(self.needs)):
            return iter(())
        return matches_from(self.pattern, read.text, self._starts(read))

    def _starts(self, read: TextWords) -> list[int]:
        starts = read.starts(self.cues)
        if self.needs:
            starts = [at for at in starts if read.any_between(self.needs, at, at + self.reach)]
        if self.led_by is None or not starts:
            return starts
        leads = [self.led_by.search(read.text, max(0, at - self.lead), at) for at in starts]
        return sorted({*starts, *(lead.start() for lead in leads if lead)})
