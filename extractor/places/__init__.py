"""Where it happened: an offline gazetteer (extra ``geo``), candidates for a person, coordinates when sure."""

from extractor.places.context import adjectives, country_names
from extractor.places.folding import fold, skeleton
from extractor.places.gazetteer import Gazetteer, Match, Place, open_gazetteer
from extractor.places.phrases import Phrase, read_phrase
from extractor.places.resolve import Candidate, PlaceFinding, find_candidates, resolve_places, with_findings

__all__ = [
    "Candidate",
    "Gazetteer",
    "Match",
    "Phrase",
    "Place",
    "PlaceFinding",
    "adjectives",
    "country_names",
    "find_candidates",
    "fold",
    "open_gazetteer",
    "read_phrase",
    "resolve_places",
    "skeleton",
    "with_findings",
]
