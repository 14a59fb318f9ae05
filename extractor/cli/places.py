"""``extractor places``: where it happened, from an offline gazetteer."""

from extractor.cli.command import takes
from extractor.cli.options.places import PlacesOptions


@takes(PlacesOptions)
def places(options: PlacesOptions) -> None:
    """Look up the places of a run; what is ambiguous stays open, with its candidates, for a person.

    Coordinates come from the gazetteer, never from a model; the words of the report stay as written.
    """
    from extractor.cli.locating import run_places

    run_places(options)
