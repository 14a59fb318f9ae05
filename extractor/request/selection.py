"""The reply of a large model: incidents, each a selection of the ledger's mentions and of the text's names.

A figure selects mention ids from an enumeration, so a number that does not stand in the text cannot be
said. The list of incidents and the list of ids of each are bounded.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from extractor.names import NameMention
from extractor.request.carry import nearest_names
from extractor.request.grouping import group_units
from extractor.request.groups import ChosenNames, ReadUnit, UnitGroup
from extractor.request.questions import label
from extractor.request.reading import Reading
from extractor.request.reply import NOBODY
from extractor.request.select_reply import Offered, Selection, selection_of
from extractor.request.source_choice import likeliest_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit


def selection_type(plan: ReadingPlan) -> type[Selection]:
    """The model of a reply in which each incident selects its numbers and names."""
    names = plan.names
    actors = [*names.actors, *(blame.actor for blame in names.blames)]
    return selection_of(
        Offered(
            ids=tuple(mention.id for unit in plan.units for mention in unit.mentions),
            place=_choices(names.places),
            by=_choices(actors) if plan.domain.perpetrators else (),
            says=_choices(names.sources),
        )
    )


def selected_reading(replies: Iterable[BaseModel], plan: ReadingPlan) -> Reading:
    """The incidents that the replies select; a number left out stays where the nearest words put it."""
    groups, taken, labelled = [], set[str](), _labelled(plan)
    listed = [chosen for reply in replies for chosen in reply.model_dump()["incidents"]]
    for chosen in listed:
        ids = [mention for mention in chosen["ids"] if mention not in taken]
        taken.update(ids)
        units = [part for unit in plan.units if (part := _part(unit, set(ids)))]
        if units:
            groups.append(_group(units, chosen, labelled))
    left = [part for unit in plan.units if (part := _part(unit, _ids(unit) - taken))]
    rest = dataclasses.replace(plan, units=tuple(left))
    groups.extend(group_units(rest, nearest_names(rest)))
    return Reading(tuple(sorted(groups, key=lambda group: group.units[0].unit.mentions[0].start)))


@dataclasses.dataclass(frozen=True, slots=True)
class _Labelled:
    """The mention that each label means, and the source that stands nearest to each unit."""

    places: dict[str, NameMention]
    actors: dict[str, NameMention]
    sources: dict[str, NameMention]
    nearest: Mapping[str, NameMention | None]


def _labelled(plan: ReadingPlan) -> _Labelled:
    names = plan.names
    actors = _by_label([*(blame.actor for blame in names.blames), *names.actors])
    return _Labelled(_by_label(names.places), actors, _by_label(names.sources), likeliest_sources(plan))


def _group(units: list[ClaimUnit], chosen: dict[str, Any], labelled: _Labelled) -> UnitGroup:
    names = ChosenNames(
        place=labelled.places.get(chosen["place"]),
        actor=labelled.actors.get(chosen.get("by", NOBODY)),
        source=labelled.sources.get(chosen["says"]),
    )
    read = []
    for unit in units:
        own = labelled.nearest[unit.id]
        source = own if own and own.within(unit.start, unit.end) else names.source
        read.append(ReadUnit(unit, dataclasses.replace(names, source=source)))
    return UnitGroup(chosen["kind"], read, perpetrator=names.actor)


def _ids(unit: ClaimUnit) -> set[str]:
    return {mention.id for mention in unit.mentions}


def _part(unit: ClaimUnit, ids: set[str]) -> ClaimUnit | None:
    mentions = tuple(mention for mention in unit.mentions if mention.id in ids)
    if len(mentions) == len(unit.mentions):
        return unit
    return dataclasses.replace(unit, mentions=mentions) if mentions else None


def _choices(names: Iterable[NameMention]) -> tuple[str, ...]:
    return (*dict.fromkeys(label(name) for name in names), NOBODY)


def _by_label(names: Iterable[NameMention]) -> dict[str, NameMention]:
    """For each label the mention whose part the words show most plainly, then the first."""
    best: dict[str, NameMention] = {}
    for name in names:
        shown = best.setdefault(label(name), name)
        if (name.rank, name.start) < (shown.rank, shown.start):
            best[label(name)] = name
    return best
