"""All names of a text in one pass over its rooms."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names.actors import find_actors
from extractor.names.places import find_places
from extractor.names.sources import find_sources

if TYPE_CHECKING:
    from extractor.names.mention import NameMention


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """The places, actors and sources of one text, each in text order."""

    places: tuple[NameMention, ...]
    actors: tuple[NameMention, ...]
    sources: tuple[NameMention, ...]


def find_names(text: str, *, language: str = "en") -> Names:
    """Find what can be a place, an actor or a source in the text.

    Args:
        text: The stored text of a document.
        language: The folder of cue words to read with.

    Returns:
        Spans of ``text``; what is not found here cannot enter a record.
    """
    return Names(
        places=tuple(find_places(text, language)),
        actors=tuple(find_actors(text, language)),
        sources=tuple(find_sources(text, language)),
    )
