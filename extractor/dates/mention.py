"""A date expression where it stands in the text."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression: ``text`` is the document's text between ``start`` and ``end``, in code points.

    ``told`` is the date of what it counts from, as in "the same day"; null where it counts from publication.
    ``last`` is the date that it goes on to, as in "between Friday evening and last night".
    """

    start: int
    end: int
    text: str
    told: DateMention | None = None
    last: DateMention | None = None
