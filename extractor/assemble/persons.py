"""Figures of those whom a report names one by one: so many women and children at least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble.evidence import evidence
from extractor.assemble.figures import UNJUDGED
from extractor.persons import Group, read_roster
from extractor.schema import Count, Figure, Victims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.persons import Person
    from extractor.request import ReadingPlan
    from extractor.segments import Span

LEAST_LIST = 2
COUNTED: tuple[Group, ...] = ("women", "children")
"""Men are not counted: of fathers, speakers and fighters that a report names the words tell too little."""


def named_persons(plan: ReadingPlan, figures: Sequence[Figure], reaches: Sequence[Span]) -> list[Figure]:
    """The figures, with those that count the women and children named as killed.

    Args:
        plan: The reading plan of the document.
        figures: The figures that the ledger's mentions gave.
        reaches: The part of the text that speaks of each incident, in the order of their ids.

    Returns:
        ``figures``, and behind them one figure for each group of an incident of which two persons or more are
        named and no larger number is stated. Its evidence is the persons; it says "at least", as a list
        need not be complete.
    """
    if _most(figure for figure in figures if figure.effects == ["killed"]) < LEAST_LIST:
        return list(figures)
    people = read_roster(plan.document.text, plan.segments.sentences).people
    added: list[Figure] = []
    for index, reach in enumerate(reaches, start=1):
        incident = f"i{index}"
        told = [
            figure for figure in figures if figure.incident_id == incident and figure.effects == ["killed"]
        ]
        here = [person for person in people if reach[0] <= person.told_at < reach[1]]
        for group in COUNTED:
            listed = [person for person in here if person.group == group]
            if len(listed) >= LEAST_LIST and _largest(told, (group,)) < len(listed) <= _most(told):
                number = _last_number(figures) + len(added) + 1
                added.append(_figure(listed, group, plan.document.text, f"f{number}", incident))
    return [*figures, *added]


def _last_number(figures: Sequence[Figure]) -> int:
    return max((int(figure.id[1:]) for figure in figures), default=0)


def _largest(figures: Iterable[Figure], categories: tuple[str, ...]) -> int:
    counts = [figure.count for figure in figures if figure.victims.category in categories]
    return max((bound or 0 for count in counts for bound in (count.low, count.point, count.high)), default=0)


def _most(figures: Iterable[Figure]) -> int:
    """A list that is longer than every toll tells of others, too."""
    return _largest(figures, ("total", "civilians"))


def _figure(people: Sequence[Person], group: Group, text: str, figure_id: str, incident_id: str) -> Figure:
    quotes = [evidence(text, *person.told_as) for person in people]
    return Figure(
        id=figure_id,
        incident_id=incident_id,
        effects=["killed"],
        victims=Victims(category=group),
        count=Count(kind="at_least", low=len(people), text="; ".join(quote.quote for quote in quotes)),
        derivation="enumeration",
        evidence=quotes,
        verification=UNJUDGED,
    )
