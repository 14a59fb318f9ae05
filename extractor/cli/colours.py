"""One colour for each kind of thing that a number counts, the same on the terminal and on the page."""

from __future__ import annotations

_CLASSES_BY_COLOUR = {
    "red": ("casualty",),
    "magenta": ("persons_not_casualties", "uncounted_harm"),
    "cyan": ("date", "time", "duration"),
    "blue": ("weapon_count", "object_count", "incident_count"),
    "yellow": ("unclassified",),
}
_COLOUR_OF_CLASS = {name: colour for colour, names in _CLASSES_BY_COLOUR.items() for name in names}
_COLOUR_OF_THE_REST = "green"


def colour(mention_class: str) -> str:
    """The colour of a class of number; casualties are red, what is not understood is yellow."""
    return _COLOUR_OF_CLASS.get(mention_class, _COLOUR_OF_THE_REST)
