"""The way from a reading to a draft of the record; the verifier judges it afterwards."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.assemble.figures import figure_of
from extractor.assemble.incidents import incident_of
from extractor.assemble.persons import named_persons
from extractor.assemble.relations import ToldPlaces, link_totals, merge_restated, relate
from extractor.assemble.responses import responses_of
from extractor.names import starting_in
from extractor.names.place_ranks import AREA, EXACT
from extractor.request.folding import fold
from extractor.request.grouping import reaches
from extractor.schema import Figure, Incident, Response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.request import Reading, ReadingPlan
    from extractor.request.groups import UnitGroup
    from extractor.schema import NumberMention


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """Incidents, figures and responses that have not been judged yet."""

    incidents: list[Incident]
    figures: list[Figure]
    responses: list[Response]


def assemble(plan: ReadingPlan, reading: Reading) -> Draft:
    """Put the record together.

    Args:
        plan: What is known about the document.
        reading: The names chosen for each claim unit.

    Returns:
        A draft in which every casualty mention stands in exactly one figure.
    """
    groups, attributed = list(reading.groups), reading.attributes and plan.domain.perpetrators
    spans = reaches(groups, plan)
    figures = relate(merge_restated(_figures(groups, plan), plan.numbers), plan.numbers)
    figures = named_persons(plan, figures, spans)
    incidents = [
        incident_of(group, plan, f"i{index}", reach=reach, attributed=attributed)
        for index, (group, reach) in enumerate(zip(groups, spans, strict=True), start=1)
    ]
    told = {f"i{index}": _told_places(group, plan) for index, group in enumerate(groups, start=1)}
    responses = responses_of(plan) if attributed else []
    return Draft(link_totals(incidents, figures, told), figures, responses)


def _told_places(group: UnitGroup, plan: ReadingPlan) -> ToldPlaces:
    spans = [(read.unit.start, read.unit.end) for read in group.units]
    places = [place for span in spans for place in starting_in(plan.names.places, *span)]
    return ToldPlaces(
        exact=frozenset(fold(place.name) for place in places if place.rank == EXACT),
        areas=frozenset(fold(place.name) for place in places if place.rank == AREA),
    )


def _figures(groups: Sequence[UnitGroup], plan: ReadingPlan) -> list[Figure]:
    places = [
        (mention.start, mention, read, f"i{index}")
        for index, group in enumerate(groups, start=1)
        for read in group.units
        for mention in read.unit.mentions
    ]
    ordered = sorted(places, key=lambda place: place[0])
    return [
        figure_of(mention, read, plan.document.text, f"f{number}", incident)
        for number, (_, mention, read, incident) in enumerate(ordered, start=1)
    ]


def with_figure_ids(numbers: Sequence[NumberMention], figures: Sequence[Figure]) -> list[NumberMention]:
    """The ledger with the figures that each mention proves."""
    proved: dict[str, list[str]] = {}
    for figure in figures:
        for mention in figure.mention_ids:
            proved.setdefault(mention, []).append(figure.id)
    return [
        number.model_copy(update={"figure_ids": proved[number.id]}) if number.id in proved else number
        for number in numbers
    ]
