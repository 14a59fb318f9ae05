"""All names of a text in one pass over its rooms."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.actors import find_actors
from extractor.names.blames import Blame, find_blames
from extractor.names.mention import starting_in
from extractor.names.places import find_places
from extractor.names.sources import find_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.mention import NameMention


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """The places, actors and sources of one text, each in text order."""

    places: tuple[NameMention, ...]
    actors: tuple[NameMention, ...]
    sources: tuple[NameMention, ...]
    blames: tuple[Blame, ...]

    def within(self, start: int, end: int) -> Names:
        """The names that stand in a part of the text."""
        return Names(
            places=tuple(starting_in(self.places, start, end)),
            actors=tuple(starting_in(self.actors, start, end)),
            sources=tuple(starting_in(self.sources, start, end)),
            blames=tuple(blame for blame in self.blames if blame.actor.within(start, end)),
        )


def find_names(text: str, *, language: str = "en") -> Names:
    """Find what can be a place, an actor or a source in the text.

    Args:
        text: The stored text of a document.
        language: The folder of cue words to read with.

    Returns:
        Spans of ``text``; what is not found here cannot enter a record.
    """
    sources = find_sources(text, language)
    return Names(
        places=tuple(find_places(text, language)),
        actors=_without(sources, find_actors(text, language)),
        sources=tuple(sources),
        blames=tuple(find_blames(text, language)),
    )


def _without(sources: Sequence[NameMention], actors: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """Actors that are not at the same spot the one who says it."""
    speaking = {position for source in sources for position in range(source.start, source.end)}
    return tuple(actor for actor in actors if actor.start not in speaking)
