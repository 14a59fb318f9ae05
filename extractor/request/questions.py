"""What is open about an incident that code has put together, and the names to choose from.

A question is asked only where the nearest words leave it open: nobody is named as the one who did it, no
place or no source stands in any sentence that counts the harm.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.names import NameMention
from extractor.names.actors import ACTED_UPON, ACTS, is_bare
from extractor.names.place_ranks import COUNTRY
from extractor.request.folding import fold
from extractor.request.profile import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.request.groups import ReadUnit, UnitGroup
    from extractor.request.profile import Profile
    from extractor.request.reading_plan import ReadingPlan
    from extractor.segments import Span


@dataclasses.dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing to decide about an incident.

    Attributes:
        field: What is asked: ``by``, ``place`` or ``says``.
        names: The names of the report to choose from, the likeliest first.
    """

    field: Question
    names: tuple[NameMention, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The names as the model sees and writes them."""
        return tuple(label(name) for name in self.names)


def label(name: NameMention) -> str:
    """A name on one line."""
    return " ".join(name.name.split())


def open_questions(
    group: UnitGroup, reach: Span, plan: ReadingPlan, profile: Profile
) -> tuple[OpenQuestion, ...]:
    """The open questions of one incident, in the order of the profile."""
    finders = {"by": _actors, "place": _places, "says": _sources}
    found = []
    for field in profile.questions:
        names = tuple(_distinct(finders[field](group, reach, plan)))[: profile.most_candidates]
        if names:
            found.append(OpenQuestion(field, names))
    return tuple(found)


def _actors(group: UnitGroup, reach: Span, plan: ReadingPlan) -> Iterator[NameMention]:
    """Open unless a sentence of the incident names who acts by more than "gunmen"."""
    own = [read.names.actor for read in group.units if read.names.actor]
    if any(actor.rank == ACTS and not is_bare(actor, plan.domain) for actor in own):
        return
    first = group.units[0].unit.start
    near = [actor for actor in plan.names.actors if actor.rank < ACTED_UPON]
    blamed = [blame.actor for blame in plan.names.blames if blame.actor.within(*reach)]
    yield from blamed
    near = [actor for actor in near if not (blamed and is_bare(actor, plan.domain))]
    yield from sorted(near, key=lambda actor: (not actor.within(*reach), abs(actor.start - first)))


def _places(group: UnitGroup, reach: Span, plan: ReadingPlan) -> Iterator[NameMention]:
    """Open where no sentence of an event holds a place; a campaign or a total is told of its country.

    Where the syntax was read, the likeliest of all places was chosen: open only where it is in doubt.
    """
    if plan.is_parsed:
        yield from group.rivals if group.scope != "background" and len(group.rivals) > 1 else ()
        return
    if group.scope == "background" or any(read.has_own_place for read in group.units):
        return
    if group.scope == "aggregate" and any(_is_country(read) for read in group.units):
        return
    near = [place for place in plan.names.places if place.rank < COUNTRY]
    ordered = sorted(near, key=lambda place: abs(place.start - group.units[0].unit.start))
    if len({fold(place.name) for place in ordered}) > 1:
        yield from ordered


def _is_country(read: ReadUnit) -> bool:
    return read.names.place is not None and read.names.place.rank == COUNTRY


def _sources(group: UnitGroup, reach: Span, plan: ReadingPlan) -> Iterator[NameMention]:
    """Open where no sentence of the incident says who says it."""
    if any(read.unit.own(read.unit.sources) for read in group.units):
        return
    yield from sorted(plan.names.sources, key=lambda source: abs(source.start - group.units[0].unit.start))


def _distinct(names: Iterable[NameMention]) -> Iterator[NameMention]:
    seen: set[str] = set()
    for name in names:
        if fold(name.name) not in seen:
            seen.add(fold(name.name))
            yield name
